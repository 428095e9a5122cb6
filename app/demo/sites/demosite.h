// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace demo
{

// A third party's own web site: <slug>.localhost and every name below it.
struct DemoSite {
    QString brand;
    QString layout; // plain, dark, long, popup, twostep, rtl
    QString accent;
    QString ground;
    QString user;
    QString secondUser; // with the same password, for another account; empty: none
    QString password;
    QString code;           // the one-time code of two-step sites
    QStringList extras;     // what the callback brings beside code and state
    bool remembers = false; // consents without a page where the account has approved before
    QStringList scopes;     // in words
};

} // namespace demo
