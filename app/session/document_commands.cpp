// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that talks to files, the clipboard and the person.
#include "canvas/floor_view.h"
#include "format/korean.h"
#include "format/words.h"
#include "lab/lab_view.h"
#include "network/network_render.h"
#include "session/document_window.h"
#include "session/export_job.h"
#include "session/language.h"
#include "session/overlays.h"
#include "session/user_library.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QApplication>
#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <functional>

namespace cw::app {
namespace {

/// A name for a file that comes out of this document: its own name with another ending.
QString besideDocument(const QString& path, const QString& name, const QString& ending)
{
    QString base = path.isEmpty() ? name : path;
    base.remove(QStringLiteral(".cluster.json"));
    return base + ending;
}

} // namespace

void DocumentWindow::connectCommands()
{
    const auto on = [this](Command command, auto slot) {
        connect(m_window->action(command), &QAction::triggered, this, slot);
    };
    on(Command::New, [this] { newFromTemplate(QStringLiteral("blank")); });
    on(Command::Open, [this] { openByDialog(); });
    on(Command::Save, [this] { save(false); });
    on(Command::SaveAs, [this] { save(true); });
    on(Command::ExportReport, [this] { exportReport(); });
    on(Command::ExportPicture, [this] { exportPicture(); });
    on(Command::ExportDot, [this] { exportGraph(QStringLiteral("dot")); });
    on(Command::ExportGraphMl, [this] { exportGraph(QStringLiteral("graphml")); });
    on(Command::Undo, [this] { m_session.undo(); });
    on(Command::Redo, [this] { m_session.redo(); });
    on(Command::CopyPicture, [this] { copyPicture(); });
    on(Command::SaveTemplate, [this] { saveTemplate(); });
    on(Command::StartPage, [this] { m_window->showStartPage(!m_window->isStartPageShown()); });
    on(Command::About, [this] { showAbout(); });
    on(Command::ShowFloor, [this] { m_window->showView(Command::ShowFloor); });
    on(Command::ShowRack, [this] { m_window->showView(Command::ShowRack); });
    on(Command::ShowNetwork, [this] { showNetwork(); });
    on(Command::ShowLab, [this] { showLab(); });
    on(Command::ShowPlacement, [this] {
        showLab();
        m_lab->showPlacement();
    });
    on(Command::AutoWire, [this] { showAutoWire(); });
    on(Command::Claims, [this] { showClaims(); });
    on(Command::Diagnose, [this] { showDiagnosis(); });
    on(Command::PriceBook, [this] { showPriceBook(); });
    on(Command::SwitchCooling, [this] { switchCooling(); });
    on(Command::ShowTrends, [this] { showTrends(); });
    on(Command::ShowSite, [this] { showSite(); });
    connect(m_window.get(), &MainWindow::progressCancelled, this, [this] { m_export->cancel(); });
    connect(m_window.get(), &MainWindow::openRecentRequested, this, [this](const QString& path) { open(path); });
    connect(m_window.get(), &MainWindow::schemeChosen, this, [this](look::Scheme scheme) {
        m_settings->change([scheme](Settings& s) { s.scheme = scheme; });
    });
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString& language) {
        m_settings->change([&language](Settings& s) { s.language = language; });
    });
    connect(m_window.get(), &MainWindow::closeRequested, this, [this](bool* allowed) {
        *allowed = mayReplaceDocument();
        if (!*allowed)
            return;
        m_settings->change([this](Settings& s) {
            s.geometry = m_window->saveGeometry();
            s.layout = m_window->layoutState();
        });
        if (m_journal)
            m_journal->forget();
        Q_EMIT closed();
    });
}

void DocumentWindow::newFromTemplate(const QString& id)
{
    Result<design::Design> built = isOwnTemplate(id) ? m_library->design(ownTemplatePath(id))
                                                     : templates::build({id.toStdString(), 0, {}, {}},
                                                                        *m_session.references().catalog);
    if (!built)
        return showProblems(tr("The template cannot be built"), built.problems());
    if (!mayReplaceDocument())
        return;
    design::Design design = std::move(built).value();
    design.title.edit().date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    m_session.begin(std::move(design));
    m_window->showStartPage(false);
    m_window->setSavedText(QString());
    refreshSelection();
    m_floor->zoomToFit();
}

bool DocumentWindow::mayReplaceDocument()
{
    if (!m_session.isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to %1?").arg(documentName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window.get());
    box.setInformativeText(tr("Without saving they are lost."));
    box.button(QMessageBox::Save)->setText(tr("Save"));
    box.button(QMessageBox::Discard)->setText(tr("Do not save"));
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    switch (box.exec()) {
    case QMessageBox::Save:
        return save(false) && mayReplaceDocument(); // which has nothing to ask unless something was changed meanwhile
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

/// Where to write, ending in one of `endings` (the first is appended); asks before a file would be replaced. The
/// suggestion is the document's name with another ending. Empty = given up.
QString DocumentWindow::savePath(const QString& title, const QString& suggestedEnding, const QString& filter,
                                 const QStringList& endings)
{
    QString path = QFileDialog::getSaveFileName(
        m_window.get(), title, besideDocument(m_session.path(), documentName(), suggestedEnding), filter);
    const auto endsWell = [&path](const QString& ending) { return path.endsWith(ending); };
    if (path.isEmpty() || std::ranges::any_of(endings, endsWell))
        return path;
    path += endings.front(); // a name that the dialog has not asked about
    if (QFile::exists(path) &&
        QMessageBox::question(m_window.get(), title,
                              tr("%1 exists already. Replace it?").arg(QFileInfo(path).fileName())) != QMessageBox::Yes)
        return {};
    return path;
}

bool DocumentWindow::save(bool askForPath)
{
    QString path = m_session.path();
    // A file that was opened only in part is never written over.
    if (askForPath || path.isEmpty() || m_session.isReadOnly()) {
        const QString ending = QStringLiteral(".cluster.json");
        const QString suggested =
            m_session.isReadOnly() ? tr("-repaired", "appended to a file's name") + ending : ending;
        path = savePath(tr("Save the design"), suggested, designFilter(), {ending});
        if (path.isEmpty())
            return false;
        if (m_session.isReadOnly() && QFileInfo(path) == QFileInfo(m_session.path())) {
            showProblems(tr("The damaged file stays as it is; choose another name."), {});
            return false;
        }
    }
    return write(path);
}

void DocumentWindow::exportReport()
{
    const QString ending = QStringLiteral(".pdf");
    const QString path = savePath(tr("Save the report"), ending, tr("PDF (*.pdf)"), {ending});
    if (path.isEmpty())
        return;
    const QString language = m_settings->now().language.isEmpty() ? systemLanguage() : m_settings->now().language;
    startExport(QStringList{QStringLiteral("report"), QStringLiteral("-"), QStringLiteral("-o"), path, QStringLiteral("--lang"),
                            language} +
                    readingArguments(m_settings->now().reading),
                path);
}

void DocumentWindow::exportPicture()
{
    if (!m_window->isCanvasShown())
        return say(tr("Floor, racks and network can be saved as pictures; of this page a picture can be copied (Ctrl+Shift+C)."));
    const QString path =
        savePath(tr("Save a picture of this view"), QStringLiteral(".svg"), tr("Pictures (*.svg *.png *.pdf)"),
                 {QStringLiteral(".svg"), QStringLiteral(".png"), QStringLiteral(".pdf")});
    if (path.isEmpty())
        return;
    const QString overlay = isNetworkShown()
                                ? networkOverlayName()
                                : QString::fromLatin1(kOverlays[static_cast<std::size_t>(m_overlay)].name);
    const QString view = isNetworkShown() ? QStringLiteral("network")
                         : isRackShown()  ? QStringLiteral("rack")
                                          : QStringLiteral("floor");
    QStringList arguments{QStringLiteral("render"), QStringLiteral("-"), QStringLiteral("-o"), path, QStringLiteral("--view"),
                          view, QStringLiteral("--overlay"), overlay};
    if (isRackShown())
        arguments << shownRacks();
    if (isNetworkShown() && shownWorstLinks() == topology::WorstLinks::LeftOut)
        arguments << QStringLiteral("--without-list");
    startExport(arguments + readingArguments(m_settings->now().reading), path);
}

void DocumentWindow::exportGraph(const QString& format)
{
    const QString ending = QStringLiteral(".%1").arg(format);
    const QString filter = format == u"dot" ? tr("Graphviz (*.dot)") : tr("GraphML (*.graphml)");
    const QString path = savePath(tr("Save the network as a graph"), ending, filter, {ending});
    if (!path.isEmpty())
        startExport({QStringLiteral("export"), format, QStringLiteral("-"), QStringLiteral("-o"), path}, path);
}

void DocumentWindow::startExport(const QStringList& arguments, const QString& path)
{
    if (m_export && m_export->isRunning()) {
        say(tr("Something is being written already."));
        return;
    }
    m_export = std::make_unique<ExportJob>(m_program);
    const QString name = QFileInfo(path).fileName();
    connect(m_export.get(), &ExportJob::written, this, [this, path] {
        m_window->setProgress({});
        say(tr("Written: %1").arg(path));
    });
    connect(m_export.get(), &ExportJob::failed, this, [this, name](const QString& reason) {
        m_window->setProgress({});
        const QString title = format::withParticles(tr("%1 was not written").arg(name));
        QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Ok, m_window.get());
        box.setInformativeText(reason);
        box.exec();
    });
    m_window->setProgress(tr("Writing %1…").arg(name));
    const std::string design = store::writeDesign(*m_session.design());
    // The window shows a design whose parts are not all in the catalog; so does what it writes.
    m_export->start(arguments + QStringList{QStringLiteral("--missing-parts")}, QByteArray::fromStdString(design));
}

void DocumentWindow::showAbout()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Clusterwright"), QStringLiteral("Clusterwright " CW_VERSION),
                    QMessageBox::Close, m_window.get());
    box.setIconPixmap(QApplication::windowIcon().pixmap(48));
    box.setInformativeText(
        tr("The CAD program for AI clusters.\nParts catalog %1.\n\nFree software under the GNU General "
           "Public License, version 3 or later.\nTrend data: Epoch AI (CC BY 4.0). Interface font: "
           "Noto Sans CJK KR (SIL OFL 1.1).")
            .arg(QString::fromStdString(m_session.references().catalog->edition)));
    box.exec();
}

void DocumentWindow::showProblems(const QString& title, const Problems& problems)
{
    QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Ok, m_window.get());
    box.setInformativeText(format::sentence(problems));
    box.exec();
}

void DocumentWindow::remember(const QString& path)
{
    m_settings->change([&path](Settings& s) {
        s.recentFiles = withRecentFile(s.recentFiles, QFileInfo(path).absoluteFilePath());
    });
    refreshStart(); // the file's time is another one now
}

} // namespace cw::app
