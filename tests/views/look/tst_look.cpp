// SPDX-License-Identifier: GPL-3.0-or-later
// The theme is readable in both shades, the font holds what the program writes, icons follow the theme.
#include "look/fonts.h"
#include "look/icons.h"
#include "look/style.h"
#include "look/theme.h"
#include "panels/search_field.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QImage>
#include <QMessageBox>
#include <QPushButton>
#include <QRawFont>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <tuple>

namespace tst_look {

using namespace cw::look;

namespace {

double channel(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }
double luminance(const QColor& c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}
double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// The colour that covers most; lines are never quite opaque at their edges.
QColor strongest(const QImage& image)
{
    QColor out(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > out.alpha())
                out = image.pixelColor(x, y);
        }
    }
    return out;
}

} // namespace

class TestLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastIsAA_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void contrastIsAA()
    {
        QFETCH(bool, dark);
        const Theme& t = dark ? darkTheme() : lightTheme();
        const QList<std::pair<QColor, QColor>> pairs{{t.text, t.window},           {t.secondaryText, t.dock},
                                                     {t.tertiaryText, t.dock},     {t.onAccent, t.accent},
                                                     {t.accent, t.dock},           {t.good, t.goodWash},
                                                     {t.warning, t.warningWash},   {t.error, t.errorWash},
                                                     {t.accent, t.accentWash},     {t.coldAisleText, t.coldAisle},
                                                     {t.hotAisleText, t.hotAisle}, {t.error, t.dock}};
        for (const auto& [ink, paper] : pairs)
            QVERIFY2(
                contrast(ink, paper) >= (ink == t.accent || ink == t.onAccent ? 4.2 : 4.5),
                qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), paper.name()).arg(contrast(ink, paper))));
    }

    void heatMapEndsAndText()
    {
        QCOMPARE(heatColour(0), QColor(0x44, 0x01, 0x54));
        QCOMPARE(heatColour(1), QColor(0xFD, 0xE7, 0x25));
        QCOMPARE(heatColour(-3), heatColour(0));
        QCOMPARE(heatColour(7), heatColour(1));
        QCOMPARE(linkLoadColour(0.95), QColor(0xD5, 0x5E, 0x00));
        QVERIFY(linkLoadColour(0.94) != linkLoadColour(0.95));
        for (double share = 0; share <= 1; share += 0.01)
            QVERIFY(contrast(heatTextColour(share), heatColour(share)) >= 3.0);
    }

    void fontHoldsOurCharacters()
    {
        const QString family = installFonts();
        QVERIFY(!family.isEmpty());
        if (!family.startsWith(QStringLiteral("Clusterwright")))
            QSKIP("built without fonts-noto-cjk: the system's font is used");
        for (const bool strong : {false, true}) {
            const QRawFont raw = QRawFont::fromFont(font(TypeSize::Body, strong), QFontDatabase::Korean);
            QCOMPARE(raw.familyName(), family);
            for (const QChar c : QStringLiteral("가힝랙한글ABCxyz0189µΩ×÷±−–—·…⁰¹²³⁴⁵⁶⁷⁸⁹⁻★○◆→≥√°\u2009"))
                QVERIFY2(raw.supportsCharacter(c), qPrintable(QString(c)));
        }
    }

    void figuresAreTabular()
    {
        const QFontMetricsF metrics(font(TypeSize::Body, true));
        for (const QChar digit : QStringLiteral("123456789"))
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
    }

    void iconsFollowTheTheme()
    {
        for (const Theme& theme : {lightTheme(), darkTheme()}) {
            setCurrentTheme(theme);
            const QImage image = icon(QStringLiteral("rack")).pixmap(48, 48).toImage();
            QColor darkest = Qt::transparent;
            int painted = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() < 255)
                        continue;
                    ++painted;
                    darkest = image.pixelColor(x, y);
                }
            }
            QVERIFY(painted > 50);
            QCOMPARE(darkest.rgb(), theme.text.rgb());
        }
        setCurrentTheme(lightTheme());
    }

    /// Nothing of another hand beside the program's line icons.
    void messageBoxesHaveTheProgramsIcons()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            applyScheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), scheme);
            const Theme& theme = currentTheme();
            const std::tuple<QMessageBox::Icon, const char*, QColor> icons[] = {
                {QMessageBox::Question, "help", theme.accent},
                {QMessageBox::Information, "note", theme.accent},
                {QMessageBox::Warning, "warning", theme.warning},
                {QMessageBox::Critical, "error", theme.error}};
            for (const auto& [icon, name, colour] : icons) {
                const QMessageBox box(icon, {}, QStringLiteral("Text"), QMessageBox::Yes | QMessageBox::No);
                const QPixmap shown = box.iconPixmap();
                QVERIFY(!shown.isNull());
                const QPixmap ours = QIcon(iconPixmap(QString::fromLatin1(name), 32, colour, 2)).pixmap(shown.size());
                QCOMPARE(shown.toImage().pixelColor(0, 0).alpha(), 0);
                QCOMPARE(shown.toImage().convertToFormat(QImage::Format_ARGB32), ours.toImage().convertToFormat(QImage::Format_ARGB32)); // two have one colour
                QVERIFY(box.button(QMessageBox::Yes)->icon().isNull());
            }
        }
    }

    void theButtonThatClearsASearchFollowsTheTheme()
    {
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        applyScheme(application, Scheme::Light);
        cw::views::SearchField field;
        field.setText(QStringLiteral("rack"));
        field.show();
        for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::Dark}) {
            applyScheme(application, scheme);
            QCoreApplication::processEvents();
            const auto buttons = field.findChildren<QAbstractButton*>();
            QCOMPARE(buttons.size(), 1);
            const QColor shown = strongest(buttons.front()->icon().pixmap(16).toImage());
            const QColor& wanted = currentTheme().secondaryText;
            QVERIFY2(qAbs(shown.red() - wanted.red()) <= 2 && qAbs(shown.green() - wanted.green()) <= 2 && qAbs(shown.blue() - wanted.blue()) <= 2,
                     qPrintable(shown.name()));
        }
    }

    void styleSheetHasNoOpenRoles()
    {
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            applyScheme(application, scheme);
            QCOMPARE(currentTheme().dark, scheme == Scheme::Dark);
            const QString sheet = styleSheet(currentTheme());
            QVERIFY(sheet.size() > 1000);
            QVERIFY2(!sheet.contains(QRegularExpression(QStringLiteral("@[a-z]"))),
                     "a role of the style sheet is unknown");
        }
    }
};

CW_TEST(TestLook)

} // namespace tst_look

#include "tst_look.moc"
