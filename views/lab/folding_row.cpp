// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/folding_row.h"

#include "look/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStringList>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::lab {

FoldingRow::FoldingRow(QWidget* parent) : QWidget(parent), m_tabs(new QTabBar(this)), m_row(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addLayout(m_row, 1);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(1); // the line between them
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::StrongFocus);
    connect(m_tabs, &QTabBar::currentChanged, this, &FoldingRow::showPage);
}

void FoldingRow::addPane(QWidget* pane, int least, int stretch)
{
    m_panes.push_back({pane, {}, least, true, 0});
    m_row->addWidget(pane, stretch);
    arrange();
}

void FoldingRow::setTitle(QWidget* pane, const QString& title)
{
    for (Pane& each : m_panes) {
        if (each.widget == pane)
            each.title = title;
    }
    arrange();
}

void FoldingRow::setIncluded(QWidget* pane, bool included)
{
    for (Pane& each : m_panes) {
        if (each.widget == pane)
            each.included = included;
    }
    arrange();
}

int FoldingRow::pageCount() const
{
    int last = 0;
    for (const Pane& each : m_panes) {
        if (each.included)
            last = std::max(last, each.page);
    }
    return last + 1;
}

void FoldingRow::showPane(QWidget* pane)
{
    for (const Pane& each : m_panes) {
        if (each.widget == pane)
            m_tabs->setCurrentIndex(each.page);
    }
}

QSize FoldingRow::minimumSizeHint() const
{
    QSize least(0, 180);
    for (const Pane& each : m_panes)
        least = least.expandedTo({each.least, each.widget->minimumSizeHint().height()});
    return {least.width(), least.height() + m_tabs->sizeHint().height()};
}

/// As many panes on a page as fit beside each other.
void FoldingRow::arrange()
{
    int page = 0;
    int used = 0;
    QList<QStringList> titles{{}};
    for (Pane& each : m_panes) {
        if (!each.included)
            continue;
        if (used > 0 && used + each.least + 1 > width()) {
            ++page;
            used = 0;
            titles.push_back({});
        }
        used += each.least + 1;
        each.page = page;
        titles.back() << each.title;
    }
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > page + 1)
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < page + 1)
        m_tabs->addTab({});
    for (int i = 0; i <= page; ++i)
        m_tabs->setTabText(i, titles[i].join(QStringLiteral(" · ")));
    m_tabs->setVisible(page > 0);
    showPage(std::max(0, m_tabs->currentIndex()));
}

void FoldingRow::showPage(int page)
{
    for (const Pane& each : m_panes)
        each.widget->setVisible(each.included && each.page == page);
}

void FoldingRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FoldingRow::paintEvent(QPaintEvent* /*event*/) { QPainter(this).fillRect(rect(), look::currentTheme().line); }

} // namespace cw::lab
