// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which form of a Korean particle follows a name or a number: "A1이" or "A2가"?
// Leaves out: everything else of the grammar; texts without such a pair pass through unchanged.
#pragma once

#include <QString>

namespace cw::format {

/// Replaces the pairs 이(가), 을(를), 은(는), 와(과) and (으)로 by the form that the sound before them asks for.
/// Digits, units and Latin letters sound as Koreans read them aloud ("3 %" ends like 퍼센트, "R1" like 일).
QString withParticles(QString text);

} // namespace cw::format
