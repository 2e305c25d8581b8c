// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a file get onto disk so that a crash or a full disk leaves the old one intact?
// Leaves out: what the bytes mean.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cw::store {

/// Reads a whole file. Codes: problem.fileMissing, problem.fileUnreadable, problem.fileTooLarge (above `limit` bytes).
Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t limit = 256u << 20);

/// Writes to a temporary file beside `path`, flushes it to the disk and renames it over; the former version stays as
/// "<path>.bak" until the new one is in place. Returns problems, empty when all is well. Code: problem.fileNotWritten.
Problems writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace cw::store
