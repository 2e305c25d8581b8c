// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a file get onto disk so that a crash or a full disk leaves the old one intact?
// Leaves out: what the bytes mean.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cw::store {

/// Reads a whole file. Codes: problem.fileMissing, problem.fileUnreadable, problem.fileNotRegular (a folder, pipe or
/// device; never waits for one), problem.fileTooLarge (above `limit` bytes).
Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t limit = 256u << 20);

/// Writes to a temporary file of a fresh name beside the target, flushes it to the disk and renames it over. A symbolic
/// link stays and its target is written; a file that exists keeps its permissions and, where allowed, its owner. Other
/// hard links keep the old content. Returns problems, empty when all is well, else the old file is untouched and no
/// temporary stays. Codes: problem.fileNotWritten, problem.fileNotRegular.
Problems writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace cw::store
