// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demovariable.h"

#include <QList>

namespace demo
{

// An authentication method of a connector.
struct DemoMethod {
    QJsonValue id;
    qsizetype connector = 0; // index in the catalogue
    QString name;
    QString type; // name of the authentication type
    int timeout = 30;
    QString tokenUrl;
    QString authoriseUrl; // published: the client builds the consent URL
    QString consentUrl;   // known to the platform alone: it makes the consent URL
    QString answer;       // where authorise puts that URL: "redirect_url", "data.url", …
    QList<DemoVariable> variables;

    bool needsConsent() const { return !authoriseUrl.isEmpty() || !consentUrl.isEmpty(); }
    QString consentTemplate() const { return authoriseUrl.isEmpty() ? consentUrl : authoriseUrl; }
    // Null when the method has no variable of this key (case matters).
    const DemoVariable *variable(const QString &key) const
    {
        for (const DemoVariable &candidate : variables)
            if (candidate.key == key)
                return &candidate;
        return nullptr;
    }
};

} // namespace demo
