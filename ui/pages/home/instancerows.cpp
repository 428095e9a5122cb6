// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/instancerows.h"

#include "ui/pages/setup/reviewrows.h"
#include "ui/text/historytext.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct InstanceRows {
    Q_DECLARE_TR_FUNCTIONS(wizard::InstanceRows)
};

QString poolOrNone(const FlowSnapshot &snapshot, const QString &id)
{
    return id.isEmpty() ? InstanceRows::tr("none", "connection pool") : poolText(snapshot, id);
}

QString valueText(const Variable &variable)
{
    if (variable.secret)
        // A stored secret may come back blank, so that nothing is known of it (PLATFORM.md section 4).
        return variable.value.isEmpty() ? InstanceRows::tr("not shown by Patchworks", "secret")
                                        : InstanceRows::tr("set", "secret");
    const QString value = variable.value.reveal();
    return value.isEmpty() ? InstanceRows::tr("not set") : value;
}

} // namespace

QList<ReviewRow> instanceRows(const FlowSnapshot &snapshot)
{
    QList<ReviewRow> rows;
    if (!snapshot.instance.instance)
        return rows;
    const Instance &instance = *snapshot.instance.instance;
    const auto add = [&rows](const QString &title, const QString &value, bool code = false) {
        if (!value.isEmpty())
            rows.append({title, value, code, false});
    };
    add(fieldText(Field::Name), instance.name);
    add(stepTitle(Step::Connector), instance.connectorName);
    add(stepTitle(Step::Method), instance.methodName);
    add(fieldText(Field::TimeZone), instance.timeZone);
    add(fieldText(Field::DateFormat), instance.dateFormat, true);
    if (instance.rateLimit)
        add(fieldText(Field::RateLimitAmount), rateLimitText(*instance.rateLimit));
    add(fieldText(Field::ConnectionPool), poolOrNone(snapshot, instance.connectionPoolId));
    add(fieldText(Field::PlatformAppKey), instance.canonicalKey, true);
    add(fieldText(Field::CertificateId), instance.certificateId, true);
    add(InstanceRows::tr("Created"), momentText(instance.createdAt));
    add(InstanceRows::tr("Last change"), momentText(instance.updatedAt));
    add(InstanceRows::tr("Instance ID"), instance.id, true);
    return rows;
}

QList<ReviewRow> instanceVariableRows(const Instance &instance)
{
    QList<ReviewRow> rows;
    for (const Variable &variable : instance.variables) {
        QString value = valueText(variable);
        if (variable.locked)
            //: after a value that cannot be changed
            value = InstanceRows::tr("%1 (locked)").arg(value);
        rows.append({variable.title(), value, !variable.secret && !variable.value.isEmpty(), false});
    }
    return rows;
}

QList<ReviewRow> instanceHistoryRows(const FlowSnapshot &snapshot, int most)
{
    QList<ReviewRow> rows;
    if (snapshot.instance.id.isEmpty())
        return rows;
    for (const HistoryEntry &entry : snapshot.history.entries) {
        if (entry.instanceId != snapshot.instance.id)
            continue;
        if (rows.size() == most)
            break;
        QStringList parts{historyOutcomeText(entry.outcome), historyActionText(entry.action),
                          historyPersonText(entry), entry.thirdPartyAccount};
        parts.removeAll(QString());
        rows.append({momentText(entry.at), parts.join(u" · "_s), false, false});
    }
    return rows;
}

} // namespace wizard
