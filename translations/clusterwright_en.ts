<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
</context>
<context>
    <name>cw::canvas::FloorView</name>
    <message numerus="yes">
        <source>%n item(s) selected: %1</source>
        <translation><numerusform>%n item(s) selected: %1</numerusform><numerusform>%n item(s) selected: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation><numerusform>%n node(s)</numerusform><numerusform>%n node(s)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es)</source>
        <translation><numerusform>%n switch(es)</numerusform><numerusform>%n switch(es)</numerusform></translation>
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