// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/capacity_bars.h"

#include "format/numbers.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>

namespace cw::views {
namespace {

constexpr int kBarRow = 22;
constexpr int kLabel = 92;
constexpr int kValue = 124;
constexpr int kBar = 8;

} // namespace

CapacityBars::CapacityBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

QSize CapacityBars::sizeHint() const
{
    const int lines = (m_fullest.isEmpty() ? 0 : 1) + (unweighed().isEmpty() ? 0 : 1);
    return {240, (static_cast<int>(m_bars.size()) + lines) * kBarRow};
}

void CapacityBars::setRacks(const std::vector<canvas::RackFigures>& figures, const design::ItemSet& selection,
                            const design::Design& design)
{
    m_rack.reset();
    m_fullest.clear();
    int count = 0;
    for (const canvas::RackFigures& rack : figures) {
        if (!design::contains(selection, {design::ItemKind::Rack, rack.rack.value}))
            continue;
        ++count;
        if (!m_rack || rack.fullness > m_rack->fullness) // a rack of no known limit is the least full
            m_rack = rack;
    }
    if (const design::Rack* rack = count > 1 ? design::findRack(design, m_rack->rack) : nullptr)
        m_fullest = QString::fromStdString(rack->name);
    makeBars();
}

void CapacityBars::makeBars()
{
    m_bars.clear();
    if (m_rack) {
        const auto add = [this](const QString& label, std::optional<Watts> used, std::optional<Watts> limit,
                                int series) {
            if (used && limit && limit->base() > 0)
                m_bars.push_back({label, format::ofCapacity(*used, *limit, "kW"), *used / *limit, series});
        };
        add(tr("Power"), m_rack->power, m_rack->powerLimit, 0);
        add(tr("Heat"), m_rack->heat, m_rack->heatLimit, 1);
        addWeight();
        if (m_rack->freeUnits && m_rack->rackUnits && *m_rack->rackUnits > 0) {
            const int used = *m_rack->rackUnits - *m_rack->freeUnits;
            m_bars.push_back({tr("Space"), tr("%1 / %2 U").arg(format::count(used), format::count(*m_rack->rackUnits)),
                              static_cast<double>(used) / *m_rack->rackUnits, 2});
        }
    }
    QStringList spoken;
    if (!m_fullest.isEmpty())
        spoken << heading();
    for (const Bar& bar : m_bars)
        spoken << tr("%1 %2").arg(bar.label, bar.value);
    if (const QString parts = unweighed(); !parts.isEmpty())
        spoken << parts;
    setToolTip(unweighed());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setVisible(!m_bars.empty());
    updateGeometry();
    update();
}

void CapacityBars::addWeight()
{
    if (!m_rack->knownLoad || !m_rack->loadLimit || !(m_rack->loadLimit->base() > 0))
        return;
    const QString value = format::ofCapacity(*m_rack->knownLoad, *m_rack->loadLimit, "kg");
    m_bars.push_back({tr("Weight"), m_rack->load ? value : QStringLiteral("≥ ") + value,
                      *m_rack->knownLoad / *m_rack->loadLimit, 3});
}

QString CapacityBars::unweighed() const
{
    return m_rack && !m_rack->unweighed.isEmpty() ? tr("No weight known: %1").arg(m_rack->unweighed.join(QStringLiteral(", ")))
                                                  : QString();
}

QString CapacityBars::heading() const { return m_fullest.isEmpty() ? QString() : tr("Fullest: %1").arg(m_fullest); }

void CapacityBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        makeBars();
    QWidget::changeEvent(event);
}

void CapacityBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    const std::array colours{theme.series.orange, theme.series.vermilion, theme.series.green, theme.series.blue};
    int y = 0;
    if (!m_fullest.isEmpty()) {
        painter.setFont(look::font());
        painter.setPen(theme.secondaryText);
        painter.drawText(QRect(0, y, width(), kBarRow), Qt::AlignLeft | Qt::AlignVCenter, heading());
        y += kBarRow;
    }
    for (const Bar& bar : m_bars) {
        painter.setFont(look::font());
        painter.setPen(theme.secondaryText);
        painter.drawText(QRect(0, y, kLabel, kBarRow), Qt::AlignLeft | Qt::AlignVCenter, bar.label);
        const QRectF groove(kLabel, y + (kBarRow - kBar) / 2.0, width() - kLabel - kValue, kBar);
        painter.fillRect(groove, theme.freeCapacity);
        QRectF full = groove;
        full.setWidth(groove.width() * std::min(1.0, bar.share));
        const bool over = bar.share > 1;
        painter.fillRect(full, over ? theme.error : colours[static_cast<std::size_t>(bar.series)]);
        painter.setFont(look::font(look::TypeSize::Body, true));
        painter.setPen(over ? theme.error : theme.text);
        painter.drawText(QRect(0, y, width(), kBarRow), Qt::AlignRight | Qt::AlignVCenter, bar.value);
        y += kBarRow;
    }
    if (const QString parts = unweighed(); !parts.isEmpty()) {
        painter.setFont(look::font());
        painter.setPen(theme.secondaryText);
        painter.drawText(QRect(0, y, width(), kBarRow), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(parts, Qt::ElideRight, width()));
    }
}

} // namespace cw::views
