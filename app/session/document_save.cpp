// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that writes its file, and asks before it would write over what somebody else has saved there.
#include "canvas/floor_view.h"
#include "format/dates.h"
#include "format/korean.h"
#include "session/document_window.h"
#include "session/file_digest.h"
#include "session/in_background.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QTime>

namespace cw::app {

DocumentWindow::OtherFile DocumentWindow::askAboutOtherFile(const QString& path)
{
    const QString text =
        format::withParticles(tr("%1 was changed by another program").arg(QFileInfo(path).fileName()));
    QMessageBox box(QMessageBox::Warning, tr("The file has changed"), text, QMessageBox::NoButton, m_window.get());
    box.setInformativeText(tr("It is not the file that was opened or saved here last.\n\nOverwriting loses what was saved "
                              "there meanwhile. Reloading shows it, and loses the unsaved changes of this window and all "
                              "its undo steps."));
    const QPushButton* saveAs = box.addButton(tr("Save &as…"), QMessageBox::AcceptRole);
    const QPushButton* overwrite = box.addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
    const QPushButton* reload = box.addButton(tr("&Reload"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == saveAs)
        return OtherFile::SaveAs;
    if (box.clickedButton() == overwrite)
        return OtherFile::Overwrite;
    return box.clickedButton() == reload ? OtherFile::Reload : OtherFile::Cancel;
}

/// True where the design is in a file now, of this name or another.
bool DocumentWindow::write(const QString& path)
{
    // Whether a file that is not this document's own may be replaced was asked when it was chosen.
    const bool own = QFileInfo(path) == QFileInfo(m_session.path());
    QByteArray expected = own ? m_session.fileDigest() : QByteArray();
    for (;;) {
        const Session::DesignPtr written = m_session.design();
        const auto outcome = inBackground(
            m_window.get(), tr("Saving %1…").arg(QFileInfo(path).fileName()), false,
            [path, written, expected](const std::stop_token&) { return writeExpecting(path, *written, expected); });
        if (!outcome->problems.empty()) {
            showProblems(tr("The design could not be saved"), outcome->problems);
            return false;
        }
        if (!outcome->isOther) {
            m_session.saved(path, written, outcome->digest);
            m_window->setSavedText(tr("saved %1").arg(format::timeText(QTime::currentTime())));
            remember(path);
            return true;
        }
        switch (askAboutOtherFile(path)) {
        case OtherFile::Overwrite:
            expected = outcome->digest; // one that changes while the question stands is asked about again
            break;
        case OtherFile::SaveAs:
            return save(true);
        case OtherFile::Reload:
            reload();
            return false;
        case OtherFile::Cancel:
            return false;
        }
    }
}

void DocumentWindow::reload()
{
    const auto camera = m_floor->chosenCamera();
    const QPointF middle = camera ? camera->toFloor(QRectF(m_floor->rect()).center()) : QPointF();
    if (load(m_session.path()) && camera)
        m_floor->lookAt(middle, camera->scale);
}

} // namespace cw::app
