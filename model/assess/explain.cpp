// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/explain.h"

#include "assess/domains.h"

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

} // namespace

std::optional<explain::Explanation> explain(const Assessment& assessment, std::string_view figure)
{
    std::optional<explain::Explanation> found;
    forEachDomain(assessment, [&](const auto& cards, const auto& stage) {
        if (!stage || found)
            return;
        for (const auto& card : cards) {
            if (figure == card.figure && applies(card, *stage)) {
                found = explain::read(card, stage->inputs, stage->result);
                return;
            }
        }
    });
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
