// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_picture.h"

#include <QHash>
#include <QImageWriter>

#include <algorithm>
#include <limits>
#include <vector>

namespace cw::test {
namespace {

constexpr qsizetype kColours = 256;

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

struct Shade {
    QRgb colour = 0;
    double pixels = 0;
    int far = std::numeric_limits<int>::max(); ///< from the nearest that was chosen
};

/// One after the other whichever colour most pixels would lose most of.
QList<QRgb> fewColours(const QImage& picture)
{
    QHash<QRgb, int> count;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++count[line[x]];
    }
    std::vector<Shade> shades;
    for (auto each = count.cbegin(); each != count.cend(); ++each)
        shades.push_back({each.key(), static_cast<double>(each.value())});
    std::ranges::sort(shades, {}, &Shade::colour); // a hash has another order in each run
    QList<QRgb> out;
    while (out.size() < kColours) {
        const auto next = std::ranges::max_element(shades, {}, [](const Shade& s) { return s.pixels * s.far; });
        if (next->far == 0)
            break;
        const QRgb chosen = next->colour;
        out << chosen;
        for (Shade& shade : shades)
            shade.far = std::min(shade.far, distance(shade.colour, chosen));
    }
    return out;
}

uchar nearest(const QList<QRgb>& colours, QRgb wanted)
{
    int best = std::numeric_limits<int>::max();
    qsizetype found = 0;
    for (qsizetype i = 0; i < colours.size() && best > 0; ++i) {
        const int far = distance(colours[i], wanted);
        if (far < best) {
            best = far;
            found = i;
        }
    }
    return static_cast<uchar>(found);
}

} // namespace

QImage withFewColours(const QImage& picture)
{
    const QImage from = picture.convertToFormat(QImage::Format_RGB32);
    QImage to(from.size(), QImage::Format_Indexed8);
    to.setColorTable(fewColours(from));
    QHash<QRgb, uchar> known;
    for (int y = 0; y < from.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(from.constScanLine(y));
        for (int x = 0; x < from.width(); ++x) {
            auto found = known.find(line[x]);
            if (found == known.end())
                found = known.insert(line[x], nearest(to.colorTable(), line[x]));
            to.scanLine(y)[x] = *found;
        }
    }
    return to;
}

bool storePicture(const QImage& picture, const QString& path)
{
    QImageWriter writer(path, "png");
    writer.setCompression(100);
    return writer.write(withFewColours(picture));
}

} // namespace cw::test
