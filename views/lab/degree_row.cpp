// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/degree_row.h"

#include "look/fonts.h"
#include "look/theme.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

constexpr int kTicks = 15; ///< px below the slider
constexpr int kBoxWidth = 62;
constexpr int kHandle = 18;
constexpr int kMost = 10'000'000;

} // namespace

DegreeRow::DegreeRow(QWidget* parent)
    : QWidget(parent), m_name(new QLabel(this)), m_box(new QSpinBox(this)), m_slider(new QSlider(Qt::Horizontal, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kTicks);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_box);
    column->addLayout(row);
    column->addWidget(m_slider);
    m_box->setRange(1, kMost);
    m_box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_box->setKeyboardTracking(false);
    m_box->setAlignment(Qt::AlignRight);
    m_box->setFixedWidth(kBoxWidth);
    m_slider->setFixedHeight(18);
    m_slider->setPageStep(1);
    m_slider->installEventFilter(this);
    m_box->installEventFilter(this);
    connect(m_slider, &QSlider::sliderPressed, this, &DegreeRow::begun);
    connect(m_slider, &QSlider::sliderReleased, this, &DegreeRow::follow);
    connect(m_slider, &QSlider::valueChanged, this, [this](int tick) {
        if (tick >= 0 && tick < static_cast<int>(m_ticks.size()))
            ask(m_ticks[static_cast<std::size_t>(tick)]);
    });
    connect(m_box, &QSpinBox::valueChanged, this, [this](int value) {
        Q_EMIT begun();
        ask(value);
    });
}

void DegreeRow::setName(const QString& name)
{
    m_name->setText(name);
    m_slider->setAccessibleName(name);
    m_box->setAccessibleName(name);
}

void DegreeRow::setValue(int value, std::vector<int> ticks, WhyNot whyNot)
{
    m_value = value;
    m_whyNot = std::move(whyNot);
    if (!m_slider->isSliderDown())
        m_ticks = std::move(ticks);
    m_reasons.clear();
    for (const int tick : m_ticks)
        m_reasons.push_back(m_whyNot(tick));
    follow();
}

/// Slider and box stand where the value is.
void DegreeRow::follow()
{
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker box(m_box);
    m_slider->setRange(0, std::max(0, static_cast<int>(m_ticks.size()) - 1));
    m_slider->setEnabled(m_ticks.size() > 1);
    if (!m_slider->isSliderDown())
        m_slider->setValue(tickOf(m_value));
    m_box->setValue(m_value);
    update();
}

void DegreeRow::ask(int value)
{
    if (value == m_value)
        return;
    const QString why = m_whyNot ? m_whyNot(value) : QString();
    if (why.isEmpty()) {
        m_value = value;
        Q_EMIT refused({});
        Q_EMIT turned(value);
        return;
    }
    Q_EMIT refused(why);
    QToolTip::showText(mapToGlobal(QPoint(static_cast<int>(xOf(tickOf(value))), height())), why, this);
    follow();
}

int DegreeRow::tickOf(int value) const
{
    const auto at = std::ranges::lower_bound(m_ticks, value);
    return static_cast<int>(
        std::min<std::ptrdiff_t>(at - m_ticks.begin(), static_cast<std::ptrdiff_t>(m_ticks.size()) - 1));
}

double DegreeRow::xOf(int tick) const
{
    const double left = m_slider->x() + kHandle / 2.0;
    const double span = m_slider->width() - kHandle;
    return m_ticks.size() < 2 ? left : left + span * tick / (static_cast<double>(m_ticks.size()) - 1);
}

int DegreeRow::tickAt(const QPoint& at) const
{
    if (m_ticks.empty() || at.y() < m_slider->geometry().top())
        return -1;
    for (int i = 0; i < static_cast<int>(m_ticks.size()); ++i) {
        if (std::abs(xOf(i) - at.x()) < 12)
            return i;
    }
    return -1;
}

void DegreeRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    double taken = -1e9;
    for (int i = 0; i < static_cast<int>(m_ticks.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool here = m_ticks[at] == m_value;
        painter.setFont(look::font(look::TypeSize::Caption, here));
        const QString text = QString::number(m_ticks[at]);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        const double left = std::clamp(xOf(i) - width / 2, 0.0, std::max(0.0, this->width() - width));
        if (left < taken + 4 && !here)
            continue;
        taken = left + width;
        const bool possible = m_reasons[at].isEmpty();
        painter.setPen(here ? theme.text : possible ? theme.secondaryText : theme.strongLine);
        const QRectF box(left, height() - kTicks, width + 1, kTicks);
        painter.drawText(box, Qt::AlignCenter, text);
        if (!possible)
            painter.fillRect(QRectF(left, box.center().y(), width, 1), theme.strongLine);
    }
}

bool DegreeRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int tick = tickAt(help->pos());
        const QString why = tick >= 0 ? m_reasons[static_cast<std::size_t>(tick)] : QString();
        QToolTip::showText(help->globalPos(), why.isEmpty() ? toolTip() : tr("Why not? %1").arg(why), this);
        return true;
    }
    return QWidget::event(event);
}

/// Each focus begins a new step of undo; Up and Down walk the slider as Left and Right do.
bool DegreeRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT begun();
    if (watched == m_slider && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QHelpEvent here(QEvent::ToolTip, m_slider->mapTo(this, help->pos()), help->globalPos());
        return this->event(&here);
    }
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore(); // the panel scrolls
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// A click on a tick's number goes there.
void DegreeRow::mousePressEvent(QMouseEvent* event)
{
    const int tick = tickAt(event->pos());
    if (event->button() != Qt::LeftButton || tick < 0)
        return QWidget::mousePressEvent(event);
    Q_EMIT begun();
    ask(m_ticks[static_cast<std::size_t>(tick)]);
}

} // namespace cw::lab
