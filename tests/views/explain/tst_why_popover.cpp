// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure one can walk down to another figure's card and back; Esc and a click elsewhere close it.
#include "explain/formula_view.h"
#include "explain/letter_row.h"
#include "explain/why_popover.h"
#include "test_program.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_why_popover {

using namespace cw;
using namespace cw::unit;

namespace {

std::optional<explain::Explanation> explainTwoLevels(const std::string& figure)
{
    explain::Explanation e;
    e.figure = figure;
    e.title = "role.leaf";
    e.unit = "kW";
    e.source = "test";
    if (figure == "power.none") {
        e.procedure = "role.leaf";
        e.value = Measure(0 * kW);
        return e;
    }
    if (figure == "power.all") {
        e.formula = "n * P";
        e.value = Measure(80 * kW);
        e.letters = {{"n", "role.spine", explain::Origin::Choice, Measure(8), "", ""},
                     {"P", "role.core", explain::Origin::Figure, Measure(10 * kW), "power.one", ""}};
        return e;
    }
    if (figure == "power.long") {
        e.formula = "P_1";
        e.value = Measure(10 * kW);
        for (int i = 1; i <= 40; ++i)
            e.letters.push_back({"P_" + std::to_string(i), "role.leaf", explain::Origin::Catalog, Measure(1 * kW), "", ""});
        return e;
    }
    if (figure == "power.unknown") {
        e.absence = "problem.step.tooFewGpus";
        return e;
    }
    if (figure == "power.one") {
        e.formula = "P_g + P_h";
        e.value = Measure(10 * kW);
        e.letters = {{"P_g", "role.leaf", explain::Origin::Catalog, Measure(9 * kW), "", "datasheet"},
                     {"P_h", "role.leaf", explain::Origin::Assumption, std::nullopt, "", ""}};
        return e;
    }
    return std::nullopt;
}

} // namespace

class TestWhyPopover : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1280, 800);
        m_other = new QPushButton(m_window.get());
        m_popover = new views::WhyPopover(m_window.get());
        m_popover->setExplain(explainTwoLevels);
        m_window->show();
    }

    void open(const char* figure)
    {
        m_popover->open(QLatin1String(figure), QRect(m_window->mapToGlobal(QPoint(944, 120)), QSize(168, 72)));
    }

    views::LetterRow* row(const QString& symbol) const
    {
        for (views::LetterRow* candidate : m_popover->findChildren<views::LetterRow*>()) {
            if (!candidate->isHidden() && candidate->accessibleName().startsWith(symbol + u','))
                return candidate;
        }
        return nullptr;
    }

    void walksDownAndBack()
    {
        open("power.all");
        QVERIFY(m_popover->isVisible());
        QCOMPARE(m_popover->figure(), QStringLiteral("power.all"));
        QTest::keyClick(row(QStringLiteral("P")), Qt::Key_Return);
        QCOMPARE(m_popover->figure(), QStringLiteral("power.one"));
        QCOMPARE(m_popover->trail().size(), std::size_t{2});
        QVERIFY(row(QStringLiteral("P_h"))->accessibleName().endsWith(QStringLiteral("—")));
        QTest::keyClick(m_popover, Qt::Key_Backspace);
        QCOMPARE(m_popover->figure(), QStringLiteral("power.all"));
    }

    void everyCardGetsItsOwnHeight()
    {
        open("power.none");
        QTRY_VERIFY(m_popover->isVisible());
        QTest::qWait(20); // laid out for the smaller card
        QTest::mousePress(m_other, Qt::LeftButton);
        open("power.all");
        QTest::qWait(20);
        int lowest = 0;
        for (const views::LetterRow* letter : m_popover->findChildren<views::LetterRow*>()) {
            if (letter->isHidden())
                continue;
            QVERIFY2(letter->height() >= letter->sizeHint().height(), "rows are squeezed");
            lowest = std::max(lowest, letter->mapTo(m_popover, QPoint(0, letter->height())).y());
        }
        QVERIFY(lowest > 0 && lowest < m_popover->height());
    }

    /// The trail comes with the second card: the result below the numbers must not be squeezed out by it.
    void formulasKeepTheirResultLine()
    {
        open("power.all");
        QTest::keyClick(row(QStringLiteral("P")), Qt::Key_Return);
        const auto* formula = m_popover->findChild<views::FormulaView*>();
        QVERIFY(formula->height() >= formula->heightForWidth(formula->width()));
        QCOMPARE(m_popover->findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0);
        QTest::qWait(20);
        QVERIFY(formula->height() >= formula->heightForWidth(formula->width()));
        QCOMPARE(m_popover->findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0);
    }

    void whatIsTallerThanTheWindowScrolls()
    {
        open("power.long");
        QTest::qWait(20);
        QVERIFY(m_window->rect().contains(m_popover->geometry()));
        auto* scroll = m_popover->findChild<QScrollArea*>();
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        const QLabel* last = nullptr;
        for (const QLabel* label : scroll->findChildren<QLabel*>()) {
            if (!label->isHidden() && label->text().contains(QStringLiteral("power.long")))
                last = label;
        }
        QVERIFY(last != nullptr);
        const QRect seen(last->mapTo(scroll->viewport(), QPoint(0, 0)), last->size());
        QVERIFY(scroll->viewport()->rect().contains(seen));
        QVERIFY(last->height() >= last->sizeHint().height());
    }

    void staysInsideTheWindow()
    {
        for (const QPoint corner : {QPoint(0, 0), QPoint(1270, 790), QPoint(0, 790), QPoint(1270, 0)}) {
            m_popover->open(QStringLiteral("power.all"), QRect(m_window->mapToGlobal(corner), QSize(10, 10)));
            QVERIFY(m_window->rect().contains(m_popover->geometry()));
        }
    }

    void escapeAndClicksElsewhereClose()
    {
        QSignalSpy shown(m_popover, &views::WhyPopover::figureShown);
        open("power.all");
        QTest::keyClick(m_popover, Qt::Key_Escape);
        QVERIFY(!m_popover->isVisible());
        QVERIFY(shown.last()[0].toString().isEmpty());
        open("power.all");
        QTest::mouseClick(m_other, Qt::LeftButton);
        QVERIFY(!m_popover->isVisible());
    }

    void whatIsNotKnownSaysWhy()
    {
        const auto says = [this] {
            return std::ranges::any_of(m_popover->findChildren<QLabel*>(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QStringLiteral("more GPUs than the design holds"));
            });
        };
        open("power.unknown");
        QVERIFY(says());
        open("power.one");
        QVERIFY(!says());
    }

    void unknownFigureOpensNothing()
    {
        open("no.such");
        QVERIFY(!m_popover->isVisible());
    }

private:
    std::unique_ptr<QWidget> m_window;
    QPushButton* m_other = nullptr;
    views::WhyPopover* m_popover = nullptr;
};

CW_TEST(TestWhyPopover)

} // namespace tst_why_popover

#include "tst_why_popover.moc"
