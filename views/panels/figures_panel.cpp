// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figures_panel.h"

#include "assess/assessment.h"
#include "format/absence.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace cw::views {
namespace {

constexpr int kHeroTitleRoom = 142;
constexpr int kHeroCells = 4;
constexpr int kKeepBadgesMs = 4000; ///< how long the last step's differences stay

const assess::Figure* figureOf(const FiguresPanel::AssessmentPtr& assessment, const char* id)
{
    return assessment && id != nullptr ? assessment->figure(id) : nullptr;
}

QColor partColour(std::size_t index)
{
    const look::Series& s = look::currentTheme().series;
    const QColor colours[] = {s.blue, s.sky, s.purple, s.green, s.yellow, s.grey};
    return colours[index % std::size(colours)];
}

} // namespace

FiguresPanel::FiguresPanel(QWidget* parent) : QWidget(parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_heroGrid = new QGridLayout;
    m_heroGrid->setSpacing(0);
    for (const FigureChoice& choice : heroFigures())
        m_heroes.push_back({choice, addCell(choice, FigureCell::Shape::Hero)});
    outer->addLayout(m_heroGrid);

    auto* list = new QWidget;
    list->setProperty("plain", true);
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 4, 0, 8);
    rows->setSpacing(0);
    for (const FigureChoice& choice : rowFigures()) {
        const bool bar = choice.style == FigureChoice::Style::MemoryBar;
        FigureCell* cell = addCell(choice, bar ? FigureCell::Shape::Bar : FigureCell::Shape::Row);
        rows->addWidget(cell);
        m_rows.push_back({choice, cell});
    }
    m_footer = new QLabel;
    m_footer->setProperty("role", QStringLiteral("tertiary"));
    m_footer->setWordWrap(true);
    m_footer->setContentsMargins(12, 8, 12, 0);
    rows->addWidget(m_footer);
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll, 1);

    m_forget.setSingleShot(true);
    m_forget.setInterval(kKeepBadgesMs);
    connect(&m_forget, &QTimer::timeout, this, [this] {
        m_before.reset();
        refresh();
    });
    retranslate();
}

FigureCell* FiguresPanel::addCell(const FigureChoice& choice, FigureCell::Shape shape)
{
    auto* cell = new FigureCell(shape, QString::fromLatin1(choice.figure), this);
    connect(cell, &QAbstractButton::clicked, this, [this, cell] {
        Q_EMIT explainRequested(cell->figure(), QRect(cell->mapToGlobal(QPoint(0, 0)), cell->size()));
    });
    return cell;
}

void FiguresPanel::setAssessment(const AssessmentPtr& assessment)
{
    if (assessment == m_current)
        return;
    m_before = m_current;
    m_current = assessment;
    m_forget.start();
    refresh();
}

void FiguresPanel::setBaseline(const AssessmentPtr& baseline, const QString& name)
{
    if (baseline == m_baseline && name == m_baselineName)
        return;
    m_baseline = baseline;
    m_baselineName = name;
    refresh();
    Q_EMIT noteChanged();
}

void FiguresPanel::forget()
{
    m_current.reset();
    m_before.reset();
    setBaseline(nullptr, {});
}

void FiguresPanel::setPreview(const AssessmentPtr& preview)
{
    if (preview == m_preview)
        return;
    m_preview = preview;
    refresh();
    Q_EMIT noteChanged();
}

void FiguresPanel::setExplained(const QString& figure)
{
    for (const auto* list : {&m_heroes, &m_rows}) {
        for (const Shown& shown : *list)
            shown.cell->setExplained(!figure.isEmpty() && shown.cell->figure() == figure);
    }
}

QString FiguresPanel::note() const
{
    if (m_preview)
        return tr("as it would be");
    return m_baseline ? tr("beside %1", "a baseline").arg(m_baselineName) : QString();
}

void FiguresPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void FiguresPanel::retranslate()
{
    setAccessibleName(tr("Live figures"));
    m_footer->setText(tr("Click a figure to ask why. A grey mark: outside the region checked against measurements."));
    refresh();
}

FigureText FiguresPanel::textFor(const FigureChoice& choice, const FigureDifferences& differences, bool hero) const
{
    const AssessmentPtr& now = m_preview ? m_preview : m_current;
    FigureText text;
    text.label = translated(choice.label);
    const assess::Figure* figure = figureOf(now, choice.figure);
    if (figure == nullptr) {
        text.value.number = format::unknown();
        if (now)
            text.hint = format::absence(*now, choice.figure);
        return text;
    }
    const assess::Figure* second = figureOf(now, choice.second);
    if (!figure->value) {
        text.value.number = format::unknown();
        text.hint = tr("%1: %2").arg(format::words(figure->title), format::absence(*now, choice.figure));
    } else {
        text.value = format::parts(*figure->value, figure->unit);
        text.hint = tr("%1: %2").arg(format::words(figure->title), format::exact(*figure->value, figure->unit));
        text.estimate = !figure->validated && (figure->low || figure->high);
    }
    if (choice.style == FigureChoice::Style::Ratio && figure->value)
        text.value = {{}, format::ratioToOne(figure->value->base), {}};
    if (choice.style == FigureChoice::Style::MemoryBar && figure->value && second != nullptr && second->value)
        text.value = {{}, format::ofCapacity(*figure->value, *second->value, figure->unit), {}};
    else if (second != nullptr)
        text.value = {{}, tr("%1 · %2", "two figures side by side").arg(text.value.text(), format::value(*second)), {}};
    const FigureDifference moved = differences.of(choice.figure);
    if (moved.tone != Tone::Same || m_preview) // after a step only what moved is worth a badge
        text.badge = moved.text;
    text.tone = moved.tone;
    if (!moved.hint.isEmpty())
        text.hint += u'\n' + moved.hint;
    const int labelWidth = QFontMetrics(look::font(look::TypeSize::Caption)).horizontalAdvance(text.label);
    const bool sharesUnit = text.badge.section(u'\u2009', 1) == text.value.unit; // kW beside MW must stay
    if (hero && sharesUnit && badgeWidth(text.badge) + labelWidth > kHeroTitleRoom)
        text.badge = text.badge.section(u'\u2009', 0, 0); // the value below says the unit
    return text;
}

std::vector<BarShare> FiguresPanel::memoryBar() const
{
    const AssessmentPtr& now = m_preview ? m_preview : m_current;
    const assess::Figure* capacity = figureOf(now, "training.memoryCapacity");
    std::vector<BarShare> shares;
    if (capacity == nullptr || !capacity->value || capacity->value->base <= 0)
        return shares;
    std::size_t index = 0;
    for (const char* part : memoryParts()) {
        const assess::Figure* figure = figureOf(now, part);
        if (figure != nullptr && figure->value)
            shares.push_back({partColour(index), figure->value->base / capacity->value->base});
        ++index;
    }
    return shares;
}

void FiguresPanel::placeHeroes()
{
    const AssessmentPtr& now = m_preview ? m_preview : m_current;
    int at = 0;
    for (const Shown& shown : m_heroes) {
        const bool placed = at < kHeroCells && (!now || figureOf(now, shown.choice.figure) != nullptr);
        if (placed && m_heroGrid->itemAtPosition(at / 2, at % 2) != nullptr &&
            m_heroGrid->itemAtPosition(at / 2, at % 2)->widget() == shown.cell) {
            ++at;
            continue;
        }
        m_heroGrid->removeWidget(shown.cell);
        shown.cell->setVisible(placed);
        if (placed) {
            m_heroGrid->addWidget(shown.cell, at / 2, at % 2);
            ++at;
        }
    }
}

void FiguresPanel::refresh()
{
    placeHeroes();
    const AssessmentPtr& now = m_preview ? m_preview : m_current;
    const AssessmentPtr& before = m_preview ? m_current : m_baseline ? m_baseline : m_before;
    const FigureDifferences differences(before.get(), now.get());
    for (const Shown& shown : m_heroes)
        shown.cell->setFigureText(textFor(shown.choice, differences, true));
    QString group;
    for (const Shown& shown : m_rows) {
        const bool present = figureOf(now, shown.choice.figure) != nullptr;
        shown.cell->setVisible(present);
        if (!present)
            continue;
        FigureText text = textFor(shown.choice, differences, false);
        const QString own = translated(shown.choice.group);
        const bool first = own != group;
        if (first)
            text.group = own;
        shown.cell->setRuled(first && !group.isEmpty());
        group = own;
        shown.cell->setFigureText(text);
        if (shown.choice.style == FigureChoice::Style::MemoryBar)
            shown.cell->setBar(memoryBar());
    }
}

} // namespace cw::views
