// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do things cost that are no part of a rack, and what does the cloud ask? The price book beside parts.h.
// Leaves out: prices of parts, which the parts carry, and every sum (cost/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"
#include "catalog/parts.h"

#include <optional>
#include <string>

namespace cw::catalog {

using DollarsPerWatt = Quantity<Dimension{.second = 1, .joule = -1, .currency = 1}>;
using DollarsPerByte = Quantity<Dimension{.byte = -1, .currency = 1}>;
using DollarsPerSecond = Quantity<Dimension{.second = -1, .currency = 1}>;

struct ExchangeRate {
    PartId id; ///< ISO 4217
    std::string name;
    Datum<double> perDollar;
    friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};

/// One accelerator of a cloud for as long as it is rented.
struct CloudPrice {
    PartId id;
    std::string name;
    PartId accelerator;
    Datum<DollarsPerSecond> onDemand;
    std::optional<Datum<DollarsPerSecond>> oneYear;
    std::optional<Datum<DollarsPerSecond>> threeYears;
    friend bool operator==(const CloudPrice&, const CloudPrice&) = default;
};

/// Prices and shares that stand where a design says nothing of its own.
struct CostModel {
    Datum<double> serverPerAccelerators; ///< price of a server over that of its accelerators, where only these are known
    Datum<Dollars> switchUnit;           ///< a switch whose price is not known
    Datum<Dollars> link;                 ///< a link with its cable and transceivers, where those are not known
    Datum<DollarsPerByte> storage;
    Datum<Dollars> storageUnit;         ///< a storage system whose capacity is not known
    Datum<DollarsPerWatt> construction; ///< of building and plant, for each facility watt
    Datum<DollarsPerWatt> colocation;   ///< a month, for each IT watt
    Datum<Fraction> support;            ///< of the price of equipment, a year
    Datum<Fraction> spares;             ///< of the price of equipment, once
    Datum<DollarsPerSecond> person;     ///< salary and what comes with it
    Datum<Watts> wattsPerPerson;        ///< facility power that one person looks after
    Datum<Seconds> buildingLife;
    friend bool operator==(const CostModel&, const CostModel&) = default;
};

} // namespace cw::catalog
