<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdviceText</name>
    <message numerus="yes">
        <source>%n micro-batches</source>
        <translation><numerusform>%n micro-batch</numerusform><numerusform>%n micro-batches</numerusform></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n finding(s); see: clusterwright check</source>
        <translation><numerusform>%n finding; see: clusterwright check</numerusform><numerusform>%n findings; see: clusterwright check</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked, no problem found.</source>
        <translation><numerusform>%n file checked, no problem found.</numerusform><numerusform>%n files checked, no problem found.</numerusform></translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message numerus="yes">
        <source>%n cables %1 – %2</source>
        <translation><numerusform>%n cable %1 – %2</numerusform><numerusform>%n cables %1 – %2</numerusform></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
</context>
<context>
    <name>LinkName</name>
    <message numerus="yes">
        <source>%1 → %2 (%n cable(s))</source>
        <translation><numerusform>%1 → %2 (%n cable)</numerusform><numerusform>%1 → %2 (%n cables)</numerusform></translation>
    </message>
</context>
<context>
    <name>NetworkTip</name>
    <message numerus="yes">
        <source>%n cable(s)</source>
        <translation><numerusform>%n cable</numerusform><numerusform>%n cables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All of these two tiers: %n cable(s)</source>
        <translation><numerusform>All of these two tiers: %n cable</numerusform><numerusform>All of these two tiers: %n cables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation><numerusform>%n GPU</numerusform><numerusform>%n GPUs</numerusform></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message numerus="yes">
        <source>unit %1 · %n node(s)</source>
        <translation><numerusform>unit %1 · %n node</numerusform><numerusform>unit %1 · %n nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation><numerusform>%n node</numerusform><numerusform>%n nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es)</source>
        <translation><numerusform>%n switch</numerusform><numerusform>%n switches</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n error(s) must be solved first.</source>
        <translation><numerusform>%n error must be solved first.</numerusform><numerusform>%n errors must be solved first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rack(s) on the floor</source>
        <translation><numerusform>%n rack on the floor</numerusform><numerusform>%n racks on the floor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The hall measures %1 by %2 and holds %n rack(s).</source>
        <translation><numerusform>The hall measures %1 by %2 and holds %n rack.</numerusform><numerusform>The hall measures %1 by %2 and holds %n racks.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) left to judge.</source>
        <translation><numerusform>%n warning left to judge.</numerusform><numerusform>%n warnings left to judge.</numerusform></translation>
    </message>
</context>
<context>
    <name>ScheduleFrame</name>
    <message numerus="yes">
        <source>%n chunk(s) in flight</source>
        <translation><numerusform>%n chunk in flight</numerusform><numerusform>%n chunks in flight</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in flight</source>
        <translation><numerusform>%n in flight</numerusform><numerusform>%n in flight</numerusform></translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation><numerusform>%n stage</numerusform><numerusform>%n stages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n micro-batch(es)</source>
        <translation><numerusform>%n micro-batch</numerusform><numerusform>%n micro-batches</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stage %1, %2: waits %3, holds %n in flight, %4.</source>
        <translation><numerusform>Stage %1, %2: waits %3, holds %n in flight, %4.</numerusform><numerusform>Stage %1, %2: waits %3, holds %n in flight, %4.</numerusform></translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %n sequence(s) each through the stages, one after another, forward and then back.</source>
        <translation><numerusform>Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %n sequence each through the stages, one after another, forward and then back.</numerusform><numerusform>Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %n sequences each through the stages, one after another, forward and then back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Every GPU takes part in all %1 layers and works off %2 of %n sequence(s) each, one after another.</source>
        <translation><numerusform>Every GPU takes part in all %1 layers and works off %2 of %n sequence each, one after another.</numerusform><numerusform>Every GPU takes part in all %1 layers and works off %2 of %n sequences each, one after another.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stage %1 with its %n layer(s) keeps activations: %2. They take %3, weights %4, gradients %5.</source>
        <translation><numerusform>Stage %1 with its %n layer keeps activations: %2. They take %3, weights %4, gradients %5.</numerusform><numerusform>Stage %1 with its %n layers keeps activations: %2. They take %3, weights %4, gradients %5.</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::app::DocumentWindow</name>
    <message numerus="yes">
        <source>%n rack(s)</source>
        <translation><numerusform>%n rack</numerusform><numerusform>%n racks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation><numerusform>%n node</numerusform><numerusform>%n nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n other item(s)</source>
        <translation><numerusform>%n other item</numerusform><numerusform>%n other items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cable(s)</source>
        <translation><numerusform>%n cable</numerusform><numerusform>%n cables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) stopped</source>
        <translation><numerusform>%Ln GPU stopped</numerusform><numerusform>%Ln GPUs stopped</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) slowed</source>
        <translation><numerusform>%Ln GPU slowed</numerusform><numerusform>%Ln GPUs slowed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln slowed</source>
        <comment>GPUs</comment>
        <translation><numerusform>%Ln slowed</numerusform><numerusform>%Ln slowed</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::canvas::FloorView</name>
    <message numerus="yes">
        <source>%n item(s) selected: %1</source>
        <translation><numerusform>%n item selected: %1</numerusform><numerusform>%n items selected: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation><numerusform>%n node</numerusform><numerusform>%n nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es)</source>
        <translation><numerusform>%n switch</numerusform><numerusform>%n switches</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::topology::NetworkView</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation><numerusform>%n item selected</numerusform><numerusform>%n items selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) selected: %1</source>
        <translation><numerusform>%n item selected: %1</numerusform><numerusform>%n items selected: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>all %n cable(s) of this ribbon</source>
        <translation><numerusform>all %n cable of this ribbon</numerusform><numerusform>all %n cables of this ribbon</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cable(s) of it lost</source>
        <translation><numerusform>%n cable of it lost</numerusform><numerusform>%n cables of it lost</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::topology::PlacementPanel</name>
    <message numerus="yes">
        <source>over %n domain(s)</source>
        <translation><numerusform>over %n domain</numerusform><numerusform>over %n domains</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) cut off</source>
        <translation><numerusform>%n group cut off</numerusform><numerusform>%n groups cut off</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::topology::RankBoard</name>
    <message numerus="yes">
        <source>… and %n more node(s)</source>
        <translation><numerusform>… and %n more node</numerusform><numerusform>… and %n more nodes</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::FindingsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::FindingsSummary</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation>
    </message>
</context>
</TS>