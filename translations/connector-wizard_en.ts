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
    <name>wizard::HistoryPage</name>
    <message numerus="yes">
        <source>Erase all %n entry(s) from this computer? This cannot be undone.</source>
        <translation>
            <numerusform>Erase %n entry from this computer? This cannot be undone.</numerusform>
            <numerusform>Erase all %n entries from this computer? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::HomePage</name>
    <message numerus="yes">
        <source>&amp;Re-authorise %n…</source>
        <comment>button</comment>
        <translation>
            <numerusform>&amp;Re-authorise %n…</numerusform>
            <numerusform>&amp;Re-authorise %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, not shown</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n selected, not shown</numerusform>
            <numerusform>%n selected, not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1 of them not shown</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n selected, %1 of them not shown</numerusform>
            <numerusform>%n selected, %1 of them not shown</numerusform>
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
    <name>wizard::OutcomeTexts</name>
    <message numerus="yes">
        <source>Patchworks has %n instance(s) that may be yours</source>
        <translation>
            <numerusform>Patchworks has %n instance that may be yours</numerusform>
            <numerusform>Patchworks has %n instances that may be yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::PasskeyText</name>
    <message numerus="yes">
        <source>%n attempt(s) left.</source>
        <translation>
            <numerusform>%n attempt left.</numerusform>
            <numerusform>%n attempts left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That PIN was too short: it needs at least %n character(s).</source>
        <translation>
            <numerusform>That PIN was too short: it needs at least %n character.</numerusform>
            <numerusform>That PIN was too short: it needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::PlaceCounts</name>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused · %n left</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>paused · %n left</numerusform>
            <numerusform>paused · %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unfinished · %n left</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>unfinished · %n left</numerusform>
            <numerusform>unfinished · %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>history</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
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
    <name>wizard::QueuePage</name>
    <message numerus="yes">
        <source>%1 of %n instance(s) are done. What is done is not done again.</source>
        <translation>
            <numerusform>%1 of %n instance is done. What is done is not done again.</numerusform>
            <numerusform>%1 of %n instances are done. What is done is not done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n instance(s)</source>
        <translation>
            <numerusform>Looking at %n instance</numerusform>
            <numerusform>Looking at %n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready to re-authorise %n instance(s)</source>
        <translation>
            <numerusform>Ready to re-authorise %n instance</numerusform>
            <numerusform>Ready to re-authorise %n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s), one sign-in</source>
        <translation>
            <numerusform>%n instance, one sign-in</numerusform>
            <numerusform>%n instances, one sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s); you confirm the account for each</source>
        <translation>
            <numerusform>%n instance; you confirm the account</numerusform>
            <numerusform>%n instances; you confirm the account for each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Re-authorise %n…</source>
        <comment>button</comment>
        <translation>
            <numerusform>&amp;Re-authorise %n…</numerusform>
            <numerusform>&amp;Re-authorise %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go on with %n left</source>
        <comment>button</comment>
        <translation>
            <numerusform>&amp;Go on with %n left</numerusform>
            <numerusform>&amp;Go on with %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::QueueText</name>
    <message numerus="yes">
        <source>%n re-authorised</source>
        <translation>
            <numerusform>%n re-authorised</numerusform>
            <numerusform>%n re-authorised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n uncertain</numerusform>
            <numerusform>%n uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more value(s).</source>
        <translation>
            <numerusform>And %n more value.</numerusform>
            <numerusform>And %n more values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not re-authorised</source>
        <translation>
            <numerusform>%n not re-authorised</numerusform>
            <numerusform>%n not re-authorised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ReadingFailureText</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>the end of a list of names</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the list can’t be read</source>
        <translation>
            <numerusform>%n entry of the list can’t be read</numerusform>
            <numerusform>%n entries of the list can’t be read</numerusform>
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
    <name>wizard::VariableForm</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>at the end of a list of names</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
