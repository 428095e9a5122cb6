// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/statetone.h"

namespace wizard
{

TableTone toneOf(InstanceState state)
{
    switch (state) {
    case InstanceState::Authorised:
    case InstanceState::Changed:
        return TableTone::Good;
    case InstanceState::Refused:
    case InstanceState::Failed:
        return TableTone::Bad;
    case InstanceState::Uncertain:
        return TableTone::Caution;
    case InstanceState::Unknown:
        break;
    }
    return TableTone::Dim;
}

} // namespace wizard
