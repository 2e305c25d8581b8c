// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/part_name.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace cw::format {
namespace {

constexpr auto kNames = std::to_array<const char*>(
    {QT_TRANSLATE_NOOP("PartName", "Passive rear-door heat exchanger"),
     QT_TRANSLATE_NOOP("PartName", "Active rear-door heat exchanger"),
     QT_TRANSLATE_NOOP("PartName", "Conventional air (raised floor / CRAC)"),
     QT_TRANSLATE_NOOP("PartName", "Air with full hot-aisle containment"),
     QT_TRANSLATE_NOOP("PartName", "Direct-to-chip liquid cooling"),
     QT_TRANSLATE_NOOP("PartName", "Immersion tank"),
     QT_TRANSLATE_NOOP("PartName", "In-rack CDU class"),
     QT_TRANSLATE_NOOP("PartName", "Air handler (CRAH)"),
     QT_TRANSLATE_NOOP("PartName", "Remote power panel"),
     QT_TRANSLATE_NOOP("PartName", "UPS, 500 kW class"),
     QT_TRANSLATE_NOOP("PartName", "UPS, 1,000 kW class"),
     QT_TRANSLATE_NOOP("PartName", "Row coolant distribution unit, 400 kW class"),
     QT_TRANSLATE_NOOP("PartName", "Large site: efficient UPS, busway, transformer"),
     QT_TRANSLATE_NOOP("PartName", "Colocation: double-conversion UPS, floor PDU, transformer"),
     QT_TRANSLATE_NOOP("PartName", "Frontier conversion chain"),
     QT_TRANSLATE_NOOP("PartName", "Generic 52U 800x1200"),
     QT_TRANSLATE_NOOP("PartName", "Rack PDU 230 V 1-phase 32 A"),
     QT_TRANSLATE_NOOP("PartName", "Rack PDU 400 V 3-phase wye 32 A"),
     QT_TRANSLATE_NOOP("PartName", "Rack PDU 400 V 3-phase wye 63 A"),
     QT_TRANSLATE_NOOP("PartName", "Rack PDU 208 V 3-phase delta 60 A"),
     QT_TRANSLATE_NOOP("PartName", "Rack PDU 415 V 3-phase wye 30 A"),
     QT_TRANSLATE_NOOP("PartName", "Rack PDU 415 V 3-phase wye 60 A"),
     QT_TRANSLATE_NOOP("PartName", "Object storage (S3) tier"),
     QT_TRANSLATE_NOOP("PartName", "distribution"),
     QT_TRANSLATE_NOOP("PartName", "transformer"),
     QT_TRANSLATE_NOOP("PartName", "rectifier"),
     QT_TRANSLATE_NOOP("PartName", "Small site: direct expansion"),
     QT_TRANSLATE_NOOP("PartName", "Small site: air-cooled chiller"),
     QT_TRANSLATE_NOOP("PartName", "Small site: water-cooled chiller"),
     QT_TRANSLATE_NOOP("PartName", "Mid-size site: direct expansion"),
     QT_TRANSLATE_NOOP("PartName", "Mid-size site: air-cooled chiller"),
     QT_TRANSLATE_NOOP("PartName", "Mid-size site: dry cooler (air-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Mid-size site: airside economiser (air-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Mid-size site: water-cooled chiller"),
     QT_TRANSLATE_NOOP("PartName", "Mid-size site: airside economiser (water-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Mid-size site: waterside economiser (water-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Large site: dry cooler + adiabatic (air-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Large site: airside economiser + adiabatic (air-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Large site: airside economiser + adiabatic (water-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Large site: waterside economiser (water-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Large site: liquid-cooled IT, waterside economiser (water-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Large site: liquid-cooled IT, dry cooler + adiabatic (air-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "Large site: liquid-cooled IT, dry cooler (air-cooled chiller)"),
     QT_TRANSLATE_NOOP("PartName", "KEPCO industrial (A) II, high voltage A, option I"),
     QT_TRANSLATE_NOOP("PartName", "KEPCO industrial (B), average of all hours"),
     QT_TRANSLATE_NOOP("PartName", "United States, industrial average"),
     QT_TRANSLATE_NOOP("PartName", "Oak Ridge, as paid for Frontier"),
     QT_TRANSLATE_NOOP("PartName", "Service for one time zone"),
     QT_TRANSLATE_NOOP("PartName", "Training at night, service by day"),
     QT_TRANSLATE_NOOP("PartName", "Laboratory, working hours alone"),
     QT_TRANSLATE_NOOP("PartName", "Seoul")});

} // namespace

QString partName(std::string_view name)
{
    for (const char* known : kNames) {
        if (name == known)
            return QCoreApplication::translate("PartName", known);
    }
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString shortPartName(const QString& name)
{
    const QString plain = name.section(u'(', 0, 0).trimmed();
    const QStringList parts = plain.split(u' ', Qt::SkipEmptyParts);
    const auto digits = [](const QString& word) {
        return std::ranges::count_if(word, [](QChar c) { return c.isDigit(); });
    };
    // "Quantum-2 QM9700/QM9790" goes by its model, "Gaudi 3" and "TPU v5p" by all of it.
    const auto isModel = [&digits](const QString& word) { return word.front().isLetter() && digits(word) >= 2; };
    if (const auto found = std::ranges::find_if(parts, isModel); found != parts.end())
        return found->section(u'/', 0, 0);
    return !parts.isEmpty() && digits(parts.front()) > 0 ? parts.front() : plain;
}

std::span<const char* const> wordedPartNames() { return kNames; }

} // namespace cw::format
