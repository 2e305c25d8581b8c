// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

namespace cw::diagnosis {
namespace {

using explain::formulaCard;
using explain::Origin;
using DiagnosisCard = explain::Card<Inputs, Result>;
using Value = std::optional<Measure>;

template <Resource Of>
Value used(const Inputs&, const Result& r)
{
    const auto& share = r.predicted[static_cast<std::size_t>(Of)];
    return share ? Value(Measure(*share)) : std::nullopt;
}

template <auto Member>
Value ofInputs(const Inputs& in, const Result&)
{
    return in.*Member ? Value(Measure(*(in.*Member))) : std::nullopt;
}

bool reads(const Inputs& in, const Result&) { return in.ingestCovered.has_value(); }
bool readsNothing(const Inputs& in, const Result& r) { return !reads(in, r); }

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<DiagnosisCard> all = [] {
        const explain::Letter<Inputs, Result> busy{"u", "letter.busyShare", Origin::Figure, ofInputs<&Inputs::busyShare>, "training.busyShare"};
        std::vector<DiagnosisCard> made;
        made.push_back(formulaCard<Inputs, Result>(
            "diagnosis.accelerators", "figure.diagnosis.accelerators", "%", used<Resource::Accelerators>, "u * min(1, c)",
            {busy, {"c", "letter.ingestCovered", Origin::Figure, ofInputs<&Inputs::ingestCovered>, "storage.ingestCovered"}}, reads));
        made.push_back(formulaCard<Inputs, Result>("diagnosis.accelerators", "figure.diagnosis.accelerators", "%",
                                                   used<Resource::Accelerators>, "u", {busy}, readsNothing));
        made.push_back(formulaCard<Inputs, Result>(
            "diagnosis.memory", "figure.diagnosis.memory", "%", used<Resource::Memory>, "M / C",
            {{"M", "letter.memoryNeeded", Origin::Figure, ofInputs<&Inputs::memoryNeeded>, "training.memoryPerGpu"},
             {"C", "letter.memoryUsable", Origin::Catalog, ofInputs<&Inputs::memory>}}));
        made.push_back(formulaCard<Inputs, Result>(
            "diagnosis.network", "figure.diagnosis.network", "%", used<Resource::Network>, "R / B",
            {{"R", "letter.meanSent", Origin::Figure, ofInputs<&Inputs::sent>},
             {"B", "letter.acceleratorLink", Origin::Figure, ofInputs<&Inputs::link>, "fabric.injectionPerGpu"}}));
        made.push_back(formulaCard<Inputs, Result>(
            "diagnosis.storage", "figure.diagnosis.storage", "%", used<Resource::Storage>, "r / R + t_w / t_i",
            {{"r", "letter.readFromStore", Origin::Figure, ofInputs<&Inputs::read>, "storage.ingestFromStore"},
             {"R", "letter.storeRead", Origin::Figure, ofInputs<&Inputs::storeRead>, "storage.read"},
             {"t_w", "letter.checkpointWrite", Origin::Figure, ofInputs<&Inputs::checkpointWrite>, "storage.writeTime"},
             {"t_i", "letter.checkpointInterval", Origin::Figure, ofInputs<&Inputs::checkpointInterval>, "reliability.interval"}}));
        for (DiagnosisCard& card : made)
            card.error = "error.diagnosis.predicted";
        return made;
    }();
    return all;
}

} // namespace cw::diagnosis
