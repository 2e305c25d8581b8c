// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is a part of the catalogue called in the reader's language? A product keeps the name its maker gave it; a kind
// of equipment, a chain of conversions or a class of rack PDUs has words. Leaves out: the other texts of the catalogue.
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace cw::format {

/// The catalogue's name where there is no other.
QString partName(std::string_view name);

/// "H100" of "H100 SXM5 80GB": the model that people call it by.
QString shortPartName(const QString& name);

/// All that have words, as the catalogue calls them.
std::span<const char* const> wordedPartNames();

} // namespace cw::format
