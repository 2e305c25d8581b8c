// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a reader of the PDF jump to a section? An outline and links, appended as PDF 1.4 lets a file be
// updated, because Qt's writer knows neither. Leaves out: any other PDF than Qt's; such bytes come back unchanged.
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace cw::report {

/// Pages count from 1, lengths are points from the upper left corner.
struct PdfPlace {
    int page = 1;
    double top = 0;
};

struct PdfHeading {
    QString title;
    PdfPlace place;
};

struct PdfLink {
    int page = 1;
    QRectF box;
    PdfPlace target;
};

QByteArray withNavigation(QByteArray pdf, const std::vector<PdfHeading>& outline, const std::vector<PdfLink>& links);

} // namespace cw::report
