// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace cw::app {
namespace {

/// Owned by the application object, so that they end with it; found again by name.
QTranslator* translator(const char* name)
{
    auto* application = QCoreApplication::instance();
    auto* found = application->findChild<QTranslator*>(QLatin1String(name), Qt::FindDirectChildrenOnly);
    if (found == nullptr) {
        found = new QTranslator(application);
        found->setObjectName(QLatin1String(name));
    }
    return found;
}

struct WordOfQt {
    const char* text;
    const char* comment; ///< as in Qt's own sources: a part of what the word is found by
};
/// What Qt's own file dialog calls the things in a folder. Qt asks for these words by itself; its Korean translation has all
/// of that dialog but them.
[[maybe_unused]] constexpr WordOfQt kFileKinds[]{
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "File Folder", "Match Windows Explorer"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Shortcut", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Alias", "Mac OS X Finder"),
    {QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"), nullptr},
    {QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"), nullptr},
    {QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"), nullptr}};

} // namespace

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

QStringList languages() { return {QStringLiteral("ko"), QStringLiteral("en")}; }

void installLanguage(const QString& language)
{
    QLocale::setDefault(language == QStringLiteral("ko") ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                                         : QLocale(QLocale::English, QLocale::UnitedStates));
    QTranslator* qt = translator("qtTranslator");
    QCoreApplication::removeTranslator(qt);
    if (qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    // Ours last: it is asked first, and its installation is what windows hear.
    QTranslator* ours = translator("clusterwrightTranslator");
    QCoreApplication::removeTranslator(ours);
    if (ours->load(QStringLiteral(":/i18n/clusterwright_") + language))
        QCoreApplication::installTranslator(ours);
}

} // namespace cw::app
