// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which fingerprint does a text have, so that a reader can tell whether two exports rest on the same data?
// Leaves out: secrets; nothing here is about keeping anybody out.
#pragma once

#include <string>
#include <string_view>

namespace cw {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view text);

} // namespace cw
