// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_view.h"

#include "compare/change_list.h"
#include "compare/floor_pair.h"
#include "compare/option_matrix.h"
#include "design/difference.h"
#include "format/korean.h"
#include "look/icons.h"

#include <QCheckBox>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::variants {
namespace {

constexpr int kEmptyWidth = 520;
constexpr int kWordsWidth = 300;
constexpr int kNotesHeight = 84;
constexpr int kButtonIcon = 16;

/// Notes that are typed change the options alone.
bool isAlikeButOptions(const design::Design& a, const design::Design& b)
{
    design::Difference difference = design::difference(a, b);
    difference.options = false;
    return difference.isEmpty();
}

QLabel* label(const char* role)
{
    auto* out = new QLabel;
    out->setTextFormat(Qt::PlainText);
    out->setProperty("role", QString::fromLatin1(role));
    return out;
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent), m_matrix(new OptionMatrix), m_changes(new ChangeList), m_floors(new FloorPair)
{
    setAttribute(Qt::WA_StyledBackground);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(makeEmptyPage());
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    m_split = new QSplitter(Qt::Vertical);
    auto* upper = new QSplitter(Qt::Horizontal);
    upper->addWidget(m_matrix);
    upper->addWidget(makeWords());
    upper->setStretchFactor(0, 1);
    upper->setChildrenCollapsible(false);
    m_split->addWidget(upper);
    m_split->addWidget(m_floors);
    m_split->setChildrenCollapsible(false);
    column->addWidget(m_split, 1);
    m_pages->addWidget(page);

    connect(m_matrix, &OptionMatrix::currentOptionChanged, this, [this] {
        refreshWords();
        refreshButtons();
    });
    connect(m_matrix, &OptionMatrix::explainRequested, this, &CompareView::explainRequested);
    connect(m_matrix, &OptionMatrix::renamed, this, [this](design::OptionId id, const QString& name) {
        const Column* option = current();
        if (option == nullptr || option->id != id || option->name != name)
            renameTo(id, name);
    });
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &CompareView::refreshTable);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &CompareView::onlyDifferencesChosen);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &CompareView::takeNotes);
    m_notes->installEventFilter(this);
    retranslate();
}

QWidget* CompareView::makeEmptyPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_emptyTitle = label("title");
    m_emptyText = label("secondary");
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    m_emptyText->setFixedWidth(kEmptyWidth);
    m_keepFirst = new QPushButton;
    m_keepFirst->setProperty("primary", true);
    connect(m_keepFirst, &QPushButton::clicked, this, &CompareView::keep);
    column->addStretch();
    column->addWidget(m_emptyTitle, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_keepFirst, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QPushButton* CompareView::makeButton(const char* icon, void (CompareView::*does)())
{
    auto* button = new QPushButton;
    if (*icon != '\0') {
        button->setIcon(look::icon(QString::fromLatin1(icon)));
        button->setIconSize({kButtonIcon, kButtonIcon});
    }
    connect(button, &QPushButton::clicked, this, does);
    return button;
}

/// What is done with the current option, and what the table shows.
QWidget* CompareView::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    m_keep = makeButton("plus", &CompareView::keep);
    m_title = label("heading");
    m_switch = makeButton("", &CompareView::switchTo);
    m_baseline = makeButton("pin", &CompareView::setBaseline);
    m_update = makeButton("", &CompareView::updateKept);
    m_rename = makeButton("", &CompareView::rename);
    m_left = makeButton("left", &CompareView::moveLeft);
    m_right = makeButton("right", &CompareView::moveRight);
    m_remove = makeButton("", &CompareView::remove);
    row->addWidget(m_keep);
    row->addSpacing(12);
    row->addWidget(m_title);
    for (QPushButton* button : {m_switch, m_baseline, m_update, m_rename, m_left, m_right, m_remove})
        row->addWidget(button);
    row->addStretch();
    m_onlyDifferences = new QCheckBox;
    m_groupMenu = new QMenu(this);
    m_groups = new QToolButton;
    m_groups->setPopupMode(QToolButton::InstantPopup);
    m_groups->setMenu(m_groupMenu);
    m_groups->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_groups->setIcon(look::icon(QStringLiteral("down")));
    row->addWidget(m_onlyDifferences);
    row->addWidget(m_groups);
    return tools;
}

QWidget* CompareView::makeWords()
{
    auto* words = new QWidget;
    words->setMinimumWidth(kWordsWidth);
    words->setProperty("pane", true);
    words->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(6);
    m_pairTitle = label("heading");
    m_notesTitle = label("caption");
    m_notes = new QPlainTextEdit;
    m_notes->setFixedHeight(kNotesHeight);
    m_notes->setTabChangesFocus(true);
    column->addWidget(m_pairTitle);
    column->addWidget(m_changes, 1);
    column->addWidget(m_notesTitle);
    column->addWidget(m_notes);
    return words;
}

void CompareView::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_catalog = catalog;
    m_compared = {};
    m_floors->setCatalog(std::move(catalog));
}

void CompareView::setOnlyDifferences(bool only) { m_onlyDifferences->setChecked(only); }

void CompareView::setTiles(TilesOf tiles)
{
    m_tiles = std::move(tiles);
    refreshWords();
}

void CompareView::setColumns(Columns columns)
{
    m_order.clear();
    for (const Column& column : columns) {
        if (!column.isPresent())
            m_order.push_back(column.id);
    }
    m_columns = inOrder(std::move(columns));
    refresh();
}

const Column* CompareView::current() const
{
    const auto found = std::ranges::find(m_columns, m_matrix->current(), &Column::id);
    return found == m_columns.end() ? nullptr : &*found;
}

std::pair<const Column*, const Column*> CompareView::pair() const
{
    const Column* baseline = baselineOf(m_columns);
    const Column* other = current();
    const auto present = std::ranges::find(m_columns, true, &Column::isPresent);
    const Column* now = present == m_columns.end() ? nullptr : &*present;
    if (other == baseline)
        other = now;
    return {baseline != nullptr ? baseline : now, other != nullptr ? other : now};
}

/// Not by a proxy, with which Tab would lead from the last control of this page back to the table for ever.
void CompareView::focusInEvent(QFocusEvent* event)
{
    (m_order.empty() ? static_cast<QWidget*>(m_keepFirst) : m_matrix)->setFocus(event->reason());
}

void CompareView::refresh()
{
    const bool keptFirst = m_keepFirst->hasFocus() && !m_order.empty();
    m_pages->setCurrentIndex(m_order.empty() ? 0 : 1);
    if (keptFirst)
        m_matrix->setFocus();
    if (m_order.empty())
        return;
    arrange();
    refreshTable();
    refreshWords();
    refreshButtons();
}

void CompareView::refreshTable()
{
    QStringList shown;
    if (!m_hiddenGroups.isEmpty()) {
        for (const QString& group : groups()) {
            if (!m_hiddenGroups.contains(group))
                shown << group;
        }
    }
    m_matrix->setTable(m_columns, tableOf(m_columns, m_onlyDifferences->isChecked(), shown));
}

void CompareView::refreshWords()
{
    if (m_order.empty() || !m_catalog)
        return;
    const auto [before, after] = pair();
    m_pairTitle->setText(tr("%1 → %2", "from one option to another").arg(before->name, after->name));
    if (!m_compared.first || !isAlikeButOptions(*m_compared.first, *before->design) ||
        !isAlikeButOptions(*m_compared.second, *after->design))
        m_differences = assess::changes(*before->design, *after->design, *m_catalog);
    m_compared = {before->design, after->design};
    const bool first = m_order.size() == 1;
    m_changes->setChanges(m_differences,
                          first ? tr("Change something on the floor, in the racks or in the laboratory: figures, words and "
                                     "floors follow here. Keep as option then puts that state beside this one too.")
                                : QString());
    const auto side = [this](const Column& column) {
        FloorSide out{column.baseline ? tr("%1 (baseline)").arg(column.name) : column.name, column.design, {}};
        if (column.assessment && m_tiles)
            out.layer = m_tiles(*column.assessment);
        return out;
    };
    m_floors->setSides(side(*before), side(*after));
    const Column* column = current();
    const bool kept = column != nullptr && !column->isPresent();
    m_notesTitle->setText(kept ? format::withParticles(tr("What to say about %1 when presenting").arg(column->name))
                               : tr("Notes belong to a kept option"));
    m_notes->setEnabled(kept);
    const QString notes = kept ? column->notes : QString();
    if (m_notes->toPlainText() != notes) {
        const QSignalBlocker notTyped(m_notes);
        m_notes->setPlainText(notes);
    }
}

void CompareView::refreshButtons()
{
    const Column* column = current();
    const bool kept = column != nullptr && !column->isPresent();
    m_title->setText(column != nullptr ? column->name : QString());
    const auto at = std::ranges::find(m_order, m_matrix->current());
    for (QPushButton* button : {m_switch, m_update, m_rename, m_remove})
        button->setEnabled(kept);
    m_baseline->setEnabled(kept);
    m_baseline->setText(kept && column->baseline ? tr("No baseline") : tr("Set as baseline"));
    m_left->setEnabled(kept && at != m_order.begin());
    m_right->setEnabled(kept && at + 1 < m_order.end());
}

void CompareView::fillGroups()
{
    m_groupMenu->clear();
    for (const QString& group : groups()) {
        QAction* choice = m_groupMenu->addAction(group);
        choice->setCheckable(true);
        choice->setChecked(!m_hiddenGroups.contains(group));
        connect(choice, &QAction::toggled, this, [this, group](bool shown) {
            m_hiddenGroups.removeAll(group);
            if (!shown)
                m_hiddenGroups << group;
            refreshTable();
        });
    }
}

void CompareView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_hiddenGroups.clear();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CompareView::retranslate()
{
    setAccessibleName(tr("Compare"));
    m_emptyTitle->setText(tr("Compare states of this design"));
    m_emptyText->setText(tr("Keep the present state as an option, go on changing the design, and both stand side by "
                            "side here: every figure, the differences in words, and the two floors."));
    m_emptyText->setMinimumHeight(m_emptyText->heightForWidth(kEmptyWidth)); // centred, a layout asks for one line
    m_keepFirst->setText(tr("Keep this state as option A"));
    m_keep->setText(tr("Keep as option"));
    m_keep->setToolTip(tr("Keeps the present state at once; its name can be changed here"));
    m_switch->setText(tr("Switch to"));
    m_switch->setToolTip(tr("Goes on from this option; undo comes back"));
    m_baseline->setToolTip(tr("What all others are compared with"));
    m_update->setText(tr("Update"));
    m_update->setToolTip(tr("The present state takes the place of what this option kept"));
    m_rename->setText(tr("Rename"));
    m_remove->setText(tr("Remove"));
    for (const auto& [button, name] : {std::pair{m_left, tr("Move left")}, std::pair{m_right, tr("Move right")}}) {
        button->setToolTip(name);
        button->setAccessibleName(name);
    }
    m_onlyDifferences->setText(tr("Only differences"));
    m_groups->setText(tr("Figures"));
    m_notes->setAccessibleName(tr("Presenter notes"));
    fillGroups();
    refresh();
}

} // namespace cw::variants
