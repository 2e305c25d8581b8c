// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/formula_view.h"

#include "explain/formula_box.h"
#include "format/numbers.h"
#include "format/preferences.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QPainter>

namespace cw::views {
namespace {

constexpr int kFormulaPadding = 10;
constexpr int kFormulaSize = 16;
constexpr double kLineGap = 10;
constexpr double kNumbersScale = 0.8; ///< the line with numbers is smaller than the formula

/// The unit that a letter's value is written in: the figure's own for the result, otherwise by its dimension.
QString numberOf(const explain::Explanation& explanation, const QString& letter)
{
    for (const explain::ExplainedLetter& known : explanation.letters) {
        if (QString::fromStdString(known.symbol) == letter)
            return format::measure(known.value, known.unit);
    }
    return {};
}

/// A line that is wider than the frame is drawn smaller.
double drawLine(QPainter* painter, const FormulaBox& box, double x, double y, double width)
{
    const double scale = box.width > width && box.width > 0 ? width / box.width : 1.0;
    if (painter != nullptr) {
        painter->save();
        painter->translate(x, y + box.ascent * scale);
        painter->scale(scale, scale);
        box.draw(*painter, 0, 0);
        painter->restore();
    }
    return box.height() * scale;
}

} // namespace

double drawCalculation(QPainter* painter, const explain::Explanation& explanation, double width, int pixelSize)
{
    if (explanation.formula.empty())
        return 0;
    const format::MetricFormulas metric;
    const look::Theme& theme = look::currentTheme();
    const FormulaBoxPtr formula = typeset(explanation.formula, {}, nullptr, pixelSize, width);
    const FormulaBoxPtr numbers = typeset(
        explanation.formula, {}, [&explanation](const QString& letter) { return numberOf(explanation, letter); },
        static_cast<int>(pixelSize * kNumbersScale), width);
    if (painter != nullptr)
        painter->setPen(theme.text);
    double y = drawLine(painter, *formula, 0, 0, width) + kLineGap;
    if (painter != nullptr)
        painter->setPen(theme.secondaryText);
    y += drawLine(painter, *numbers, 0, y, width) + kLineGap;
    const QFont bold = look::font(look::TypeSize::Body, true);
    const double line = QFontMetricsF(bold).height();
    if (painter != nullptr) {
        painter->setFont(bold);
        painter->setPen(theme.text);
        painter->drawText(QRectF(0, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                          QStringLiteral("= %1").arg(format::measure(explanation.value, explanation.unit)));
    }
    return y + line;
}

FormulaView::FormulaView(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FormulaView::setExplanation(const explain::Explanation& explanation)
{
    m_explanation = explanation;
    setVisible(!explanation.formula.empty());
    setAccessibleName(tr("Formula: %1").arg(QString::fromStdString(explanation.formula)));
    updateGeometry();
    update();
}

int FormulaView::heightForWidth(int width) const
{
    return static_cast<int>(drawCalculation(nullptr, m_explanation, width - 2 * kFormulaPadding, kFormulaSize)) +
           2 * kFormulaPadding;
}

QSize FormulaView::sizeHint() const { return {424, heightForWidth(424)}; }

void FormulaView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = look::currentTheme();
    painter.setPen(theme.line);
    painter.setBrush(theme.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.translate(kFormulaPadding, kFormulaPadding);
    drawCalculation(&painter, m_explanation, width() - 2 * kFormulaPadding, kFormulaSize);
}

} // namespace cw::views
