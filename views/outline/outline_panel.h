// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a design read, searched and built as a list, with keys alone if need be? Emits intents, never edits.
// Leaves out: what questions mean (query/query.h) and the lines themselves (outline_model.h).
#pragma once

#include "canvas/keyed_actions.h"
#include "canvas/part_payload.h"
#include "design/difference.h"
#include "intent.h"
#include "outline/outline_plan.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace cw::assess {
struct Assessment;
}

namespace cw::outline {

class OutlineModel;
class OutlineTree;

/// In the order of the context menu.
enum class OutlineCommand { Reveal, Rename, Cut, Copy, Paste, Duplicate, Remove };

class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    void setDesign(std::shared_ptr<const design::Design> design, const design::Difference& difference);
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);
    /// Another document comes: what a question has found in this one is not kept for it.
    void forgetFound();
    void setSelection(const design::ItemSet& items);
    [[nodiscard]] const design::ItemSet& selection() const;
    /// For "select by query": what is typed next is the question.
    void focusSearch();
    void focusTree();

    [[nodiscard]] QAction* action(OutlineCommand command) const { return m_actions.at(command); }
    [[nodiscard]] OutlineModel& model() const { return *m_model; }
    [[nodiscard]] OutlineTree& tree() const { return *m_tree; }

Q_SIGNALS:
    void selectionChanged(const cw::design::ItemSet& items);
    void revealRequested(const cw::design::ItemRef& item);
    void intentRaised(const cw::views::Intent& intent);
    void copyRequested();
    void cutRequested();
    /// Into this rack; an invalid id where the line is in none.
    void pasteRequested(cw::design::RackId rack);
    void partDropped(const cw::canvas::PartPayload& part, cw::design::RackId rack);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    void retranslate();
    void search();
    [[nodiscard]] design::ItemSet toShow() const;
    void selectFound();
    void showFound();
    void reveal();
    void moveDevices(const design::ItemSet& devices, design::RackId rack);
    void openMenu(const QPoint& at);
    bool treeKey(QEvent* event);
    bool searchKey(int key);

    std::shared_ptr<const design::Design> m_design;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const assess::Assessment> m_assessment;
    design::ItemSet m_found;
    design::ItemSet m_shown;  ///< in the tree while it is searched
    design::ItemSet m_edited; ///< were found and changed since: shown until the question changes
    bool m_isQuestion = false; ///< the field holds one that was understood
    canvas::KeyedActions<OutlineCommand> m_actions{this};
    OutlineModel* m_model;
    OutlineTree* m_tree;
    QLineEdit* m_search;
    QLabel* m_answer; ///< how many were found, or what is wrong with the question
    QLabel* m_empty;
};

} // namespace cw::outline
