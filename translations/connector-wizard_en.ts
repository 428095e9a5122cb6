<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>wizard::ConnectorDelegate</name>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n method</numerusform>
            <numerusform>%n methods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorModel</name>
    <message numerus="yes">
        <source>%1, %2, %n method(s)</source>
        <extracomment>read aloud for one connector: its name, type and number of methods</extracomment>
        <translation>
            <numerusform>%1, %2, %n method</numerusform>
            <numerusform>%1, %2, %n methods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorPage</name>
    <message numerus="yes">
        <source>%n connector(s) are installed for your company.</source>
        <translation>
            <numerusform>%n connector is installed for your company.</numerusform>
            <numerusform>%n connectors are installed for your company.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::Labels</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patchworks has %n instance(s) that may be yours</source>
        <translation>
            <numerusform>Patchworks has %n instance that may be yours</numerusform>
            <numerusform>Patchworks has %n instances that may be yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::MethodCard</name>
    <message numerus="yes">
        <source>You need: %1 and %n more.</source>
        <translation>
            <numerusform>You need: %1 and %n more.</numerusform>
            <numerusform>You need: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ProblemText</name>
    <message numerus="yes">
        <source>This is too long: at most %n character(s) fit.</source>
        <translation>
            <numerusform>This is too long: at most %n character fits.</numerusform>
            <numerusform>This is too long: at most %n characters fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ReviewPage</name>
    <message numerus="yes">
        <source>%n value(s) at their defaults are sent too</source>
        <translation>
            <numerusform>%n value at its default is sent too</numerusform>
            <numerusform>%n values at their defaults are sent too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::StepValues</name>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n thing to fix</numerusform>
            <numerusform>%n things to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SummaryPanel</name>
    <message numerus="yes">
        <source>Choose a method next. %n of them open(s) %1’s own page, where somebody approves.</source>
        <translation>
            <numerusform>Choose a method next. %n of them opens %1’s own page, where somebody approves.</numerusform>
            <numerusform>Choose a method next. %n of them open %1’s own page, where somebody approves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::Window</name>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n thing to fix</numerusform>
            <numerusform>%n things to fix</numerusform>
        </translation>
    </message>
</context>
</TS>
