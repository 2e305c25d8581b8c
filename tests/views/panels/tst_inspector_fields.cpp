// SPDX-License-Identifier: GPL-3.0-or-later
// What a field shows and accepts, without the panel: its source, its limits, and that what it makes can be saved.
#include "design/edits.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_panel.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QTest>

#include <map>
#include <optional>

namespace tst_inspector_fields {

using namespace cw;
using design::ItemKind;

namespace {

/// What the field makes of the design; nullopt when it refuses the text.
std::optional<design::Design> typedInto(const views::InspectorField& field, const QString& typed,
                                        const design::Design& design)
{
    const auto outcome = field.commit(typed);
    const auto* intent = std::get_if<views::Intent>(&outcome);
    const auto changed = intent != nullptr ? intent->apply(design) : Result<design::Design>(Problem{});
    return changed ? std::optional<design::Design>(*changed) : std::nullopt;
}

/// Everything the field accepts at its ends: both limits, both states, every choice.
QStringList extremesOf(const views::InspectorField& field)
{
    if (field.kind == views::FieldKind::Flag)
        return {QStringLiteral("0"), QStringLiteral("1")};
    QStringList typed;
    for (const views::FieldChoice& choice : field.choices)
        typed << choice.id;
    if (!field.least.isEmpty())
        typed << field.least << field.most;
    else if (field.kind == views::FieldKind::Text)
        typed << QString() << QStringLiteral("한 “x” \\ \n\t é");
    return typed;
}

/// Three racks, the last with a PDU more, and a device of each kind in the first.
design::Design oneOfEach()
{
    const catalog::Catalog& parts = *test::shippedCatalog();
    design::Design d = test::rowOfRacks(3, 0);
    ++d.racks.edit().back().pduCount;
    const design::RackId rack = d.racks->front().id;
    d = *design::addNode(d, parts, {{}, "Node 1", "dgx-h100", {}, {rack, 0}});
    d = *design::addSwitch(d, parts, {{}, "Leaf 1", "nv-qm9700", design::SwitchRole::Leaf, {rack, 0}});
    d = *design::addAppliance(d, parts, {{}, "Storage 1", "ddn-ai400x2", {rack, 0}});
    return *design::addFloorUnit(d, parts, {{}, "CDU 1", "room-cdu-400", {6000, 3600}, 600, 1200, design::Facing::Up});
}

/// The first so many.
design::ItemSet racks(const design::Design& design, std::size_t count)
{
    design::ItemSet set;
    for (std::size_t i = 0; i < count; ++i)
        set.push_back({ItemKind::Rack, (*design.racks)[i].id.value});
    return set;
}

} // namespace

class TestInspectorFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whateverIsSelectedHasATitle()
    {
        design::Design d = test::rowOfRacks(3, 0);
        d.nodes.edit().push_back({design::NodeId{901}, "N1", "dgx-h100", {}, {}});
        d.switches.edit().push_back({design::SwitchId{902}, "Leaf 1", "nv-qm9700", design::SwitchRole::Leaf, {}});
        d.appliances.edit().push_back({design::ApplianceId{903}, "Store 1", {}, {}});
        d.cables.edit().push_back({design::CableId{904}, {}, {design::PortOwner::Node, 901, 0}, {design::PortOwner::Switch, 902, 0}});
        QCOMPARE(views::selectionTitle(d, {{ItemKind::Cable, 904}}), QStringLiteral("cable N1 – Leaf 1"));
        QCOMPARE(views::selectionTitle(d, {{ItemKind::Appliance, 903}}), QStringLiteral("Store 1"));
        for (const design::ItemRef& item : design::allItems(d))
            QVERIFY(!views::selectionTitle(d, {item}).isEmpty());
    }

    void whateverIsTypedSurvivesSavingAndOpening_data()
    {
        QTest::addColumn<QString>("of");
        for (const char* of : {"the design", "a rack", "three racks", "a node", "a switch", "an appliance", "a unit"})
            QTest::newRow(of) << QString::fromLatin1(of);
    }
    void whateverIsTypedSurvivesSavingAndOpening()
    {
        QFETCH(QString, of);
        const design::Design d = oneOfEach();
        const std::map<QString, design::ItemSet> selections{
            {QStringLiteral("the design"), {}},
            {QStringLiteral("a rack"), racks(d, 1)},
            {QStringLiteral("three racks"), racks(d, 3)},
            {QStringLiteral("a node"), {{ItemKind::Node, d.nodes->front().id.value}}},
            {QStringLiteral("a switch"), {{ItemKind::Switch, d.switches->front().id.value}}},
            {QStringLiteral("an appliance"), {{ItemKind::Appliance, d.appliances->front().id.value}}},
            {QStringLiteral("a unit"), {{ItemKind::FloorUnit, d.floorUnits->front().id.value}}}};
        int tried = 0;
        for (const views::InspectorField& field : views::inspectorFields(d, *test::shippedCatalog(), selections.at(of))) {
            if (!field.commit)
                continue;
            for (const QString& typed : extremesOf(field)) {
                const QByteArray what = (field.label + u" = " + typed).toUtf8();
                const bool isPlace = field.label.endsWith(u" x") || field.label.endsWith(u" y");
                const auto changed = typedInto(field, typed, d);
                if (!changed && (isPlace || field.label == u"Facing"))
                    continue; // there are walls
                QVERIFY2(changed, what.constData());
                const auto opened = store::readDesign(store::writeDesign(*changed));
                QVERIFY2(opened.ok(), what.constData());
                QVERIFY2(*opened == *changed, what.constData());
                ++tried;
            }
            if (!field.least.isEmpty()) { // one step further is refused by the field itself
                const QString unit = field.least.section(u' ', 1);
                const QString below = QString::number(field.least.section(u' ', 0, 0).toDouble() - 1, 'g', 17);
                const QString above = QString::number(field.most.section(u' ', 0, 0).toDouble() * 1.01 + 1, 'f', 0);
                for (const QString& number : {below, above}) {
                    const auto outcome = field.commit(number + u' ' + unit);
                    QVERIFY2(std::holds_alternative<Problem>(outcome), qPrintable(field.label + u": " + number));
                    QCOMPARE(std::get<Problem>(outcome).code, std::string("problem.outOfRange"));
                }
            }
        }
        QVERIFY(tried > 1);
    }

    /// What nobody types comes from the catalog, and a hover says from where.
    void catalogValuesNameTheirSource()
    {
        const design::Design design = test::rowOfRacks(1, 2);
        const design::ItemSet nodes{{ItemKind::Node, (*design.nodes)[0].id.value},
                                    {ItemKind::Node, (*design.nodes)[1].id.value}};
        const auto fieldOf = [](const views::InspectorFields& fields, const QString& label) {
            const auto found = std::ranges::find(fields, label, &views::InspectorField::label);
            return found == fields.end() ? views::InspectorField{} : *found;
        };
        views::InspectorFields fields = views::inspectorFields(design, *test::shippedCatalog(), nodes);
        const views::InspectorField rated = fieldOf(fields, QStringLiteral("Rated power"));
        QCOMPARE(rated.value, QStringLiteral("10.2\u2009kW"));
        QCOMPARE(rated.kind, views::FieldKind::ReadOnly);
        QVERIFY(rated.hint.startsWith(QStringLiteral("Datasheet: ")));
        QVERIFY(fieldOf(fields, QStringLiteral("Compute ports")).value.startsWith(QStringLiteral("8 × 400")));
        QCOMPARE(fieldOf(fields, QStringLiteral("Memory")).value, QStringLiteral("80.0\u2009GB"));
        // Two unlike products share no facts; another GPU in one of them none of its own.
        design::Design other = *design::setAccelerator(design, *test::shippedCatalog(), {nodes[0]}, "nv-h200-sxm-141");
        fields = views::inspectorFields(other, *test::shippedCatalog(), nodes);
        QVERIFY(fieldOf(fields, QStringLiteral("Memory")).label.isEmpty());
        QVERIFY(!fieldOf(fields, QStringLiteral("Rated power")).label.isEmpty());
        other.nodes.edit()[0].type = "dgx-b200";
        fields = views::inspectorFields(other, *test::shippedCatalog(), nodes);
        QVERIFY(fieldOf(fields, QStringLiteral("Rated power")).label.isEmpty());
    }

    void cablesBecomeOthersAndSayTheirLength()
    {
        using design::PortOwner;
        design::Design design = test::rowOfRacks(2, 1);
        const catalog::Catalog& parts = *test::shippedCatalog();
        const auto node = [&](std::size_t i) { return (*design.nodes)[i].id.value; };
        for (const int port : {0, 1})
            design = *design::connect(design, {PortOwner::Node, node(0), port}, {PortOwner::Node, node(1), port},
                                      "dac-800-mcp4y10");
        const design::ItemSet both{{ItemKind::Cable, (*design.cables)[0].id.value},
                                   {ItemKind::Cable, (*design.cables)[1].id.value}};
        const views::InspectorFields fields = views::inspectorFields(design, parts, both);
        const auto at = [&fields](const QString& label) {
            return *std::ranges::find(fields, label, &views::InspectorField::label);
        };
        QCOMPARE(at(QStringLiteral("Cables")).value, QStringLiteral("2"));
        QVERIFY(at(QStringLiteral("Length")).value.endsWith(QStringLiteral("m")));
        const views::InspectorField type = at(QStringLiteral("Type"));
        QCOMPARE(type.value, QStringLiteral("dac-800-mcp4y10"));
        QVERIFY(std::ranges::none_of(type.choices, [](const views::FieldChoice& c) { return c.id == u"cx7"; }));
        const QString longer = type.choices.back().id;
        const auto changed = typedInto(type, longer, design);
        QVERIFY(changed);
        for (const design::Cable& cable : *changed->cables)
            QCOMPARE(QString::fromStdString(cable.type), longer);
        // Of unlike cables the type is mixed, and one choice makes them alike.
        design.cables.edit()[1].type = longer.toStdString();
        const views::InspectorFields mixed = views::inspectorFields(design, parts, both);
        QVERIFY(std::ranges::find(mixed, QStringLiteral("Type"), &views::InspectorField::label)->mixed);
    }
};

CW_TEST(TestInspectorFields)

} // namespace tst_inspector_fields

#include "tst_inspector_fields.moc"
