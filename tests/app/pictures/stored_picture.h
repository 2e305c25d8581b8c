// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a picture of a window kept in few bytes without its plain colours changing? As PNG with 256
// colours. Leaves out: comparing (picture_difference.h).
#pragma once

#include <QImage>
#include <QString>

namespace cw::test {

/// Plain areas keep their very colour; rare shades of antialiasing take the nearest.
QImage withFewColours(const QImage& picture);
bool storePicture(const QImage& picture, const QString& path);

} // namespace cw::test
