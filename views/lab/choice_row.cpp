// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/choice_row.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace cw::lab {
namespace {

constexpr int kNameWidth = 74;

} // namespace

ChoiceRow::ChoiceRow(QWidget* parent)
    : QWidget(parent), m_name(new QLabel(this)), m_frame(new QFrame(this)), m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_name->setFixedWidth(kNameWidth);
    row->addWidget(m_name);
    row->addWidget(m_frame);
    row->addStretch();
    m_frame->setProperty("segments", true);
    auto* buttons = new QHBoxLayout(m_frame);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceRow::chosen);
}

void ChoiceRow::setName(const QString& name)
{
    m_name->setText(name);
    for (QAbstractButton* each : m_group->buttons())
        each->setAccessibleName(tr("%1: %2").arg(name, each->text()));
}

void ChoiceRow::setChoices(const QStringList& names)
{
    for (int i = 0; i < names.size(); ++i) {
        QToolButton* each = button(i);
        if (each == nullptr) {
            each = new QToolButton(m_frame);
            each->setCheckable(true);
            each->setProperty("narrow", true);
            each->setFocusPolicy(Qt::StrongFocus);
            m_frame->layout()->addWidget(each);
            m_group->addButton(each, i);
        }
        each->setText(names[i]);
        each->setAccessibleName(tr("%1: %2").arg(m_name->text(), names[i]));
    }
}

void ChoiceRow::setChosen(int index)
{
    m_group->setExclusive(false);
    for (QAbstractButton* each : m_group->buttons())
        each->setChecked(m_group->id(each) == index);
    m_group->setExclusive(true);
}

void ChoiceRow::setChoiceEnabled(int index, bool enabled, const QString& why)
{
    if (QToolButton* each = button(index)) {
        each->setEnabled(enabled);
        each->setToolTip(enabled ? QString() : why);
    }
}

QToolButton* ChoiceRow::button(int index) const { return qobject_cast<QToolButton*>(m_group->button(index)); }

} // namespace cw::lab
