// SPDX-License-Identifier: Apache-2.0
#include "app/flow/session/keyringmarks.h"

#include "app/ports/preferences.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr KeyringMarks::Mark listed[] = {KeyringMarks::Mark::Nothing, KeyringMarks::Mark::Kept,
                                         KeyringMarks::Mark::Leaving};

QString preference(KeyringMarks::Mark mark)
{
    switch (mark) {
    case KeyringMarks::Mark::Kept:
        return u"keyring/kept"_s;
    case KeyringMarks::Mark::Leaving:
        return u"keyring/leaving"_s;
    default:
        return u"keyring/nothing"_s;
    }
}

} // namespace

KeyringMarks::KeyringMarks(Preferences &preferences)
    : m_preferences(preferences)
{
}

QStringList KeyringMarks::list(Mark mark) const
{
    return m_preferences.text(preference(mark)).split(u'\n', Qt::SkipEmptyParts);
}

KeyringMarks::Mark KeyringMarks::of(const QString &account) const
{
    Mark found = Mark::Unknown;
    for (const Mark mark : listed) {
        if (list(mark).contains(account))
            found = mark;
    }
    return found;
}

void KeyringMarks::set(const QString &account, Mark mark)
{
    for (const Mark each : listed) {
        QStringList accounts = list(each);
        const QStringList before = accounts;
        accounts.removeAll(account);
        if (each == mark)
            accounts.append(account);
        if (accounts != before)
            m_preferences.setText(preference(each), accounts.join(u'\n'));
    }
}

QStringList KeyringMarks::leaving() const
{
    return list(Mark::Leaving);
}

} // namespace wizard
