// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that shows, mends and accepts findings.
#include "assess/compare.h"
#include "assess/find.h"
#include "assess/mend.h"
#include "canvas/floor_view.h"
#include "design/waivers.h"
#include "format/change_sentence.h"
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
    connect(panel, &views::FindingsPanel::revealRequested, this, &DocumentWindow::revealFinding);
    connect(panel, &views::FindingsPanel::mendRequested, this, &DocumentWindow::mend);
    connect(panel, &views::FindingsPanel::acceptRequested, this, &DocumentWindow::acceptFinding);
    connect(panel, &views::FindingsPanel::withdrawRequested, this, [this](const assess::Finding& finding) {
        apply({"edit.withdrawWaiver", {}, [finding](const design::Design& design) -> Result<design::Design> {
                   return design::withdraw(design, assess::keyOf(finding));
               }});
    });
}

namespace {

/// nullopt for the design, the workload and cables.
std::optional<design::ItemRef> itemOf(const assess::Subject& subject)
{
    using assess::SubjectKind;
    static const std::map<SubjectKind, design::ItemKind> kinds{{SubjectKind::Rack, design::ItemKind::Rack},
                                                               {SubjectKind::Node, design::ItemKind::Node},
                                                               {SubjectKind::Switch, design::ItemKind::Switch},
                                                               {SubjectKind::Appliance, design::ItemKind::Appliance},
                                                               {SubjectKind::FloorUnit, design::ItemKind::FloorUnit}};
    const auto found = kinds.find(subject.kind);
    return found != kinds.end() ? std::optional(design::ItemRef{found->second, subject.id}) : std::nullopt;
}

} // namespace

void DocumentWindow::reveal(const assess::Subject& subject)
{
    const std::optional<design::ItemRef> item = itemOf(subject);
    if (item && isNetworkShown())
        m_network->reveal(*item);
    else if (item && isRackShown() && item->kind != design::ItemKind::FloorUnit)
        m_rack->reveal(*item);
    else if (item)
        m_floor->reveal(*item);
    else
        m_floor->setSelection({}); // the inspector then shows the design and its workload
}

void DocumentWindow::revealFinding(const assess::Finding& finding)
{
    if (finding.subjects.empty())
        return;
    reveal(finding.subjects.front());
    std::vector<design::ItemRef> items;
    for (const assess::Subject& subject : finding.subjects) {
        if (const auto item = itemOf(subject))
            items.push_back(*item);
    }
    if (items.size() > 1)
        select(design::toItemSet(std::move(items)));
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
    if (!mended)
        return;
    const auto before = m_session.design();
    apply({key, {}, [&mended](const design::Design&) { return *mended; }});
    if (!*mended)
        return;
    // A button's words name the aim; what was chosen for it is said when it is done.
    QStringList sentences;
    for (const assess::Change& change : assess::changes(*before, **mended, *m_session.references().catalog))
        sentences << format::sentence(change);
    if (!sentences.isEmpty())
        say(tr("Done: %1").arg(sentences.join(QStringLiteral(" · "))));
}

/// The reason is asked for; without one nothing is accepted.
void DocumentWindow::acceptFinding(const assess::Finding& finding)
{
    const std::optional<QString> reason = views::askReason(m_window.get(), format::sentence(finding));
    if (!reason)
        return;
    apply({"edit.acceptFinding", {}, [&finding, &reason](const design::Design& design) {
               return design::accept(design, assess::keyOf(finding), reason->toStdString());
           }});
}

} // namespace cw::app
