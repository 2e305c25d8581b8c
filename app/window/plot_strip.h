// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the live plots share the strip under the canvas? Beside each other, or as tabs where that is too narrow.
// Leaves out: the plots.
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QTabWidget;

namespace cw::app {

class PlotStrip : public QWidget {
    Q_OBJECT
public:
    explicit PlotStrip(QWidget* parent = nullptr);
    struct Plot {
        QWidget* widget;
        QString name;
    };
    void setPlots(std::vector<Plot> plots);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool isTabbed() const { return m_columns > 0 && m_columns < static_cast<int>(m_plots.size()); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();

    std::vector<Plot> m_plots;
    QTabWidget* m_tabs;
    int m_columns = 0;
};

} // namespace cw::app
