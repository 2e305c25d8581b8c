// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "store/text_file.h"

#include <filesystem>
#include <utility>

namespace cw::app {
namespace {

std::filesystem::path toPath(const QString& path) { return std::filesystem::path(path.toStdString()); }

} // namespace

Result<design::Design> readFile(const QString& path)
{
    const Result<std::string> text = store::readFile(toPath(path));
    if (!text)
        return text.problems();
    return store::readDesign(*text);
}

Result<store::Salvaged> salvageFile(const QString& path)
{
    const Result<std::string> text = store::readFile(toPath(path));
    if (!text)
        return text.problems();
    return store::salvageDesign(*text);
}

Problems writeFile(const QString& path, const design::Design& design)
{
    return store::writeFileAtomically(toPath(path), store::writeDesign(design));
}

Session::Session(assess::References references, QObject* parent)
    : QObject(parent), m_references(references), m_history(design::Design{}),
      m_design(std::make_shared<const design::Design>()), m_assessment(std::make_shared<const assess::Assessment>()),
      m_assessor(std::move(references))
{
    connect(&m_assessor, &Assessor::assessed, this,
            [this](Assessor::Kind kind, const DesignPtr&, const AssessmentPtr& assessment) {
                if (kind == Assessor::Kind::Committed) {
                    m_assessment = assessment;
                    if (std::exchange(m_landing, false))
                        endPreview();
                    Q_EMIT assessmentChanged();
                } else if (m_previewing) {
                    Q_EMIT previewChanged(assessment);
                }
            });
}

void Session::setReferences(const assess::References& references)
{
    m_references = references;
    m_assessor.setReferences(references);
    m_assessor.request(Assessor::Kind::Committed, m_design, m_failed);
}

void Session::begin(design::Design design) { replace(std::move(design), {}, false); }

void Session::opened(design::Design design, const QString& path, bool damaged)
{
    replace(std::move(design), path, damaged);
}

void Session::saved(const QString& path)
{
    m_path = path;
    m_readOnly = false;
    m_history.markClean();
    Q_EMIT stateChanged();
}

Problems Session::apply(const views::Intent& intent)
{
    Result<design::Design> next = intent.apply(*m_design);
    if (next && m_history.push(std::move(next).value(), intent.text, intent.gesture)) {
        // What the preview showed is what comes: it stays until the committed figures are there.
        m_assessor.cancelPreview();
        m_landing = m_previewing;
        beginGesture(intent.gesture);
        show(m_history.current());
    } else {
        endPreview();
    }
    return next ? Problems{} : next.problems();
}

void Session::setFailed(const fabric::Failures& failed)
{
    if (failed == m_failed)
        return;
    m_failureSteps.emplace_back(m_failed, m_design);
    showFailed(failed);
}

void Session::showFailed(fabric::Failures failed)
{
    if (m_failed.empty())
        m_intact = m_assessment;
    m_failed = std::move(failed);
    if (m_failed.empty())
        m_intact.reset();
    beginGesture({});
    Q_EMIT stateChanged();
    m_assessor.request(Assessor::Kind::Committed, m_design, m_failed);
}

/// Edits since a failure are taken back first.
bool Session::undoesFailure() const
{
    return !m_failureSteps.empty() && (!m_history.canUndo() || *m_failureSteps.back().second == *m_design);
}

std::string Session::undoText() const { return undoesFailure() ? "edit.takeAway" : m_history.undoText(); }

void Session::undo()
{
    if (undoesFailure()) {
        fabric::Failures before = std::move(m_failureSteps.back().first);
        m_failureSteps.pop_back();
        showFailed(std::move(before));
        return;
    }
    if (!m_history.canUndo())
        return;
    m_history.undo();
    beginGesture({});
    show(m_history.current());
}

void Session::redo()
{
    if (!m_history.canRedo())
        return;
    m_history.redo();
    beginGesture({});
    show(m_history.current());
}

void Session::preview(DesignPtr design)
{
    m_previewing = true;
    m_landing = false;
    m_assessor.request(Assessor::Kind::Preview, std::move(design), m_failed);
}

void Session::endPreview()
{
    if (!std::exchange(m_previewing, false))
        return;
    m_assessor.cancelPreview();
    Q_EMIT previewChanged(nullptr);
}

void Session::beginGesture(const std::string& key)
{
    if (key.empty() || key != m_gesture)
        m_before = m_assessment;
    m_gesture = key;
}

void Session::show(design::Design design)
{
    const DesignPtr before = std::exchange(m_design, std::make_shared<const design::Design>(std::move(design)));
    Q_EMIT designChanged(design::difference(*before, *m_design));
    Q_EMIT stateChanged();
    m_assessor.request(Assessor::Kind::Committed, m_design, m_failed);
}

void Session::replace(design::Design design, const QString& path, bool readOnly)
{
    endPreview();
    m_assessor.forget();
    m_before.reset();
    m_gesture.clear();
    m_failed.clear();
    m_failureSteps.clear();
    m_intact.reset();
    m_history = design::History(design);
    m_path = path;
    m_readOnly = readOnly;
    Q_EMIT documentReplaced();
    show(std::move(design));
}

} // namespace cw::app
