// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the model's text keys say in the language of the window?
// Leaves out: text that is born in a view; that is tr() where it stands.
#pragma once

#include "assess/figure.h"
#include "assess/finding.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>
#include <string>
#include <string_view>

namespace cw::format {

/// What `%{name}` in a sentence is replaced with.
struct WordArgument {
    QString name;
    QString value;
};
using WordArguments = QList<WordArgument>;

/// The words of a key; a key without words shows as ⟨key⟩ so that nobody overlooks it.
QString words(std::string_view key, const WordArguments& arguments = {});
bool hasWords(std::string_view key);

/// One line of a table: the key and its English words, marked for translation in the context "Words".
struct Word {
    const char* key;
    const char* english;
};
/// All tables, in the order of the domains.
std::span<const std::span<const Word>> wordTables();

/// The sentence of a finding, with its measures in the reader's units.
QString sentence(const assess::Finding& finding);
/// A citation as it stands, or the words of a text key: an explanation instead of a publication.
QString source(std::string_view text);
QStringList remedies(const assess::Finding& finding);
/// "racks[3].count, line 12: “-3” is negative".
QString sentence(const Problem& problem);
QString sentence(const Problems& problems);
/// The title and value of a figure: "Node power, expected: 248 kW".
QString sentence(const assess::Figure& figure);
/// The figure's value, or "—".
QString value(const assess::Figure& figure);
/// Likewise, of a figure's id: ratios read "2.00 : 1".
QString value(std::string_view figure, const std::optional<Measure>& value, std::string_view unit);

} // namespace cw::format
