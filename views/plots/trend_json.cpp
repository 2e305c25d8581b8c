// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_json.h"

#include "plots/csv_line.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace cw::plots {
namespace {

QString hashOf(const trends::TrendSeries& series)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const trends::TrendPoint& point : series.points)
        hash.addData(csvLine({QString::fromStdString(point.name), csvNumber(point.year), csvNumber(point.value)}).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QByteArray fitJson(const Refit& refit, const QString& citation)
{
    QJsonObject out{{QStringLiteral("series"), QString::fromStdString(refit.series.id)},
                    {QStringLiteral("unit"), QString::fromStdString(refit.series.unit)},
                    {QStringLiteral("method"), QStringLiteral("least squares of log10(value) on the decimal year")},
                    {QStringLiteral("pointsSha256"), hashOf(refit.series)},
                    {QStringLiteral("citation"), citation}};
    if (refit.fit) {
        const trends::Interval student = trends::slopeInterval(*refit.fit);
        out[u"n"] = refit.fit->count;
        out[u"slopePerYear"] = refit.fit->slope;
        out[u"slopeError"] = refit.fit->slopeError;
        out[u"log10At2020"] = refit.fit->interceptAt2020;
        out[u"residualDeviation"] = refit.fit->residualDeviation;
        out[u"growthPerYear"] = trends::growthPerYear(refit.fit->slope);
        out[u"slope90Student"] = QJsonArray{student.low, student.high};
        if (refit.fit->rSquared)
            out[u"rSquared"] = *refit.fit->rSquared;
    }
    if (refit.slopes) {
        const trends::BootstrapOptions options;
        out[u"slope90Bootstrap"] = QJsonArray{refit.slopes->low, refit.slopes->high};
        out[u"bootstrap"] = QJsonObject{{QStringLiteral("generator"), QStringLiteral("SplitMix64")},
                                        {QStringLiteral("seed"), static_cast<qint64>(options.seed)},
                                        {QStringLiteral("resamples"), options.resamples}};
    }
    return QJsonDocument(out).toJson();
}

bool exportJson(const QString& path, const Refit& refit, const QString& citation)
{
    const QByteArray bytes = fitJson(refit, citation);
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace cw::plots
