// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/count_field.h"

#include "format/numbers.h"
#include "format/typed_amount.h"

#include <QKeyEvent>

#include <algorithm>

namespace cw::canvas {

CountField::CountField(int least, int most, QWidget* parent) : QLineEdit(parent), m_least(least), m_most(most) {}

void CountField::setValue(int value) { setText(format::count(value)); }

Result<std::int64_t> CountField::value() const { return format::typedCount(text(), m_least, m_most); }

void CountField::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0)
        return QLineEdit::keyPressEvent(event);
    if (const auto now = value()) {
        setValue(std::clamp(static_cast<int>(*now) + step, m_least, m_most));
        selectAll();
    }
}

} // namespace cw::canvas
