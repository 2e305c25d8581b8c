// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules of ARCHITECTURE.md and STYLE.md that a program can check: arrows, budgets, licence lines, names.
#include "test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_house {

namespace {

const QString kRoot = QStringLiteral(CW_SOURCE_DIR);

QStringList sources(const QString& folder)
{
    QStringList files;
    QDirIterator it(kRoot + u'/' + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    files.sort();
    return files;
}

QStringList lines(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

QStringList includes(const QString& path)
{
    static const QRegularExpression quoted(QStringLiteral("^\\s*#include\\s+([\"<][^\">]+)[\">]"));
    QStringList found;
    for (const QString& line : lines(path)) {
        const auto match = quoted.match(line);
        if (match.hasMatch())
            found << match.captured(1);
    }
    return found;
}

/// What a source keeps to itself: constants, types and functions of its anonymous namespaces.
QSet<QString> ownNames(const QString& path)
{
    static const QRegularExpression room(QStringLiteral("^namespace \\{\n(.*?)^\\} // namespace$"),
                                         QRegularExpression::MultilineOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression name(
        QStringLiteral("^(?:(?:struct|class|enum class) (\\w+)|(?:const|constexpr) [^=({]*\\b(k[A-Z]\\w*)[^=({]*[={]|"
                       "(?!using|template)(\\w[^=]*\\w\\([^={]*\\)))"),
        QRegularExpression::MultilineOption);
    QSet<QString> found;
    auto rooms = room.globalMatch(lines(path).join(u'\n'));
    while (rooms.hasNext()) {
        auto names = name.globalMatch(rooms.next().captured(1));
        while (names.hasNext())
            found << names.next().capturedTexts().mid(1).join(QString());
    }
    return found;
}

/// Which rooms of model/ each room may include, besides itself. Domains know no other domain.
const QMap<QString, QSet<QString>>& mayInclude()
{
    static const QSet<QString> domain{QStringLiteral("base"),   QStringLiteral("explain"),   QStringLiteral("catalog"),
                                      QStringLiteral("design"), QStringLiteral("inventory"), QStringLiteral("network")};
    static const QMap<QString, QSet<QString>> table{
        {QStringLiteral("base"), {}},
        {QStringLiteral("explain"), {QStringLiteral("base")}},
        {QStringLiteral("catalog"), {QStringLiteral("base")}},
        {QStringLiteral("design"), {QStringLiteral("base"), QStringLiteral("catalog")}},
        {QStringLiteral("inventory"),
         {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("design"), QStringLiteral("explain")}},
        {QStringLiteral("network"),
         {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("design"), QStringLiteral("explain")}},
        {QStringLiteral("placement"), domain},
        {QStringLiteral("compute"), domain},
        {QStringLiteral("fabric"), domain},
        {QStringLiteral("training"), domain},
        {QStringLiteral("strategy"),
         {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("network"), QStringLiteral("training")}},
        {QStringLiteral("serving"), domain},
        {QStringLiteral("power"), domain},
        {QStringLiteral("cooling"), domain},
        {QStringLiteral("storage"), domain},
        {QStringLiteral("reliability"), domain},
        {QStringLiteral("reach"), domain},
        {QStringLiteral("energy"), domain},
        {QStringLiteral("cost"), domain},
        {QStringLiteral("trends"), domain},
        {QStringLiteral("diagnosis"), domain},
        {QStringLiteral("templates"),
         {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("design"), QStringLiteral("fabric"),
          QStringLiteral("reliability")}},
        {QStringLiteral("validate"),
         {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("fabric"), QStringLiteral("training")}},
        {QStringLiteral("store"), {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("design")}},
        {QStringLiteral("interop"),
         {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("design"), QStringLiteral("store")}},
        {QStringLiteral("assess"),
         domain + QSet<QString>{QStringLiteral("compute"), QStringLiteral("fabric"), QStringLiteral("placement"),
                                QStringLiteral("training"), QStringLiteral("strategy"), QStringLiteral("serving"), QStringLiteral("power"), QStringLiteral("cooling"),
                                QStringLiteral("storage"), QStringLiteral("reliability"), QStringLiteral("reach"), QStringLiteral("energy"), QStringLiteral("cost"),
                                QStringLiteral("templates"), QStringLiteral("trends"), QStringLiteral("diagnosis")}},
        {QStringLiteral("query"),
         {QStringLiteral("base"), QStringLiteral("catalog"), QStringLiteral("design"), QStringLiteral("inventory"),
          QStringLiteral("network"), QStringLiteral("power"), QStringLiteral("placement"), QStringLiteral("fabric"),
          QStringLiteral("assess")}},
    };
    return table;
}

} // namespace

class TestHouse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelKnowsNoQt()
    {
        for (const QString& file : sources(QStringLiteral("model"))) {
            for (const QString& header : includes(file))
                QVERIFY2(!header.startsWith(u"<Q"), qPrintable(file + u": " + header));
        }
    }

    void arrowsPointDown()
    {
        int checked = 0;
        for (const QString& file : sources(QStringLiteral("model"))) {
            const QString room = file.mid(kRoot.size() + 7).section(u'/', 0, 0);
            QVERIFY2(mayInclude().contains(room), qPrintable(room + u" is a room that ARCHITECTURE.md does not know"));
            for (const QString& header : includes(file)) {
                if (!header.startsWith(u'"'))
                    continue;
                const QString other = header.mid(1).section(u'/', 0, 0);
                QVERIFY2(other == room || mayInclude().value(room).contains(other),
                         qPrintable(file + u" must not include " + header));
                ++checked;
            }
        }
        QVERIFY(checked > 100);
    }

    void viewsDoNotKnowTheApplication()
    {
        for (const QString& file : sources(QStringLiteral("views"))) {
            for (const QString& header : includes(file)) {
                QVERIFY2(!header.startsWith(u"\"session/") && !header.startsWith(u"\"cli/"),
                         qPrintable(file + u": " + header));
            }
        }
    }

    void heavyHeadersStayOutOfHeaders()
    {
        static const QSet<QString> heavy{QStringLiteral("<qcustomplot.h"), QStringLiteral("<QtWidgets"),
                                         QStringLiteral("<QtCharts"), QStringLiteral("<nlohmann/json.hpp")};
        for (const QString& folder : {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}) {
            for (const QString& file : sources(folder)) {
                if (!file.endsWith(u".h"))
                    continue;
                for (const QString& header : includes(file))
                    QVERIFY2(!heavy.contains(header), qPrintable(file + u": " + header));
            }
        }
    }

    void filesStaySmallAndSayTheirLicence()
    {
        QMap<int, QString> longest;
        for (const QString& folder :
             {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app"), QStringLiteral("tests")}) {
            for (const QString& file : sources(folder)) {
                const QStringList text = lines(file);
                longest.insert(-static_cast<int>(text.size()), file.mid(kRoot.size() + 1));
                QVERIFY2(!text.isEmpty() && text.first().contains(u"SPDX-License-Identifier: GPL-3.0-or-later"),
                         qPrintable(file + u" has no licence line"));
                // A test may hold long tables; everything else that long has two ideas in it.
                const int most = folder == u"tests" ? 700 : 500;
                QVERIFY2(text.size() <= most, qPrintable(file + u" is too long"));
            }
        }
        int shown = 0;
        for (auto it = longest.cbegin(); it != longest.cend() && shown < 10; ++it, ++shown)
            qInfo("%5d %s", -it.key(), qPrintable(it.value()));
    }

    void sourcesOfAFolderCanBeMerged()
    {
        QMap<QString, QString> owners;
        QStringList twice;
        for (const QString& folder : {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}) {
            for (const QString& file : sources(folder)) {
                for (const QString& name : ownNames(file)) {
                    QString& owner = owners[file.section(u'/', 0, -2) + u' ' + name];
                    if (!owner.isEmpty())
                        twice << name + u" in " + owner + u" and in " + file.section(u'/', -1);
                    owner = file.mid(kRoot.size() + 1);
                }
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
        QVERIFY(owners.size() > 1000);
    }

    void filesAreNamedAfterIdeas()
    {
        static const QRegularExpression name(QStringLiteral("^[a-z0-9_]+\\.(cpp|h)$"));
        static const QRegularExpression vague(QStringLiteral("(^|_)(utils?|helpers?|common|misc|managers?)(_|\\.)"));
        for (const QString& folder :
             {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app"), QStringLiteral("tests")}) {
            for (const QString& file : sources(folder)) {
                const QString base = file.section(u'/', -1);
                QVERIFY2(name.match(base).hasMatch(), qPrintable(file));
                QVERIFY2(!vague.match(base).hasMatch(), qPrintable(file));
            }
        }
    }
};

CW_TEST(TestHouse)

} // namespace tst_house

#include "tst_house.moc"
