// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you hear 38,000 times?": the claim as told, and twice corrected.
#include "trends/card_groups.h"

namespace cw::trends {
namespace {

constexpr char kTold[] = "source.claimTold";
constexpr char kDoublings[] = "Epoch AI 2023, Trends in Machine Learning Hardware";
constexpr char kComputeSource[] = "Epoch AI 2024, training compute of frontier models grows 4 to 5 times a year";

template <auto Member>
std::optional<Measure> claimed(const Inputs& inputs, const Result&)
{
    if (inputs.tables == nullptr || !inputs.tables->claim)
        return std::nullopt;
    return Measure((*inputs.tables->claim).*Member);
}
template <auto Member>
std::optional<Measure> ratioOf(const Inputs&, const Result& result)
{
    return result.*Member ? std::optional(Measure((result.*Member)->ratio)) : std::nullopt;
}
template <auto Member>
std::optional<Measure> catchUpOf(const Inputs&, const Result& result)
{
    return result.*Member ? std::optional(Measure((result.*Member)->catchUp)) : std::nullopt;
}

TrendLetter computeLetter()
{
    return {"g",           "letter.trends.claimCompute", Origin::Constant, &claimed<&Claim::computeGrowth>, nullptr,
            kComputeSource};
}
TrendLetter spanLetter()
{
    return {"T",     "letter.trends.span",    Origin::Constant, &claimed<&Claim::spanYears>,
            nullptr, "source.claimYears"};
}
TrendLetter hardwareLetter()
{
    return {"h",
            "letter.trends.claimHardware",
            Origin::Constant,
            &claimed<&Claim::claimedHardwareGrowth>,
            nullptr,
            "source.claimedTwice"};
}
template <auto Member>
TrendLetter doublingLetter(const char* meaning)
{
    return {"D", meaning, Origin::Constant, &claimed<Member>, nullptr, kDoublings};
}
template <auto Member>
TrendLetter ratioLetter(const char* figure)
{
    return {"G", "letter.trends.ratio", Origin::Figure, &ratioOf<Member>, figure};
}

/// The hardware doubles every D years.
template <auto Member, auto Doubling>
void addCorrected(std::vector<TrendCard>& cards, const char* gapFigure, const char* gapTitle, const char* catchUpFigure,
                  const char* catchUpTitle, const char* meaning)
{
    cards.push_back({gapFigure,
                     gapTitle,
                     "(g / 2^(1 / D))^T",
                     nullptr,
                     {computeLetter(), doublingLetter<Doubling>(meaning), spanLetter()},
                     &ratioOf<Member>,
                     nullptr,
                     kDoublings,
                     "error.trends.gapMeaning",
                     "1"});
    cards.push_back({catchUpFigure,
                     catchUpTitle,
                     "Y * D * log2(G)",
                     nullptr,
                     {yearLetter(), doublingLetter<Doubling>(meaning), ratioLetter<Member>(gapFigure)},
                     &catchUpOf<Member>,
                     nullptr,
                     kDoublings,
                     "error.trends.gapMeaning",
                     "yr"});
}

} // namespace

std::vector<TrendCard> claimCards()
{
    std::vector<TrendCard> cards{
        {"trends.seedGap.claimed",
         "card.trends.seedGap.claimed",
         "(g / h)^T",
         nullptr,
         {computeLetter(), hardwareLetter(), spanLetter()},
         &ratioOf<&Result::claimed>,
         nullptr,
         kTold,
         "error.trends.doubleCount",
         "1"},
        {"trends.catchUp.claimed",
         "card.trends.catchUp.claimed",
         "Y * log10(G) / log10(h)",
         nullptr,
         {yearLetter(), ratioLetter<&Result::claimed>("trends.seedGap.claimed"), hardwareLetter()},
         &catchUpOf<&Result::claimed>,
         nullptr,
         kTold,
         "error.trends.doubleCount",
         "yr"},
    };
    addCorrected<&Result::correctedSpeed, &Claim::speedDoublingYears>(
        cards, "trends.seedGap.correctedSpeed", "card.trends.seedGap.correctedSpeed", "trends.catchUp.correctedSpeed",
        "card.trends.catchUp.correctedSpeed", "letter.trends.speedDoubling");
    addCorrected<&Result::correctedPerWatt, &Claim::efficiencyDoublingYears>(
        cards, "trends.seedGap.correctedPerWatt", "card.trends.seedGap.correctedPerWatt",
        "trends.catchUp.correctedPerWatt", "card.trends.catchUp.correctedPerWatt", "letter.trends.efficiencyDoubling");
    return cards;
}

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<TrendCard> all = [] {
        std::vector<TrendCard> cards = placeCards();
        for (const auto& group : {growthCards(), claimCards()})
            cards.insert(cards.end(), group.begin(), group.end());
        return cards;
    }();
    return all;
}

} // namespace cw::trends
