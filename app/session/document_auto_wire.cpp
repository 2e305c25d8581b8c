// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that opens the auto-wire dialog and assesses the rules tried in it.
#include "network/auto_wire_dialog.h"
#include "session/document_window.h"

namespace cw::app {

void DocumentWindow::showAutoWire()
{
    if (m_autoWire)
        return;
    m_autoWire = new topology::AutoWireDialog(m_session.design(), m_session.references().catalog,
                                              m_session.assessment(), m_window.get());
    topology::AutoWireDialog* dialog = m_autoWire;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &topology::AutoWireDialog::previewRequested, this,
            [this](const auto& after) { m_session.preview(after); });
    connect(&m_session, &Session::previewChanged, dialog, &topology::AutoWireDialog::setPreview);
    connect(dialog, &topology::AutoWireDialog::intentRaised, this, [this, dialog](const views::Intent& intent) {
        const Problems problems = m_session.apply(intent);
        if (problems.empty())
            dialog->accept();
        else
            dialog->showProblems(problems);
    });
    // What was previewed stays on the screen until the figures of the applied rule are there.
    connect(dialog, &QDialog::rejected, this, [this] { m_session.endPreview(); });
    dialog->open();
    dialog->begin();
}

} // namespace cw::app
