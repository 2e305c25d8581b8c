// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_view.h"

#include "assess/assessment.h"

namespace cw::lab {

LabView::LabView(QWidget* parent) : QWidget(parent) {}

LabView::~LabView() = default;

void LabView::setDesign(std::shared_ptr<const design::Design> design, std::shared_ptr<const catalog::Catalog> catalog)
{
    m_design = std::move(design);
    m_catalog = std::move(catalog);
}

void LabView::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    m_assessment = std::move(assessment);
}

void LabView::setBefore(std::shared_ptr<const assess::Assessment> before) { m_before = std::move(before); }

void LabView::setSearch(std::shared_ptr<const strategy::SearchResult> search) { m_search = std::move(search); }

} // namespace cw::lab
