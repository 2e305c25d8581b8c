// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a step come to? Six figures across the page; each explains itself on a click.
// Leaves out: where they come from.
#pragma once

#include "format/numbers.h"
#include "lab/lab_facts.h"
#include "panels/figure_differences.h"

#include <QAbstractButton>

#include <array>

namespace cw::lab {

/// One figure: what it is, its value, and what belongs beside it.
class StripCell : public QAbstractButton {
    Q_OBJECT
public:
    explicit StripCell(QWidget* parent = nullptr);
    void setContent(const QString& label, const format::NumberParts& value, const QString& note,
                    const views::FigureDifference& moved, const QString& figure);
    [[nodiscard]] const QString& figure() const { return m_figure; }
    [[nodiscard]] QString valueText() const { return m_value.text(); }
    [[nodiscard]] const QString& note() const { return m_note; }
    [[nodiscard]] const views::FigureDifference& moved() const { return m_moved; }
    [[nodiscard]] QSize sizeHint() const override { return {168, 68}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {124, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_label;
    format::NumberParts m_value;
    QString m_note;
    views::FigureDifference m_moved;
    QString m_figure;
};

class LabStrip : public QWidget {
    Q_OBJECT
public:
    explicit LabStrip(QWidget* parent = nullptr);
    void setFacts(const LabFacts& facts);
    [[nodiscard]] const std::array<StripCell*, 6>& cells() const { return m_cells; }

Q_SIGNALS:
    void explainRequested(const QString& figure, const QRect& globalRect);

private:
    std::array<StripCell*, 6> m_cells;
};

} // namespace cw::lab
