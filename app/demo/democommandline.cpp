// SPDX-License-Identifier: Apache-2.0
#include "app/demo/democommandline.h"

#include "app/demo/faults.h"

#include <QCommandLineParser>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

DemoCommandLine wrong(const QString &text)
{
    DemoCommandLine line;
    line.wish = DemoCommandLine::Wish::Wrong;
    line.text = text;
    return line;
}

} // namespace

DemoCommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A made-up platform with made-up third parties on 127.0.0.1, for "
                                     u"showing and testing Connector Wizard. "
                                     "Prints one line of JSON when it listens, and ends with its parent."_s);
    const QCommandLineOption help(u"help"_s, u"Shows this text."_s);
    const QCommandLineOption credentials(
        u"credentials"_s,
        u"Prints as JSON what the third parties accept (stores, client ids, secrets, people)."_s);
    const QCommandLineOption browse(
        u"browse"_s,
        u"Consents as a person in a browser of their own would: reads one JSON object from standard input "
        "(url, decision: approve or refuse, account: first or second, return: go or stop) and prints where "
        "it "
        "ended."_s);
    const QCommandLineOption createAt(u"create-at"_s,
                                      u"When an instance comes to be: authorise or authenticate (default)."_s,
                                      u"when"_s, u"authenticate"_s);
    const QCommandLineOption order(u"order"_s,
                                   u"The order in the JSON line: auto (default), platform, consent."_s,
                                   u"order"_s, u"auto"_s);
    const QCommandLineOption connectors(u"connectors"_s, u"How many connectors there are, to 10000."_s,
                                        u"number"_s, u"0"_s);
    const QCommandLineOption instances(u"instances"_s, u"How many instances there are, to 10000."_s,
                                       u"number"_s, u"0"_s);
    const QCommandLineOption empty(u"empty"_s, u"No connectors at all."_s);
    const QCommandLineOption stay(u"stay"_s, u"Runs until it is ended, whatever becomes of its parent."_s);
    const QCommandLineOption fault(
        u"seed-fault"_s,
        u"Something that goes wrong, NAME[:COUNT[:PATH]]; may be given again. Names: %1."_s.arg(
            Faults::names().join(u", "_s)),
        u"fault"_s);
    parser.addOptions(
        {help, credentials, browse, createAt, order, connectors, instances, empty, stay, fault});
    if (!parser.parse(QStringList(u"connector-wizard-demo"_s) + arguments))
        return wrong(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrong(u"Unexpected argument: %1"_s.arg(parser.positionalArguments().first()));

    DemoCommandLine line;
    if (parser.isSet(help)) {
        line.wish = DemoCommandLine::Wish::Help;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(credentials))
        line.wish = DemoCommandLine::Wish::Credentials;
    if (parser.isSet(browse))
        line.wish = DemoCommandLine::Wish::Browse;
    if (!QStringList{u"authorise"_s, u"authenticate"_s}.contains(parser.value(createAt)))
        return wrong(u"--create-at is authorise or authenticate."_s);
    if (!QStringList{u"auto"_s, u"platform"_s, u"consent"_s}.contains(parser.value(order)))
        return wrong(u"--order is auto, platform or consent."_s);
    bool connectorsFit = false;
    bool instancesFit = false;
    line.options.connectors = parser.value(connectors).toInt(&connectorsFit);
    line.options.instances = parser.value(instances).toInt(&instancesFit);
    if (!connectorsFit || line.options.connectors < 0 || line.options.connectors > 10'000)
        return wrong(u"--connectors is a number up to 10000."_s);
    if (!instancesFit || line.options.instances < 0 || line.options.instances > 10'000)
        return wrong(u"--instances is a number up to 10000."_s);
    line.options.createAtAuthorise = parser.value(createAt) == "authorise"_L1;
    line.options.order = parser.value(order);
    line.options.empty = parser.isSet(empty);
    line.options.stay = parser.isSet(stay);
    line.options.faults = parser.values(fault);
    for (const QString &text : std::as_const(line.options.faults))
        if (!Faults().add(text))
            return wrong(u"No such fault: %1. There are: %2."_s.arg(text, Faults::names().join(u", "_s)));
    return line;
}

} // namespace demo
