// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/korean.h"

#include <array>

namespace cw::format {
namespace {

enum class Ending { Vowel, Consonant, Rieul };

struct Pair {
    const char16_t* written;
    const char16_t* afterConsonant;
    const char16_t* afterVowel;
    bool rieulLikeVowel;
};

constexpr std::array<Pair, 5> kPairs{{{u"이(가)", u"이", u"가", false},
                                      {u"을(를)", u"을", u"를", false},
                                      {u"은(는)", u"은", u"는", false},
                                      {u"와(과)", u"과", u"와", false},
                                      {u"(으)로", u"으로", u"로", true}}};

/// The last place before `at` that is spoken: quotes are silent, and so are brackets that belong to a word.
qsizetype spokenBefore(const QString& text, qsizetype at)
{
    while (--at >= 0) {
        const auto bracket = QStringLiteral(")]}").indexOf(text[at]);
        if (bracket >= 0) {
            const qsizetype opened = text.lastIndexOf(QStringLiteral("([{")[bracket], at);
            if (opened > 0 && !text[opened - 1].isSpace())
                at = opened;
        } else if (!text[at].isSpace() && !QStringLiteral("\"'”’»>").contains(text[at])) {
            break;
        }
    }
    return at;
}

/// How the last sound before position `end` ends.
Ending endingBefore(const QString& text, qsizetype end)
{
    const qsizetype at = spokenBefore(text, end);
    if (at < 0)
        return Ending::Vowel;
    const char16_t last = text[at].unicode();
    if (last >= u'가' && last <= u'힣') {
        const int jongseong = (last - u'가') % 28;
        return jongseong == 0 ? Ending::Vowel : jongseong == 8 ? Ending::Rieul : Ending::Consonant;
    }
    switch (last) { // digits as in Sino-Korean, letters by their names
    case u'0':
    case u'3':
    case u'6':
    case u'M':
    case u'm':
    case u'N':
    case u'n':
        return Ending::Consonant;
    case u'1':
    case u'7':
    case u'8':
    case u'L':
    case u'l':
    case u'R':
        return Ending::Rieul;
    default:
        return Ending::Vowel;
    }
}

} // namespace

QString withParticles(QString text)
{
    for (const Pair& pair : kPairs) {
        const QString written = QString::fromUtf16(pair.written);
        for (qsizetype at = text.indexOf(written); at >= 0; at = text.indexOf(written, at)) {
            const Ending ending = endingBefore(text, at);
            const bool vowel = ending == Ending::Vowel || (ending == Ending::Rieul && pair.rieulLikeVowel);
            text.replace(at, written.size(), QString::fromUtf16(vowel ? pair.afterVowel : pair.afterConsonant));
        }
    }
    return text;
}

} // namespace cw::format
