// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do several pictures stand beside each other where there is room, and behind tabs where there is not?
// Leaves out: what they show.
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QTabBar;

namespace cw::lab {

class FoldingRow : public QWidget {
    Q_OBJECT
public:
    explicit FoldingRow(QWidget* parent = nullptr);
    /// `least` px wide; `stretch` is its share of a wide row.
    void addPane(QWidget* pane, int least, int stretch);
    void setTitle(QWidget* pane, const QString& title);
    /// A pane that is left out appears neither beside the others nor as a tab.
    void setIncluded(QWidget* pane, bool included);
    /// Tabs of which each holds as many panes as fit; 1 = all stand beside each other.
    [[nodiscard]] int pageCount() const;
    void showPane(QWidget* pane);
    /// One pane is enough: the others fold away.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Pane {
        QWidget* widget = nullptr;
        QString title;
        int least = 0;
        bool included = true;
        int page = 0;
    };
    void arrange();
    void showPage(int page);

    QTabBar* m_tabs;
    QHBoxLayout* m_row;
    QList<Pane> m_panes;
};

} // namespace cw::lab
