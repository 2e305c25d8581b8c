// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "format/words.h"
#include "plots/trend_panels.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <set>

namespace cw::report {
namespace {

using Keys = std::set<std::string>;

template <class T>
void add(Keys& keys, const catalog::Datum<T>& datum)
{
    keys.insert(datum.source);
}

template <class T>
void add(Keys& keys, const std::optional<catalog::Datum<T>>& datum)
{
    if (datum)
        keys.insert(datum->source);
}

/// Where the catalog has its values of the parts that this design uses.
void addParts(Keys& keys, const inventory::Result& inventory)
{
    for (const inventory::NodeClass& node : inventory.nodes) {
        if (node.serverPart) {
            add(keys, node.serverPart->ratedPower);
            add(keys, node.serverPart->weight);
            keys.insert(node.serverPart->nicSource);
        }
        if (node.acceleratorPart) {
            add(keys, node.acceleratorPart->memoryLabel);
            add(keys, node.acceleratorPart->memoryUsable);
            add(keys, node.acceleratorPart->thermalDesignPower);
            for (const auto& [precision, rate] : node.acceleratorPart->peakDense)
                add(keys, rate);
        }
    }
    for (const inventory::SwitchClass& box : inventory.switches) {
        if (box.part) {
            add(keys, box.part->portRate);
            add(keys, box.part->typicalPower);
            add(keys, box.part->maxPower);
        }
    }
    for (const inventory::RackClass& rack : inventory.racks) {
        if (rack.typePart)
            add(keys, rack.typePart->rackUnits);
        if (rack.pduPart)
            add(keys, rack.pduPart->capacity);
        if (rack.coolingPart)
            add(keys, rack.coolingPart->capacityPerRack);
    }
}

/// Sources that the cards name; a letter's own words about a constant stand in the calculation book.
void addCards(Keys& keys, const ReportContent& content)
{
    for (const explain::Explanation& explanation : content.calculations) {
        keys.insert(explanation.source);
        for (const explain::ExplainedLetter& letter : explanation.letters) {
            if (content.catalog.sources.contains(letter.source))
                keys.insert(letter.source);
        }
    }
}

} // namespace

void writeSources(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Sources"));
    std::vector<QStringList> rows;
    Keys keys;
    addCards(keys, content);
    if (content.assessment.inventory)
        addParts(keys, content.assessment.inventory->result);
    keys.erase(std::string());
    for (const std::string& key : keys) {
        const auto found = content.catalog.sources.find(key);
        if (found == content.catalog.sources.end())
            rows.push_back({format::source(key), {}});
        else
            rows.push_back({QString::fromStdString(found->second.title), QString::fromStdString(found->second.url)});
    }
    if (!rows.empty())
        flow.table({{Report::tr("Title"), 3}, {Report::tr("Where"), 4}}, rows);
    if (content.assessment.trends && content.assessment.trends->inputs.tables) {
        flow.heading(Report::tr("Data of the growth curves"));
        for (const QString& citation : plots::citations(*content.assessment.trends->inputs.tables))
            flow.paragraph(citation, Style::Small);
    }
    flow.paragraph(Report::tr("Parts catalog, edition %1.").arg(QString::fromStdString(content.catalog.edition)),
                   Style::Caption);
}

} // namespace cw::report
