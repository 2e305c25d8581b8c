// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/rule_figures.h"

#include "fabric/switch_price.h"
#include "format/numbers.h"
#include "format/preferences.h"
#include "format/words.h"
#include "panels/difference_badge.h"
#include "panels/figure_differences.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace cw::topology {

using design::SwitchRole;

namespace {

struct FigureLine {
    RuleLine line;
    const char* figure;
};
constexpr std::array<FigureLine, 5> kFigureLines{
    {{RuleLine::Cables, "fabric.cables"},
     {RuleLine::Optics, "fabric.optics"},
     {RuleLine::Bisection, "fabric.bisectionBandwidth"},
     {RuleLine::Oversubscription, "fabric.oversubscription"},
     {RuleLine::StepTime, "training.stepTime"}}};

QString nameOf(RuleLine line)
{
    switch (line) {
    case RuleLine::Leaves:
        return RuleFigures::tr("Leaf switches");
    case RuleLine::Spines:
        return RuleFigures::tr("Spine switches");
    case RuleLine::Cores:
        return RuleFigures::tr("Core switches");
    case RuleLine::Cables:
        return RuleFigures::tr("Cables");
    case RuleLine::Optics:
        return RuleFigures::tr("Optical transceivers");
    case RuleLine::Price:
        return RuleFigures::tr("Price of the switches");
    case RuleLine::Bisection:
        return RuleFigures::tr("Bisection bandwidth");
    case RuleLine::Oversubscription:
        return RuleFigures::tr("Oversubscription as built");
    case RuleLine::StepTime:
        break;
    }
    return RuleFigures::tr("Step time");
}

const assess::Figure* known(const assess::Assessment& assessment, const char* id)
{
    const assess::Figure* figure = assessment.figure(id);
    return figure != nullptr && figure->value ? figure : nullptr;
}

/// Whether a finding is about the network: it names a figure of it, or is one of those that rest on the rule itself.
bool isAboutFabric(const assess::Finding& finding)
{
    constexpr std::array<std::string_view, 3> kOfRule{"finding.fabricCannotBeBuilt", "finding.outOfPorts",
                                                      "finding.moreRailsThanPorts"};
    return std::ranges::find(kOfRule, finding.code) != kOfRule.end() ||
           std::ranges::any_of(finding.figures, [](const std::string& id) { return id.starts_with("fabric."); });
}

QLabel* label(const char* role, QWidget* parent)
{
    auto* out = new QLabel(parent);
    out->setProperty("role", QString::fromLatin1(role));
    return out;
}

} // namespace

RuleFigures::RuleFigures(QWidget* parent)
    : QWidget(parent), m_state(label("heading", this)), m_problemsTitle(label("heading", this)),
      m_problems(new QLabel(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_state, 0, 0, 1, 3);
    grid->setRowMinimumHeight(0, 24);
    for (std::size_t i = 0; i < kRuleLines; ++i) {
        Line& line = m_lines[i];
        line = {label("secondary", this), label("heading", this), new views::DifferenceBadge(this), label("caption", this)};
        line.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line.note->setWordWrap(true);
        const int row = 1 + 2 * static_cast<int>(i);
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.value, row, 1);
        grid->addWidget(line.difference, row, 2);
        grid->addWidget(line.note, row + 1, 0, 1, 3);
        grid->setRowMinimumHeight(row, 24);
    }
    grid->setColumnMinimumWidth(2, 72);
    const int last = 1 + 2 * static_cast<int>(kRuleLines);
    grid->addWidget(m_problemsTitle, last, 0, 1, 3);
    grid->setRowMinimumHeight(last, 32);
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(m_problems, last + 1, 0, 1, 3);
    grid->setRowStretch(last + 1, 1);
    setAccessibleName(tr("What comes of this rule"));
}

RuleFigures::~RuleFigures() = default;

QString RuleFigures::whyNotBuilt(const assess::Assessment& after)
{
    const fabric::Result& result = after.fabric->result;
    for (const fabric::SizingProblem problem : result.sizingProblems) {
        if (fabric::blocks(problem))
            return format::words(fabric::textKey(problem));
    }
    if (!result.problems.empty())
        return format::words(fabric::textKey(result.problems.front()));
    return tr("this fabric has none");
}

void RuleFigures::setFacts(const AssessmentPtr& now, const AssessmentPtr& after)
{
    m_state->setText(after ? tr("With this rule") : tr("Calculating…"));
    for (const Line& line : m_lines) {
        line.value->setEnabled(after != nullptr);
        line.difference->setVisible(after != nullptr);
    }
    m_problems->setEnabled(after != nullptr);
    if (!after || !after->fabric || !now)
        return;
    showSwitches(*after);
    showPrice(*after);
    showFigures(*now, *after);
    showProblems(*now, *after);
}

void RuleFigures::setLine(RuleLine line, const QString& name, const QString& value, const QString& note)
{
    const Line& at = this->at(line);
    at.name->setText(name);
    at.value->setText(value);
    at.value->setAccessibleName(tr("%1: %2").arg(name, value));
    at.note->setText(note);
    at.note->setVisible(!note.isEmpty());
}

void RuleFigures::showSwitches(const assess::Assessment& after)
{
    constexpr std::array<std::pair<RuleLine, SwitchRole>, 3> kTiers{{{RuleLine::Leaves, SwitchRole::Leaf},
                                                                     {RuleLine::Spines, SwitchRole::Spine},
                                                                     {RuleLine::Cores, SwitchRole::Core}}};
    const fabric::Result& result = after.fabric->result;
    for (const auto& [line, role] : kTiers) {
        const std::int64_t needed = result.needed[static_cast<std::size_t>(role)];
        const std::int64_t placed = result.placed[static_cast<std::size_t>(role)];
        const std::int64_t others = placed - result.placedAlike[static_cast<std::size_t>(role)];
        QString note;
        if (others > 0 && needed > placed)
            note = tr("%1 placed, %2 of them of another type: more must stand in racks")
                       .arg(format::count(placed), format::count(others));
        else if (others > 0 && needed > 0)
            note = tr("%1 placed, %2 of them of another type").arg(format::count(placed), format::count(others));
        else if (needed > placed)
            note = tr("%1 placed: more must stand in racks").arg(format::count(placed));
        else if (placed > needed)
            note = tr("%1 placed: more than the rule uses").arg(format::count(placed));
        else if (needed > 0)
            note = tr("all placed");
        setLine(line, nameOf(line), result.sizing ? format::count(needed) : format::unknown(),
                result.sizing ? note : QString());
    }
}

void RuleFigures::showPrice(const assess::Assessment& after)
{
    const fabric::SwitchPrice price = fabric::switchPrice(after.fabric->inputs, after.fabric->result);
    QStringList unpriced;
    for (const std::string& name : price.unpriced)
        unpriced << QString::fromStdString(name);
    QString note;
    if (price.sum)
        note = price.date.empty() ? QString() : tr("price of %1, without cables and optics").arg(format::date(price.date));
    else if (!unpriced.isEmpty())
        note = tr("the catalog has no price of %1").arg(unpriced.join(QStringLiteral(", ")));
    else if (after.fabric->result.sizing)
        note = whyNotBuilt(after);
    if (const QString rate = format::rateNote(); price.sum && !rate.isEmpty())
        note += (note.isEmpty() ? QString() : QStringLiteral(", ")) + rate;
    setLine(RuleLine::Price, nameOf(RuleLine::Price), price.sum ? format::measure(*price.sum) : format::unknown(), note);
}

void RuleFigures::showFigures(const assess::Assessment& now, const assess::Assessment& after)
{
    const views::FigureDifferences differences(&now, &after);
    for (const FigureLine& shown : kFigureLines) {
        const assess::Figure* figure = known(after, shown.figure);
        const bool step = shown.line == RuleLine::StepTime;
        const bool built = after.fabric->result.sizing.has_value();
        QString note; // why nothing can be built is said once, with the problems
        if (figure == nullptr && built)
            note = step ? tr("the findings say what is missing") : whyNotBuilt(after);
        if (shown.line == RuleLine::Cables && m_keptCables > 0)
            note = tr("%Ln drawn cable(s) stay beside the rule", nullptr, m_keptCables);
        QString value = format::unknown();
        if (figure != nullptr)
            value = shown.line == RuleLine::Oversubscription ? format::ratioToOne(figure->value->base)
                                                             : format::value(*figure);
        setLine(shown.line, nameOf(shown.line), value, note);
        at(shown.line).value->setToolTip(figure != nullptr ? format::exact(*figure->value, figure->unit)
                                                           : whyNotBuilt(after));
        const views::FigureDifference moved = differences.of(shown.figure);
        at(shown.line).difference->setDifference(moved.text, moved.tone);
    }
}

void RuleFigures::showProblems(const assess::Assessment& now, const assess::Assessment& after)
{
    const auto isNew = [&now](const assess::Finding& finding) {
        return finding.severity != assess::Severity::Note &&
               std::ranges::find(now.findings, finding.code, &assess::Finding::code) == now.findings.end();
    };
    QStringList lines;
    for (const assess::Finding& finding : after.findings) {
        if (isAboutFabric(finding) || isNew(finding))
            lines << QStringLiteral("• ") % format::sentence(finding);
    }
    m_problemsTitle->setText(tr("Problems"));
    m_problems->setText(lines.isEmpty() ? tr("None: this network can be built.") : lines.join(u'\n'));
}

QString RuleFigures::valueOf(RuleLine line) const { return at(line).value->text(); }
QString RuleFigures::noteOf(RuleLine line) const { return at(line).note->text(); }
QString RuleFigures::differenceOf(RuleLine line) const { return at(line).difference->text(); }
QString RuleFigures::problems() const { return m_problems->text(); }

} // namespace cw::topology
