// SPDX-License-Identifier: Apache-2.0
#include "ui/text/instancestate.h"

#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct InstanceStates {
    Q_DECLARE_TR_FUNCTIONS(wizard::InstanceStates)
};

} // namespace

InstanceState instanceStateOf(HistoryEntry::Outcome outcome)
{
    switch (outcome) {
    case HistoryEntry::Outcome::Authorised:
        return InstanceState::Authorised;
    case HistoryEntry::Outcome::Changed:
        return InstanceState::Changed;
    case HistoryEntry::Outcome::Declined:
        return InstanceState::Refused;
    case HistoryEntry::Outcome::Failed:
        return InstanceState::Failed;
    case HistoryEntry::Outcome::Unknown:
        return InstanceState::Uncertain;
    }
    return InstanceState::Unknown;
}

bool needsAttention(InstanceState state)
{
    return state == InstanceState::Refused || state == InstanceState::Failed ||
           state == InstanceState::Uncertain;
}

QString instanceStateText(InstanceState state)
{
    switch (state) {
    case InstanceState::Unknown:
        return InstanceStates::tr("Unknown", "state of an instance");
    case InstanceState::Authorised:
        return InstanceStates::tr("Authorised", "state of an instance");
    case InstanceState::Changed:
        return InstanceStates::tr("Changed", "state of an instance");
    case InstanceState::Refused:
        return InstanceStates::tr("Refused", "state of an instance");
    case InstanceState::Failed:
        return InstanceStates::tr("Failed", "state of an instance");
    case InstanceState::Uncertain:
        return InstanceStates::tr("Uncertain", "state of an instance");
    }
    return {};
}

QString instanceStateSign(InstanceState state)
{
    switch (state) {
    case InstanceState::Authorised:
    case InstanceState::Changed:
        return u"check"_s;
    case InstanceState::Refused:
    case InstanceState::Failed:
        return u"cross"_s;
    case InstanceState::Uncertain:
        return u"warning"_s;
    case InstanceState::Unknown:
        break;
    }
    return u"help"_s;
}

} // namespace wizard
