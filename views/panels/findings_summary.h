// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the findings stand, in one line of the status bar?
// Leaves out: the list; a click opens it.
#pragma once

#include "assess/finding.h"

#include <QAbstractButton>

#include <memory>
#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::views {

class FindingsSummary : public QAbstractButton {
    Q_OBJECT
public:
    explicit FindingsSummary(QWidget* parent = nullptr);
    void setAssessment(const std::shared_ptr<const assess::Assessment>& assessment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Pill {
        QString text;
        assess::Severity severity;
        bool alarmed; ///< drawn on its wash
    };
    [[nodiscard]] int pillWidth(const Pill& pill) const;
    void retranslate();

    std::vector<assess::Finding> m_findings;
    std::vector<Pill> m_pills;
    QString m_first; ///< the most severe sentence
};

} // namespace cw::views
