// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/short_name.h"

#include <algorithm>

namespace cw::format {
namespace {

/// Where the number at the end begins, with the space before it.
qsizetype tailOf(const QString& name)
{
    qsizetype at = name.size();
    while (at > 0 && name[at - 1].isDigit())
        --at;
    if (at < name.size() && at > 0 && name[at - 1].isSpace())
        --at;
    return at;
}

QString cut(const QString& name, qsizetype letters, qsizetype tail)
{
    if (letters > 0 && name[letters - 1].isHighSurrogate())
        --letters;
    return name.first(letters).trimmed() + u'…' + name.sliced(tail);
}

} // namespace

QString shortName(const QString& name, const std::function<bool(const QString&)>& fits)
{
    if (fits(name))
        return name;
    const qsizetype tail = tailOf(name);
    const bool hasNumber = tail < name.size();
    qsizetype fitting = hasNumber ? -1 : 0; // an ellipsis alone says nothing
    qsizetype tooLong = tail;
    while (tooLong - fitting > 1) {
        const qsizetype letters = (fitting + tooLong) / 2;
        (fits(cut(name, letters, tail)) ? fitting : tooLong) = letters;
    }
    if (fitting >= (hasNumber ? 0 : 1))
        return cut(name, fitting, tail);
    const QString number = name.sliced(tail).trimmed();
    return fits(number) ? number : QString();
}

QString shortName(const QString& name, qsizetype most)
{
    return shortName(name, [most](const QString& words) { return words.size() <= most; });
}

QString shortNames(const std::function<QString(qsizetype most)>& with, const std::function<bool(const QString&)>& fits)
{
    constexpr qsizetype kMost = 64;
    qsizetype fitting = 3; // "… 1"
    if (QString whole = with(kMost); fits(whole))
        return whole;
    for (qsizetype tooLong = kMost; tooLong - fitting > 1;) {
        const qsizetype letters = (fitting + tooLong) / 2;
        (fits(with(letters)) ? fitting : tooLong) = letters;
    }
    return with(fitting);
}

} // namespace cw::format
