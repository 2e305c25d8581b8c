// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figure_differences.h"

#include "assess/compare.h"
#include "format/numbers.h"
#include "format/words.h"

#include <QCoreApplication>

namespace cw::views {
namespace {

Tone toneOf(assess::Direction direction)
{
    switch (direction) {
    case assess::Direction::Better:
        return Tone::Better;
    case assess::Direction::Worse:
        return Tone::Worse;
    case assess::Direction::Changed:
        return Tone::Changed;
    case assess::Direction::Same:
        break;
    }
    return Tone::Same;
}

} // namespace

FigureDifferences::FigureDifferences(const assess::Assessment* before, const assess::Assessment* after)
    : m_before(before), m_after(after)
{
    if (before != nullptr && after != nullptr && before != after)
        m_likeness.emplace(*before, *after);
}

FigureDifference FigureDifferences::of(std::string_view figure) const
{
    const assess::Figure* before = m_before != nullptr ? m_before->figure(figure) : nullptr;
    const assess::Figure* after = m_after != nullptr ? m_after->figure(figure) : nullptr;
    FigureDifference out;
    if (before == nullptr || after == nullptr || !before->value || !after->value)
        return out;
    out.text = format::difference(before->value, after->value, after->unit);
    if (!format::differs(before->value, after->value, after->unit))
        return out;
    if (const std::string_view why = m_likeness ? m_likeness->whyUnlike(figure) : std::string_view(); !why.empty())
        return {QCoreApplication::translate("FigureDifferences", "other basis"), Tone::Changed, format::words(why)};
    out.tone = toneOf(assess::directionOf(figure, *before->value, *after->value));
    return out;
}

} // namespace cw::views
