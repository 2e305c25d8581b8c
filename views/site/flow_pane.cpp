// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/flow_pane.h"

#include "look/fonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <map>

namespace cw::site {
namespace {

constexpr double kBlockWidth = 12;
constexpr double kLeastHeight = 2;
constexpr double kWordsGap = 5;
constexpr double kLine = 15;
constexpr double kApart = 6; ///< blocks of the last column
constexpr float kFlowOpacity = 0.30F;

/// Where each block stands.
class Layout {
public:
    Layout(const FlowChart& chart, const QRectF& into)
    {
        std::map<int, std::pair<double, int>> columns; // watts and blocks of each
        double widest = 0;
        const QFontMetricsF metrics(look::font(look::TypeSize::Caption));
        for (const FlowBlock& block : chart.blocks) {
            columns[block.column].first += block.value;
            ++columns[block.column].second;
        }
        const int last = columns.rbegin()->first;
        for (const FlowBlock& block : chart.blocks) {
            if (block.column == last)
                widest = std::max(widest, metrics.horizontalAdvance(block.name + QStringLiteral("  ") + block.amount));
        }
        double scale = 1e300;
        for (const auto& [column, sums] : columns) {
            const double gaps = column == last ? (sums.second - 1) * kApart : (sums.second - 1) * kLine;
            scale = std::min(scale, (into.height() - gaps - 2 * kLine) / sums.first);
        }
        m_scale = std::max(0.0, scale);
        // Words of the last column take a line each, however little flows there.
        const auto lastHeight = [&] {
            double sum = 0;
            for (const FlowBlock& block : chart.blocks)
                sum += block.column == last ? pitchOf(block.value * m_scale) : 0;
            return sum;
        };
        constexpr int kMostSteps = 100;
        constexpr double kStep = 0.96;
        for (int i = 0; i < kMostSteps && lastHeight() > into.height() - kLine; ++i)
            m_scale *= kStep;
        const double step = (into.width() - widest - kWordsGap - kBlockWidth) / std::max(1, last);
        std::map<int, double> tops;
        for (const FlowBlock& block : chart.blocks) {
            double& top = tops.try_emplace(block.column, into.top() + kLine).first->second;
            const double high = std::max(kLeastHeight, block.value * m_scale);
            const double pitch = block.column == last ? pitchOf(high) : high + kLine; // names stand beside, or above
            const double above = block.column == last ? (pitch - high) / 2 : 0;
            m_blocks.emplace_back(into.left() + block.column * step, top + above, kBlockWidth, high);
            top += pitch;
        }
    }

    [[nodiscard]] const QRectF& block(int number) const { return m_blocks[static_cast<std::size_t>(number)]; }
    [[nodiscard]] double scale() const { return m_scale; }

private:
    static double pitchOf(double high) { return std::max(high + kApart, kLine); }

    std::vector<QRectF> m_blocks;
    double m_scale = 1;
};

QPainterPath bandBetween(const QPointF& from, const QPointF& to, double high)
{
    const double middle = (from.x() + to.x()) / 2;
    QPainterPath path(from);
    path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    path.lineTo(to.x(), to.y() + high);
    path.cubicTo({middle, to.y() + high}, {middle, from.y() + high}, {from.x(), from.y() + high});
    path.closeSubpath();
    return path;
}

void paintBands(QPainter& painter, const FlowChart& chart, const Layout& layout, const look::Theme& theme)
{
    std::map<int, double> left; // how much of a block's right side is taken
    for (const FlowBand& band : chart.bands) {
        const QRectF from = layout.block(band.from);
        const QRectF to = layout.block(band.to);
        double& taken = left[band.from];
        const double high = std::max(1.0, band.value * layout.scale());
        QColor colour = theme.series.*chart.blocks[static_cast<std::size_t>(band.to)].colour;
        colour.setAlphaF(kFlowOpacity);
        painter.fillPath(bandBetween({from.right(), from.top() + taken}, {to.left(), to.top()}, high), colour);
        taken += high;
    }
}

void paintWords(QPainter& painter, const FlowChart& chart, const Layout& layout, const QRectF& into, const look::Theme& theme)
{
    const QFont plain = look::font(look::TypeSize::Caption);
    const QFont strong = look::font(look::TypeSize::Caption, true);
    const int last = std::ranges::max(chart.blocks, {}, &FlowBlock::column).column;
    for (std::size_t i = 0; i < chart.blocks.size(); ++i) {
        const FlowBlock& block = chart.blocks[i];
        const QRectF px = layout.block(static_cast<int>(i));
        const double nameWidth = QFontMetricsF(plain).horizontalAdvance(block.name) + kWordsGap;
        const QPointF at = block.column == last ? QPointF(px.right() + kWordsGap, px.center().y() - kLine / 2) : QPointF(px.left(), px.top() - kLine);
        painter.setFont(plain);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(at, QSizeF(nameWidth, kLine)), Qt::AlignLeft | Qt::AlignVCenter, block.name);
        painter.setFont(strong);
        painter.setPen(theme.text);
        painter.drawText(QRectF(at.x() + nameWidth, at.y(), into.width(), kLine), Qt::AlignLeft | Qt::AlignVCenter, block.amount);
    }
}

} // namespace

void FlowPane::setChart(const FlowChart& chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    setTitles(chart.title, chart.subtitle, chart.figure);
    setAccessibleDescription(spoken(chart));
    update();
}

void FlowPane::paintPlot(QPainter& painter, const QRectF& into)
{
    const look::Theme& theme = look::currentTheme();
    if (m_chart.blocks.empty()) {
        painter.setFont(look::font(look::TypeSize::Body));
        painter.setPen(theme.secondaryText);
        painter.drawText(into, Qt::AlignCenter | Qt::TextWordWrap, m_chart.empty);
        return;
    }
    const Layout layout(m_chart, into);
    paintBands(painter, m_chart, layout, theme);
    for (std::size_t i = 0; i < m_chart.blocks.size(); ++i)
        painter.fillRect(layout.block(static_cast<int>(i)), theme.series.*m_chart.blocks[i].colour);
    paintWords(painter, m_chart, layout, into, theme);
}

} // namespace cw::site
