// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a launch text keep what its tool has no argument for? As words of the design format in a note.
// Leaves out: where in the text the note stands (each tool's own file).
#pragma once

#include "base/result.h"
#include "design/workload.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace cw::interop {

/// "plan.tensorParallel" -> "8"; names and words are those of design files.
using FieldWords = std::map<std::string, std::string>;

FieldWords wordsOfChoice(const design::TrainingChoice& choice);

/// The fields that are neither carried by arguments nor what every plan starts with.
FieldWords unsaid(const design::TrainingChoice& choice, const std::set<std::string>& carried);

/// Sets the named fields; names that are no field are passed over, words that are no value are problems.
void applyWords(design::TrainingChoice& choice, const FieldWords& words, int line, Problems& problems);

/// One note for all of them; empty where there are none. What every plan starts with is passed over unless the tool
/// does something else then; those are the names in `otherwise`.
Problems notesOn(const FieldWords& unsaid, const std::set<std::string>& otherwise = {});

/// "# clusterwright: for=… model=… gpus=… key=value …" and back; no words where the line is no such note.
std::string noteLine(std::string_view writtenFor, const FieldWords& words);
FieldWords readNoteLine(std::string_view line);

} // namespace cw::interop
