// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a parallel plan do to step time, memory and utilisation, and which plan would be better? A page to
// learn it on. Leaves out: every figure; they come with the assessment and the search.
#pragma once

#include "intent.h"
#include "lab/search_question.h"

#include <QWidget>

#include <memory>

namespace cw::assess {
struct Assessment;
}
namespace cw::catalog {
struct Catalog;
}
namespace cw::strategy {
struct SearchResult;
}

namespace cw::lab {

class LabView : public QWidget {
    Q_OBJECT
public:
    explicit LabView(QWidget* parent = nullptr);
    ~LabView() override;

    void setDesign(std::shared_ptr<const design::Design> design, std::shared_ptr<const catalog::Catalog> catalog);
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);
    /// What is drawn behind as a ghost and taken as zero for differences; nullptr = nothing.
    void setBefore(std::shared_ptr<const assess::Assessment> before);
    void setSearch(std::shared_ptr<const strategy::SearchResult> search);

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    void explainRequested(const QString& figure, const QRect& globalRect);
    void searchRequested(const cw::lab::SearchQuestion& question);

private:
    std::shared_ptr<const design::Design> m_design;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const assess::Assessment> m_assessment;
    std::shared_ptr<const assess::Assessment> m_before;
    std::shared_ptr<const strategy::SearchResult> m_search;
};

} // namespace cw::lab
