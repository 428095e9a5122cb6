// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demoaddresses.h"
#include "app/demo/world/democonnector.h"

#include <QJsonObject>
#include <QSet>

namespace demo
{

// The connectors that the demo offers: those of data/catalogue.json and, beyond them, made-up branches.
class DemoCatalogue
{
public:
    DemoCatalogue() = default;
    // `count` connectors in all; fewer than the catalogue's own are not taken away, 0 means just these.
    DemoCatalogue(const DemoAddresses &addresses, qsizetype count);

    quint16 pagesPort() const { return m_pagesPort; }
    const QList<DemoConnector> &connectors() const { return m_connectors; }
    const DemoConnector &connectorOf(const DemoMethod &method) const
    {
        return m_connectors[method.connector];
    }
    // By the text of its id; null when there is none.
    const DemoMethod *method(const QString &id) const;
    const DemoConnector *connectorOfHost(const QString &host) const;
    const DemoConnector *connectorOfSlug(const QString &slug) const;
    // {connector: {key: value}}
    QJsonObject credentials() const;

    QJsonObject connectorJson(const DemoConnector &connector, const QSet<QString> &includes) const;
    QJsonObject methodJson(const DemoMethod &method, bool withType, bool withVariables,
                           bool withConnector) const;
    static QJsonObject variableJson(const DemoVariable &variable, qsizetype position);

private:
    void load(const DemoAddresses &addresses);
    void addBranch(qsizetype number, const DemoAddresses &addresses);

    QList<DemoConnector> m_connectors;
    QHash<QString, QPair<qsizetype, qsizetype>> m_methods; // id -> connector, method
    QString m_core;
    quint16 m_pagesPort = 0;
};

// Numbers and strings name the same thing when their text is the same.
QString idText(const QJsonValue &id);
// The n-th id of a row: a number, a string, or a number above 2^53, in a fixed order.
QJsonValue mixedId(qint64 number);
// A flag in one of the forms that the real platform sends.
QJsonValue mixedFlag(bool flag, qsizetype position);

} // namespace demo
