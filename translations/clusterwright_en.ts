<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdviceText</name>
    <message numerus="yes">
        <source>%Ln micro-batches</source>
        <translation><numerusform>%Ln micro-batch</numerusform><numerusform>%Ln micro-batches</numerusform></translation>
    </message>
</context>
<context>
    <name>BaselineGhost</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation><numerusform>%Ln added</numerusform><numerusform>%Ln added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation><numerusform>%Ln removed</numerusform><numerusform>%Ln removed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation><numerusform>%Ln moved</numerusform><numerusform>%Ln moved</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation><numerusform>%Ln changed</numerusform><numerusform>%Ln changed</numerusform></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%Ln finding(s); see: clusterwright check</source>
        <translation><numerusform>%Ln finding; see: clusterwright check</numerusform><numerusform>%Ln findings; see: clusterwright check</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, no problem found.</source>
        <translation><numerusform>%Ln file checked, no problem found.</numerusform><numerusform>%Ln files checked, no problem found.</numerusform></translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message numerus="yes">
        <source>%Ln cables %1 – %2</source>
        <translation><numerusform>%Ln cable %1 – %2</numerusform><numerusform>%Ln cables %1 – %2</numerusform></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation><numerusform>%Ln item</numerusform><numerusform>%Ln items</numerusform></translation>
    </message>
</context>
<context>
    <name>LinkName</name>
    <message numerus="yes">
        <source>%1 → %2 (%Ln cable(s))</source>
        <translation><numerusform>%1 → %2 (%Ln cable)</numerusform><numerusform>%1 → %2 (%Ln cables)</numerusform></translation>
    </message>
</context>
<context>
    <name>NetworkTip</name>
    <message numerus="yes">
        <source>%Ln cable(s)</source>
        <translation><numerusform>%Ln cable</numerusform><numerusform>%Ln cables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All of these two tiers: %Ln cable(s)</source>
        <translation><numerusform>All of these two tiers: %Ln cable</numerusform><numerusform>All of these two tiers: %Ln cables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s)</source>
        <translation><numerusform>%Ln GPU</numerusform><numerusform>%Ln GPUs</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In each of %Ln plane(s); the rate is that of all together</source>
        <translation><numerusform>In each of %Ln plane; the rate is that of all together</numerusform><numerusform>In each of %Ln planes; the rate is that of all together</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Its like is in each of %Ln plane(s)</source>
        <translation><numerusform>Its like is in each of %Ln plane</numerusform><numerusform>Its like is in each of %Ln planes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All of these two tiers in this group: %Ln cable(s)</source>
        <translation><numerusform>All of these two tiers in this group: %Ln cable</numerusform><numerusform>All of these two tiers in this group: %Ln cables</numerusform></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>%Ln node</numerusform><numerusform>%Ln nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>%Ln switch</numerusform><numerusform>%Ln switches</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation><numerusform>%1 and %Ln more</numerusform><numerusform>%1 and %Ln more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of %1</source>
        <comment>members</comment>
        <translation><numerusform>%Ln group of %1</numerusform><numerusform>%Ln groups of %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 × %Ln plane(s)</source>
        <translation><numerusform>%1 × %Ln plane</numerusform><numerusform>%1 × %Ln planes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more node(s)</source>
        <translation><numerusform>%1 and %Ln more node</numerusform><numerusform>%1 and %Ln more nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cable(s): %1</source>
        <comment>their rate together</comment>
        <translation><numerusform>%Ln cable: %1</numerusform><numerusform>%Ln cables: %1</numerusform></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message numerus="yes">
        <source>%Ln rack(s)</source>
        <translation><numerusform>%Ln rack</numerusform><numerusform>%Ln racks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation><numerusform>%Ln copy</numerusform><numerusform>%Ln copies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation><numerusform>%Ln item</numerusform><numerusform>%Ln items</numerusform></translation>
    </message>
</context>
<context>
    <name>RackContent</name>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation><numerusform>%Ln kind</numerusform><numerusform>%Ln kinds</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>%Ln node</numerusform><numerusform>%Ln nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation><numerusform>%Ln device</numerusform><numerusform>%Ln devices</numerusform></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln error(s) must be solved first.</source>
        <translation><numerusform>%Ln error must be solved first.</numerusform><numerusform>%Ln errors must be solved first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rack(s) on the floor</source>
        <translation><numerusform>%Ln rack on the floor</numerusform><numerusform>%Ln racks on the floor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation><numerusform>and %Ln more</numerusform><numerusform>and %Ln more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The hall measures %1 by %2 and holds %Ln rack(s).</source>
        <translation><numerusform>The hall measures %1 by %2 and holds %Ln rack.</numerusform><numerusform>The hall measures %1 by %2 and holds %Ln racks.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) left to judge.</source>
        <translation><numerusform>%Ln warning left to judge.</numerusform><numerusform>%Ln warnings left to judge.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) accepted for the reasons that are given.</source>
        <translation><numerusform>%Ln finding is accepted for the reason that is given.</numerusform><numerusform>%Ln findings are accepted for the reasons that are given.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>%Ln node</numerusform><numerusform>%Ln nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rack(s)</source>
        <translation><numerusform>%Ln rack</numerusform><numerusform>%Ln racks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>%Ln switch</numerusform><numerusform>%Ln switches</numerusform></translation>
    </message>
</context>
<context>
    <name>ScheduleFrame</name>
    <message numerus="yes">
        <source>%Ln chunk(s) in flight</source>
        <translation><numerusform>%Ln chunk in flight</numerusform><numerusform>%Ln chunks in flight</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln in flight</source>
        <translation><numerusform>%Ln in flight</numerusform><numerusform>%Ln in flight</numerusform></translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation><numerusform>%Ln stage</numerusform><numerusform>%Ln stages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln micro-batch(es)</source>
        <translation><numerusform>%Ln micro-batch</numerusform><numerusform>%Ln micro-batches</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stage %1, %2: waits %3, holds %Ln in flight, %4.</source>
        <translation><numerusform>Stage %1, %2: waits %3, holds %Ln in flight, %4.</numerusform><numerusform>Stage %1, %2: waits %3, holds %Ln in flight, %4.</numerusform></translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %Ln sequence(s) each through the stages, one after another, forward and then back.</source>
        <translation><numerusform>Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %Ln sequence each through the stages, one after another, forward and then back.</numerusform><numerusform>Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %Ln sequences each through the stages, one after another, forward and then back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Every GPU takes part in all %1 layers and works off %2 of %Ln sequence(s) each, one after another.</source>
        <translation><numerusform>Every GPU takes part in all %1 layers and works off %2 of %Ln sequence each, one after another.</numerusform><numerusform>Every GPU takes part in all %1 layers and works off %2 of %Ln sequences each, one after another.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stage %1 with its %Ln layer(s) keeps activations: %2. They take %3, weights %4, gradients %5.</source>
        <translation><numerusform>Stage %1 with its %Ln layer keeps activations: %2. They take %3, weights %4, gradients %5.</numerusform><numerusform>Stage %1 with its %Ln layers keeps activations: %2. They take %3, weights %4, gradients %5.</numerusform></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 (%Ln more rack(s) like it)</source>
        <translation><numerusform>%1 (%Ln more rack like it)</numerusform><numerusform>%1 (%Ln more racks like it)</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::app::DocumentWindow</name>
    <message numerus="yes">
        <source>%Ln rack(s)</source>
        <translation><numerusform>%Ln rack</numerusform><numerusform>%Ln racks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>%Ln node</numerusform><numerusform>%Ln nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln other item(s)</source>
        <translation><numerusform>%Ln other item</numerusform><numerusform>%Ln other items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cable(s)</source>
        <translation><numerusform>%Ln cable</numerusform><numerusform>%Ln cables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation><numerusform>%1 and %Ln more</numerusform><numerusform>%1 and %Ln more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) stopped</source>
        <translation><numerusform>%Ln GPU stopped</numerusform><numerusform>%Ln GPUs stopped</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>%Ln switch</numerusform><numerusform>%Ln switches</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) have less bandwidth</source>
        <translation><numerusform>%Ln GPU has less bandwidth</numerusform><numerusform>%Ln GPUs have less bandwidth</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln have less bandwidth</source>
        <comment>GPUs</comment>
        <translation><numerusform>%Ln has less bandwidth</numerusform><numerusform>%Ln have less bandwidth</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s) stopped; the groups are too large to follow who else is cut off or has less bandwidth</source>
        <translation><numerusform>%Ln GPU stopped; the groups are too large to follow who else is cut off or has less bandwidth</numerusform><numerusform>%Ln GPUs stopped; the groups are too large to follow who else is cut off or has less bandwidth</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Removed from all %Ln copies of block %1</source>
        <translation><numerusform>Removed from the one copy of block %1</numerusform><numerusform>Removed from all %Ln copies of block %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) of weather read</source>
        <translation><numerusform>%Ln hour of weather read</numerusform><numerusform>%Ln hours of weather read</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::app::GeneralPage</name>
    <message numerus="yes">
        <source>%Ln second(s) after a gesture</source>
        <translation><numerusform>%Ln second after a gesture</numerusform><numerusform>%Ln seconds after a gesture</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::app::RecoveryDialog</name>
    <message numerus="yes">
        <source>Clusterwright ended before %Ln design(s) could be saved</source>
        <translation><numerusform>Clusterwright ended before %Ln design could be saved</numerusform><numerusform>Clusterwright ended before %Ln designs could be saved</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::canvas::FloorView</name>
    <message numerus="yes">
        <source>%Ln item(s) selected: %1</source>
        <translation><numerusform>%Ln item selected: %1</numerusform><numerusform>%Ln items selected: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation><numerusform>%Ln node</numerusform><numerusform>%Ln nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es)</source>
        <translation><numerusform>%Ln switch</numerusform><numerusform>%Ln switches</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::elevation::RackView</name>
    <message numerus="yes">
        <source>Row %1 (%Ln rack(s))</source>
        <translation><numerusform>Row %1 (%Ln rack)</numerusform><numerusform>Row %1 (%Ln racks)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%Ln rack(s))</source>
        <translation><numerusform>%1 – %2 (%Ln rack)</numerusform><numerusform>%1 – %2 (%Ln racks)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) selected: %1</source>
        <translation><numerusform>%Ln item selected: %1</numerusform><numerusform>%Ln items selected: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln port(s) cabled</source>
        <translation><numerusform>%Ln port cabled</numerusform><numerusform>%Ln ports cabled</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::outline::OutlinePanel</name>
    <message numerus="yes">
        <source>%Ln found. Enter selects them.</source>
        <translation><numerusform>%Ln found. Enter selects it.</numerusform><numerusform>%Ln found. Enter selects them.</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::topology::AutoWireDialog</name>
    <message numerus="yes">
        <source>&amp;Replace the %Ln drawn cable(s)</source>
        <translation><numerusform>&amp;Replace the %Ln drawn cable</numerusform><numerusform>&amp;Replace the %Ln drawn cables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Replace the %Ln drawn cable(s)</source>
        <translation><numerusform>Replace the %Ln drawn cable</numerusform><numerusform>Replace the %Ln drawn cables</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::topology::NetworkView</name>
    <message numerus="yes">
        <source>%Ln item(s) selected</source>
        <translation><numerusform>%Ln item selected</numerusform><numerusform>%Ln items selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) selected: %1</source>
        <translation><numerusform>%Ln item selected: %1</numerusform><numerusform>%Ln items selected: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>all %Ln cable(s) of this ribbon</source>
        <translation><numerusform>all %Ln cable of this ribbon</numerusform><numerusform>all %Ln cables of this ribbon</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cable(s) of it lost</source>
        <translation><numerusform>%Ln cable of it lost</numerusform><numerusform>%Ln cables of it lost</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>all %Ln switch(es) of this stack</source>
        <translation><numerusform>all %Ln switch of this stack</numerusform><numerusform>all %Ln switches of this stack</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::topology::PlacementPanel</name>
    <message numerus="yes">
        <source>over %Ln domain(s)</source>
        <translation><numerusform>over %Ln domain</numerusform><numerusform>over %Ln domains</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) cut off</source>
        <translation><numerusform>%Ln group cut off</numerusform><numerusform>%Ln groups cut off</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them over up to %1 domains, the others inside one</source>
        <comment>groups</comment>
        <translation><numerusform>%Ln of them over up to %1 domains, the others inside one</numerusform><numerusform>%Ln of them over up to %1 domains, the others inside one</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of %1</source>
        <comment>members</comment>
        <translation><numerusform>%Ln group of %1</numerusform><numerusform>%Ln groups of %1</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::topology::RuleFigures</name>
    <message numerus="yes">
        <source>%Ln drawn cable(s) stay beside the rule</source>
        <translation><numerusform>%Ln drawn cable stays beside the rule</numerusform><numerusform>%Ln drawn cables stay beside the rule</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::AutoPlaceDialog</name>
    <message numerus="yes">
        <source>%Ln selected rack(s)</source>
        <translation><numerusform>%Ln selected rack</numerusform><numerusform>%Ln selected racks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln node(s) fit, at most %1 in a rack</source>
        <translation><numerusform>The node fits, %1 in a rack</numerusform><numerusform>All %Ln nodes fit, at most %1 in a rack</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 node(s) fit, at most %2 in a rack</source>
        <translation><numerusform>%Ln of %1 nodes fits, at most %2 in a rack</numerusform><numerusform>%Ln of %1 nodes fit, at most %2 in a rack</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new rack(s)</source>
        <translation><numerusform>%Ln new rack</numerusform><numerusform>%Ln new racks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new switch(es)</source>
        <translation><numerusform>%Ln new switch</numerusform><numerusform>%Ln new switches</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::FindingsPanel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation><numerusform>and %Ln more</numerusform><numerusform>and %Ln more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln to judge</source>
        <translation><numerusform>%Ln to judge</numerusform><numerusform>%Ln to judge</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::views::FindingsSummary</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation><numerusform>%Ln error</numerusform><numerusform>%Ln errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation><numerusform>%Ln warning</numerusform><numerusform>%Ln warnings</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation><numerusform>%Ln accepted</numerusform><numerusform>%Ln accepted</numerusform></translation>
    </message>
</context>
</TS>
