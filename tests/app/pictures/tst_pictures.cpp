// SPDX-License-Identifier: GPL-3.0-or-later
// Floor, rack, network, comparison and presentation look as they did, in both languages and both themes. Set
// CW_WRITE_PICTURES to write the pictures anew after a change of what they show, and look at each of them.
#include "picture_difference.h"
#include "screens.h"
#include "stored_picture.h"

#include "look/fonts.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace tst_pictures {

using namespace cw;
using namespace cw::test;

class TestPictures : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    std::optional<assess::References> m_references;
    std::unique_ptr<Screens> m_screens;

    Screens& screens(const Dress& dress)
    {
        if (!m_screens || m_screens->dress() != dress) {
            m_screens.reset();
            m_screens = std::make_unique<Screens>(*m_references, dress);
        }
        return *m_screens;
    }

public:
    /// A window of 96 dots an inch that draws the embedded fonts alone, wherever it runs.
    static void initMain()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("FONTCONFIG_FILE", CW_PICTURES "/../fonts.conf");
        qputenv("QT_FONT_DPI", "96");
        qputenv("QT_SCALE_FACTOR", "1");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        m_references = prepareWindows(m_settings);
        QVERIFY(m_references.has_value());
        if (!QFile::exists(QStringLiteral(":/look/fonts/sans-regular.otf")))
            QSKIP("built without the program's own fonts: every letter is another one");
    }
    void cleanupTestCase() { m_screens.reset(); }

    void looksAsItDid_data()
    {
        QTest::addColumn<Screen>("screen");
        QTest::addColumn<Dress>("dress");
        const std::pair<const char*, Screen> screens[] = {{"floor", Screen::Floor},
                                                          {"rack", Screen::Rack},
                                                          {"network", Screen::Network},
                                                          {"compare", Screen::Compare},
                                                          {"presentation", Screen::Presentation}};
        for (const char* language : {"ko", "en"}) {
            for (const auto& [theme, scheme] : {std::pair("light", look::Scheme::Light), std::pair("dark", look::Scheme::Dark)}) {
                for (const auto& [name, screen] : screens)
                    QTest::addRow("%s-%s-%s", name, language, theme) << screen << Dress{QLatin1String(language), scheme};
            }
        }
    }
    void looksAsItDid()
    {
        QFETCH(const Screen, screen);
        QFETCH(const Dress, dress);
        const QString name = QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png");
        const QImage seen = screens(dress).picture(screen);
        QVERIFY2(!seen.isNull(), "the window did not come to rest");
        const QString kept = QStringLiteral(CW_PICTURES "/") + name;
        if (qEnvironmentVariableIsSet("CW_WRITE_PICTURES"))
            QVERIFY2(storePicture(seen, kept), qPrintable(kept));
        const QImage stored(kept);
        QVERIFY2(!stored.isNull(), "run this test with CW_WRITE_PICTURES=1");
        const PictureDifference difference = differenceOf(stored, seen);
        if (difference.isAccepted())
            return;
        const QString seenPath = QStringLiteral(CW_PICTURES_SEEN "/") + name;
        const QString markedPath = QStringLiteral(CW_PICTURES_SEEN "/difference-") + name;
        QVERIFY(QDir().mkpath(QStringLiteral(CW_PICTURES_SEEN)) && seen.save(seenPath) && difference.marked.save(markedPath));
        const QString message = QStringLiteral("%1 blocks differ; stored: %2, seen: %3, where: %4. Where that is meant, run this test "
                                               "with CW_WRITE_PICTURES=1 and look at the picture")
                                    .arg(difference.blocks)
                                    .arg(kept, seenPath, markedPath);
        QFAIL(qPrintable(message));
    }
};

CW_TEST(TestPictures)

} // namespace tst_pictures

#include "tst_pictures.moc"
