// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what are switches, nodes, links and groups called, and what does a tip say about each?
// Leaves out: where the tip stands.
#pragma once

#include "network/network_plan.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace cw::topology {

/// What the colours mean; the groups of one kind each.
enum class Overlay { Load, Tensor, Context, Expert, Data, Pipeline };
inline constexpr int kOverlays = 6;
QString overlayName(Overlay overlay);
/// nullopt = no groups are shown.
std::optional<network::GroupKind> groupKindOf(Overlay overlay);

QString tierName(int tier);
/// Of each box, in the language of now.
std::vector<QString> boxNames(const Plan& plan);
/// Of the nodes in a frame: "N1 – N8" only where they follow each other. Each name has at most so many letters; 0 = all.
QString blockName(const Plan& plan, const std::vector<QString>& names, const Block& block, qsizetype mostLetters = 0);
/// The model of a switch or node; empty where it is not known.
QString modelOf(const Plan& plan, const Box& box);
/// By its model; nullopt = that is not known.
std::optional<int> portsOfSwitch(const Plan& plan, const Box& box);

/// What the tips speak of.
struct Telling {
    Q_DECLARE_TR_FUNCTIONS(NetworkTip)
public:
    const Plan& plan;
    const std::vector<QString>& names;
    const assess::Assessment& assessment;
    qsizetype mostLetters = 0; ///< of a device's name in that of a link; 0 = all

    [[nodiscard]] QString linkName(int link) const;
    /// With devices' names cut so that ports and numbers stay.
    [[nodiscard]] QString shortLinkName(int link, const std::function<bool(const QString&)>& fits) const;
    /// Its whole name and its load.
    [[nodiscard]] QStringList ofLink(int link) const;
    [[nodiscard]] QString ribbonName(int ribbon) const;
    [[nodiscard]] QString strandName(int strand) const;
    [[nodiscard]] QStringList ofBox(int box) const;
    /// Without loads where nothing is left of it.
    [[nodiscard]] QStringList ofTrunk(int trunk, bool isLost = false) const;
    [[nodiscard]] QStringList ofStrand(int strand, bool isLost = false) const;
    /// Its rank and the groups it belongs to.
    [[nodiscard]] QStringList ofGpu(int gpu) const;
    /// The group of a kind that an accelerator belongs to: ranks, bytes, rate, what binds.
    [[nodiscard]] QStringList ofGroup(network::GroupKind kind, int gpu) const;
    [[nodiscard]] QString gpuName(int gpu) const;

private:
    [[nodiscard]] QString endName(const End& end) const;
    [[nodiscard]] QString vertexName(int vertex) const;
    [[nodiscard]] QString cut(const QString& name) const;
    [[nodiscard]] QStringList loadLines(int link, float peak) const;
};

/// Why a placement shows no rank anywhere.
QString whyNoRanks(const placement::Result& placed);
/// "40 %"; of a load, with "—" where it is not known.
QString percent(float share);

} // namespace cw::topology
