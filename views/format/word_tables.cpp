// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <vector>

namespace cw::format {

std::span<const std::span<const Word>> wordTables()
{
    static const std::vector<std::span<const Word>> all = {
        wordsBase(),      wordsCanvas(), wordsClaims(),   wordsCompare(), wordsCompute(),   wordsCooling(), wordsCost(), wordsDiagnosis(), wordsFabric(),   wordsFindings(),
        wordsInspector(), wordsInterop(),   wordsInventory(), wordsOperation(), wordsPlacement(), wordsPower(),        wordsProblems(), wordsReach(), wordsServing(),
        wordsStrategy(),  wordsTemplates(), wordsTraining(),  wordsTrainingStep(), wordsTrends(),
    };
    return all;
}

} // namespace cw::format
