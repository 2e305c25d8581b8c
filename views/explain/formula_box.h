// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a card's formula look on paper, with fractions, subscripts and powers, and with its numbers put in?
// Leaves out: its value; the text is the same that explain/formula.h evaluates.
#pragma once

#include <QColor>
#include <QSizeF>
#include <QString>

#include <functional>
#include <limits>
#include <memory>
#include <string_view>

class QPainter;

namespace cw::views {

/// A piece of a typeset formula: its size, where its baseline is, and how to draw it.
class FormulaBox {
public:
    virtual ~FormulaBox() = default;
    FormulaBox() = default;
    FormulaBox(const FormulaBox&) = delete;
    FormulaBox& operator=(const FormulaBox&) = delete;

    double width = 0;
    double ascent = 0;
    double descent = 0;
    [[nodiscard]] double height() const { return ascent + descent; }
    /// Draws with the baseline's left end at (x, y).
    virtual void draw(QPainter& painter, double x, double y) const = 0;
};

using FormulaBoxPtr = std::unique_ptr<FormulaBox>;

/// What stands for a letter; empty keeps the letter itself.
using LetterText = std::function<QString(const QString& letter)>;

/// Typesets a formula as letters, or with numbers put in. `left` is set before it: "P" gives "P = …", empty gives "=
/// …". A sum that is wider than `room` px takes several lines. A text that is no formula comes back as plain words.
FormulaBoxPtr typeset(std::string_view formula, const QString& left, const LetterText& letterText, int pixelSize,
                      double room = std::numeric_limits<double>::infinity());
/// One letter: "P_node" as an italic P with the rest lowered.
FormulaBoxPtr typesetLetter(const QString& letter, int pixelSize);

} // namespace cw::views
