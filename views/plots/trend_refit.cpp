// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_refit.h"

namespace cw::plots {
namespace {

std::shared_ptr<const Refit> refitted(const trends::TrendSeries& series, const trends::SeriesFilter& filter,
                                      const std::stop_token& stop)
{
    auto out = std::make_shared<Refit>();
    out->line.series = trends::filtered(series, filter);
    if (const auto fit = trends::fitTrend(out->line.series))
        out->line.fit = fit.value();
    if (out->line.fit)
        out->bootstrap = trends::bootstrapSlope(out->line.series, {}, stop);
    return out;
}

} // namespace

TrendRefit::TrendRefit(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

TrendRefit::~TrendRefit()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void TrendRefit::ask(const trends::TrendSeries& series, const trends::SeriesFilter& filter)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const int question = ++m_question;
    m_pool.start([this, series, filter, question, stop = m_stop.get_token()] {
        const auto refit = refitted(series, filter, stop);
        if (stop.stop_requested())
            return;
        // The destructor waits for this thread, so `this` is alive; an answer to an older question is dropped.
        QMetaObject::invokeMethod(
            this,
            [this, question, refit] {
                if (question == m_question)
                    Q_EMIT answered(refit);
            },
            Qt::QueuedConnection);
    });
}

} // namespace cw::plots
