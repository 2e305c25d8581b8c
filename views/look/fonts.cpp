// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/fonts.h"

#include <QFile>
#include <QFontDatabase>

namespace cw::look {
namespace {

QString registerFont(const QString& path)
{
    if (!QFile::exists(path))
        return {};
    const int id = QFontDatabase::addApplicationFont(path);
    return id < 0 ? QString() : QFontDatabase::applicationFontFamilies(id).value(0);
}

struct Families {
    QString sans;
    QString serif;
};

const Families& families()
{
    static const Families found = [] {
        Families f;
        f.sans = registerFont(QStringLiteral(":/look/fonts/sans-regular.otf"));
        registerFont(QStringLiteral(":/look/fonts/sans-bold.otf"));
        f.serif = registerFont(QStringLiteral(":/look/fonts/serif-regular.otf"));
        if (f.sans.isEmpty())
            f.sans = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
        if (f.serif.isEmpty())
            f.serif = QStringLiteral("serif");
        return f;
    }();
    return found;
}

} // namespace

QString installFonts() { return families().sans; }

QFont font(TypeSize size, bool strong)
{
    QFont f(families().sans);
    f.setPixelSize(static_cast<int>(size));
    f.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    f.setStyleStrategy(QFont::PreferAntialias);
    return f;
}

QFont formulaFont(int pixelSize, bool italic)
{
    QFont f(families().serif);
    f.setFamilies({families().serif, families().sans}); // Korean units inside a formula come from the interface font
    f.setPixelSize(pixelSize);
    f.setItalic(italic);
    return f;
}

} // namespace cw::look
