// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/announcement.h"

#include <QAccessible>
#include <QString>
#include <QWidget>

#if __has_include(<QAccessibleAnnouncementEvent>)
#include <QAccessibleAnnouncementEvent>
#else
#include "ui/kit/style/spokennote.h"
#endif

namespace wizard
{

void announce(QWidget *about, const QString &text, Urgency urgency)
{
    if (text.isEmpty() || !QAccessible::isActive())
        return;
#if __has_include(<QAccessibleAnnouncementEvent>)
    QAccessibleAnnouncementEvent event(about, text);
    event.setPoliteness(urgency == Urgency::Assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                                      : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    Q_UNUSED(urgency) // a note has none: it is spoken after what is being said
    SpokenNote::say(about->window(), text);
#endif
}

} // namespace wizard
