// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: why does a figure show "—"? In the words of its card: what stands in the way, or which datum is missing.
// Leaves out: figures that are known.
#pragma once

#include <QString>

#include <string_view>

namespace cw::assess {
struct Assessment;
}

namespace cw::format {

/// One sentence without a full stop; empty where the figure has a value.
QString absence(const assess::Assessment& assessment, std::string_view figure);

} // namespace cw::format
