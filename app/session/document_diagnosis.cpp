// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that says what binds, tries one step more of each resource, and turns air into liquid.
#include "assess/claims.h"
#include "assess/cooling_way.h"
#include "assess/pipeline.h"
#include "claims/claims_dialog.h"
#include "diagnosis/cooling_way_dialog.h"
#include "diagnosis/diagnosis_dialog.h"
#include "format/change_sentence.h"
#include "format/words.h"
#include "interop/metric_samples.h"
#include "session/document_window.h"
#include "session/in_background.h"
#include "session/latest_worker.h"
#include "session/measured_shares.h"
#include "store/text_file.h"

#include <QFileDialog>

#include <memory>
#include <utility>

namespace cw::app {
namespace {

Result<interop::MeasuredMetrics> readMetrics(const std::string& path)
{
    const Result<std::string> text = store::readFile(path, interop::kMostMetricBytes);
    if (!text)
        return text.problems();
    return interop::readMeasuredMetrics(*text, std::nullopt);
}

/// Puts a design in the place of the one that it was made from, and of no other.
views::Intent replacement(const char* text, std::shared_ptr<const design::Design> before, const design::Design& next)
{
    return {text, {}, [before = std::move(before), next](const design::Design& now) -> Result<design::Design> {
                if (&now != before.get() && !(now == *before))
                    return Problem{"problem.designChanged", {}, 0, {}};
                return next;
            }};
}

struct WayAnswer {
    Result<design::Design> design;
    std::shared_ptr<const assess::Assessment> assessment;
};

} // namespace

void DocumentWindow::showDiagnosis()
{
    if (m_diagnosis) {
        m_diagnosis->activateWindow();
        return;
    }
    if (!m_ladderWorker)
        m_ladderWorker = std::make_unique<LatestWorker>();
    m_diagnosis = new diagnosis_views::DiagnosisDialog(m_window.get());
    diagnosis_views::DiagnosisDialog* dialog = m_diagnosis;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &diagnosis_views::DiagnosisDialog::ladderRequested, this, &DocumentWindow::climb);
    connect(dialog, &diagnosis_views::DiagnosisDialog::importRequested, this, [this, dialog] {
        const QString path = QFileDialog::getOpenFileName(
            dialog, tr("Read measurements"), QString(), tr("Measurements (*.csv *.txt *.prom);;All files (*)"));
        if (path.isEmpty())
            return;
        const auto read = inBackground(dialog, tr("Reading…"), true,
                                       [file = path.toStdString()](const std::stop_token&) { return readMetrics(file); });
        if (!read || !m_diagnosis)
            return;
        if (*read)
            dialog->setMeasured(sharesOf(**read), notesOn(**read));
        else
            dialog->showProblem(format::sentence(read->problems()));
    });
    connect(dialog, &diagnosis_views::DiagnosisDialog::taken, this, [this, dialog](const assess::Rung& rung) {
        const Problems problems = m_session.apply(replacement("edit.ladder", m_rungsOf, *rung.design));
        dialog->showProblem(problems.empty() ? QString() : format::sentence(problems.front()));
    });
    connect(dialog, &QDialog::finished, this, [this] { m_ladderWorker->cancel(); });
    dialog->setAssessment(m_session.assessment());
    dialog->show();
}

/// Steps of a design that has changed meanwhile are thrown away.
void DocumentWindow::climb()
{
    m_diagnosis->setProgress(0.0);
    m_ladderWorker->start([this, design = m_session.design(), catalog = m_session.references().catalog](const std::stop_token& stop) {
        auto rungs = assess::ladder(*design, *catalog, stop, [this, &stop](double share) {
            if (!stop.stop_requested())
                QMetaObject::invokeMethod(this, [this, share] {
                    if (m_diagnosis)
                        m_diagnosis->setProgress(share);
                });
        });
        if (!rungs)
            return;
        const auto found = std::make_shared<const std::vector<assess::Rung>>(std::move(*rungs));
        QMetaObject::invokeMethod(this, [this, design, found] {
            if (!m_diagnosis || m_session.design() != design)
                return;
            m_rungsOf = design;
            m_diagnosis->setRungs(found);
        });
    });
}

/// About the lectures, not about this design.
void DocumentWindow::showClaims()
{
    if (m_claims) {
        m_claims->activateWindow();
        return;
    }
    if (!m_claimsWorker)
        m_claimsWorker = std::make_unique<LatestWorker>();
    m_claims = new claims::ClaimsDialog(m_window.get());
    claims::ClaimsDialog* dialog = m_claims;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] { m_claimsWorker->cancel(); });
    dialog->show();
    const QPointer<claims::ClaimsDialog> shown(dialog);
    m_claimsWorker->start([this, shown, references = m_session.references()](const std::stop_token& stop) {
        auto found = assess::claims(references, stop);
        if (!found)
            return;
        QMetaObject::invokeMethod(this, [shown, found = std::move(*found)]() mutable {
            if (shown)
                shown->setClaims(std::move(found));
        });
    });
}

void DocumentWindow::switchCooling()
{
    using assess::CoolingWay;
    const auto design = m_session.design();
    const assess::References references = m_session.references();
    const CoolingWay to = assess::coolingWayOf(*design, *references.catalog) == CoolingWay::Liquid ? CoolingWay::Air : CoolingWay::Liquid;
    auto* dialog = new diagnosis_views::CoolingWayDialog(to, m_session.assessment(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    const QPointer<diagnosis_views::CoolingWayDialog> shown(dialog);
    const auto answer = inBackground(dialog, tr("Computing…"), true, [design, references, to, failed = m_session.failed()](const std::stop_token& stop) {
        WayAnswer found{assess::withCoolingWay(*design, *references.catalog, to, stop), nullptr};
        if (found.design)
            found.assessment = assess::Pipeline(references).assess(*found.design, failed, stop);
        return found;
    });
    if (!shown)
        return;
    if (!answer || !answer->design) {
        if (answer)
            dialog->setRefusal(format::sentence(answer->design.problems().front()));
        else
            dialog->reject();
        return;
    }
    dialog->setAnswer(answer->assessment);
    connect(dialog, &diagnosis_views::CoolingWayDialog::taken, this, [this, dialog, next = *answer->design, design] {
        const Problems problems = m_session.apply(replacement("edit.coolingWay", design, next));
        if (problems.empty())
            dialog->accept();
        else
            dialog->setRefusal(format::sentence(problems.front()));
    });
}

} // namespace cw::app
