// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which language model does "--model" mean, a catalog id or somebody's config.json?
// Leaves out: what the model is asked for; any verb may call this.
#pragma once

#include "catalog/parts.h"
#include "cli/verb.h"

#include <optional>
#include <string>

namespace cw::app {

/// A file's text or, for "-", what comes from stdin. nullopt: the problems are printed and `context.exit` is set.
std::optional<std::string> readTextArgument(CommandContext& context, const std::string& file, std::uintmax_t most);

/// Writes a file atomically or, for "-", to stdout; a failure is printed and sets `context.exit`.
void writeTextArgument(CommandContext& context, const std::string& file, const std::string& text);

/// The architecture in a config.json; `name` empty = from the path. nullopt as above.
std::optional<catalog::LanguageModel> modelFromConfig(CommandContext& context, const std::string& file,
                                                      std::string name);

/// A catalog id, or else a path (with a slash, or ending in .json). nullopt as above.
std::optional<catalog::LanguageModel> modelFromArgument(CommandContext& context, const std::string& idOrPath);

} // namespace cw::app
