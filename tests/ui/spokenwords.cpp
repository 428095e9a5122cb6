// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/spokenwords.h"

#if __has_include(<QAccessibleAnnouncementEvent>)
#include <QAccessibleAnnouncementEvent>
#endif

namespace wizard
{

namespace
{

SpokenWords *listening = nullptr;

} // namespace

SpokenWords::SpokenWords()
    : m_before(QAccessible::installUpdateHandler(&SpokenWords::take))
{
    Q_ASSERT(!listening);
    listening = this;
}

SpokenWords::~SpokenWords()
{
    QAccessible::installUpdateHandler(m_before);
    listening = nullptr;
}

void SpokenWords::clear()
{
    polite.clear();
    assertive.clear();
}

bool SpokenWords::hasEvents()
{
#if __has_include(<QAccessibleAnnouncementEvent>)
    return true;
#else
    return false;
#endif
}

void SpokenWords::take(QAccessibleEvent *event)
{
#if __has_include(<QAccessibleAnnouncementEvent>)
    if (event->type() == QAccessible::Announcement) {
        const auto *said = static_cast<QAccessibleAnnouncementEvent *>(event);
        const bool waits = said->politeness() == QAccessible::AnnouncementPoliteness::Polite;
        (waits ? listening->polite : listening->assertive).append(said->message());
        return;
    }
#endif
    // What Orca speaks wherever the focus is: a notification that appears.
    if (event->type() != QAccessible::ObjectShow)
        return;
    QAccessibleInterface *face = event->accessibleInterface();
    if (face && face->role() == QAccessible::Notification)
        listening->polite.append(face->text(QAccessible::Name));
}

} // namespace wizard
