// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/measured_shares.h"

#include "format/numbers.h"
#include "format/words.h"

#include <QCoreApplication>

#include <array>

namespace cw::app {
namespace {

struct MeasuredWords {
    Q_DECLARE_TR_FUNCTIONS(Measured)
};

using Measured = std::array<const std::optional<interop::MeasuredShare>*, diagnosis::kResources>;

Measured byResource(const interop::MeasuredMetrics& metrics)
{
    return {&metrics.accelerators, &metrics.memory, &metrics.network, &metrics.storage, &metrics.processors};
}

} // namespace

diagnosis::Utilisation sharesOf(const interop::MeasuredMetrics& metrics)
{
    diagnosis::Utilisation shares;
    const Measured measured = byResource(metrics);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (*measured[i])
            shares[i] = (*measured[i])->deciding;
    }
    return shares;
}

QStringList notesOn(const interop::MeasuredMetrics& metrics)
{
    QStringList notes;
    const Measured measured = byResource(metrics);
    for (const diagnosis::Resource resource : diagnosis::kAllResources) {
        if (const auto& share = *measured[static_cast<std::size_t>(resource)])
            notes << MeasuredWords::tr("%1: %2").arg(format::words(textKey(resource)), QString::fromStdString(share->field));
    }
    if (metrics.tensorCores)
        notes << MeasuredWords::tr("Tensor cores work for %1 of the time, a stand-in for MFU.")
                     .arg(format::measure(Measure(metrics.tensorCores->mean), "%"));
    for (const Problem& unused : metrics.unused)
        notes << format::sentence(unused);
    return notes;
}

} // namespace cw::app
