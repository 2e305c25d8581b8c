// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much does a growth rate depend on who chooses the years and the models? One interval a row, on one
// scale. Leaves out: the fits (model/trends); published rates are drawn as their authors printed them.
#pragma once

#include "trends/trend_tables.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace cw::plots {

struct RateRow {
    enum class Kind { Chosen, OtherChoice, Published };
    QString label;
    QString tip;
    double growthPerYear = 0;
    std::optional<trends::Interval> interval; ///< of the growth; nullopt = none was published
    Kind kind = Kind::OtherChoice;
    friend bool operator==(const RateRow&, const RateRow&) = default;
};

/// The line as filtered now, the model's other choices for the same quantity, and what others have published about it.
std::vector<RateRow> rateRows(const trends::TrendTables& tables, const trends::TrendSeries& series,
                              const std::optional<trends::TrendFit>& fit);

class RateStrip : public QWidget {
    Q_OBJECT
public:
    explicit RateStrip(QWidget* parent = nullptr);

    void setRows(std::vector<RateRow> rows);
    [[nodiscard]] const std::vector<RateRow>& rows() const { return m_rows; }
    /// Where a growth stands, in pixels from the left; for drawing and for tests.
    [[nodiscard]] double positionOf(double growthPerYear) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintRow(QPainter& painter, const RateRow& row, double top) const;
    void describe();
    [[nodiscard]] std::optional<std::size_t> rowAt(double y) const;

    std::vector<RateRow> m_rows;
};

} // namespace cw::plots
