// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/engineenvironment.h"

#include "app/domain/address/callback.h"

#include <QRegularExpression>
#include <QStringList>
#include <qtwebenginecoreglobal.h>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

QtMessageHandler handlerBefore = nullptr;

/// What a resolver rule calls a host that is nowhere. The word was changed in Chromium 119; each engine takes
/// the other one's for a name and looks it up. Nothing but the engine's own number tells which one it knows.
QString nowhere()
{
    constexpr int firstWithCaret = 119;
    const int chromium = QByteArray(qWebEngineChromiumVersion()).split('.').constFirst().toInt();
    return chromium < firstWithCaret ? u"~NOTFOUND"_s : u"^NOTFOUND"_s;
}

QString resolverRules(const CallbackRule &rule, const QString &proxyHost)
{
    // An address in brackets has no form in this rule's language, and nothing else may get into it.
    static const QRegularExpression plainHost(u"\\A[a-z0-9_.-]+\\z"_s);
    QStringList rules;
    for (const QUrl &callback : QList<QUrl>{rule.callback} + rule.otherCallbacks) {
        const QString host = callback.host(QUrl::FullyEncoded);
        // Where the third party's page begins on that very host the two other walls have to do.
        // So they have where the proxy is on it: every page would be nowhere.
        if (host == proxyHost)
            continue;
        if (rule.sharedHost && host == rule.callback.host(QUrl::FullyEncoded))
            continue;
        if (plainHost.match(host).hasMatch())
            rules.append(u"MAP %1 %2"_s.arg(host, nowhere()));
    }
    rules.removeDuplicates();
    return rules.join(u',');
}

// Qt 6.11 tries Vulkan also where the page is drawn by software, and says in lines of no category, which no
// rule for logging reaches, that there is none. Everything else is said as before.
void dropWordsOnVulkan(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.startsWith("Failed to create Vulkan instance"_L1) ||
        text == "Failed to create platform Vulkan instance"_L1 ||
        text == "This plugin does not support createPlatformVulkanInstance"_L1 ||
        text == "QVulkanInstance: Failed to initialize Vulkan"_L1 ||
        text == "GPUInfo not initialized on GpuInfoUpdate"_L1)
        return;
    handlerBefore(type, context, text);
}

} // namespace

void prepareEngine(const CallbackRule &rule, const QString &proxyHost)
{
    static bool isDone = false;
    if (std::exchange(isDone, true))
        return;

    // Of what the engine logs on its own, beside Qt, only what ends it: the rest names addresses, or a bus
    // that a computer does not have.
    QByteArray flags = "--log-level=3";
    if (const QString rules = resolverRules(rule, proxyHost); !rules.isEmpty())
        flags += " --host-resolver-rules=\"" + rules.toLatin1() + '"';
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    // It only has to exist; with nothing in it nothing is read.
    qputenv("QTWEBENGINE_DICTIONARIES_PATH", "/dev/null");
    handlerBefore = qInstallMessageHandler(dropWordsOnVulkan);
}

} // namespace wizard
