// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/design_file.h"

#include <set>

namespace cw::store {
namespace {

/// Collects parts that are not on their shelf, each once, with the place that names it first.
class ReferenceCheck {
public:
    template <class Shelf>
    void part(const Shelf& shelf, const catalog::PartId& id, const std::string& where)
    {
        if (!id.empty() && shelf.find(id) == nullptr && m_missing.insert(id).second)
            m_problems.push_back({"problem.missingPart", where, 0, {{"given", id}}});
    }
    [[nodiscard]] Problems problems() && { return std::move(m_problems); }

private:
    std::set<catalog::PartId> m_missing;
    Problems m_problems;
};

std::string item(const char* list, std::size_t index, const char* key)
{
    return std::string(list) + "[" + std::to_string(index) + "]." + key;
}

} // namespace

Problems checkReferences(const design::Design& design, const catalog::Catalog& catalog)
{
    ReferenceCheck check;
    check.part(catalog.coolingSystems, design.site->cooling, "site.cooling");
    check.part(catalog.powerChains, design.site->powerChain, "site.powerChain");
    check.part(catalog.storageSystems, design.site->storage, "site.storage");
    check.part(catalog.switches, design.fabric->leaf, "fabric.leaf");
    check.part(catalog.switches, design.fabric->spine, "fabric.spine");
    check.part(catalog.languageModels, design.workload->training.model, "workload.training.model");
    check.part(catalog.languageModels, design.workload->inference.model, "workload.inference.model");
    for (std::size_t i = 0; i < design.racks->size(); ++i) {
        const design::Rack& rack = (*design.racks)[i];
        check.part(catalog.rackTypes, rack.type, item("racks", i, "type"));
        check.part(catalog.rackPdus, rack.pdu, item("racks", i, "pdu"));
        check.part(catalog.coolingSystems, rack.cooling, item("racks", i, "cooling"));
    }
    for (std::size_t i = 0; i < design.nodes->size(); ++i) {
        check.part(catalog.servers, (*design.nodes)[i].type, item("nodes", i, "type"));
        check.part(catalog.accelerators, (*design.nodes)[i].accelerator, item("nodes", i, "accelerator"));
    }
    for (std::size_t i = 0; i < design.switches->size(); ++i)
        check.part(catalog.switches, (*design.switches)[i].type, item("switches", i, "type"));
    for (std::size_t i = 0; i < design.appliances->size(); ++i)
        check.part(catalog.storageSystems, (*design.appliances)[i].type, item("appliances", i, "type"));
    for (std::size_t i = 0; i < design.floorUnits->size(); ++i)
        check.part(catalog.coolingUnits, (*design.floorUnits)[i].type, item("floorUnits", i, "type"));
    for (std::size_t i = 0; i < design.cables->size(); ++i)
        check.part(catalog.interconnects, (*design.cables)[i].type, item("cables", i, "type"));
    return std::move(check).problems();
}

} // namespace cw::store
