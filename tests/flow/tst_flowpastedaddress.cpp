// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

Q_DECLARE_METATYPE(wizard::NavigationVerdict)
Q_DECLARE_METATYPE(wizard::FailureCause)

/// The address that the person's own browser ended on.
class TestFlowPastedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAPastedAddress_data()
    {
        QTest::addColumn<bool>("switches");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        for (const bool switches : {true, false}) {
            const char *where = switches ? "own browser" : "embedded page open";
            QTest::addRow("plain, %s", where) << switches << QString() << QString();
            QTest::addRow("white space, %s", where) << switches << u" \t"_s << u"  "_s;
            QTest::addRow("line ends, %s", where) << switches << u"\r\n"_s << u"\r\n\r\n"_s;
        }
    }
    void takesAPastedAddress()
    {
        QFETCH(bool, switches);
        QFETCH(QString, before);
        QFETCH(QString, after);
        FlowScenario scenario;
        scenario.openToldConsent();
        if (switches)
            scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":900})");
        scenario.paste(before + scenario.returnAddress(u"&shop=harbour-uk&hmac=a%2Bb+c"_s) + after);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.changedElsewhere);
        QCOMPARE(
            scenario.http.requestsTo(HttpMethod::Post, FlowScenario::authenticatePath).first().body,
            R"({"code":"canary-code","state":"platform-state-0123456789","shop":"harbour-uk","hmac":"a+b+c"})");
        // The first one wins.
        scenario.capture(scenario.callback("code=other&state=platform-state-0123456789"));
        scenario.paste(scenario.returnAddress());
        QCOMPARE(scenario.authentications(), 1);
    }

    void takesTheAddressAsItWasCopied_data()
    {
        QTest::addColumn<QString>("text");
        const QString plain =
            u"app.wearepatchworks.com/oauth/authenticate?code=canary-code&state=platform-state-0123456789"_s;
        const QString whole = u"https://"_s + plain;
        QTest::newRow("without scheme") << plain;
        QTest::newRow("with the beginning of one") << u"//"_s + plain;
        QTest::newRow("without scheme, port told") << QString(plain).replace(u".com/"_s, u".com:443/"_s);
        QTest::newRow("wrapped") << QString(whole).insert(50, u"\r\n"_s);
        QTest::newRow("wrapped and indented, without scheme")
            << QString(plain).insert(30, u"\n    "_s) + u"\n"_s;
        QTest::newRow("in brackets") << u'<' + whole + u'>';
        QTest::newRow("in quotes") << u'"' + whole + u'"';
        QTest::newRow("invisible characters") << u"\ufeff"_s + QString(whole).insert(40, u"\u200b"_s);
    }

    void takesTheAddressAsItWasCopied()
    {
        QFETCH(const QString, text);
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":900})");
        scenario.paste(text);
        QVERIFY(!scenario.shot().consent.pasteRefusal);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void takesTheFirstOfTwoCallbacks()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.http.hold(HttpMethod::Post, FlowScenario::authenticatePath);
        scenario.approve();
        scenario.paste(scenario.returnAddress());
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QCOMPARE(scenario.authentications(), 1);
        QVERIFY(scenario.systemBrowser.opened.isEmpty());
    }

    void refusesAnythingButTheReturnAddress_data()
    {
        using V = NavigationVerdict;
        QTest::addColumn<QString>("address");
        QTest::addColumn<V>("verdict");
        const auto row = [](const char *name, const QString &address, V verdict) {
            QTest::newRow(name) << address << verdict;
        };
        const QString query = u"?code=canary-code&state=platform-state-0123456789"_s;
        const QString path = u"/oauth/authenticate"_s;
        const QString host = u"app.wearepatchworks.com"_s;
        row("nothing", {}, V::Malformed);
        row("words", u"it says: approved"_s, V::Malformed);
        row("without scheme, elsewhere", u"harbour.example"_s + path + query, V::Malformed);
        row("without scheme, other port", host + u":8443"_s + path + query, V::NearCallback);
        row("without scheme, host as user", host + u":x@evil.example"_s + path + query, V::NearCallback);
        row("without scheme, longer host", host + u".evil.example"_s + path + query, V::Malformed);
        row("inner white space", u"https://"_s + host + path + u"?code=a b"_s, V::Malformed);
        row("backslash", u"https://evil.example\\@"_s + host + path + query, V::Malformed);
        row("two addresses", u"https://"_s + host + path + query + u"\nhttps://"_s + host + path + query,
            V::Malformed);
        row("another page", u"https://harbour.example/done"_s + query, V::Ordinary);
        row("the consent page itself", u"https://harbour.example/authorize"_s, V::Ordinary);
        row("http", u"http://"_s + host + path + query, V::NearCallback);
        row("other port", u"https://"_s + host + u":8443"_s + path + query, V::NearCallback);
        row("user info", u"https://me@"_s + host + path + query, V::NearCallback);
        row("user and password", u"https://me:pw@"_s + host + path + query, V::NearCallback);
        row("host as user", u"https://"_s + host + u"@evil.example"_s + path + query, V::NearCallback);
        row("longer host", u"https://"_s + host + u".evil.example"_s + path + query, V::NearCallback);
        row("closing slash", u"https://"_s + host + path + u"/"_s + query, V::NearCallback);
        row("longer path", u"https://"_s + host + path + u"d"_s + query, V::NearCallback);
        row("path in other case", u"https://"_s + host + u"/OAuth/authenticate"_s + query, V::NearCallback);
        row("doubled slash", u"https://"_s + host + u"/"_s + path + query, V::NearCallback);
        row("encoded slash", u"https://"_s + host + u"/oauth%2fauthenticate"_s + query, V::NearCallback);
        row("Cyrillic letter", u"https://\u0430pp.wearepatchworks.com"_s + path + query, V::NearCallback);
        row("punycode", u"https://xn--pp-6kc.wearepatchworks.com"_s + path + query, V::NearCallback);
        row("staging", u"https://stage.app.wearepatchworks.com"_s + path + query, V::OtherEnvironment);
        row("javascript", u"javascript:location='https://"_s + host + path + query + u"'"_s, V::Malformed);
        row("file", u"file:///etc/passwd"_s, V::NotHttps);
        row("http elsewhere", u"http://harbour.example/"_s, V::NotHttps);
    }
    void refusesAnythingButTheReturnAddress()
    {
        QFETCH(QString, address);
        QFETCH(NavigationVerdict, verdict);
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        const int posts = scenario.http.count(HttpMethod::Post, FlowScenario::authenticatePath);
        scenario.paste(address);
        const ConsentView view = scenario.shot().consent;
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(view.pasteRefusal.has_value());
        if (address.startsWith(u"javascript"))
            QVERIFY(*view.pasteRefusal == NavigationVerdict::Malformed ||
                    *view.pasteRefusal == NavigationVerdict::NotHttps);
        else
            QCOMPARE(*view.pasteRefusal, verdict);
        QVERIFY(view.watching);
        QCOMPARE(scenario.authentications(), posts);
        // The flow is alive: the right one is taken, and the refusal is gone.
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.hold(HttpMethod::Post, FlowScenario::authenticatePath);
        scenario.paste(u"HTTPS://App.WeArePatchworks.com:443/oauth/authenticate?"_s +
                       u"code=canary-code&state=platform-state-0123456789"_s);
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.authentications(), 1);
    }

    void refusesAnAnswerThatIsNotThisAttempts_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<FailureCause>("cause");
        const QString state = u"state=platform-state-0123456789"_s;
        const auto row = [](const char *name, const QString &query, FailureCause cause) {
            QTest::newRow(name) << query << cause;
        };
        row("of another attempt", u"?code=canary-code&state=state1AAAA"_s, FailureCause::StateMismatch);
        row("state in other case", u"?code=canary-code&state=PLATFORM-STATE-0123456789"_s,
            FailureCause::StateMismatch);
        row("no state", u"?code=canary-code"_s, FailureCause::StateMismatch);
        row("empty state", u"?code=canary-code&state="_s, FailureCause::StateMismatch);
        row("two states", u"?code=canary-code&"_s + state + u"&"_s + state, FailureCause::StateMismatch);
        row("two codes", u"?code=canary-code&code=canary-code&"_s + state, FailureCause::CallbackMalformed);
        row("doubled extra", u"?code=canary-code&a=1&a=2&"_s + state, FailureCause::CallbackMalformed);
        row("code and error", u"?code=canary-code&error=access_denied&"_s + state,
            FailureCause::CallbackMalformed);
        row("empty code", u"?code=&"_s + state, FailureCause::CallbackMalformed);
        row("CODE", u"?CODE=canary-code&"_s + state, FailureCause::CallbackMalformed);
        row("code[]", u"?code[]=canary-code&"_s + state, FailureCause::CallbackMalformed);
        row("nothing", u""_s, FailureCause::CallbackMalformed);
        row("fragment", u"#code=canary-code&"_s + state, FailureCause::CallbackMalformed);
        row("access token in the fragment", u"#access_token=canary-code&"_s + state,
            FailureCause::CallbackMalformed);
        row("too long", u"?code="_s + QString(70'000, u'a') + u"&"_s + state,
            FailureCause::CallbackMalformed);
        row("too many", u"?"_s + state + QString(u"&a"_s).repeated(1200), FailureCause::CallbackMalformed);
        row("an error without a state", u"?error=access_denied"_s, FailureCause::ConsentError);
    }
    void refusesAnAnswerThatIsNotThisAttempts()
    {
        QFETCH(QString, query);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.paste(u"https://app.wearepatchworks.com/oauth/authenticate"_s + query);
        const ConsentView view = scenario.shot().consent;
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(!view.pasteRefusal);
        QVERIFY(view.notice.has_value());
        QCOMPARE(view.notice->cause, cause);
        QVERIFY(!view.notice->detail.contains(u"canary"));
        QVERIFY(view.watching);
        QCOMPARE(scenario.authentications(), 0);
        scenario.http.hold(HttpMethod::Post, FlowScenario::authenticatePath);
        scenario.paste(scenario.returnAddress());
        QCOMPARE(scenario.authentications(), 1);
    }

    void declinesByAPastedAddress()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.leaves({});
        scenario.paste(u"https://app.wearepatchworks.com/oauth/authenticate?error=access_denied&"
                       "state=platform-state-0123456789"_s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QCOMPARE(scenario.authentications(), 0);
    }

    void tellsNoSecretOfAPastedAddress()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.paste(u"https://app.wearepatchworks.com/oauth/authenticate?code=canary-code&"
                       "canary-code=1&canary-code=2&state=platform-state-0123456789"_s);
        scenario.paste(u"https://harbour.example/?code=canary-code"_s);
        scenario.paste(u"https://app.wearepatchworks.com/oauth/authenticate?error=x&error_description="
                       "platform-state-0123456789%20canary-client-secret"_s);
        const FlowSnapshot shot = scenario.shot();
        QVERIFY(shot.consent.notice);
        const QString told = shot.consent.notice->detail + shot.consent.notice->platformMessage +
                             shot.consent.returnAddress + shot.consent.issuerAsked;
        for (const QString &canary :
             {u"platform-state-0123456789"_s, u"canary-client-secret"_s, u"canary-api-key"_s})
            QVERIFY2(!told.contains(canary), qPrintable(told));
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(20s);
        QVERIFY(scenario.shot().result.changedElsewhere);
        QVERIFY(!scenario.shot().result.details.contains(u"platform-state"));
        for (const JournalEntry &entry : scenario.journal.written())
            QVERIFY(!(entry.id + entry.name + entry.sessionId + entry.instanceId).contains(u"canary"));
        for (const HistoryEntry &entry : scenario.shot().history.entries)
            QVERIFY(!(entry.instanceId + entry.instanceName + entry.thirdPartyAccount).contains(u"canary"));
    }
};

WIZARD_GUILESS_TEST(TestFlowPastedAddress)
#include "tst_flowpastedaddress.moc"
