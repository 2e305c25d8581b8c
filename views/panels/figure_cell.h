// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one live figure look, as a large cell or as a row, and how does it show that it moved?
// Leaves out: which figures there are (figure_choice.h) and the difference itself (figures_panel.cpp).
#pragma once

#include "format/numbers.h"
#include "panels/badge.h"

#include <QAbstractButton>
#include <QVariantAnimation>

#include <vector>

namespace cw::views {

/// Everything a cell paints; plain values.
struct FigureText {
    QString group; ///< only in the first row of a group
    QString label;
    format::NumberParts value;
    QString badge;
    Tone tone = Tone::Same;
    QString hint;          ///< the exact value, or why it is unknown
    bool estimate = false; ///< outside the validated region: a grey mark
    bool operator==(const FigureText& other) const
    {
        return group == other.group && label == other.label && value.text() == other.value.text() &&
               badge == other.badge && tone == other.tone && hint == other.hint && estimate == other.estimate;
    }
};

/// A share of the memory bar, in the order of drawing.
struct BarShare {
    QColor colour;
    double share = 0; ///< of the capacity
};

class FigureCell : public QAbstractButton {
    Q_OBJECT
public:
    enum class Shape { Hero, Row, Bar };

    FigureCell(Shape shape, QString figure, QWidget* parent = nullptr);

    [[nodiscard]] const QString& figure() const { return m_figure; }
    void setFigureText(const FigureText& text);
    [[nodiscard]] const FigureText& figureText() const { return m_text; }
    void setBar(std::vector<BarShare> shares);
    /// The rule above the first row of a group.
    void setRuled(bool ruled);
    /// Marks the cell whose explanation is open.
    void setExplained(bool explained);

    /// Of a row: the value is always whole; its label is cut where both do not fit.
    [[nodiscard]] bool isLabelWhole() const;
    /// Of a large figure: number and unit stand inside the cell.
    [[nodiscard]] bool isUnitWhole() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintHero(QPainter& painter);
    void paintRow(QPainter& painter);
    void paintBar(QPainter& painter, const QRectF& into);
    void flash();
    [[nodiscard]] double valueEnd() const;
    [[nodiscard]] QRectF heroInner() const;

    Shape m_shape;
    QString m_figure;
    FigureText m_text;
    std::vector<BarShare> m_bar;
    bool m_ruled = false;
    bool m_explained = false;
    QVariantAnimation m_flash;
};

} // namespace cw::views
