// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that opens files: what is read is a value until a window takes it, so that a file which
// cannot be read leaves no window behind.
#include "canvas/floor_view.h"
#include "format/korean.h"
#include "format/words.h"
#include "session/document_window.h"
#include "session/file_digest.h"
#include "session/in_background.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cw::app {
namespace {

/// A file that is missing, foreign or of a newer version has nothing in it that we could read.
bool canBeSalvaged(const Problems& problems)
{
    static constexpr std::array<std::string_view, 7> hopeless{
        "problem.fileMissing", "problem.fileUnreadable", "problem.fileTooLarge", "problem.fileEmpty",
        "problem.notADesign",  "problem.newerVersion",   "problem.jsonTooLarge"};
    return std::ranges::find(hopeless, problems.front().code) == hopeless.end();
}

} // namespace

QString DocumentWindow::designFilter() { return tr("Clusterwright designs (*.cluster.json)"); }

QString DocumentWindow::askForDesign()
{
    return QFileDialog::getOpenFileName(m_window.get(), tr("Open a design"), QFileInfo(m_session.path()).absolutePath(),
                                        designFilter());
}

void DocumentWindow::openByDialog()
{
    const QString path = askForDesign();
    if (!path.isEmpty())
        open(path);
}

bool DocumentWindow::open(const QString& path)
{
    bool elsewhere = false;
    Q_EMIT aboutToOpen(path, &elsewhere);
    if (elsewhere)
        return true;
    return mayReplaceDocument() && load(path);
}

/// In place of what is open, without asking.
bool DocumentWindow::load(const QString& path)
{
    std::optional<ReadFile> found = read(path);
    if (!found)
        return false;
    take(std::move(*found));
    return true;
}

std::optional<ReadFile> DocumentWindow::read(const QString& path)
{
    auto found = inBackground(m_window.get(), tr("Reading %1…").arg(QFileInfo(path).fileName()), true,
                              [path](const std::stop_token&) { return readDigested(path); });
    if (!found)
        return std::nullopt;
    if (*found)
        return ReadFile{path, std::move((*found)->design), (*found)->digest, false, {}};
    std::optional<store::Salvaged> salvaged = offerWhatCanBeRead(path, found->problems());
    if (!salvaged)
        return std::nullopt;
    return ReadFile{path, std::move(salvaged->design), {}, true, std::move(salvaged->dropped)};
}

void DocumentWindow::take(ReadFile file)
{
    m_session.opened(std::move(file.design), file.path, file.isReadOnly, file.digest);
    if (file.isReadOnly)
        showProblems(tr("Opened read-only; this was dropped"), file.dropped);
    m_window->showStartPage(false);
    m_window->setSavedText(QString());
    refreshSelection();
    m_floor->zoomToFit();
    remember(file.path);
}

/// Says why a file cannot be opened; what can be read of it is offered only where that is anything at all.
std::optional<store::Salvaged> DocumentWindow::offerWhatCanBeRead(const QString& path, Problems problems)
{
    std::optional<store::Salvaged> found;
    if (canBeSalvaged(problems)) {
        const auto salvaged = inBackground(m_window.get(), tr("Reading %1…").arg(QFileInfo(path).fileName()), true,
                                           [path](const std::stop_token&) { return salvageFile(path); });
        if (!salvaged)
            return std::nullopt;
        if (*salvaged && (*salvaged)->design != design::Design{})
            found = **salvaged;
        else
            problems.insert(problems.begin(), Problem{"problem.notADesign", {}, 0, {}});
    }
    const QString title = format::withParticles(tr("%1 cannot be opened").arg(QFileInfo(path).fileName()));
    QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Close, m_window.get());
    box.setInformativeText(format::sentence(problems));
    const QPushButton* salvage =
        found ? box.addButton(tr("Open what can be read"), QMessageBox::ActionRole) : nullptr;
    box.exec();
    return salvage != nullptr && box.clickedButton() == salvage ? found : std::nullopt;
}

} // namespace cw::app
