// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which fabric shall join the nodes? A kind, its switches and numbers, and beside them what comes of it while
// they change. Leaves out: computing (the owner assesses what is asked for) and applying the edits.
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/compute_cables.h"
#include "intent.h"

#include <QDialog>

#include <functional>
#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;

namespace cw::views {
class FieldForm;
}

namespace cw::topology {

class FabricKindList;
class RuleFigures;

class AutoWireDialog : public QDialog {
    Q_OBJECT
public:
    using DesignPtr = std::shared_ptr<const design::Design>;
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    /// `now` is the assessment of `design`.
    AutoWireDialog(DesignPtr design, std::shared_ptr<const catalog::Catalog> catalog, AssessmentPtr now,
                   QWidget* parent = nullptr);

    /// Asks for the figures of the rule as it opens; after connecting.
    void begin();
    /// An answer to a request; one to an older request is not shown.
    void setPreview(const AssessmentPtr& preview);
    /// Why the last intent was refused.
    void showProblems(const Problems& problems);
    [[nodiscard]] const design::FabricRule& rule() const { return *m_draft.fabric; }
    [[nodiscard]] RuleFigures& figures() const { return *m_figures; }

Q_SIGNALS:
    void previewRequested(std::shared_ptr<const cw::design::Design> design);
    /// The owner applies it, and closes the dialog or shows why not.
    void intentRaised(const cw::views::Intent& intent);

private:
    void arrange();
    QWidget* makeButtons();
    void chooseKind(int kind);
    void changed();
    void refreshButtons();
    void showDrawn();
    [[nodiscard]] bool isOfChoice(const AssessmentPtr& assessment) const;
    [[nodiscard]] std::function<design::Design(const design::Design&)> wiring() const;
    void useRule();
    void useAndPlace();
    void drawOut();

    DesignPtr m_design;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    AssessmentPtr m_now;
    AssessmentPtr m_preview;
    design::Design m_draft; ///< the design with the rule as chosen so far
    design::Design m_after; ///< what "Use this rule" gives
    int m_drawnCables;      ///< of the compute network
    FabricKindList* m_kinds = nullptr;
    QCheckBox* m_replaces = nullptr;
    views::FieldForm* m_fields;
    RuleFigures* m_figures;
    QLabel* m_problem;
    QPushButton* m_use = nullptr;
    QPushButton* m_place = nullptr;
    QPushButton* m_draw = nullptr;
};

} // namespace cw::topology
