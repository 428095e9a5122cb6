// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/stepvalue.h"

#include "app/domain/time/phpdateformat.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace wizard
{

namespace
{

struct StepValues {
    Q_DECLARE_TR_FUNCTIONS(wizard::StepValues)
};

QString credentialsValue(const FlowSnapshot &snapshot)
{
    if (!snapshot.setup.method)
        return {};
    int shown = 0;
    int filled = 0;
    const auto &variables = snapshot.setup.method->variables;
    for (qsizetype i = 0; i < variables.size(); ++i) {
        if (!variables[i].isShown())
            continue;
        ++shown;
        if (i < snapshot.setup.draft.values.size() && !snapshot.setup.draft.values[i].isEmpty())
            ++filled;
    }
    return shown == 0 ? StepValues::tr("nothing is asked")
                      : StepValues::tr("%1 of %2 filled").arg(filled).arg(shown);
}

QString settingsValue(const FlowSnapshot &snapshot)
{
    const QString zone = snapshot.setup.draft.settings.timeZone;
    const QString example = dateExample(snapshot);
    if (zone.isEmpty() || example.isEmpty())
        return zone;
    //: a time zone and a date as the instance will write it
    return StepValues::tr("%1 · %2").arg(zone, example);
}

int problemsOf(const FlowSnapshot &snapshot, Step step)
{
    int count = 0;
    for (const Problem &problem : snapshot.problems) {
        if (stepOf(problem.field.field) == step)
            ++count;
    }
    return count;
}

} // namespace

QString dateExample(const FlowSnapshot &snapshot)
{
    const InstanceSettings &settings = snapshot.setup.draft.settings;
    if (settings.dateFormat.isEmpty() || !snapshot.now.isValid())
        return {};
    const QTimeZone zone(settings.timeZone.toUtf8());
    return zone.isValid() ? formattedPhpDate(settings.dateFormat, snapshot.now.toTimeZone(zone)) : QString();
}

QString stepValue(const FlowSnapshot &snapshot, Step step)
{
    if (const int count = problemsOf(snapshot, step); count > 0)
        return StepValues::tr("%n thing(s) to fix", nullptr, count);
    switch (step) {
    case Step::SignIn:
        return StepValues::tr("to your company’s account");
    case Step::Connector:
        return snapshot.setup.connector ? snapshot.setup.connector->title() : QString();
    case Step::Method:
        return snapshot.setup.method
                   ? authenticationTypeText(snapshot.setup.method->type, snapshot.setup.method->typeName)
                   : QString();
    case Step::Settings:
        return settingsValue(snapshot);
    case Step::Credentials:
        return credentialsValue(snapshot);
    case Step::Consent:
        // For how long is told by the page's own bar, which ticks.
        return snapshot.step == Step::Consent && snapshot.consent.begun.isValid()
                   ? StepValues::tr("waiting for you")
                   : QString();
    case Step::Home:
    case Step::Review:
    case Step::Working:
    case Step::Result:
    case Step::Instance:
    case Step::Queue:
    case Step::History:
        break;
    }
    return {};
}

} // namespace wizard
