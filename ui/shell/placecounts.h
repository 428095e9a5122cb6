// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"
#include "ui/pages/home/instancerecords.h"

namespace wizard
{

/// One of the places at the left, where nothing is being set up; an open instance is one too.
bool isPlace(Step step);

/// The line below a place's title at the left: "25 · 3 need attention". Counts anew only where the lists have
/// changed.
class PlaceCounts
{
public:
    void take(const FlowSnapshot &snapshot);
    /// Of Home (the instances), Queue or History.
    QString of(Step place, const FlowSnapshot &snapshot) const;

private:
    QString instancesText(const FlowSnapshot &snapshot) const;

    QList<Instance> m_instances; ///< shared with the flow's: while it is held, a change there makes another
    InstanceRecords m_records;
    int m_attention = 0;
};

} // namespace wizard
