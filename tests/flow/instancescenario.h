// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/flow/flowscenario.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wizard
{

/// A company that has instances already, and what a person does with them.
class InstanceScenario : public FlowScenario
{
public:
    explicit InstanceScenario(const FlowOptions &flowOptions = {});

    /// An instance of Harbour Shop as the platform tells it: named, set up, last changed on 1 March 2026 at
    /// 10:00 UTC, with a secret that comes back blank.
    static QJsonObject harbour(Method method, const QString &id = u"900"_s);
    /// The same, platform first, as the platform makes it at authorise.
    QJsonObject harbourMadeNow() const;
    /// Puts one of its variables' members in place.
    static void change(QJsonObject &instance, const QString &key, const QString &member,
                       const QJsonValue &value);
    static void drop(QJsonObject &instance, const QString &key);
    static QJsonObject changedAt(QJsonObject instance, const QString &time);

    /// What the platform shows from now on, in the list and one by one.
    void shows(const QList<QJsonObject> &instances);
    /// What it answers from now on where one is asked for.
    void tells(const QString &id, int status, const QByteArray &json);

    void signIn();
    void openInstance(const QString &id = u"900"_s);
    void reauthorise(const QString &id = u"900"_s);
    /// The platform shows this one alone; up to its Review.
    void reviewOf(const QJsonObject &instance);
    void answerPatch(int status, const QByteArray &json);
    /// Review's button, platform first, up to the third party's page.
    void openPage();
    /// The consent and what follows it, in the method's own order.
    void carryOut(Method method);
    void goHome();

    QByteArray patchBody() const;
    int fetches(const QString &id = u"900"_s) const;
    int lists() const;
};

} // namespace wizard
