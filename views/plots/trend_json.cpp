// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace cw::plots {
namespace {

QJsonArray array(const trends::Interval& interval) { return {interval.low, interval.high}; }

QJsonObject lineJson(const trends::ExportRecord& record)
{
    const trends::TrendFit& fit = *record.fit;
    QJsonObject out{{QStringLiteral("slopePerYear"), fit.slope},
                    {QStringLiteral("slopeError"), fit.slopeError},
                    {QStringLiteral("log10At2020"), fit.interceptAt2020},
                    {QStringLiteral("residualDeviation"), fit.residualDeviation},
                    {QStringLiteral("firstYear"), fit.firstYear},
                    {QStringLiteral("lastYear"), fit.lastYear}};
    if (fit.rSquared)
        out[u"rSquared"] = *fit.rSquared;
    if (record.slopeInterval)
        out[u"slope90Student"] = array(*record.slopeInterval);
    if (record.growthPerYear)
        out[u"growthPerYear"] = *record.growthPerYear;
    if (record.growthInterval)
        out[u"growth90Student"] = array(*record.growthInterval);
    if (record.doublingYears)
        out[u"doublingYears"] = *record.doublingYears;
    return out;
}

} // namespace

QByteArray fitJson(const trends::ExportRecord& record)
{
    QJsonArray citations;
    for (const std::string& citation : record.citations)
        citations.append(QString::fromStdString(citation));
    QJsonObject out{{QStringLiteral("series"), QString::fromStdString(record.series)},
                    {QStringLiteral("unit"), QString::fromStdString(record.unit)},
                    {QStringLiteral("method"), QString::fromStdString(record.method)},
                    {QStringLiteral("n"), record.count},
                    {QStringLiteral("dataSha256"), QString::fromStdString(record.dataHash)},
                    {QStringLiteral("citations"), citations}};
    if (record.fit)
        out[u"line"] = lineJson(record);
    if (record.bootstrap) {
        out[u"bootstrap"] = QJsonObject{{QStringLiteral("generator"), QString::fromStdString(record.generator)},
                                        {QStringLiteral("seed"), static_cast<qint64>(record.bootstrap->options.seed)},
                                        {QStringLiteral("resamples"), record.bootstrap->options.resamples},
                                        {QStringLiteral("slope90"), array(record.bootstrap->slope)}};
    }
    if (record.robust) {
        out[u"theilSen"] = QJsonObject{{QStringLiteral("slopePerYear"), record.robust->slope},
                                       {QStringLiteral("log10At2020"), record.robust->interceptAt2020}};
    }
    return QJsonDocument(out).toJson();
}

bool exportJson(const QString& path, const trends::ExportRecord& record)
{
    const QByteArray bytes = fitJson(record);
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace cw::plots
