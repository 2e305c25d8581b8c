// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/bar_scene.h"

#include "look/fonts.h"
#include "plots/axis_step.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace cw::plots {
namespace {

constexpr double kGap = 8;
constexpr double kTickHeight = 18;
constexpr double kLegendRow = 17;
constexpr double kSwatch = 9;
constexpr double kLimitRow = 18;
constexpr double kThickestBar = 22;
constexpr double kMarkerPx = 9;
constexpr double kLeastOnLogAxis = 0.1;
constexpr double kMostLabelShare = 0.34; ///< of the width, for row labels

QFontMetricsF metrics(bool strong = false) { return QFontMetricsF(look::font(look::TypeSize::Caption, strong)); }

double widest(const std::vector<BarRow>& rows, QString BarRow::*text, bool strong)
{
    double most = 0;
    for (const BarRow& row : rows)
        most = std::max(most, metrics(strong).horizontalAdvance(row.*text));
    return most;
}

} // namespace

struct BarScene::Layout {
    QRectF plot;
    int legendColumns = 1;
    int legendRows = 0;
    double noteWidth = 0;
};

BarScene::BarScene(QObject* parent) : QGraphicsScene(parent) { setItemIndexMethod(NoIndex); }

BarScene::~BarScene() = default;

void BarScene::show(const BarChart& chart, const look::Theme& theme, const QSizeF& size)
{
    if (chart == m_data && theme == m_theme && size == m_size)
        return;
    m_data = chart;
    m_theme = theme;
    m_size = size;
    setSceneRect(QRectF(QPointF(0, 0), size));
    clearPicture();
    if (!m_data.empty.isEmpty() || m_data.rows.empty()) {
        writeEmpty();
        return;
    }
    const Layout layout = measure();
    buildBars(layout);
    writeLabels(layout);
    if (m_data.legend)
        writeLegend(layout);
    if (m_data.limit)
        writeLimit(layout);
}

void BarScene::clearPicture()
{
    clear();
    m_chart = nullptr;
    m_bars = nullptr;
}

BarScene::Layout BarScene::measure() const
{
    Layout out;
    const double left = std::min(widest(m_data.rows, &BarRow::label, false), m_size.width() * kMostLabelShare) + kGap;
    out.noteWidth = widest(m_data.rows, &BarRow::note, false);
    const double right =
        widest(m_data.rows, &BarRow::total, true) + 2 * kGap + (out.noteWidth > 0 ? out.noteWidth + kGap : 0);
    const double top = m_data.limit ? kLimitRow : 2;
    if (m_data.legend && !m_data.parts.empty()) {
        double name = 0;
        for (const BarPart& part : m_data.parts)
            name = std::max(name, metrics().horizontalAdvance(part.name));
        const double cell = name + kSwatch + 2 * kGap;
        const int count = static_cast<int>(m_data.parts.size());
        out.legendColumns = std::clamp(static_cast<int>((m_size.width() - 2) / cell), 1, count);
        out.legendRows = (count + out.legendColumns - 1) / out.legendColumns;
    }
    const double bottom = 2 * kTickHeight - 2 + out.legendRows * kLegendRow;
    out.plot = QRectF(left, top, std::max(20.0, m_size.width() - left - right),
                      std::max(20.0, m_size.height() - top - bottom));
    return out;
}

double BarScene::largest() const
{
    double most = m_data.limit ? m_data.limit->value : 0;
    for (const BarRow& row : m_data.rows) {
        double sum = 0;
        for (const double value : row.values)
            sum += value;
        most = std::max({most, sum, row.mean.value_or(0)});
    }
    return most;
}

void BarScene::styleAxis(QAbstractAxis* axis) const
{
    axis->setLabelsVisible(false); // written by hand: Qt Charts would shorten or drop them
    axis->setGridLinePen(QPen(m_theme.axisGrid, 1));
    axis->setLinePen(QPen(m_theme.line, 1));
    axis->setTitleVisible(false);
}

double BarScene::tickStep(const Layout& layout) const
{
    const double label = metrics().horizontalAdvance(QStringLiteral("0,000")) + 2 * kGap;
    return axisStep(largest(), std::clamp(static_cast<int>(layout.plot.width() / label), 2, 6));
}

QAbstractAxis* BarScene::makeValueAxis(const Layout& layout)
{
    const double most = largest();
    if (m_data.logarithmic) {
        auto* axis = new QLogValueAxis;
        axis->setBase(10);
        axis->setRange(kLeastOnLogAxis, std::pow(10, std::ceil(std::log10(std::max(most, 1.0)) * (1 + 1e-12))));
        axis->setMinorTickCount(0);
        styleAxis(axis);
        return axis;
    }
    const double step = tickStep(layout);
    auto* axis = new QValueAxis;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(step);
    axis->setRange(0, m_data.limit ? std::max(most * 1.02, step) : std::max(most, step));
    styleAxis(axis);
    return axis;
}

void BarScene::buildBars(const Layout& layout)
{
    m_chart = new QChart;
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins());
    m_chart->setLocalizeNumbers(true);
    addItem(m_chart);
    m_chart->setGeometry(QRectF(QPointF(0, 0), m_size));
    QAbstractBarSeries* bars = m_data.logarithmic ? static_cast<QAbstractBarSeries*>(new QHorizontalBarSeries)
                                                  : new QHorizontalStackedBarSeries;
    const auto rows = static_cast<int>(m_data.rows.size());
    for (std::size_t part = 0; part < m_data.parts.size(); ++part) {
        auto* set = new QBarSet(m_data.parts[part].name);
        set->setBrush(m_theme.series.*m_data.parts[part].colour);
        set->setPen(QPen(m_theme.dock, 1));       // the 1-px gap between the parts of a stack
        for (int row = rows - 1; row >= 0; --row) // Qt Charts counts categories from the bottom
            *set << drawable(m_data.rows[static_cast<std::size_t>(row)].values[part]);
        bars->append(set);
        connect(set, &QBarSet::hovered, this, [this, rows, part](bool inside, int index) {
            Q_EMIT hovered(inside ? rows - 1 - index : -1, static_cast<int>(part));
        });
    }
    const double slot = layout.plot.height() / rows;
    bars->setBarWidth(std::min(0.72, kThickestBar / slot));
    m_chart->addSeries(bars);
    m_bars = bars;
    auto* categories = new QBarCategoryAxis;
    for (int row = rows - 1; row >= 0; --row)
        categories->append(QString::number(row));
    styleAxis(categories);
    categories->setGridLineVisible(false);
    m_chart->addAxis(categories, Qt::AlignLeft);
    QAbstractAxis* values = makeValueAxis(layout);
    m_chart->addAxis(values, Qt::AlignBottom);
    bars->attachAxis(categories);
    bars->attachAxis(values);
    addMeans(values, layout);
    m_chart->setPlotArea(layout.plot);
}

void BarScene::addMeans(QAbstractAxis* values, const Layout&)
{
    auto* rings = new QScatterSeries;
    const auto rows = static_cast<int>(m_data.rows.size());
    for (int row = 0; row < rows; ++row) {
        const BarRow& data = m_data.rows[static_cast<std::size_t>(row)];
        if (data.mean && (!m_data.logarithmic || *data.mean >= kLeastOnLogAxis))
            rings->append(*data.mean, rows - 1 - row);
    }
    if (rings->count() == 0) {
        delete rings;
        return;
    }
    rings->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    rings->setMarkerSize(kMarkerPx);
    rings->setBrush(m_theme.field);
    rings->setPen(QPen(m_theme.text, 1.5));
    m_chart->addSeries(rings);
    auto* places = new QValueAxis;
    places->setRange(-0.5, rows - 0.5);
    places->setVisible(false);
    m_chart->addAxis(places, Qt::AlignRight);
    rings->attachAxis(places);
    rings->attachAxis(values);
}

/// An unknown capacity is 0, which a logarithmic axis cannot show: its bar then has no length.
double BarScene::drawable(double value) const { return m_data.logarithmic ? std::max(value, kLeastOnLogAxis) : value; }

double BarScene::xOf(double value) const { return m_chart->mapToPosition(QPointF(value, 0), m_bars).x(); }

double BarScene::drawnValue(int part, int row) const
{
    const int fromBottom = static_cast<int>(m_data.rows.size()) - 1 - row;
    return m_bars->barSets().at(part)->at(fromBottom);
}

QPointF BarScene::rowCentre(int row) const
{
    const QRectF plot = m_chart->plotArea();
    const double slot = plot.height() / static_cast<double>(m_data.rows.size());
    return {plot.left() + 6, plot.top() + slot * (row + 0.5)};
}

void BarScene::writeLabels(const Layout& layout)
{
    const auto write = [this](const QString& text, bool strong, const QColor& colour, double x, double y,
                              bool toTheLeft) {
        auto* item = addSimpleText(text, look::font(look::TypeSize::Caption, strong));
        item->setBrush(colour);
        const QRectF box = item->boundingRect();
        item->setPos(toTheLeft ? x - box.width() : x, y - box.height() / 2);
    };
    for (std::size_t row = 0; row < m_data.rows.size(); ++row) {
        const BarRow& data = m_data.rows[row];
        const double y = rowCentre(static_cast<int>(row)).y();
        const QString label = metrics().elidedText(data.label, Qt::ElideRight, layout.plot.left() - kGap + 1);
        write(label, false, m_theme.secondaryText, layout.plot.left() - kGap, y, true);
        write(data.total, true, data.tooMuch ? m_theme.error : m_theme.text, layout.plot.right() + kGap, y, false);
        if (!data.note.isEmpty())
            write(data.note, false, m_theme.secondaryText, m_size.width() - 1, y, true);
    }
    writeTicks(layout);
    auto* axis = addSimpleText(m_data.axis, look::font(look::TypeSize::Caption));
    axis->setBrush(m_theme.tertiaryText);
    axis->setPos(layout.plot.left(), layout.plot.bottom() + kTickHeight - 1);
}

void BarScene::writeTicks(const Layout& layout)
{
    const auto write = [this, &layout](double value) {
        auto* item = addSimpleText(QLocale().toString(value, 'g', 6), look::font(look::TypeSize::Caption));
        item->setBrush(m_theme.secondaryText);
        item->setPos(xOf(value) - item->boundingRect().width() / 2, layout.plot.bottom() + 2);
    };
    const double end = layout.plot.right() + 1;
    if (m_data.logarithmic) {
        const double decade = xOf(10 * kLeastOnLogAxis) - xOf(kLeastOnLogAxis);
        const double label = metrics().horizontalAdvance(QStringLiteral("10,000"));
        const double stride = decade > label + kGap ? 10 : 100;
        for (double value = kLeastOnLogAxis; xOf(value) <= end; value *= stride)
            write(value);
        return;
    }
    const double step = tickStep(layout);
    for (int i = 0; xOf(i * step) <= end; ++i)
        write(i * step);
}

void BarScene::writeLegend(const Layout& layout)
{
    const double top = layout.plot.bottom() + 2 * kTickHeight - 2;
    const double cell = (m_size.width() - 2) / layout.legendColumns;
    for (std::size_t part = 0; part < m_data.parts.size(); ++part) {
        const int at = static_cast<int>(part);
        const double x = (at % layout.legendColumns) * cell;
        const double y = top + (at / layout.legendColumns) * kLegendRow;
        addRect(QRectF(x, y + 4, kSwatch, kSwatch), QPen(Qt::NoPen), m_theme.series.*m_data.parts[part].colour);
        auto* text = addSimpleText(m_data.parts[part].name, look::font(look::TypeSize::Caption));
        text->setBrush(m_theme.secondaryText);
        text->setPos(x + kSwatch + 5, y + (kLegendRow - text->boundingRect().height()) / 2);
    }
}

void BarScene::writeLimit(const Layout& layout)
{
    const double x = xOf(m_data.limit->value);
    auto* line =
        addLine(x, layout.plot.top() - 2, x, layout.plot.bottom(), QPen(m_theme.error, 2, Qt::SolidLine, Qt::FlatCap));
    line->setZValue(1);
    auto* text = addSimpleText(m_data.limit->text, look::font(look::TypeSize::Caption, true));
    text->setBrush(m_theme.error);
    const QRectF box = text->boundingRect();
    text->setPos(std::clamp(x - box.width() / 2, 0.0, std::max(0.0, m_size.width() - box.width())),
                 layout.plot.top() - kLimitRow + 1);
}

void BarScene::writeEmpty()
{
    auto* text = addText(m_data.empty, look::font());
    text->setDefaultTextColor(m_theme.tertiaryText);
    text->setTextWidth(m_size.width());
    text->setPos(0, std::max(0.0, (m_size.height() - text->boundingRect().height()) / 2));
}

} // namespace cw::plots
