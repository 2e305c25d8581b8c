// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which language does the program speak, and how is it switched while running?
// Leaves out: remembering the choice (settings).
#pragma once

#include <QString>
#include <QStringList>

namespace cw::app {

/// "ko" or "en": Korean on a Korean system, otherwise English.
QString systemLanguage();
/// The languages that the program has, e.g. {"ko", "en"}.
QStringList languages();
/// Installs our and Qt's translations; open windows get a LanguageChange event.
void installLanguage(const QString& language);

} // namespace cw::app
