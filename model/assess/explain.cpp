// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/explain.h"

#include "assess/domains.h"
#include "cooling/absence.h"

#include <algorithm>
#include <set>

namespace cw::assess {
namespace {

void descend(const Assessment& assessment, std::string_view figure, int depth, std::set<std::string>& opened,
             std::vector<ExplanationNode>& out)
{
    std::optional<explain::Explanation> explanation = explain(assessment, figure);
    if (!explanation || !opened.insert(std::string(figure)).second)
        return;
    std::vector<std::string> below;
    for (const explain::ExplainedLetter& letter : explanation->letters) {
        if (!letter.figure.empty())
            below.push_back(letter.figure);
    }
    out.push_back({std::move(*explanation), depth});
    for (const std::string& next : below)
        descend(assessment, next, depth + 1, opened, out);
}

/// Hands the card that applies to this figure, if any, to `read`.
template <class Read>
bool withCard(const Assessment& assessment, std::string_view figure, Read read)
{
    bool found = false;
    forEachDomain(assessment, [&](const auto& cards, const auto& stage) {
        if (!stage || found)
            return;
        for (const auto& card : cards) {
            if (figure == card.figure && applies(card, *stage)) {
                read(card, *stage);
                found = true;
                return;
            }
        }
    });
    return found;
}

void takeName(const fabric::GraphInputs& inputs, explain::LinkEnd& end)
{
    const auto look = [&end](const auto& items) {
        const auto item = std::ranges::find(items, end.item, [](const auto& one) { return one.id.value; });
        if (item != items.end())
            end.name = item->name;
    };
    if (end.item == 0)
        return;
    look(*inputs.switches);
    look(*inputs.nodes);
}

} // namespace

std::optional<explain::Explanation> explain(const Assessment& assessment, std::string_view figure)
{
    std::optional<explain::Explanation> found;
    withCard(assessment, figure, [&found, figure](const auto& card, const auto& stage) {
        found = explain::read(card, stage.inputs, stage.result);
        if constexpr (requires { training::textKey(stage.result.obstacle); }) {
            if (!found->value)
                found->absence = training::textKey(stage.result.obstacle);
        }
        if constexpr (requires { cooling::whyUnknown(figure, stage.result); }) {
            if (!found->value)
                found->absence = cooling::whyUnknown(figure, stage.result);
        }
    });
    if (!found)
        return found;
    for (explain::ExplainedLetter& letter : found->letters) {
        if (!letter.figure.empty() && !withCard(assessment, letter.figure, [](const auto&, const auto&) {}))
            letter.figure.clear(); // a figure that this design does not have
    }
    if (found->decides && assessment.graph) {
        takeName(assessment.graph->inputs, found->decides->from);
        takeName(assessment.graph->inputs, found->decides->to);
    }
    return found;
}

const std::vector<FigureInfo>& allFigures()
{
    static const std::vector<FigureInfo> figures = [] {
        std::vector<FigureInfo> list;
        forEachDomain(Assessment{}, [&list](const auto& cards, const auto&) {
            for (const auto& card : cards) {
                if (std::ranges::find(list, card.figure, &FigureInfo::id) == list.end())
                    list.push_back({card.figure, card.title, card.unit});
            }
        });
        return list;
    }();
    return figures;
}

std::vector<ExplanationNode> explanationTree(const Assessment& assessment, std::string_view figure)
{
    std::vector<ExplanationNode> nodes;
    std::set<std::string> opened;
    descend(assessment, figure, 0, opened, nodes);
    return nodes;
}

} // namespace cw::assess
