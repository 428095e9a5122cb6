// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

namespace demo
{

// A variable of a method (PLATFORM.md section 4); an instance's own values lie beside it, not in it.
struct DemoVariable {
    QJsonValue id; // a number or a string, deliberately mixed
    QString key;
    QString label;
    QString value; // the default
    QString alias;
    bool secret = false;
    bool locked = false;
    bool configurable = false;
    bool required = false;
    bool advanced = false;
};

} // namespace demo
