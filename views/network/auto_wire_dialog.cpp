// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/auto_wire_dialog.h"

#include "fabric/explode.h"
#include "format/words.h"
#include "network/fabric_kind_list.h"
#include "network/rule_figures.h"
#include "panels/field_form.h"
#include "panels/inspector_fields.h"
#include "templates/place_switches.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::topology {
namespace {

constexpr int kFieldsWidth = 340;
constexpr int kFiguresWidth = 400;
constexpr int kDialogPadding = 16;

QScrollArea* scrolling(QWidget* content, int width)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(width);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/// A rule without a switch starts with the leaf that stands in the racks, if one does.
void prepareLeaf(design::Design& design)
{
    if (!design.fabric->leaf.empty())
        return;
    const auto leaf = std::ranges::find(*design.switches, design::SwitchRole::Leaf, &design::Switch::role);
    if (leaf != design.switches->end())
        design.fabric.edit().leaf = leaf->type;
}

} // namespace

AutoWireDialog::AutoWireDialog(DesignPtr design, std::shared_ptr<const catalog::Catalog> catalog, AssessmentPtr now,
                               QWidget* parent)
    : QDialog(parent), m_design(std::move(design)), m_catalog(std::move(catalog)), m_now(std::move(now)),
      m_draft(*m_design), m_drawnCables(design::computeCables(*m_design, *m_catalog)), m_fields(new views::FieldForm),
      m_figures(new RuleFigures), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Auto-wire"));
    prepareLeaf(m_draft);
    m_kinds = new FabricKindList(m_draft.fabric->kind, this);
    m_replaces = new QCheckBox(tr("&Replace the %Ln drawn cable(s)", nullptr, m_drawnCables), this);
    m_replaces->setAccessibleName(tr("Replace the %Ln drawn cable(s)", nullptr, m_drawnCables));
    m_replaces->setToolTip(tr("Takes away cables of the compute network only, not those of storage and management"));
    m_replaces->setChecked(true);
    m_replaces->setVisible(m_drawnCables > 0);
    m_after = wiring()(*m_design);
    arrange();
    connect(m_replaces, &QCheckBox::toggled, this, &AutoWireDialog::changed);
    connect(m_kinds, &QListWidget::currentRowChanged, this, &AutoWireDialog::chooseKind);
    connect(m_fields, &views::FieldForm::intentReady, this, [this](const views::Intent& intent) {
        Result<design::Design> next = intent.apply(m_draft);
        if (!next)
            return m_fields->showProblem(format::sentence(next.problems().front()));
        m_draft = std::move(next).value();
        changed();
    });
    connect(m_fields, &views::FieldForm::wrongFieldsChanged, this, &AutoWireDialog::refreshButtons);
    m_fields->setFields(views::fabricDetails(m_draft, *m_catalog));
    m_figures->setFacts(m_now, m_now);
    showDrawn();
    refreshButtons();
    m_kinds->setFocus();
}

void AutoWireDialog::arrange()
{
    auto* fields = new QWidget;
    auto* fieldColumn = new QVBoxLayout(fields);
    fieldColumn->setContentsMargins(0, 0, 8, 0);
    fieldColumn->addWidget(m_fields);
    auto* zero = new QLabel(tr("0 = chosen by the program; of extra ports, none"));
    zero->setProperty("role", QStringLiteral("secondary"));
    fieldColumn->addWidget(zero);
    fieldColumn->addStretch();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(kDialogPadding);
    middle->addWidget(m_kinds);
    middle->addWidget(scrolling(fields, kFieldsWidth));
    middle->addWidget(scrolling(m_figures, kFiguresWidth), 1);
    m_problem->setProperty("role", QStringLiteral("errorText"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kDialogPadding, kDialogPadding, kDialogPadding, kDialogPadding);
    column->setSpacing(12);
    column->addLayout(middle, 1);
    column->addWidget(m_replaces);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    resize(FabricKindList::kWidth + kFieldsWidth + kFiguresWidth + 5 * kDialogPadding, 600);
}

QWidget* AutoWireDialog::makeButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_draw = new QPushButton(tr("&Draw out as cables"));
    m_place = new QPushButton(tr("Use and &place missing switches"));
    m_use = new QPushButton(tr("&Use this rule"));
    auto* cancel = new QPushButton(tr("Cancel"));
    layout->addWidget(m_draw);
    layout->addStretch();
    for (QPushButton* button : {m_place, cancel, m_use})
        layout->addWidget(button);
    for (QPushButton* button : {m_draw, m_place, cancel})
        button->setAutoDefault(false);
    m_use->setDefault(true);
    m_use->setProperty("primary", true);
    connect(m_draw, &QPushButton::clicked, this, &AutoWireDialog::drawOut);
    connect(m_place, &QPushButton::clicked, this, &AutoWireDialog::useAndPlace);
    connect(m_use, &QPushButton::clicked, this, &AutoWireDialog::useRule);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void AutoWireDialog::begin()
{
    if (isOfChoice(m_now))
        setPreview(m_now);
    else
        changed();
}

void AutoWireDialog::chooseKind(int kind)
{
    m_draft.fabric.edit().kind = static_cast<design::FabricKind>(kind);
    changed();
}

void AutoWireDialog::changed()
{
    m_after = wiring()(*m_design);
    m_fields->setFields(views::fabricDetails(m_draft, *m_catalog));
    m_preview.reset();
    m_figures->setFacts(m_now, nullptr);
    showDrawn();
    refreshButtons();
    Q_EMIT previewRequested(std::make_shared<const design::Design>(m_after));
}

/// Without a rule the drawn cables are all there is: none is replaced.
void AutoWireDialog::showDrawn()
{
    const bool hasRule = rule().kind != design::FabricKind::None;
    m_replaces->setEnabled(hasRule);
    m_figures->setKeptCables(hasRule && !m_replaces->isChecked() ? m_drawnCables : 0);
}

bool AutoWireDialog::isOfChoice(const AssessmentPtr& assessment) const
{
    return assessment && assessment->fabric && assessment->fabric->inputs.rule == rule() &&
           (m_drawnCables == 0 || (assessment->graph && assessment->graph->inputs.cables == m_after.cables));
}

void AutoWireDialog::setPreview(const AssessmentPtr& preview)
{
    if (!isOfChoice(preview))
        return;
    m_preview = preview;
    m_figures->setFacts(m_now, m_preview);
    refreshButtons();
}

void AutoWireDialog::refreshButtons()
{
    const bool known = isOfChoice(m_preview);
    const bool built = known && m_preview->fabric->result.sizing;
    const bool usable = built || (known && rule().kind == design::FabricKind::None);
    const QString why = known && !usable ? tr("This network cannot be built: %1").arg(RuleFigures::whyNotBuilt(*m_preview))
                                         : QString();
    const bool right = !m_fields->hasWrongField(); // else the rule is not what stands in the fields
    m_use->setEnabled(usable && right);
    m_use->setToolTip(why);
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    bool missing = false;
    for (const auto role : {design::SwitchRole::Leaf, design::SwitchRole::Spine, design::SwitchRole::Core}) {
        const auto index = static_cast<std::size_t>(role);
        missing = missing || (built && m_preview->fabric->result.needed[index] > m_preview->fabric->result.placed[index]);
    }
    m_place->setEnabled(missing && right);
    m_place->setToolTip(missing ? tr("Puts them into free units of network racks, or into new racks at the row ends")
                        : built ? tr("All switches of this rule stand in racks")
                                : tr("No rule that can be built"));
    m_draw->setEnabled(built && right);
    m_draw->setToolTip(built ? tr("Stores every cable by itself, to be changed by hand")
                             : tr("No rule that can be built"));
}

/// The previewed design of whatever stands there when it is applied.
std::function<design::Design(const design::Design&)> AutoWireDialog::wiring() const
{
    const auto drawn = m_replaces->isChecked() ? design::DrawnCables::Replaced : design::DrawnCables::Kept;
    return [rule = rule(), catalog = m_catalog, drawn](const design::Design& design) {
        return design::wireByRule(design, *catalog, rule, drawn);
    };
}

void AutoWireDialog::useRule()
{
    Q_EMIT intentRaised(
        {"edit.autoWire", {}, [wire = wiring()](const design::Design& d) -> Result<design::Design> { return wire(d); }});
}

void AutoWireDialog::useAndPlace()
{
    if (!isOfChoice(m_preview) || !m_preview->fabric->result.sizing)
        return;
    Q_EMIT intentRaised({"edit.autoWire",
                         {},
                         [wire = wiring(), sizing = *m_preview->fabric->result.sizing,
                          catalog = m_catalog](const design::Design& d) -> Result<design::Design> {
                             return templates::placeMissingSwitches(wire(d), *catalog, sizing);
                         }});
}

void AutoWireDialog::drawOut()
{
    if (!isOfChoice(m_preview))
        return;
    const fabric::Result& result = m_preview->fabric->result;
    Q_EMIT intentRaised({"edit.explode",
                         {},
                         [wire = wiring(), inputs = result.sizingInputs, sizing = result.sizing,
                          catalog = m_catalog](const design::Design& d) -> Result<design::Design> {
                             return fabric::explode(wire(d), *catalog, inputs, sizing);
                         }});
}

void AutoWireDialog::showProblems(const Problems& problems)
{
    m_problem->setText(format::sentence(problems));
    m_problem->setVisible(!problems.empty());
}

} // namespace cw::topology
