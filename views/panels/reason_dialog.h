// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: why does a person accept a finding? Asks for the words that the report will print.
// Leaves out: accepting it.
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace cw::views {

/// The reason in one paragraph, never blank; nullopt where the person changed their mind.
std::optional<QString> askReason(QWidget* parent, const QString& finding);

} // namespace cw::views
