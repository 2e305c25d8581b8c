// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which tables of words are there? One for each domain, each in its own file.
// Leaves out: looking a key up (words.h).
#pragma once

#include "format/words.h"

namespace cw::format {

std::span<const Word> wordsBase();
std::span<const Word> wordsCanvas();
std::span<const Word> wordsClaims();
std::span<const Word> wordsCompare();
std::span<const Word> wordsCompute();
std::span<const Word> wordsCooling();
std::span<const Word> wordsCost();
std::span<const Word> wordsDiagnosis();
std::span<const Word> wordsFabric();
std::span<const Word> wordsFindings();
std::span<const Word> wordsInspector();
std::span<const Word> wordsInterop();
std::span<const Word> wordsInventory();
std::span<const Word> wordsOperation();
std::span<const Word> wordsPlacement();
std::span<const Word> wordsPower();
std::span<const Word> wordsProblems();
std::span<const Word> wordsReach();
std::span<const Word> wordsServing();
std::span<const Word> wordsStrategy();
std::span<const Word> wordsTemplates();
std::span<const Word> wordsTraining();
std::span<const Word> wordsTrainingStep();
std::span<const Word> wordsTrends();

} // namespace cw::format
