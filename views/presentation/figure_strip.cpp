// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/figure_strip.h"

#include "assess/assessment.h"
#include "format/absence.h"
#include "format/numbers.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "panels/figure_differences.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace cw::presentation {
namespace {

struct Candidate {
    const char* id;
    const char* label;
};
/// In the order of importance; the first six that any step has are shown, at every step in the same places.
constexpr auto kCandidates = std::to_array<Candidate>(
    {{"inventory.accelerators", QT_TRANSLATE_NOOP("FigureStrip", "GPUs")},
     {"training.stepTime", QT_TRANSLATE_NOOP("FigureStrip", "Step time")},
     {"training.tokensPerSecond", QT_TRANSLATE_NOOP("FigureStrip", "Throughput")},
     {"power.facility", QT_TRANSLATE_NOOP("FigureStrip", "Facility power")},
     {"fabric.bisectionBandwidth", QT_TRANSLATE_NOOP("FigureStrip", "Bisection")},
     {"cooling.pue", QT_TRANSLATE_NOOP("FigureStrip", "PUE")},
     {"compute.peak", QT_TRANSLATE_NOOP("FigureStrip", "Dense bf16 peak")},
     {"serving.maxBatch", QT_TRANSLATE_NOOP("FigureStrip", "Largest batch")},
     {"compute.memory", QT_TRANSLATE_NOOP("FigureStrip", "GPU memory")}});
constexpr std::size_t kMost = 6;

// Shares of the screen's height: 1080 lines give 49, 20 and 22 px.
constexpr int kNumberShare = 22;
constexpr int kLabelShare = 54;
constexpr int kUnitShare = 44;
constexpr int kBadgeShare = 50;
constexpr int kReasonShare = 64;
constexpr int kLeastReason = 13;
constexpr double kStripShare = 6.5;
constexpr int kLeastLabel = 15;
constexpr int kFlashMs = 900;

bool isKnown(const assess::Figure* figure) { return figure != nullptr && figure->value.has_value(); }

QFont stripFont(int px, bool strong)
{
    QFont font = look::font(look::TypeSize::Body, strong);
    font.setPixelSize(px);
    return font;
}

} // namespace

std::vector<LargeFigure> largeFigures(const assess::Assessment& shown, const assess::Assessment* baseline,
                                      const Steps& steps)
{
    const auto knows = [&steps](const Candidate& candidate) {
        return std::ranges::any_of(
            steps, [&candidate](const assess::Assessment* step) { return isKnown(step->figure(candidate.id)); });
    };
    std::vector<LargeFigure> out;
    const views::FigureDifferences differences(baseline, &shown);
    for (const Candidate& candidate : kCandidates) {
        if (out.size() == kMost || !knows(candidate))
            continue;
        const assess::Figure* figure = shown.figure(candidate.id);
        LargeFigure large;
        large.id = QString::fromLatin1(candidate.id);
        large.label = QCoreApplication::translate("FigureStrip", candidate.label);
        large.number = format::unknown();
        if (isKnown(figure)) {
            const format::NumberParts parts = format::parts(*figure->value, figure->unit);
            large.number = parts.prefix + parts.number;
            large.unit = parts.unit;
            const views::FigureDifference moved = differences.of(candidate.id);
            large.tone = moved.tone;
            if (moved.tone != views::Tone::Same)
                large.badge = moved.text;
        } else {
            large.reason = format::absence(shown, candidate.id);
        }
        out.push_back(std::move(large));
    }
    return out;
}

FigureStrip::FigureStrip(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_flash.setDuration(kFlashMs);
    m_flash.setStartValue(1.0);
    m_flash.setEndValue(0.0);
    connect(&m_flash, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void FigureStrip::setScreenHeight(int px)
{
    m_screen = px;
    setFixedHeight(static_cast<int>(px / kStripShare));
}

void FigureStrip::setFigures(std::vector<LargeFigure> figures)
{
    if (figures == m_figures)
        return;
    const bool sameOnes = std::ranges::equal(figures, m_figures, {}, &LargeFigure::id, &LargeFigure::id);
    m_moved.assign(figures.size(), false);
    for (std::size_t i = 0; sameOnes && i < figures.size(); ++i)
        m_moved[i] = figures[i].number != m_figures[i].number || figures[i].unit != m_figures[i].unit;
    m_figures = std::move(figures);
    QStringList spoken;
    for (const LargeFigure& figure : m_figures)
        spoken << tr("%1: %2 %3 %4", "figure, number, unit, difference")
                      .arg(figure.label, figure.number, figure.unit,
                           figure.reason.isEmpty() ? figure.badge : figure.reason)
                      .trimmed();
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    m_flash.stop();
    m_flash.start();
    update();
}

void FigureStrip::paintEvent(QPaintEvent* /*event*/)
{
    const look::Theme& theme = look::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.dock);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    if (m_figures.empty())
        return;
    const double cell = static_cast<double>(width()) / static_cast<double>(m_figures.size());
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const QRectF box(static_cast<double>(i) * cell, 1, cell, height() - 1);
        if (m_moved[i] && m_flash.state() == QAbstractAnimation::Running) {
            QColor wash = theme.accentWash;
            wash.setAlphaF(m_flash.currentValue().toFloat());
            painter.fillRect(box, wash);
        }
        if (i > 0)
            painter.fillRect(QRectF(box.left(), 12, 1, height() - 24), theme.line);
        paintFigure(painter, box, m_figures[i]);
    }
}

void FigureStrip::paintFigure(QPainter& painter, const QRectF& cell, const LargeFigure& figure) const
{
    const look::Theme& theme = look::currentTheme();
    const double pad = m_screen / 60.0;
    const QRectF inner = cell.adjusted(pad, pad * 0.55, -pad, -pad * 0.55);
    const QFont label = stripFont(std::max(kLeastLabel, m_screen / kLabelShare), false);
    const QFont unit = stripFont(std::max(kLeastLabel, m_screen / kUnitShare), false);
    int px = m_screen / kNumberShare;
    const auto width = [&](int size) {
        return QFontMetricsF(stripFont(size, true)).horizontalAdvance(figure.number) +
               QFontMetricsF(unit).horizontalAdvance(figure.unit) + 8;
    };
    while (px > kLeastLabel && width(px) > inner.width())
        --px; // long numbers stay whole
    const QFont number = stripFont(px, true);

    painter.setFont(label);
    painter.setPen(theme.secondaryText);
    const double labelHeight = QFontMetricsF(label).height();
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), labelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(label).elidedText(figure.label, Qt::ElideRight, static_cast<int>(inner.width())));
    const double base = inner.top() + labelHeight + QFontMetricsF(stripFont(m_screen / kNumberShare, true)).ascent();
    painter.setFont(number);
    painter.setPen(theme.text);
    painter.drawText(QPointF(inner.left(), base), figure.number);
    const double after = inner.left() + QFontMetricsF(number).horizontalAdvance(figure.number) + 8;
    painter.setFont(unit);
    painter.setPen(theme.secondaryText);
    painter.drawText(QPointF(after, base), figure.unit);
    if (!figure.reason.isEmpty())
        paintReason(painter, {inner.left(), base, inner.width(), inner.bottom() - base}, figure.reason);
    if (figure.badge.isEmpty())
        return;
    const QFont badge = stripFont(std::max(kLeastLabel, m_screen / kBadgeShare), true);
    const views::BadgeColours colours = views::badgeColours(figure.tone);
    const double high = QFontMetricsF(badge).height() + 4;
    const QRectF box(inner.left(), inner.bottom() - high, QFontMetricsF(badge).horizontalAdvance(figure.badge) + 16, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.wash);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(badge);
    painter.setPen(colours.ink);
    painter.drawText(box, Qt::AlignCenter, figure.badge);
}

/// As many lines as there is room for; the last one is shortened.
void FigureStrip::paintReason(QPainter& painter, const QRectF& room, const QString& reason) const
{
    const QFont font = stripFont(std::max(kLeastReason, m_screen / kReasonShare), false);
    const QFontMetricsF metrics(font);
    QTextLayout text(reason, font);
    QList<QTextLine> lines;
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(room.width());
        lines << line;
    }
    text.endLayout();
    const auto most = std::max<qsizetype>(1, static_cast<qsizetype>(room.height() / metrics.lineSpacing()));
    painter.setFont(font);
    painter.setPen(look::currentTheme().secondaryText);
    double y = room.bottom() - static_cast<double>(std::min(most, lines.size())) * metrics.lineSpacing() + metrics.ascent();
    for (qsizetype i = 0; i < std::min(most, lines.size()); ++i) {
        const bool cut = i + 1 == most && lines.size() > most;
        const QString words = cut ? reason.mid(lines[i].textStart())
                                  : reason.mid(lines[i].textStart(), lines[i].textLength());
        painter.drawText(QPointF(room.left(), y), metrics.elidedText(words.trimmed(), Qt::ElideRight, room.width()));
        y += metrics.lineSpacing();
    }
}

} // namespace cw::presentation
