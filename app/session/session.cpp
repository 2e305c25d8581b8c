// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "design/follow_blocks.h"
#include "design/item.h"
#include "store/text_file.h"

#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace cw::app {
namespace {

std::filesystem::path toPath(const QString& path) { return std::filesystem::path(path.toStdString()); }

/// From whatever folder the program is started next, it is the same file.
QString wherever(const QString& path) { return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath(); }

/// What only the rule makes has no item that could be deleted.
bool exists(const design::Design& design, const fabric::Failure& failure)
{
    using Kind = fabric::Failure::Kind;
    if (failure.item == 0)
        return true;
    switch (failure.kind) {
    case Kind::Switch:
        return design::exists(design, {design::ItemKind::Switch, failure.item});
    case Kind::Cable:
        return design::exists(design, {design::ItemKind::Cable, failure.item});
    default:
        return design::exists(design, {design::ItemKind::Node, failure.item});
    }
}

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
            [this](Assessor::Kind kind, const DesignPtr& of, const AssessmentPtr& assessment) {
                if (kind == Assessor::Kind::Committed) {
                    m_assessment = assessment;
                    m_assessedOf = of;
                    if (std::exchange(m_landing, false))
                        endPreview();
                    Q_EMIT assessmentChanged();
                } else if (kind == Assessor::Kind::Intact) {
                    m_intact = assessment;
                    m_intactOf = of;
                    if (intact())
                        Q_EMIT intactChanged();
                } else if (m_previewing) {
                    Q_EMIT previewChanged(assessment);
                }
            });
}

void Session::setReferences(const assess::References& references)
{
    m_references = references;
    m_assessor.setReferences(references);
    m_assessedOf.reset();
    m_intactOf.reset();
    assess();
}

void Session::begin(design::Design design) { replace(design::History(std::move(design)), {}, false); }

void Session::opened(design::Design design, const QString& path, bool damaged, const QByteArray& digest)
{
    replace(design::History(std::move(design)), path, damaged, digest);
}

void Session::recovered(design::Design design, const QString& path, bool damaged, const QByteArray& digest)
{
    design::History history(std::move(design));
    history.markUnsaved();
    replace(std::move(history), path, damaged, digest);
}

void Session::saved(const QString& path, const DesignPtr& written, const QByteArray& digest)
{
    m_path = wherever(path);
    m_fileDigest = digest;
    m_readOnly = false;
    if (written == m_design)
        m_history.markClean();
    else
        m_history.markUnsaved();
    Q_EMIT stateChanged();
}

Problems Session::apply(const views::Intent& intent)
{
    Result<design::Design> next = intent.apply(*m_design);
    if (next)
        next = design::followBlocks(*m_design, *next, *m_references.catalog);
    if (next && m_history.push(std::move(next).value(), intent.text, intent.gesture)) {
        // What the preview showed is what comes: it stays until the committed figures are there.
        m_assessor.cancelPreview();
        m_landing = m_previewing;
        m_failureSteps.resize(m_failureAt);
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
    m_failureSteps.resize(m_failureAt);
    m_failureSteps.push_back({m_taken, failed, m_history.depth()});
    ++m_failureAt;
    showFailed(failed);
}

void Session::showFailed(fabric::Failures failed)
{
    m_taken = std::move(failed);
    m_history.endGesture();
    beginGesture({});
    takeWhatExists();
    Q_EMIT stateChanged();
    assess();
}

void Session::takeWhatExists()
{
    fabric::Failures failed = m_taken;
    std::erase_if(failed, [this](const fabric::Failure& failure) { return !exists(*m_design, failure); });
    if (failed == m_failed)
        return;
    m_failed = std::move(failed);
    Q_EMIT failedChanged();
}

void Session::assess()
{
    m_assessor.request(Assessor::Kind::Committed, m_design, m_failed);
    findIntact();
}

/// Often it is known already: the design as it was before something was taken away.
void Session::findIntact()
{
    if (m_failed.empty()) {
        m_assessor.cancelIntact();
        m_intact.reset();
        m_intactOf.reset();
        return;
    }
    if (m_intactOf == m_design)
        return;
    if (m_assessedOf == m_design && m_assessment->graph && m_assessment->graph->inputs.failed.empty()) {
        m_assessor.cancelIntact();
        m_intact = m_assessment;
        m_intactOf = m_design;
        return;
    }
    m_assessor.request(Assessor::Kind::Intact, m_design);
}

/// Edits since a failure are taken back first.
bool Session::undoesFailure() const
{
    return m_failureAt > 0 &&
           (!m_history.canUndo() || m_failureSteps[m_failureAt - 1].depth >= m_history.depth());
}

bool Session::redoesFailure() const
{
    return m_failureAt < m_failureSteps.size() &&
           (!m_history.canRedo() || m_failureSteps[m_failureAt].depth <= m_history.depth());
}

std::string Session::undoText() const { return undoesFailure() ? "edit.takeAway" : m_history.undoText(); }

std::string Session::redoText() const { return redoesFailure() ? "edit.takeAway" : m_history.redoText(); }

void Session::undo()
{
    if (undoesFailure()) {
        showFailed(m_failureSteps[--m_failureAt].before);
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
    if (redoesFailure()) {
        showFailed(m_failureSteps[m_failureAt++].after);
        return;
    }
    if (!m_history.canRedo())
        return;
    m_history.redo();
    beginGesture({});
    show(m_history.current());
}

void Session::preview(DesignPtr design)
{
    Result<design::Design> followed = design::followBlocks(*m_design, *design, *m_references.catalog);
    if (!followed) // apply() would refuse it
        return endPreview();
    if (*followed != *design)
        design = std::make_shared<const design::Design>(std::move(followed).value());
    previewFollowed(std::move(design));
}

void Session::previewFollowed(DesignPtr design)
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
    takeWhatExists();
    Q_EMIT designChanged(design::difference(*before, *m_design));
    Q_EMIT stateChanged();
    assess();
}

void Session::replace(design::History history, const QString& path, bool readOnly, const QByteArray& digest)
{
    endPreview();
    m_assessor.forget();
    m_before.reset();
    m_gesture.clear();
    m_taken.clear();
    m_failureSteps.clear();
    m_failureAt = 0;
    m_assessedOf.reset();
    m_intactOf.reset();
    m_history = std::move(history);
    m_path = wherever(path);
    m_fileDigest = digest;
    m_readOnly = readOnly;
    Q_EMIT documentReplaced();
    show(m_history.current());
}

} // namespace cw::app
