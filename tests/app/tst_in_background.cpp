// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for a file: what Esc and the window's own button do to the dialog that waits.
#include "session/in_background.h"
#include "test_program.h"

#include <QApplication>
#include <QTest>

namespace tst_in_background {

using namespace cw::app;

namespace {

constexpr int kWorkMs = 900; // long enough for the dialog to come and be pressed
constexpr int kPressMs = 600;

int slowly(const std::stop_token& stop)
{
    for (int waited = 0; waited < kWorkMs && !stop.stop_requested(); waited += 10)
        QThread::msleep(10);
    return 7;
}

} // namespace

class TestInBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeGivenUpIsWaitedFor_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Esc") << true;
        QTest::newRow("the window's own button") << false;
    }
    void whatCannotBeGivenUpIsWaitedFor()
    {
        QFETCH(bool, byKey);
        QWidget window;
        window.show();
        bool blocked = false;
        QTimer::singleShot(kPressMs, &window, [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (byKey)
                QTest::keyClick(dialog, Qt::Key_Escape);
            else
                dialog->close();
            blocked = QApplication::activeModalWidget() == dialog && dialog->isVisible();
        });
        const auto found = inBackground(&window, QStringLiteral("Writing"), false, slowly);
        QVERIFY(blocked);
        QVERIFY(found && *found == 7);
    }

    void whatCanBeGivenUpIsNotWaitedFor()
    {
        QWidget window;
        window.show();
        QTimer::singleShot(kPressMs, &window,
                           [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape); });
        QVERIFY(!inBackground(&window, QStringLiteral("Reading"), true, slowly));
    }
};

CW_TEST(TestInBackground)

} // namespace tst_in_background

#include "tst_in_background.moc"
