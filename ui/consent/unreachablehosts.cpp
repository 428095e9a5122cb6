// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/unreachablehosts.h"

#include "app/domain/callback.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

void makeCallbackHostsUnreachable(const CallbackRule &rule)
{
    static bool isDone = false;
    if (std::exchange(isDone, true))
        return;

    // An address in brackets has no form in this rule's language, and nothing else may get into it.
    static const QRegularExpression plainHost(u"\\A[a-z0-9_.-]+\\z"_s);
    QStringList rules;
    for (const QUrl &callback : QList<QUrl>{rule.callback} + rule.otherCallbacks) {
        const QString host = callback.host(QUrl::FullyEncoded);
        if (plainHost.match(host).hasMatch())
            rules.append(u"MAP "_s + host + u" ~NOTFOUND"_s);
    }
    rules.removeDuplicates();
    // Takes the place of whatever the variable held: it must have no effect from outside.
    if (rules.isEmpty())
        qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    else
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--host-resolver-rules=\"" + rules.join(u',').toLatin1() + '"');
}

} // namespace wizard
