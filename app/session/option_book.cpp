// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/option_book.h"

#include "design/options.h"

#include <algorithm>

namespace cw::app {

OptionBook::OptionBook(const assess::References& references, QObject* parent) : QObject(parent), m_assessor(references)
{
    connect(&m_assessor, &OptionAssessor::assessed, this, &OptionBook::assessed);
}

void OptionBook::setPresent(const DesignPtr& design, const AssessmentPtr& assessment)
{
    m_present = design;
    m_presentAssessment = assessment;
    std::vector<KeptDesign> designs;
    std::vector<OptionAssessor::Kept> wanted;
    for (const design::Option& option : *design->options) {
        const auto known = std::ranges::find_if(
            m_designs, [&](const KeptDesign& each) { return each.kept.sameStorage(option.design); });
        designs.push_back(known != m_designs.end()
                              ? *known
                              : KeptDesign{option.design, std::make_shared<const design::Design>(*option.design)});
        if (option.baseline)
            wanted.insert(wanted.begin(), option.design);
        else if (m_allWanted)
            wanted.push_back(option.design);
    }
    m_designs = std::move(designs);
    m_assessor.request(wanted);
}

variants::Columns OptionBook::columns() const
{
    variants::Columns columns;
    if (!m_present)
        return columns;
    columns.push_back({{}, variants::presentName(), {}, false, m_present, m_presentAssessment});
    for (std::size_t i = 0; i < m_designs.size(); ++i) {
        const design::Option& option = (*m_present->options)[i];
        columns.push_back({option.id, QString::fromStdString(option.name), QString::fromStdString(option.notes),
                           option.baseline, m_designs[i].design, m_assessor.known(option.design)});
    }
    return columns;
}

} // namespace cw::app
