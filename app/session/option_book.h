// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which states does a document have beside the present one, and what follows from each?
// Leaves out: editing them (design/options.h) and showing them (views/compare).
#pragma once

#include "compare/option_table.h"
#include "session/option_assessor.h"

#include <QObject>

#include <memory>
#include <vector>

namespace cw::app {

class OptionBook : public QObject {
    Q_OBJECT
public:
    using DesignPtr = std::shared_ptr<const design::Design>;
    using AssessmentPtr = OptionAssessor::AssessmentPtr;

    explicit OptionBook(const assess::References& references, QObject* parent = nullptr);

    void setReferences(const assess::References& references) { m_assessor.setReferences(references); }
    /// Only the baseline is assessed, unless all options are on show.
    void setAllWanted(bool all) { m_allWanted = all; }
    /// The present state of the document; what else is wanted of it is assessed from now on.
    void setPresent(const DesignPtr& design, const AssessmentPtr& assessment);
    /// The present state, and the kept ones in their order.
    [[nodiscard]] variants::Columns columns() const;

Q_SIGNALS:
    /// More is known of a kept state.
    void assessed();

private:
    struct KeptDesign {
        OptionAssessor::Kept kept;
        DesignPtr design; ///< the same pointer as long as it is the same state
    };

    DesignPtr m_present;
    AssessmentPtr m_presentAssessment;
    std::vector<KeptDesign> m_designs;
    bool m_allWanted = false;
    OptionAssessor m_assessor;
};

} // namespace cw::app
