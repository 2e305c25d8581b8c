// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
using design::FabricKind;
using design::FabricRule;
namespace limits = design::limits;

Change onFabric(std::function<void(FabricRule&)> change)
{
    return [change = std::move(change)](const Design& d) -> Result<Design> {
        FabricRule fabric = *d.fabric;
        change(fabric);
        return design::setFabric(d, fabric);
    };
}

/// Which members of the rule a kind of fabric looks at. Without a fabric those of a tree can be prepared.
struct Members {
    explicit Members(FabricKind kind)
        : groups(kind == FabricKind::Dragonfly || kind == FabricKind::DragonflyPlus), torus(kind == FabricKind::Torus),
          spines(!torus && kind != FabricKind::Dragonfly && kind != FabricKind::SingleSwitch && kind != FabricKind::RailOnly), rails(!torus && !groups),
          routing(kind != FabricKind::None && kind != FabricKind::SingleSwitch),
          reduction(!torus && kind != FabricKind::Dragonfly), planes(kind != FabricKind::None)
    {}

    bool groups;
    bool torus;
    bool spines; ///< and a split of leaf ports
    bool rails;
    bool routing;
    bool reduction; ///< switches form trees
    bool planes;
};

class FabricFields {
public:
    FabricFields(InspectorFields& fields, const FabricRule& rule, const Catalog& catalog)
        : m_fields(fields), m_rule(rule), m_has(rule.kind), m_catalog(catalog)
    {}

    void addKind()
    {
        m_fields.push_back(heading(Inspector::tr("Fabric")));
        choice(Inspector::tr("Kind"), &FabricRule::kind, fabricKindNames());
    }

    void addDetails()
    {
        addSwitches();
        addCounts();
        if (m_has.routing)
            choice(Inspector::tr("Routing"), &FabricRule::routing,
                   {Inspector::tr("as the network does"), Inspector::tr("ECMP"), Inspector::tr("adaptive"),
                    Inspector::tr("static")});
        if (m_has.reduction)
            choice(Inspector::tr("All-reduce"), &FabricRule::networkReduction,
                   {Inspector::tr("in the nodes"), Inspector::tr("in the switches (SHARP)")});
    }

private:
    void addSwitches()
    {
        if (!m_has.torus)
            part(Inspector::tr("Leaf"), &FabricRule::leaf, choicesOf(m_catalog.switches));
        if (!m_has.spines)
            return;
        QList<FieldChoice> spines = choicesOf(m_catalog.switches);
        spines.prepend({QString(), Inspector::tr("like the leaf")});
        part(Inspector::tr("Spine"), &FabricRule::spine, spines);
        m_fields.push_back(measureField(
            Inspector::tr("Oversubscr."), one(format::number(m_rule.oversubscription)), Dimension{}, "1",
            limits::kOversubscription, "edit.fabric",
            [](Measure ratio) { return onFabric([ratio](FabricRule& f) { f.oversubscription = ratio.base; }); }));
    }

    void addCounts()
    {
        if (m_has.rails) {
            count(Inspector::tr("Rails"), &FabricRule::rails, limits::kRails,
                  Inspector::tr("0 = one for each compute port of a node"));
            count(Inspector::tr("Nodes per unit"), &FabricRule::nodesPerUnit, limits::kItems,
                  Inspector::tr("Nodes of a scalable unit; 0 = as many as the leaf has ports down"));
        }
        if (m_has.groups) {
            count(Inspector::tr("Group switches"), &FabricRule::groupSwitches, limits::kSwitchPorts,
                  Inspector::tr("Routers or leaves of a group; 0 = balanced"));
            count(Inspector::tr("Node ports"), &FabricRule::endpointsPerSwitch, limits::kSwitchPorts,
                  Inspector::tr("Node ports of a router or leaf; 0 = balanced"));
            count(Inspector::tr("Links per arc"), &FabricRule::linksPerArc, limits::kSwitchPorts,
                  Inspector::tr("Links between each two groups; 0 = as many as the ports allow"));
        }
        if (m_has.torus)
            count(Inspector::tr("Dimensions"), &FabricRule::torusDimensions, limits::kTorusDimensions,
                  Inspector::tr("A torus takes two node ports for each dimension"));
        else
            count(Inspector::tr("Extra ports"), &FabricRule::extraEndpoints, limits::kItems,
                  Inspector::tr("End points besides the nodes, such as fabric managers"));
        if (m_has.planes)
            count(Inspector::tr("Planes"), &FabricRule::planes, limits::kPlanes,
                  Inspector::tr("Parallel copies of the fabric; every node port has a link into each"));
    }

    template <class Enum>
    void choice(const QString& label, Enum FabricRule::*member, const QStringList& labels)
    {
        m_fields.push_back(choiceField(label, one(number(static_cast<int>(m_rule.*member))), numbered(labels),
                                       "edit.fabric", [member](const std::string& id) {
                                           const auto chosen = static_cast<Enum>(std::stoi(id));
                                           return onFabric([member, chosen](FabricRule& f) { f.*member = chosen; });
                                       }));
    }

    void part(const QString& label, design::PartId FabricRule::*member, const QList<FieldChoice>& choices)
    {
        m_fields.push_back(
            choiceField(label, one(text(m_rule.*member)), choices, "edit.fabric", [member](const std::string& id) {
                return onFabric([member, id](FabricRule& f) { f.*member = id; });
            }));
    }

    void count(const QString& label, int FabricRule::*member, design::CountLimits range, const QString& hint)
    {
        InspectorField field =
            integerField(label, one(format::count(m_rule.*member)), range, "edit.fabric", [member](std::int64_t value) {
                return onFabric([member, value](FabricRule& f) { f.*member = static_cast<int>(value); });
            });
        field.hint = hint;
        m_fields.push_back(field);
    }

    InspectorFields& m_fields;
    const FabricRule& m_rule;
    const Members m_has;
    const Catalog& m_catalog;
};

} // namespace

void addFabric(InspectorFields& fields, const Design& design, const Catalog& catalog)
{
    FabricFields made(fields, *design.fabric, catalog);
    made.addKind();
    made.addDetails();
}

InspectorFields fabricDetails(const Design& design, const Catalog& catalog)
{
    InspectorFields fields;
    FabricFields(fields, *design.fabric, catalog).addDetails();
    return fields;
}

QStringList fabricKindNames()
{
    return {Inspector::tr("none"),           Inspector::tr("single switch"), Inspector::tr("leaf-spine"),
            Inspector::tr("fat tree"),       Inspector::tr("rail-optimised"), Inspector::tr("rail-only"),
            Inspector::tr("dragonfly"),      Inspector::tr("dragonfly+"),    Inspector::tr("torus")};
}

} // namespace cw::views
