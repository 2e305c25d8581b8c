// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that keeps blocks and templates of the user's own.
#include "canvas/floor_view.h"
#include "design/blocks.h"
#include "format/words.h"
#include "panels/parts_panel.h"
#include "session/document_window.h"
#include "session/user_library.h"
#include "start/start_page.h"

#include <QInputDialog>
#include <QMessageBox>

namespace cw::app {
namespace {

QString pathOfBlock(UserLibrary& library, const QString& name)
{
    for (const LibraryItem& item : library.items(Shelf::Blocks)) {
        if (item.name == name)
            return item.path;
    }
    return {};
}

} // namespace

void DocumentWindow::connectLibrary()
{
    connect(m_floor, &canvas::FloorView::saveBlockRequested, this, &DocumentWindow::saveBlock);
    const auto rename = [this](const QString& path, const QString& name) {
        const QString wanted = askName(tr("Rename"), tr("New name"), name);
        if (!wanted.isEmpty() && wanted != name && !renameOnShelf(path, wanted))
            showProblems(tr("There is something of this name already, or it cannot be a name"), {});
        refreshLibrary();
    };
    const auto remove = [this](const QString& path, const QString& name) {
        if (QMessageBox::question(m_window.get(), tr("Delete"), tr("Delete %1 from your folder?").arg(name)) ==
            QMessageBox::Yes)
            takeOffShelf(path);
        refreshLibrary();
    };
    connect(&m_window->parts(), &views::PartsPanel::renameBlockRequested, this,
            [this, rename](const QString& name) { rename(pathOfBlock(*m_library, name), name); });
    connect(&m_window->parts(), &views::PartsPanel::removeBlockRequested, this,
            [this, remove](const QString& name) { remove(pathOfBlock(*m_library, name), name); });
    const auto nameOf = [this](const QString& id) {
        for (const LibraryItem& item : m_library->items(Shelf::Templates)) {
            if (item.path == ownTemplatePath(id))
                return item.name;
        }
        return QString();
    };
    connect(&m_window->startPage(), &views::StartPage::renameTemplateRequested, this,
            [rename, nameOf](const QString& id) { rename(ownTemplatePath(id), nameOf(id)); });
    connect(&m_window->startPage(), &views::StartPage::removeTemplateRequested, this,
            [remove, nameOf](const QString& id) { remove(ownTemplatePath(id), nameOf(id)); });
    refreshLibrary();
}

QString DocumentWindow::askName(const QString& title, const QString& label, const QString& before)
{
    bool accepted = false;
    const QString name =
        QInputDialog::getText(m_window.get(), title, label, QLineEdit::Normal, before, &accepted).trimmed();
    return accepted ? name : QString();
}

/// One copy, which is all that another document needs.
void DocumentWindow::saveBlock(design::BlockId block)
{
    const design::Design& design = *m_session.design();
    const design::Block* found = design::findBlock(design, block);
    if (found == nullptr)
        return;
    const QString name = QString::fromStdString(found->name);
    const Problems problems =
        putOnShelf(Shelf::Blocks, name, design::copyItems(design, design::itemsOfCopy(design, block, 0)));
    if (!problems.empty())
        return showProblems(tr("The block could not be saved"), problems);
    refreshLibrary();
    say(tr("%1 is now among the parts").arg(name));
}

void DocumentWindow::saveTemplate()
{
    QString before = documentName();
    before.remove(QStringLiteral(".cluster.json"));
    const QString name = askName(tr("Save as a template"), tr("Name of the template"), before);
    if (name.isEmpty())
        return;
    design::Design kept = *m_session.design();
    kept.title.edit().name = name.toStdString();
    const Problems problems = putOnShelf(Shelf::Templates, name, kept);
    if (!problems.empty())
        return showProblems(tr("The template could not be saved"), problems);
    refreshLibrary();
    say(tr("%1 is now on the start page").arg(name));
}

void DocumentWindow::refreshLibrary()
{
    std::vector<views::PartEntry> entries;
    canvas::BlockParts blocks;
    for (const LibraryItem& item : m_library->items(Shelf::Blocks)) {
        const std::string id = item.name.toStdString();
        views::PartEntry entry;
        entry.payload = {canvas::PartKind::Block, id};
        entry.name = item.name;
        entry.aside = tr("%Ln rack(s)", nullptr, static_cast<int>(item.design->racks->size()));
        entry.details = {tr("%Ln node(s)", nullptr, static_cast<int>(item.design->nodes->size()))};
        entry.source = tr("your own folder");
        entry.icon = QStringLiteral("rack");
        entries.push_back(std::move(entry));
        blocks.emplace(id, item.design);
    }
    m_window->parts().setBlocks(std::move(entries));
    m_floor->setBlockParts(std::move(blocks));
    m_window->startPage().setTemplates(templatesOnOffer());
}

std::vector<views::StartTemplate> DocumentWindow::templatesOnOffer() const
{
    std::vector<views::StartTemplate> offered = startTemplates(*m_session.references().catalog);
    for (const LibraryItem& item : m_library->items(Shelf::Templates)) {
        views::StartTemplate own;
        own.id = ownTemplateId(item.path);
        own.title = item.name;
        own.detail = tr("%Ln rack(s)", nullptr, static_cast<int>(item.design->racks->size()));
        own.design = item.design;
        own.isOwn = true;
        offered.push_back(std::move(own));
    }
    return offered;
}

} // namespace cw::app
