// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how fast do demand for compute and supply by hardware grow, and where on these curves does this design stand?
// Leaves out: fits and projections (model/trends) and reading other people's tables.
#pragma once

#include <QWidget>

#include <memory>

namespace cw::assess {
struct Assessment;
}

namespace cw::plots {

/// The large view: filters, log or linear, zoom, pan, crosshair, unit of growth, sentences, "Did you hear 38,000×?", export.
class TrendView : public QWidget {
    Q_OBJECT
public:
    explicit TrendView(QWidget* parent = nullptr);
    ~TrendView() override;

    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);

Q_SIGNALS:
    void explainRequested(const QString& figure, const QRect& globalRect);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Controls;
    class Body;
    std::unique_ptr<Body> m_body;
};

} // namespace cw::plots
