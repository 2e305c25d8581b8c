// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_bar.h"

#include "look/accessible.h"
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

namespace cw::elevation {
namespace {

constexpr int kHigh = 28;

} // namespace

RackBar::RackBar(QWidget* parent) : QWidget(parent), m_frame(new QFrame), m_rows(new QComboBox)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_frame->setProperty("segments", true);
    m_frame->setFixedHeight(kHigh);
    auto* segments = new QHBoxLayout(m_frame);
    segments->setContentsMargins(1, 1, 1, 1);
    segments->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i] = new QToolButton;
        m_sides[i]->setCheckable(true);
        m_sides[i]->setFocusPolicy(Qt::TabFocus);
        segments->addWidget(m_sides[i]);
        group->addButton(m_sides[i]);
        connect(m_sides[i], &QToolButton::clicked, this, [this, i] { Q_EMIT sidesChosen(static_cast<Sides>(i)); });
    }
    m_sides.front()->setChecked(true);
    row->addWidget(m_frame);
    m_rows->setFixedHeight(kHigh);
    m_rows->setFocusPolicy(Qt::TabFocus);
    m_rows->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_rows->setMaximumWidth(220);
    row->addWidget(m_rows);
    connect(m_rows, &QComboBox::activated, this, [this](int index) {
        const int rows = static_cast<int>(m_names.size());
        if (index < rows)
            Q_EMIT rowChosen(index);
        else if (index == rows)
            Q_EMIT allChosen();
        else
            Q_EMIT pickedChosen();
    });
    retranslate();
}

void RackBar::setSides(Sides sides) { m_sides[static_cast<std::size_t>(sides)]->setChecked(true); }

void RackBar::setRows(const QStringList& rows, int current, bool canPick)
{
    if (rows == m_names && current == m_current && canPick == m_canPick)
        return;
    m_names = rows;
    m_current = current;
    m_canPick = canPick;
    retranslate();
}

void RackBar::retranslate()
{
    m_sides[0]->setText(tr("Front"));
    m_sides[1]->setText(tr("Rear"));
    m_sides[2]->setText(tr("Both"));
    m_frame->setAccessibleName(tr("Side of the racks"));
    look::setAccessibleName(*m_rows, tr("Racks shown"));
    const QSignalBlocker quiet(m_rows);
    m_rows->clear();
    m_rows->addItems(m_names);
    m_rows->addItem(tr("All rows"));
    m_rows->addItem(tr("Selected racks"));
    m_rows->setCurrentIndex(m_current);
    if (auto* items = qobject_cast<QStandardItemModel*>(m_rows->model()))
        items->item(m_rows->count() - 1)->setEnabled(m_canPick);
    adjustSize();
}

void RackBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cw::elevation
