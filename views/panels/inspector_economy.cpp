// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "design/edits.h"
#include "format/numbers.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

#include <cmath>
#include <optional>

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
using design::Economy;
namespace limits = design::limits;

constexpr const char* kEconomyEdit = "edit.economy";

Change onEconomy(std::function<void(Economy&)> change)
{
    return [change = std::move(change)](const Design& old) -> Result<Design> {
        Economy economy = *old.economy;
        change(economy);
        return design::setEconomy(old, std::move(economy));
    };
}

InspectorField share(const QString& label, Fraction now, design::AmountLimits range, Fraction Economy::*member)
{
    return measureField(label, one(format::measure(Measure(now.value), "%")), Dimension{}, "%", range, kEconomyEdit,
                        [member](Measure typed) {
                            return onEconomy([member, typed](Economy& e) { e.*member = Fraction{typed.base}; });
                        });
}

/// Equipment that lives shorter is rented.
constexpr design::AmountLimits kUsefulLife{0.1 * unit::year.base(), limits::kLife.most};

/// What is shown has six digits; who types that back takes the catalog's.
constexpr double kSamePrice = 1e-5;

/// A number with a unit that can be typed back.
QString typeable(double number, const char* unit)
{
    return QStringLiteral("%1 %2").arg(format::number(number, 6), QString::fromLatin1(unit));
}

/// What a cloud has offered; 0 = the catalog's prices.
InspectorField quoteField(const Economy& economy)
{
    const double now = economy.cloudQuote ? economy.cloudQuote->in(unit::USD / unit::hour) : 0;
    return measureField(Inspector::tr("Cloud quote"), one(typeable(now, "USD/h")), catalog::DollarsPerSecond::kDimension, "USD/h",
                        limits::kPrice, kEconomyEdit, [](Measure typed) {
                            return onEconomy([typed](Economy& e) {
                                e.cloudQuote = typed.base > 0 ? std::optional(catalog::DollarsPerSecond(typed.base)) : std::nullopt;
                            });
                        });
}

/// 0 = as many as the catalog's rule asks for.
InspectorField peopleField(const Economy& economy)
{
    return measureField(Inspector::tr("People"), one(format::number(economy.people, 4)), Dimension{}, "1", limits::kPeople, kEconomyEdit,
                        [](Measure typed) { return onEconomy([typed](Economy& e) { e.people = typed.base; }); });
}

InspectorField supportField(const Economy& economy, const catalog::CostModel& usual)
{
    return measureField(Inspector::tr("Support / yr"), one(format::measure(Measure(economy.support.value_or(usual.support.value.value)), "%")),
                        Dimension{}, "%", limits::kShare, kEconomyEdit,
                        [common = usual.support.value.value](Measure typed) {
                            const bool isUsual = std::abs(typed.base - common) <= kSamePrice * std::abs(common);
                            return onEconomy([typed, isUsual](Economy& e) { e.support = isUsual ? std::nullopt : std::optional(typed.base); });
                        });
}

/// A price of the design's own, in place of the catalog's; with a unit that can be typed back.
template <Dimension D>
InspectorField ownPrice(const QString& label, const char* unit, const std::optional<Quantity<D>>& own, Quantity<D> usual,
                        std::optional<Quantity<D>> Economy::*member)
{
    return measureField(label, one(typeable(inUnit(own.value_or(usual), *findUnit(unit)), unit)), D, unit, limits::kPrice, kEconomyEdit,
                        [member, usual](Measure typed) {
                            const bool isUsual = std::abs(typed.base - usual.base()) <= kSamePrice * std::abs(usual.base());
                            return onEconomy([member, typed, isUsual](Economy& e) {
                                e.*member = isUsual ? std::nullopt : std::optional(Quantity<D>(typed.base));
                            });
                        });
}

} // namespace

void addEconomy(InspectorFields& fields, const Design& design, const Catalog& catalog)
{
    const Economy& economy = *design.economy;
    const catalog::CostModel& usual = catalog.costModel;
    fields.push_back(heading(Inspector::tr("Cost")));
    fields.push_back(choiceField(Inspector::tr("Paid back"), one(QString::number(static_cast<int>(economy.financing))),
                                 {{QStringLiteral("0"), Inspector::tr("annuity with interest")},
                                  {QStringLiteral("1"), Inspector::tr("straight line")}},
                                 kEconomyEdit, [](const std::string& id) {
                                     return onEconomy([id](Economy& e) { e.financing = static_cast<design::Financing>(id.front() - '0'); });
                                 }));
    fields.push_back(share(Inspector::tr("Interest / yr"), economy.interest, limits::kInterest, &Economy::interest));
    fields.push_back(measureField(Inspector::tr("Useful life"), one(format::measure(Measure(economy.life), "yr")),
                                  Seconds::kDimension, "yr", kUsefulLife, kEconomyEdit, [](Measure typed) {
                                      return onEconomy([typed](Economy& e) { e.life = Seconds(typed.base); });
                                  }));
    fields.push_back(choiceField(Inspector::tr("Premises"), one(QString::number(static_cast<int>(economy.premises))),
                                 {{QStringLiteral("0"), Inspector::tr("own building")}, {QStringLiteral("1"), Inspector::tr("colocation")}},
                                 kEconomyEdit, [](const std::string& id) {
                                     return onEconomy([id](Economy& e) { e.premises = static_cast<design::Premises>(id.front() - '0'); });
                                 }));
    fields.push_back(share(Inspector::tr("GPU use"), economy.utilisation, limits::kShare, &Economy::utilisation));
    QList<FieldChoice> clouds{{QString(), Inspector::tr("cheapest of this GPU")}};
    clouds += choicesOf(catalog.cloudPrices);
    fields.push_back(choiceField(Inspector::tr("Cloud"), one(text(economy.cloud)), clouds, kEconomyEdit, [](const std::string& id) {
        return onEconomy([id](Economy& e) { e.cloud = id; });
    }));
    fields.push_back(choiceField(Inspector::tr("Cloud term"), one(QString::number(static_cast<int>(economy.cloudTerm))),
                                 {{QStringLiteral("0"), Inspector::tr("on demand")}, {QStringLiteral("1"), Inspector::tr("1 year")}, {QStringLiteral("2"), Inspector::tr("3 years")}},
                                 kEconomyEdit, [](const std::string& id) {
                                     return onEconomy([id](Economy& e) { e.cloudTerm = static_cast<design::CloudTerm>(id.front() - '0'); });
                                 }));
    fields.push_back(quoteField(economy));
    fields.push_back(measureField(Inspector::tr("Income / hour"), one(typeable(economy.revenue.in(unit::USD / unit::hour), "USD/h")),
                                  catalog::DollarsPerSecond::kDimension, "USD/h", limits::kPrice, kEconomyEdit, [](Measure typed) {
                                      return onEconomy([typed](Economy& e) { e.revenue = catalog::DollarsPerSecond(typed.base); });
                                  }));
    fields.push_back(share(Inspector::tr("For training"), economy.trainingShare, limits::kShare, &Economy::trainingShare));
    fields.push_back(share(Inspector::tr("Resale value"), economy.salvage, limits::kShare, &Economy::salvage));
    fields.push_back(peopleField(economy));
    fields.push_back(supportField(economy, usual));
    fields.push_back(ownPrice(Inspector::tr("Storage"), "USD/TB", economy.storage, usual.storage.value, &Economy::storage));
    fields.push_back(ownPrice(Inspector::tr("Building"), "USD/W", economy.construction, usual.construction.value, &Economy::construction));
    fields.push_back(ownPrice(Inspector::tr("Colo / month"), "USD/kW", economy.colocation, usual.colocation.value, &Economy::colocation));
    fields.push_back(ownPrice(Inspector::tr("One link"), "USD", economy.link, usual.link.value, &Economy::link));
}

} // namespace cw::views
