// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/democatalogue.h"
#include "app/demo/world/demoinstance.h"

namespace demo
{

// The instances of all companies, oldest first. Pointers hold until the next add().
class DemoInstances
{
public:
    DemoInstances() = default;
    // `count` instances of company 1 with dates before `now`; beyond the story's own 25 they are branches.
    DemoInstances(const DemoCatalogue &catalogue, const QDateTime &now, qsizetype count);

    const QList<DemoInstance> &all() const { return m_instances; }
    DemoInstance *find(const QString &id, int company);
    const DemoInstance *find(const QString &id, int company) const;
    // Gives it the next id and keeps it; the id.
    QString add(DemoInstance instance);

    static QJsonObject json(const DemoInstance &instance, const DemoCatalogue &catalogue,
                            const QSet<QString> &includes);

private:
    QList<DemoInstance> m_instances;
};

} // namespace demo
