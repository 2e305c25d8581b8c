// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a fit handed on so that somebody else can repeat it? Method, seed, hash of the points, result,
// citations. Leaves out: the points themselves; the table holds them.
#pragma once

#include "trends/trend_export.h"

#include <QByteArray>
#include <QString>

namespace cw::plots {

QByteArray fitJson(const trends::ExportRecord& record);
bool exportJson(const QString& path, const trends::ExportRecord& record);

} // namespace cw::plots
