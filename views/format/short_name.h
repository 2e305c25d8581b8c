// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is left of a name where it has no room? The number at its end stays, which tells it from its like.
// Leaves out: how wide text is.
#pragma once

#include <QString>

#include <functional>

namespace cw::format {

/// "QM9790 (NDR) 1" → "QM97… 1" → "… 1" → "1": the longest that fits; empty where nothing does.
QString shortName(const QString& name, const std::function<bool(const QString&)>& fits);

/// The same in so many characters.
QString shortName(const QString& name, qsizetype most);

/// A text of several names, each cut to so many characters, with as many as fit; with the fewest where none does.
QString shortNames(const std::function<QString(qsizetype most)>& with, const std::function<bool(const QString&)>& fits);

} // namespace cw::format
