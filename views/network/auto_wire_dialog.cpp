// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/auto_wire_dialog.h"

#include "design/edits.h"
#include "fabric/explode.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "network/rule_figures.h"
#include "panels/field_form.h"
#include "panels/inspector_fields.h"
#include "templates/place_switches.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::topology {
namespace {

constexpr int kKindsWidth = 320;
constexpr int kKindHeight = 44;
constexpr int kFieldsWidth = 340;
constexpr int kFiguresWidth = 400;
constexpr int kPadding = 16;

/// One line each, in the order of design::FabricKind.
QStringList descriptions()
{
    return {AutoWireDialog::tr("only what is drawn cable by cable"),
            AutoWireDialog::tr("every node on one switch"),
            AutoWireDialog::tr("two tiers, every leaf joined to every spine"),
            AutoWireDialog::tr("two tiers, or three where two do not reach"),
            AutoWireDialog::tr("each leaf serves one port number of all nodes"),
            AutoWireDialog::tr("one network for each port number, nothing between"),
            AutoWireDialog::tr("groups of switches, all joined to each other"),
            AutoWireDialog::tr("groups of leaves and spines joined by the spines"),
            AutoWireDialog::tr("nodes joined to their neighbours, no switches")};
}

/// The name of a kind over what it is.
class KindDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {kKindsWidth - 2, kKindHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const look::Theme& theme = look::currentTheme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            painter->fillRect(option.rect, theme.accentWash);
        const QStringList lines = index.data().toString().split(u'\n');
        const QRect inner = option.rect.adjusted(12, 4, -8, -4);
        painter->setFont(look::font(look::TypeSize::Body, true));
        painter->setPen(chosen ? theme.accent : theme.text);
        painter->drawText(inner, Qt::AlignTop | Qt::AlignLeft, lines.front());
        painter->setFont(look::font(look::TypeSize::Caption));
        painter->setPen(theme.secondaryText);
        painter->drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(lines.back(), Qt::ElideRight, inner.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(theme.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }
};

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
      m_draft(*m_design), m_kinds(new QListWidget(this)), m_fields(new views::FieldForm),
      m_figures(new RuleFigures), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Auto-wire"));
    prepareLeaf(m_draft);
    fillKinds();
    arrange();
    connect(m_kinds, &QListWidget::currentRowChanged, this, &AutoWireDialog::chooseKind);
    connect(m_fields, &views::FieldForm::intentReady, this, [this](const views::Intent& intent) {
        Result<design::Design> next = intent.apply(m_draft);
        if (!next)
            return m_fields->showProblem(format::sentence(next.problems().front()));
        m_draft = std::move(next).value();
        changed();
    });
    m_fields->setFields(views::fabricDetails(m_draft, *m_catalog));
    m_figures->setFacts(m_now, m_now);
    refreshButtons();
    m_kinds->setFocus();
}

void AutoWireDialog::fillKinds()
{
    const QStringList names = views::fabricKindNames();
    const QStringList about = descriptions();
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* item = new QListWidgetItem(tr("%1\n%2", "kind of fabric, what it is").arg(names[i], about[i]), m_kinds);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(names[i], about[i]));
    }
    m_kinds->setCurrentRow(static_cast<int>(m_draft.fabric->kind));
    m_kinds->setAccessibleName(tr("Kind of fabric"));
    m_kinds->setItemDelegate(new KindDelegate(m_kinds));
    m_kinds->setFixedWidth(kKindsWidth);
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    middle->setSpacing(kPadding);
    middle->addWidget(m_kinds);
    middle->addWidget(scrolling(fields, kFieldsWidth));
    middle->addWidget(scrolling(m_figures, kFiguresWidth), 1);
    m_problem->setProperty("role", QStringLiteral("errorText"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(12);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    resize(kKindsWidth + kFieldsWidth + kFiguresWidth + 5 * kPadding, 600);
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
    if (m_now && m_now->fabric && m_now->fabric->inputs.rule == rule())
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
    m_fields->setFields(views::fabricDetails(m_draft, *m_catalog));
    m_figures->setFacts(m_now, nullptr);
    m_preview.reset();
    refreshButtons();
    Q_EMIT previewRequested(std::make_shared<const design::Design>(m_draft));
}

bool AutoWireDialog::isUpToDate() const
{
    return m_preview && m_preview->fabric && m_preview->fabric->inputs.rule == rule();
}

void AutoWireDialog::setPreview(const AssessmentPtr& preview)
{
    if (!preview || !preview->fabric || preview->fabric->inputs.rule != rule())
        return;
    m_preview = preview;
    m_figures->setFacts(m_now, m_preview);
    refreshButtons();
}

void AutoWireDialog::refreshButtons()
{
    const bool known = isUpToDate();
    const bool built = known && m_preview->fabric->result.sizing;
    const bool usable = built || (known && rule().kind == design::FabricKind::None);
    const QString why = known && !usable ? tr("This network cannot be built: %1").arg(RuleFigures::whyNotBuilt(*m_preview))
                                         : QString();
    m_use->setEnabled(usable);
    m_use->setToolTip(why);
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    bool missing = false;
    for (const auto role : {design::SwitchRole::Leaf, design::SwitchRole::Spine, design::SwitchRole::Core}) {
        const auto index = static_cast<std::size_t>(role);
        missing = missing || (built && m_preview->fabric->result.needed[index] > m_preview->fabric->result.placed[index]);
    }
    m_place->setEnabled(missing);
    m_place->setToolTip(missing ? tr("Puts them into free units of network racks, or into new racks at the row ends")
                        : built ? tr("All switches of this rule stand in racks")
                                : tr("No rule that can be built"));
    m_draw->setEnabled(built);
    m_draw->setToolTip(built ? tr("Stores every cable by itself, to be changed by hand")
                             : tr("No rule that can be built"));
}

void AutoWireDialog::useRule()
{
    Q_EMIT intentRaised({"edit.autoWire", {}, [rule = rule()](const design::Design& d) -> Result<design::Design> {
                             return design::setFabric(d, rule);
                         }});
}

void AutoWireDialog::useAndPlace()
{
    if (!isUpToDate() || !m_preview->fabric->result.sizing)
        return;
    Q_EMIT intentRaised({"edit.autoWire",
                         {},
                         [rule = rule(), sizing = *m_preview->fabric->result.sizing,
                          catalog = m_catalog](const design::Design& d) -> Result<design::Design> {
                             return templates::placeMissingSwitches(design::setFabric(d, rule), *catalog, sizing);
                         }});
}

void AutoWireDialog::drawOut()
{
    if (!isUpToDate())
        return;
    const fabric::Result& result = m_preview->fabric->result;
    Q_EMIT intentRaised({"edit.explode",
                         {},
                         [rule = rule(), inputs = result.sizingInputs, sizing = result.sizing,
                          catalog = m_catalog](const design::Design& d) -> Result<design::Design> {
                             return fabric::explode(design::setFabric(d, rule), *catalog, inputs, sizing);
                         }});
}

void AutoWireDialog::showProblems(const Problems& problems)
{
    m_problem->setText(format::sentence(problems));
    m_problem->setVisible(!problems.empty());
}

} // namespace cw::topology
