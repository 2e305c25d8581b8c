// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which line goes through the points that pass a filter? Computed beside the window; a newer question wins.
// Leaves out: the filter's controls and the drawing.
#pragma once

#include "trends/trend_tables.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>

namespace cw::plots {

struct Refit {
    trends::SeriesFit line;                     ///< what passed the filter, and the line through it
    std::optional<trends::Bootstrap> bootstrap; ///< nullopt below 8 points

    /// 90 % by bootstrap, where there are enough points.
    [[nodiscard]] std::optional<trends::Interval> slopes() const
    {
        return bootstrap ? std::optional(bootstrap->slope) : std::nullopt;
    }
};

class TrendRefit : public QObject {
    Q_OBJECT
public:
    explicit TrendRefit(QObject* parent = nullptr);
    ~TrendRefit() override;

    void ask(const trends::TrendSeries& series, const trends::SeriesFilter& filter);

Q_SIGNALS:
    void answered(std::shared_ptr<const cw::plots::Refit> refit);

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_question = 0;
};

} // namespace cw::plots
