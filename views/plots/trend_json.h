// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a fit handed on so that somebody else can repeat it? Method, seed, hash of the points, result, citation.
// Leaves out: the points themselves; the table holds them.
#pragma once

#include "plots/trend_refit.h"

#include <QByteArray>
#include <QString>

namespace cw::plots {

QByteArray fitJson(const Refit& refit, const QString& citation);
bool exportJson(const QString& path, const Refit& refit, const QString& citation);

} // namespace cw::plots
