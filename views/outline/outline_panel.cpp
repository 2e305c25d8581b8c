// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_panel.h"

#include "assess/assessment.h"
#include "design/blocks.h"
#include "design/edits.h"
#include "format/words.h"
#include "outline/outline_model.h"
#include "outline/outline_tree.h"
#include "panels/search_field.h"
#include "query/query.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cw::outline {
namespace {

/// Copies of racks stand beside them, where there is room.
constexpr int kDuplicateStepMm = design::kGridMm;

} // namespace

OutlinePanel::OutlinePanel(QWidget* parent)
    : QWidget(parent), m_design(std::make_shared<const design::Design>()),
      m_catalog(std::make_shared<const catalog::Catalog>()), m_assessment(std::make_shared<const assess::Assessment>()),
      m_model(new OutlineModel(this)), m_tree(new OutlineTree(m_model)), m_search(new views::SearchField),
      m_answer(new QLabel), m_empty(new QLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(4);
    top->addWidget(m_search);
    top->addWidget(m_answer);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty);
    m_answer->setWordWrap(true);
    m_answer->setContentsMargins(4, 0, 4, 0);
    m_answer->hide();
    m_empty->setProperty("role", QStringLiteral("secondary"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 0, 12, 12);
    makeActions();
    m_search->installEventFilter(this);
    m_tree->installEventFilter(this);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &OutlinePanel::openMenu);
    connect(m_tree, &OutlineTree::itemsSelected, this, &OutlinePanel::selectionChanged);
    connect(m_tree, &QTreeView::doubleClicked, this, &OutlinePanel::reveal);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_edited.clear();
        search();
    });
    // Queued: the lines may become others, and the field in which the name was typed must close first.
    connect(
        m_model, &OutlineModel::renamed, this,
        [this](const design::ItemRef& item, const QString& name) {
            Q_EMIT intentRaised({"edit.rename", {}, [item, text = name.toStdString()](const design::Design& design) {
                                     return design::renameItem(design, item, text);
                                 }});
        },
        Qt::QueuedConnection);
    connect(
        m_model, &OutlineModel::blockRenamed, this,
        [this](design::BlockId block, const QString& name) {
            Q_EMIT intentRaised({"edit.renameBlock", {}, [block, text = name.toStdString()](const design::Design& design) {
                                     return design::renameBlock(design, block, text);
                                 }});
        },
        Qt::QueuedConnection);
    connect(m_model, &OutlineModel::devicesDropped, this, &OutlinePanel::moveDevices);
    connect(m_model, &OutlineModel::partDropped, this, &OutlinePanel::partDropped);
    retranslate();
    showFound();
}

void OutlinePanel::makeActions()
{
    using C = OutlineCommand;
    m_actions.add(C::Reveal, {Qt::Key_Return, Qt::Key_Enter}, [this] { reveal(); });
    m_actions.add(C::Rename, {Qt::Key_F2}, [this] {
        if ((m_tree->currentIndex().flags() & Qt::ItemIsEditable) != 0) // a row of racks has no name of its own
            m_tree->edit(m_tree->currentIndex());
    });
    m_actions.add(C::Cut, QKeySequence::keyBindings(QKeySequence::Cut), [this] { Q_EMIT cutRequested(); });
    m_actions.add(C::Copy, QKeySequence::keyBindings(QKeySequence::Copy), [this] { Q_EMIT copyRequested(); });
    m_actions.add(C::Paste, QKeySequence::keyBindings(QKeySequence::Paste),
                  [this] { Q_EMIT pasteRequested(m_model->rackOf(m_tree->currentIndex())); });
    m_actions.add(C::Duplicate, {Qt::CTRL | Qt::Key_D}, [this] {
        if (selection().empty())
            return;
        Q_EMIT intentRaised(
            {"edit.duplicate",
             {},
             [items = selection(), catalog = m_catalog](const design::Design& design) -> Result<design::Design> {
                 Result<design::Pasted> pasted =
                     design::paste(design, *catalog, design::copyItems(design, items), kDuplicateStepMm, 0);
                 return pasted ? Result<design::Design>(std::move(pasted).value().design)
                               : Result<design::Design>(pasted.problems());
             }});
    });
    m_actions.add(C::Remove, {Qt::Key_Delete}, [this] {
        if (selection().empty())
            return;
        Q_EMIT intentRaised(
            {"edit.remove", {}, [items = selection()](const design::Design& design) -> Result<design::Design> {
                 return design::removeItems(design, items);
             }});
    });
}

void OutlinePanel::moveDevices(const design::ItemSet& devices, design::RackId rack)
{
    Q_EMIT intentRaised({"edit.moveDevice", {}, [devices, rack, catalog = m_catalog](const design::Design& design) {
                             Result<design::Design> next = design;
                             for (const design::ItemRef& device : devices) {
                                 if (next)
                                     next = design::moveDevice(*next, *catalog, device, {rack, 0});
                             }
                             return next;
                         }});
}

void OutlinePanel::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    if (catalog == m_catalog)
        return;
    m_catalog = catalog;
    m_model->setCatalog(std::move(catalog));
}

void OutlinePanel::setDesign(std::shared_ptr<const design::Design> design, const design::Difference& difference)
{
    m_design = design;
    if (m_isQuestion) {
        std::vector<design::ItemRef> edited = m_edited;
        std::ranges::copy_if(difference.changed, std::back_inserter(edited),
                             [this](const design::ItemRef& item) { return design::contains(m_found, item); });
        m_edited = design::toItemSet(std::move(edited));
    }
    m_tree->beginChange();
    m_model->setDesign(std::move(design), difference);
    m_tree->endChange();
    if (m_search->text().trimmed().isEmpty())
        showFound();
    else
        search();
}

void OutlinePanel::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    m_assessment = assessment;
    m_model->setAssessment(std::move(assessment));
    if (!m_search->text().trimmed().isEmpty())
        search();
}

void OutlinePanel::forgetFound()
{
    m_found.clear();
    m_edited.clear();
}

void OutlinePanel::setSelection(const design::ItemSet& items) { m_tree->setSelection(items); }

const design::ItemSet& OutlinePanel::selection() const { return m_tree->selection(); }

void OutlinePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void OutlinePanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0));
}

/// Shows what is asked for; a question that is not understood leaves what is shown and says why.
void OutlinePanel::search()
{
    const QString text = m_search->text();
    const auto found = query::select(text.toStdString(), *m_design, *m_catalog, *m_assessment);
    const bool empty = text.trimmed().isEmpty();
    m_isQuestion = found.ok() && !empty;
    const bool wrong = !found.ok() && found.problems().front().code != "problem.query.ended";
    m_search->setProperty("wrong", wrong);
    m_answer->setProperty("role", wrong ? QStringLiteral("errorText") : QStringLiteral("caption"));
    for (QWidget* widget : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_answer)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
    if (!found) {
        m_answer->setText(format::sentence(found.problems().front()));
        m_answer->show();
        m_search->setAccessibleDescription(m_answer->text());
        return;
    }
    m_found = *found;
    design::ItemSet toShow = this->toShow();
    const bool same = m_isQuestion && m_tree->isSearching() && m_shown == toShow;
    m_shown = std::move(toShow);
    if (!same && (m_isQuestion || m_tree->isSearching())) {
        m_tree->setSearching(m_isQuestion);
        m_tree->beginChange();
        m_model->setShown(m_isQuestion ? std::optional(m_shown) : std::nullopt);
        m_tree->endChange();
    }
    showFound();
}

/// What the question finds, and what it found before it was edited: a name in the middle of being changed stays in sight.
design::ItemSet OutlinePanel::toShow() const
{
    if (m_edited.empty())
        return m_found;
    std::vector<design::ItemRef> items = m_found;
    std::ranges::copy_if(m_edited, std::back_inserter(items),
                         [all = design::allItems(*m_design)](const design::ItemRef& item) { return design::contains(all, item); });
    return design::toItemSet(std::move(items));
}

void OutlinePanel::showFound()
{
    m_answer->setVisible(m_isQuestion);
    if (m_isQuestion) {
        const int count = static_cast<int>(m_found.size());
        m_answer->setText(count > 0 ? tr("%Ln found. Enter selects them.", nullptr, count)
                                    : tr("Nothing in this design fits."));
    }
    m_search->setAccessibleDescription(m_isQuestion ? m_answer->text() : QString());
    m_empty->setVisible(!m_isQuestion && m_design->racks->empty() && m_design->floorUnits->empty());
}

void OutlinePanel::selectFound()
{
    if (!m_isQuestion || m_found.empty())
        return;
    m_tree->setSelection(m_found);
    m_tree->setFocus(Qt::TabFocusReason);
    Q_EMIT selectionChanged(m_found);
}

void OutlinePanel::reveal()
{
    const design::ItemSet items = m_model->items(m_tree->currentIndex());
    if (!items.empty())
        Q_EMIT revealRequested(items.front());
}

void OutlinePanel::openMenu(const QPoint& at)
{
    QMenu menu(this);
    for (const auto& [command, made] : m_actions) {
        const bool alone = command == OutlineCommand::Rename;
        const bool always = command == OutlineCommand::Paste;
        made->setEnabled(
            always || (!selection().empty() && (!alone || (m_tree->currentIndex().flags() & Qt::ItemIsEditable) != 0)));
        if (command == OutlineCommand::Cut || command == OutlineCommand::Remove)
            menu.addSeparator();
        menu.addAction(made);
    }
    menu.exec(m_tree->viewport()->mapToGlobal(at));
    for (const auto& [command, made] : m_actions)
        made->setEnabled(true);
}

void OutlinePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && watched == m_tree && treeKey(event))
        return true;
    if (event->type() == QEvent::KeyPress && watched == m_search)
        return searchKey(static_cast<QKeyEvent*>(event)->key()) || QWidget::eventFilter(watched, event);
    return QWidget::eventFilter(watched, event);
}

/// With the focus in the tree its keys mean its own commands, before the same keys of the window's menus.
bool OutlinePanel::treeKey(QEvent* event)
{
    const QWidget* focused = window()->focusWidget();
    if (focused != nullptr && m_tree->viewport()->isAncestorOf(focused))
        return false; // of the name that is being typed: Enter takes it, and means nothing else
    QAction* command = m_actions.forKey(*static_cast<QKeyEvent*>(event));
    if (command == nullptr)
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        command->trigger();
    return true;
}

bool OutlinePanel::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        selectFound();
        return true;
    case Qt::Key_Down:
        m_tree->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return false;
    }
}

void OutlinePanel::retranslate()
{
    using C = OutlineCommand;
    m_search->setPlaceholderText(tr("kW > 30, type:leaf …"));
    m_search->setAccessibleName(tr("Search the outline"));
    m_search->setToolTip(tr(
        "A name, or conditions: kW > 30, rated > 40, kg > 900, free U >= 8, type:leaf, name:A*, gpu:h100, gpus >= 8, "
        "free ports < 2, rack:A1, stage = 2. Beside each other both must hold; “or”, “not” and brackets join them."));
    m_tree->setAccessibleName(tr("Outline"));
    m_empty->setText(
        tr("Nothing stands here yet. Choose a rack among the parts and press Enter, or drag it onto the floor."));
    const std::pair<C, QString> words[] = {{C::Reveal, tr("Show on the canvas")},
                                           {C::Rename, tr("Rename")},
                                           {C::Cut, tr("Cut")},
                                           {C::Copy, tr("Copy")},
                                           {C::Paste, tr("Paste")},
                                           {C::Duplicate, tr("Duplicate")},
                                           {C::Remove, tr("Delete")}};
    for (const auto& [command, text] : words)
        action(command)->setText(text);
    m_model->retranslate();
    search();
}

} // namespace cw::outline
