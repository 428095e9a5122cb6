// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/proxysetting.h"
#include "tests/support/testprogram.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::ProxySetting::Kind)

class ProxySettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheVariables_data();
    void readsTheVariables();
    void readsNameAndPassword();
};

void ProxySettingTest::readsTheVariables_data()
{
    using K = ProxySetting::Kind;
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("variables"); // name, value, name, value …
    QTest::addColumn<K>("kind");
    QTest::addColumn<QString>("name");

    const QString page = u"https://shop.example/authorize"_s;
    const auto row = [](const char *test, const QString &address, const QStringList &variables, K kind,
                        const QString &name = {}) {
        QTest::newRow(test) << address << variables << kind << name;
    };
    row("none", page, {}, K::Untold);
    row("empty", page, {u"https_proxy"_s, QString()}, K::Untold);
    row("http", page, {u"https_proxy"_s, u"http://proxy.example:3128"_s}, K::Http, u"proxy.example:3128"_s);
    row("closing slash", page, {u"https_proxy"_s, u"http://proxy.example:3128/"_s}, K::Http,
        u"proxy.example:3128"_s);
    row("bare host", page, {u"https_proxy"_s, u"proxy.example:3128"_s}, K::Http, u"proxy.example:3128"_s);
    row("no port", page, {u"https_proxy"_s, u"http://proxy.example"_s}, K::Http, u"proxy.example:80"_s);
    row("capitals", page, {u"HTTPS_PROXY"_s, u"http://proxy.example:1"_s}, K::Http, u"proxy.example:1"_s);
    row("small letters first", page,
        {u"HTTPS_PROXY"_s, u"http://b.example:1"_s, u"https_proxy"_s, u"http://a.example:1"_s}, K::Http,
        u"a.example:1"_s);
    row("http_proxy alone", page, {u"http_proxy"_s, u"http://proxy.example:1"_s}, K::Http,
        u"proxy.example:1"_s);
    row("all_proxy", page, {u"all_proxy"_s, u"http://proxy.example:1"_s}, K::Http, u"proxy.example:1"_s);
    row("ALL_PROXY, SOCKS", page, {u"ALL_PROXY"_s, u"socks5://proxy.example"_s}, K::Socks5,
        u"proxy.example:1080"_s);
    row("socks5h", page, {u"https_proxy"_s, u"socks5h://proxy.example:9"_s}, K::Socks5, u"proxy.example:9"_s);
    row("socks", page, {u"all_proxy"_s, u"socks://proxy.example:9/"_s}, K::Socks5, u"proxy.example:9"_s);
    row("SOCKS 4", page, {u"all_proxy"_s, u"socks4://proxy.example:9"_s}, K::Unusable, u"proxy.example:9"_s);
    row("SOCKS 4a", page, {u"all_proxy"_s, u"socks4a://proxy.example:9"_s}, K::Unusable,
        u"proxy.example:9"_s);
    row("over TLS", page, {u"https_proxy"_s, u"https://proxy.example:9"_s}, K::Unusable,
        u"proxy.example:9"_s);
    row("unreadable", page, {u"https_proxy"_s, u"http://"_s}, K::Unusable);
    const QStringList proxy{u"https_proxy"_s, u"http://proxy.example:1"_s, u"no_proxy"_s};
    row("excepted", page, proxy + QStringList{u"other.example, shop.example"_s}, K::Direct);
    row("excepted domain", page, proxy + QStringList{u".example"_s}, K::Direct);
    row("excepted domain, star", page, proxy + QStringList{u"*.example"_s}, K::Direct);
    row("everything excepted", page, proxy + QStringList{u"*"_s}, K::Direct);
    row("excepted with its port", page, proxy + QStringList{u"shop.example:443"_s}, K::Direct);
    row("another port excepted", page, proxy + QStringList{u"shop.example:8443"_s}, K::Http,
        u"proxy.example:1"_s);
    row("another host excepted", page, proxy + QStringList{u"op.example"_s}, K::Http, u"proxy.example:1"_s);
    row("this computer", u"http://127.0.0.1:8080/"_s, proxy + QStringList{QString()}, K::Direct);
    row("this computer by name", u"http://shop.localhost:8080/"_s, proxy + QStringList{QString()}, K::Direct);
}

void ProxySettingTest::readsTheVariables()
{
    QFETCH(QString, address);
    QFETCH(QStringList, variables);
    QFETCH(ProxySetting::Kind, kind);
    QFETCH(QString, name);

    QHash<QString, QString> values;
    for (qsizetype i = 0; i + 1 < variables.size(); i += 2)
        values.insert(variables.at(i), variables.at(i + 1));
    const ProxySetting setting = proxyFromEnvironment(QUrl(address), [&values](const char *variable) {
        return values.value(QString::fromLatin1(variable));
    });
    QCOMPARE(setting.kind, kind);
    QCOMPARE(setting.name(), name);
}

void ProxySettingTest::readsNameAndPassword()
{
    const ProxySetting setting =
        proxyFromEnvironment(QUrl(u"https://shop.example"_s), [](const char *variable) {
            return qstrcmp(variable, "https_proxy") == 0 ? u"http://ann:p%40ss:w@proxy.example:1"_s
                                                         : QString();
        });
    QCOMPARE(setting.kind, ProxySetting::Kind::Http);
    QCOMPARE(setting.name(), u"proxy.example:1"_s);
    QCOMPARE(setting.user, u"ann"_s);
    QCOMPARE(setting.password.reveal(), u"p@ss:w"_s);
}

WIZARD_GUILESS_TEST(ProxySettingTest)
#include "tst_proxysetting.moc"
