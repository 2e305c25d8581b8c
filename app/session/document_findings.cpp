// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that shows, mends and accepts findings.
#include "assess/find.h"
#include "assess/mend.h"
#include "canvas/floor_view.h"
#include "design/waivers.h"
#include "format/words.h"
#include "network/network_view.h"
#include "panels/findings_panel.h"
#include "panels/reason_dialog.h"
#include "rack/rack_view.h"
#include "session/document_window.h"
#include "session/in_background.h"

namespace cw::app {

void DocumentWindow::connectFindings()
{
    const views::FindingsPanel* panel = &m_window->findings();
    connect(panel, &views::FindingsPanel::revealRequested, this, &DocumentWindow::reveal);
    connect(panel, &views::FindingsPanel::mendRequested, this, &DocumentWindow::mend);
    connect(panel, &views::FindingsPanel::acceptRequested, this, &DocumentWindow::acceptFinding);
    connect(panel, &views::FindingsPanel::withdrawRequested, this, [this](const assess::Finding& finding) {
        apply({"edit.withdrawWaiver", {}, [finding](const design::Design& design) -> Result<design::Design> {
                   return design::withdraw(design, finding.code, assess::waivedItems(finding));
               }});
    });
}

void DocumentWindow::reveal(const assess::Subject& subject)
{
    using assess::SubjectKind;
    static const std::map<SubjectKind, design::ItemKind> kinds{{SubjectKind::Rack, design::ItemKind::Rack},
                                                               {SubjectKind::Node, design::ItemKind::Node},
                                                               {SubjectKind::Switch, design::ItemKind::Switch},
                                                               {SubjectKind::Appliance, design::ItemKind::Appliance},
                                                               {SubjectKind::FloorUnit, design::ItemKind::FloorUnit}};
    const auto found = kinds.find(subject.kind);
    if (found != kinds.end() && isNetworkShown())
        m_network->reveal({found->second, subject.id});
    else if (found != kinds.end() && isRackShown() && found->second != design::ItemKind::FloorUnit)
        m_rack->reveal({found->second, subject.id});
    else if (found != kinds.end())
        m_floor->reveal({found->second, subject.id});
    else
        m_floor->setSelection({}); // the inspector then shows the design and its workload
}

void DocumentWindow::mend(const assess::Finding& finding, const QString& remedy)
{
    const std::string key = remedy.toStdString();
    if (key == assess::kRestoreFailed) {
        setFailed({}, {});
        return;
    }
    const auto mended =
        inBackground(m_window.get(), tr("Trying the remedy…"), true,
                     [design = m_session.design(), catalog = m_session.references().catalog, finding, key](
                         const std::stop_token& stop) { return assess::mend(*design, *catalog, finding, key, stop); });
    if (mended)
        apply({key, {}, [&mended](const design::Design&) { return *mended; }});
}

/// The reason is asked for; without one nothing is accepted.
void DocumentWindow::acceptFinding(const assess::Finding& finding)
{
    const std::optional<QString> reason = views::askReason(m_window.get(), format::sentence(finding));
    if (!reason)
        return;
    apply({"edit.acceptFinding", {}, [&finding, &reason](const design::Design& design) {
               return design::accept(design, finding.code, assess::waivedItems(finding), reason->toStdString());
           }});
}

} // namespace cw::app
