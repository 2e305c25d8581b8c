// SPDX-License-Identifier: GPL-3.0-or-later
// Files and windows in the menus, and files dragged in.
#include "window/main_window.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace cw::app {
namespace {

QString asMenuText(QString name) { return name.replace(u'&', QStringLiteral("&&")); }

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

void MainWindow::setRecentFiles(const QStringList& paths)
{
    m_recentFiles = paths;
    fillRecentFiles();
    m_recentMenu->setEnabled(!paths.isEmpty());
}

void MainWindow::fillRecentFiles()
{
    m_recentMenu->clear();
    m_recentMenu->setToolTipsVisible(true);
    for (const QString& path : m_recentFiles) {
        const QFileInfo file(path);
        const QString name = asMenuText(file.fileName());
        QAction* open = m_recentMenu->addAction(file.exists() ? name : tr("%1 (missing)").arg(name));
        open->setEnabled(file.exists());
        open->setToolTip(path);
        open->setStatusTip(path);
        connect(open, &QAction::triggered, this, [this, path] { Q_EMIT openRecentRequested(path); });
    }
    m_recentMenu->addSeparator();
    m_recentMenu->addAction(tr("&Clear the list"), this, &MainWindow::recentFilesCleared);
}

void MainWindow::setWindows(const QStringList& names, int current)
{
    m_windowNames = names;
    m_thisWindow = current;
    fillWindows();
}

void MainWindow::fillWindows()
{
    qDeleteAll(m_windowActions);
    m_windowActions.clear();
    if (m_windowNames.isEmpty())
        return;
    m_windowActions << m_windowMenu->addSeparator();
    for (int i = 0; i < static_cast<int>(m_windowNames.size()); ++i) {
        const QString name = asMenuText(m_windowNames[i]);
        // The first nine have a letter of their own: Alt, W, 2.
        QAction* show = m_windowMenu->addAction(i < 9 ? QStringLiteral("&%1 %2").arg(i + 1).arg(name) : name);
        show->setCheckable(true);
        show->setChecked(i == m_thisWindow);
        connect(show, &QAction::triggered, this, [this, show, i] {
            show->setChecked(i == m_thisWindow); // choosing it does not make it this window
            Q_EMIT windowChosen(i);
        });
        m_windowActions << show;
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    // Queued: a dialog must not hold up the program that the file came from.
    QMetaObject::invokeMethod(
        this, [this, paths = localFiles(*event->mimeData())] { Q_EMIT filesDropped(paths); }, Qt::QueuedConnection);
}

} // namespace cw::app
