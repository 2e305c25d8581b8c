// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is open? The document, its history, its file and its newest assessment, for all views of one window.
// Leaves out: dialogs (main window) and computing (Assessor).
#pragma once

#include "design/difference.h"
#include "design/history.h"
#include "intent.h"
#include "session/assessor.h"
#include "store/design_file.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace cw::app {

// Work on files, for any thread: nothing of a session changes.
[[nodiscard]] Result<design::Design> readFile(const QString& path);
/// What can be read of a damaged file, and what was dropped.
[[nodiscard]] Result<store::Salvaged> salvageFile(const QString& path);
[[nodiscard]] Problems writeFile(const QString& path, const design::Design& design);

class Session : public QObject {
    Q_OBJECT
public:
    using DesignPtr = std::shared_ptr<const design::Design>;
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    explicit Session(assess::References references, QObject* parent = nullptr);

    [[nodiscard]] const DesignPtr& design() const { return m_design; }
    [[nodiscard]] const AssessmentPtr& assessment() const { return m_assessment; }
    /// As it was when the last gesture began, however many edits that had; nullptr in a new document.
    [[nodiscard]] const AssessmentPtr& before() const { return m_before; }
    [[nodiscard]] const assess::References& references() const { return m_references; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Of its file as it was last read or written here (file_digest.h); empty = not known.
    [[nodiscard]] const QByteArray& fileDigest() const { return m_fileDigest; }
    [[nodiscard]] bool isModified() const { return !m_history.isClean(); }
    /// A damaged file is shown as far as it could be read and cannot be saved over.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] bool canUndo() const { return m_history.canUndo() || m_failureAt > 0; }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo() || redoesFailure(); }
    [[nodiscard]] std::string undoText() const;
    [[nodiscard]] std::string redoText() const;

    /// The catalog has grown: everything is judged again.
    void setReferences(const assess::References& references);
    /// Starts a new document that has no file yet.
    void begin(design::Design design);
    /// Takes over what was read; a damaged file is read-only.
    void opened(design::Design design, const QString& path, bool damaged, const QByteArray& digest = {});
    /// Takes over unsaved work of a program that ended badly; it belongs to this file and is still unsaved.
    void recovered(design::Design design, const QString& path, bool damaged, const QByteArray& digest = {});
    /// This design is now in this file; what was changed since it was taken is still unsaved.
    void saved(const QString& path, const DesignPtr& written, const QByteArray& digest = {});

    /// One undoable step, made in all copies of a block; problems where the edit refuses.
    Problems apply(const views::Intent& intent);
    void undo();
    void redo();

    /// What is taken away to see what happens: part of the session, never of the design. Each call is one step that
    /// undo takes back before older edits.
    void setFailed(const fabric::Failures& failed);
    /// Of the things that the design still has; what was deleted while it had failed comes back failed.
    [[nodiscard]] const fabric::Failures& failed() const { return m_failed; }
    /// The very design of assessment() with nothing taken away; nullptr while nothing is, and until it is known.
    [[nodiscard]] AssessmentPtr intact() const { return m_intactOf == m_assessedOf ? m_intact : nullptr; }

    /// Figures for a design that is not committed, e.g. of what a dialog asks for; as apply() would leave it.
    void preview(DesignPtr design);
    /// The same of one in which all copies of a block are alike already, as in what the canvases propose: that is not
    /// done a second time for each frame of a drag.
    void previewFollowed(DesignPtr design);
    void endPreview();

Q_SIGNALS:
    void documentReplaced(); ///< another design; what was known of the last one no longer compares
    void designChanged(const cw::design::Difference& difference);
    void assessmentChanged();
    void intactChanged(); ///< of the same assessment, intact() is known now
    void failedChanged(); ///< at once, before the figures follow
    /// nullptr when a preview ends.
    void previewChanged(std::shared_ptr<const cw::assess::Assessment> preview);
    void stateChanged(); ///< path, modified, undo and redo texts

private:
    void show(design::Design design);
    void showFailed(fabric::Failures failed);
    void takeWhatExists();
    void assess();
    void findIntact();
    [[nodiscard]] bool undoesFailure() const;
    [[nodiscard]] bool redoesFailure() const;
    void beginGesture(const std::string& key);
    void replace(design::History history, const QString& path, bool readOnly, const QByteArray& digest = {});

    assess::References m_references;
    design::History m_history;
    DesignPtr m_design;
    AssessmentPtr m_assessment;
    AssessmentPtr m_before;
    DesignPtr m_assessedOf; ///< the design of m_assessment
    AssessmentPtr m_intact;
    DesignPtr m_intactOf;
    fabric::Failures m_taken;  ///< as asked for
    fabric::Failures m_failed; ///< those that the design has
    struct FailureStep {
        fabric::Failures before;
        fabric::Failures after;
        std::size_t depth = 0; ///< of the history when it was taken
    };
    std::vector<FailureStep> m_failureSteps;
    std::size_t m_failureAt = 0; ///< those from here on were undone
    std::string m_gesture; ///< of the last edit
    QString m_path;
    QByteArray m_fileDigest;
    bool m_readOnly = false;
    bool m_previewing = false;
    bool m_landing = false; ///< the previewed design was committed and its figures are on their way
    Assessor m_assessor;
};

} // namespace cw::app
