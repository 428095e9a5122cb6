// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/callback.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::CallbackProblem)
Q_DECLARE_METATYPE(wizard::ConsentKind)

/// What the callback says.
class CallbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void keepsValuesByteForByte_data();
    void keepsValuesByteForByte();
    void tellsANo_data();
    void tellsANo();
    void tellsWhatWasNotGranted_data();
    void tellsWhatWasNotGranted();
    void tellsErrors_data();
    void tellsErrors();
    void readsOtherKinds_data();
    void readsOtherKinds();
    void passesExtrasOnInTheirOrder();
    void marksAnErrorWithoutValidStateAsUnverified();
    void cleansWhatTheThirdPartySays();
    void refusesWhatIsTooLarge();
    void takesWhatIsJustSmallEnough();
    void refusesEverythingWhereTheAttemptHasNoState();
    void checksTheIssuer();
    void readsDescriptionsAsFormsAreWritten_data();
    void readsDescriptionsAsFormsAreWritten();
    void knowsAPersonsNo_data();
    void knowsAPersonsNo();
    void takesTheCodeUnderItsOwnName_data();
    void takesTheCodeUnderItsOwnName();

private:
    static ConsentUrl attempt(ConsentKind kind = ConsentKind::OAuth2)
    {
        ConsentUrl consent;
        consent.kind = kind;
        consent.url = QUrl(u"https://shop.example/oauth/authorize?state=St4te-_~"_s);
        consent.state = Secret(kind == ConsentKind::OAuth2 ? u"St4te-_~"_s : u"token7"_s);
        consent.callback = QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s);
        return consent;
    }
    static QUrl captured(const QByteArray &rest)
    {
        return QUrl::fromEncoded("https://app.wearepatchworks.com/oauth/authenticate" + rest);
    }
};

void CallbackTest::refuses_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<CallbackProblem>("problem");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QByteArray &rest, CallbackProblem problem,
                        const QString &blamed) {
        QTest::newRow(name) << rest << problem << blamed;
    };
    using P = CallbackProblem;
    const QString state = u"state"_s;
    const QString code = u"code"_s;

    row("no state", "?code=a", P::StateMissing, state);
    row("empty state", "?code=a&state=", P::StateMissing, state);
    row("state without equals sign", "?code=a&state", P::StateMissing, state);
    row("state of another attempt", "?code=a&state=other", P::StateWrong, state);
    row("state in other case", "?code=a&state=st4te-_~", P::StateWrong, state);
    row("state with a space", "?code=a&state=St4te-_~%20", P::StateWrong, state);
    row("state with a NUL", "?code=a&state=St4te-_~%00", P::StateWrong, state);
    row("state cut", "?code=a&state=St4te-_", P::StateWrong, state);
    row("state continued", "?code=a&state=St4te-_~~", P::StateWrong, state);
    row("state encoded twice", "?code=a&state=St4te-_%257E", P::StateWrong, state);
    row("state no UTF-8", "?code=a&state=St4te-_~%FF", P::StateWrong, state);
    row("state twice, equal", "?code=a&state=St4te-_~&state=St4te-_~", P::StateDoubled, state);
    row("state twice, right one first", "?code=a&state=St4te-_~&state=b", P::StateDoubled, state);
    row("state twice, right one last", "?code=a&state=b&state=St4te-_~", P::StateDoubled, state);
    row("state twice, one name encoded", "?code=a&state=St4te-_~&st%61te=b", P::StateDoubled, state);
    row("name of state in other case", "?code=a&State=St4te-_~", P::StateMissing, state);
    row("state[]", "?code=a&state[]=St4te-_~", P::StateMissing, state);
    row("STATE beside state", "?code=a&state=St4te-_~&STATE=b", P::ParameterDoubled, u"STATE"_s);
    row("nothing at all, as form_post answers", "", P::NothingInAddress, {});
    row("an empty query", "?", P::NothingInAddress, {});
    row("an empty fragment", "#", P::NothingInAddress, {});
    row("a fragment that says nothing", "#_=_", P::StateMissing, state);
    row("state in the fragment alone", "?code=a#state=St4te-_~", P::StateMissing, state);
    row("semicolon for ampersand", "?code=a;state=St4te-_~", P::StateMissing, state);

    row("code twice, equal", "?code=a&code=a&state=St4te-_~", P::ParameterDoubled, code);
    row("code twice", "?code=a&state=St4te-_~&code=b", P::ParameterDoubled, code);
    row("code twice, one name encoded", "?code=a&state=St4te-_~&c%6Fde=b", P::ParameterDoubled, code);
    row("code twice, one empty", "?code=a&code=&state=St4te-_~", P::ParameterDoubled, code);
    row("code beside code[]", "?code=a&code[]=b&state=St4te-_~", P::ParameterDoubled, u"code[]"_s);
    row("code beside CODE", "?code=a&CODE=b&state=St4te-_~", P::ParameterDoubled, u"CODE"_s);
    row("extra twice", "?code=a&state=St4te-_~&shop=a&shop=b", P::ParameterDoubled, u"shop"_s);
    row("error twice", "?error=a&error=b&state=St4te-_~", P::ParameterDoubled, u"error"_s);
    row("code and error", "?code=a&error=access_denied&state=St4te-_~", P::CodeAndError, QString());
    row("empty code and error", "?code=&error=access_denied&state=St4te-_~", P::CodeAndError, QString());
    row("code and empty error", "?code=a&error=&state=St4te-_~", P::CodeAndError, QString());

    row("no code", "?state=St4te-_~", P::CodeMissing, code);
    row("empty code", "?code=&state=St4te-_~", P::CodeMissing, code);
    row("code without equals sign", "?code&state=St4te-_~", P::CodeMissing, code);
    row("CODE", "?CODE=a&state=St4te-_~", P::CodeMissing, code);
    row("code[]", "?code[]=a&state=St4te-_~", P::CodeMissing, code);
    row("code with a space", "?code%20=a&state=St4te-_~", P::CodeMissing, code);
    row("code no UTF-8", "?code=a%FFb&state=St4te-_~", P::CodeMissing, code);
    row("code overlong NUL", "?code=%C0%80&state=St4te-_~", P::CodeMissing, code);
    row("empty error", "?error=&state=St4te-_~", P::CodeMissing, code);

    row("code in the fragment", "#code=a&state=St4te-_~", P::CodeInFragment, QString());
    row("code in the fragment, state in the query", "?state=St4te-_~#code=a", P::CodeInFragment, QString());
    row("token in the fragment", "#access_token=a&state=St4te-_~", P::CodeInFragment, QString());
    row("error in the fragment", "#error=access_denied&state=St4te-_~", P::CodeInFragment, QString());
}

void CallbackTest::refuses()
{
    QFETCH(QByteArray, rest);
    QFETCH(CallbackProblem, problem);
    QFETCH(QString, name);
    const auto answer = readCallback(captured(rest), attempt());
    QVERIFY(!answer);
    QCOMPARE(answer.error().problem, problem);
    QCOMPARE(answer.error().name, name);
}

void CallbackTest::keepsValuesByteForByte_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("4/0AX") << QByteArray("4/0AX");
    QTest::newRow("plus") << QByteArray("a+b") << QByteArray("a+b");
    QTest::newRow("encoded plus") << QByteArray("a%2Bb") << QByteArray("a+b");
    QTest::newRow("encoded space") << QByteArray("a%20b") << QByteArray("a b");
    QTest::newRow("encoded ampersand") << QByteArray("a%26b") << QByteArray("a&b");
    QTest::newRow("ampersand encoded twice") << QByteArray("a%2526b") << QByteArray("a%26b");
    QTest::newRow("equals signs") << QByteArray("YWJj==") << QByteArray("YWJj==");
    QTest::newRow("encoded equals sign") << QByteArray("YWJj%3D") << QByteArray("YWJj=");
    QTest::newRow("question mark") << QByteArray("a?b") << QByteArray("a?b");
    QTest::newRow("encoded fragment") << QByteArray("a%23b") << QByteArray("a#b");
    QTest::newRow("lower case digits") << QByteArray("a%2fb%3a") << QByteArray("a/b:");
    QTest::newRow("non-ASCII") << QByteArray("%C3%BC%E2%82%AC%F0%9F%94%91")
                               << QByteArray("\xC3\xBC\xE2\x82\xAC\xF0\x9F\x94\x91");
    QTest::newRow("decomposed") << QByteArray("u%CC%88") << QByteArray("u\xCC\x88");
    QTest::newRow("byte order mark") << QByteArray("%EF%BB%BFa")
                                     << QByteArray("\xEF\xBB\xBF"
                                                   "a");
    QTest::newRow("NUL") << QByteArray("a%00b") << QByteArray("a\0b", 3);
    QTest::newRow("CR LF") << QByteArray("a%0D%0Ab") << QByteArray("a\r\nb");
    QTest::newRow("quotes and braces") << QByteArray("%22%7B%7D%5C") << QByteArray("\"{}\\");
    QTest::newRow("4 kB") << QByteArray("Ab%2B/").repeated(700) << QByteArray("Ab+/").repeated(700);
}

void CallbackTest::keepsValuesByteForByte()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, bytes);
    const auto answer = readCallback(captured("?code=" + encoded + "&state=St4te-_~"), attempt());
    QVERIFY(answer);
    QCOMPARE(answer->code.reveal().toUtf8(), bytes);
    QCOMPARE(answer->value(u"code"_s).toUtf8(), bytes);

    // The same in a state of that form, and in an extra.
    ConsentUrl consent = attempt();
    consent.state = answer->code;
    const auto extra = readCallback(captured("?code=c&state=" + encoded + "&hmac=" + encoded), consent);
    QVERIFY(extra);
    QCOMPARE(extra->value(u"hmac"_s).toUtf8(), bytes);
}

void CallbackTest::tellsANo_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("no");
    QTest::newRow("denied") << u"access_denied"_s << QString() << true;
    QTest::newRow("LemonLDAP's") << u"consent_required"_s << QString() << true;
    QTest::newRow("asked for") << u"consent_required"_s << u"&prompt=consent"_s << true;
    QTest::newRow("not to be asked") << u"consent_required"_s << u"&prompt=none"_s << false;
    QTest::newRow("not to be asked, among others")
        << u"consent_required"_s << u"&prompt=login%20none"_s << false;
    QTest::newRow("login") << u"login_required"_s << QString() << false;
    QTest::newRow("scope") << u"invalid_scope"_s << QString() << false;
    QTest::newRow("none") << QString() << QString() << false;
}

void CallbackTest::tellsANo()
{
    QFETCH(QString, error);
    QFETCH(QString, query);
    QFETCH(bool, no);
    ConsentUrl consent = attempt();
    consent.url = QUrl(u"https://shop.example/authorize?client_id=me&state=St4te-_~"_s + query);
    QCOMPARE(saysNo(error, consent), no);
}

void CallbackTest::tellsWhatWasNotGranted_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("granted");
    QTest::addColumn<QStringList>("missing");
    const QStringList none;
    QTest::newRow("not told") << QByteArray("read%20write") << QByteArray() << none;
    QTest::newRow("empty") << QByteArray("read%20write") << QByteArray("&scope=") << none;
    QTest::newRow("same") << QByteArray("read%20write") << QByteArray("&scope=read%20write") << none;
    QTest::newRow("other order") << QByteArray("read%20write") << QByteArray("&scope=write+read") << none;
    QTest::newRow("commas") << QByteArray("read%2Cwrite") << QByteArray("&scope=write,read") << none;
    QTest::newRow("more") << QByteArray("read") << QByteArray("&scope=read%20write") << none;
    QTest::newRow("openid apart") << QByteArray("openid%20read") << QByteArray("&scope=read") << none;
    QTest::newRow("narrower") << QByteArray("read%20write%20delete") << QByteArray("&scope=read")
                              << QStringList{u"write"_s, u"delete"_s};
    QTest::newRow("narrower, asked with plus signs")
        << QByteArray("read+write") << QByteArray("&scope=read") << QStringList{u"write"_s};
    QTest::newRow("other case") << QByteArray("Read") << QByteArray("&scope=read") << QStringList{u"Read"_s};
    QTest::newRow("nothing asked") << QByteArray() << QByteArray("&scope=read") << none;
}

void CallbackTest::tellsWhatWasNotGranted()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, granted);
    QFETCH(QStringList, missing);
    ConsentUrl consent = attempt();
    consent.url =
        QUrl::fromEncoded("https://shop.example/authorize?client_id=me&state=St4te-_~&scope=" + asked);
    const auto answer = readCallback(captured("?code=c&state=St4te-_~" + granted), consent);
    QVERIFY(answer);
    QCOMPARE(scopesNotGranted(*answer, consent), missing);
}

void CallbackTest::tellsErrors_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("error");
    for (const char *error :
         {"access_denied", "invalid_request", "unauthorized_client", "unsupported_response_type",
          "invalid_scope", "server_error", "temporarily_unavailable", "login_required", "something_new"})
        QTest::newRow(error) << QByteArray(error) << QString::fromLatin1(error);
    QTest::newRow("markup") << QByteArray("%3Cb%3Ebad%3C%2Fb%3E") << u"bad"_s;
    QTest::newRow("long") << QByteArray(5000, 'x') << QString(100, u'x') + u'\u2026';
}

void CallbackTest::tellsErrors()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QString, error);
    const auto answer = readCallback(
        captured("?error=" + encoded + "&error_description=No%20thanks&state=St4te-_~"), attempt());
    QVERIFY(answer);
    QCOMPARE(answer->error, error);
    QCOMPARE(answer->errorDescription, u"No thanks"_s);
    QVERIFY(answer->code.isEmpty());
}

void CallbackTest::readsOtherKinds_data()
{
    QTest::addColumn<ConsentKind>("kind");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<CallbackProblem>("problem");
    QTest::addColumn<QString>("error");
    using P = CallbackProblem;
    const auto oauth1 = [](const char *name, const QByteArray &query, P problem, const QString &error = {}) {
        QTest::newRow(name) << ConsentKind::OAuth1 << query << problem << error;
    };
    const auto woo = [](const char *name, const QByteArray &query, P problem, const QString &error = {}) {
        QTest::newRow(name) << ConsentKind::WooCommerce << query << problem << error;
    };
    oauth1("verifier", "?oauth_token=token7&oauth_verifier=v", P::None);
    oauth1("verifier and extras", "?oauth_token=token7&oauth_verifier=v&company=1&role=3", P::None);
    oauth1("verifier, other token", "?oauth_token=token8&oauth_verifier=v", P::StateWrong);
    oauth1("verifier without token", "?oauth_verifier=v", P::StateMissing);
    oauth1("token twice", "?oauth_token=token7&oauth_token=token8&oauth_verifier=v", P::StateDoubled);
    oauth1("verifier twice", "?oauth_token=token7&oauth_verifier=v&oauth_verifier=w", P::ParameterDoubled);
    oauth1("no verifier", "?oauth_token=token7", P::CodeMissing);
    oauth1("an OAuth 2 answer", "?code=a&state=token7", P::StateMissing);
    oauth1("denied", "?denied=token7", P::None, u"access_denied"_s);
    oauth1("denied, other token", "?denied=token8", P::StateWrong);
    oauth1("denied and verifier", "?denied=token7&oauth_token=token7&oauth_verifier=v", P::CodeAndError);
    oauth1("user_refused", "?oauth_token=token7&oauth_problem=user_refused", P::None, u"access_denied"_s);
    oauth1("other problem", "?oauth_token=token7&oauth_problem=token_expired", P::None, u"token_expired"_s);

    woo("success", "?success=1&user_id=token7", P::None);
    woo("refused", "?success=0&user_id=token7", P::None, u"access_denied"_s);
    woo("success of something else", "?success=true&user_id=token7", P::CodeMissing);
    woo("success 01", "?success=01&user_id=token7", P::CodeMissing);
    woo("empty success", "?success=&user_id=token7", P::CodeMissing);
    woo("no success", "?user_id=token7", P::CodeMissing);
    woo("success twice", "?success=1&success=0&user_id=token7", P::ParameterDoubled);
    woo("no user", "?success=1", P::StateMissing);
    woo("other user", "?success=1&user_id=token8", P::StateWrong);
    woo("user twice", "?success=1&user_id=token7&user_id=token7", P::StateDoubled);
    woo("refused for another user", "?success=0&user_id=token8", P::StateWrong);
    woo("success and error", "?success=1&error=x&user_id=token7", P::CodeAndError);
}

void CallbackTest::readsOtherKinds()
{
    QFETCH(ConsentKind, kind);
    QFETCH(QByteArray, query);
    QFETCH(CallbackProblem, problem);
    QFETCH(QString, error);
    const auto answer = readCallback(captured(query), attempt(kind));
    QCOMPARE(answer ? CallbackProblem::None : answer.error().problem, problem);
    if (answer) {
        QCOMPARE(answer->error, error);
        QVERIFY(answer->code.isEmpty());
    }
}

void CallbackTest::passesExtrasOnInTheirOrder()
{
    const auto answer = readCallback(
        captured("?realmId=9&code=a&&hmac=%26&shop=h.example&flag&state=St4te-_~&x=%FF"), attempt());
    QVERIFY(answer);
    const QList<CallbackParameter> expected{
        {u"realmId"_s, Secret(u"9"_s)},      {u"code"_s, Secret(u"a"_s)}, {u"hmac"_s, Secret(u"&"_s)},
        {u"shop"_s, Secret(u"h.example"_s)}, {u"flag"_s, Secret()},       {u"state"_s, Secret(u"St4te-_~"_s)},
        {u"x"_s, Secret(u"\ufffd"_s)}};
    QCOMPARE(answer->parameters, expected);
    QCOMPARE(answer->value(u"Shop"_s), QString());
}

void CallbackTest::marksAnErrorWithoutValidStateAsUnverified()
{
    for (const QByteArray state : {"", "&state=wrong", "&state=St4te-_~&state=b"}) {
        const auto answer =
            readCallback(captured("?error=access_denied&error_description=No" + state), attempt());
        QVERIFY(!answer);
        QCOMPARE(answer.error().error, u"access_denied"_s);
        QCOMPARE(answer.error().errorDescription, u"No"_s);
    }
}

void CallbackTest::cleansWhatTheThirdPartySays()
{
    const QByteArray description =
        "%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE%00%1B%5B31mred%3Cimg%20src=x%3E" +
        QByteArray("%20word").repeated(1000);
    const auto answer = readCallback(
        captured("?error=server_error&state=St4te-_~&error_description=" + description), attempt());
    QVERIFY(answer);
    QVERIFY(answer->errorDescription.startsWith(u"[31mred word word"));
    QVERIFY(answer->errorDescription.size() <= 501);
    QVERIFY(answer->errorDescription.endsWith(u'\u2026'));

    const auto blamed =
        readCallback(captured("?code=a&state=St4te-_~&%3Cb%3Ex%0A=1&%3Cb%3Ex%0A=2"), attempt());
    QVERIFY(!blamed);
    QCOMPARE(blamed.error().name, u"x"_s);
}

void CallbackTest::refusesWhatIsTooLarge()
{
    const auto long_ =
        readCallback(captured("?code=a&state=St4te-_~&x=" + QByteArray(65536, 'a')), attempt());
    QVERIFY(!long_);
    QCOMPARE(long_.error().problem, CallbackProblem::TooLarge);

    QByteArray many = "?code=a&state=St4te-_~";
    for (int i = 0; i < 999; ++i)
        many += "&p" + QByteArray::number(i) + "=";
    QCOMPARE(readCallback(captured(many), attempt()).error().problem, CallbackProblem::TooLarge);
    QCOMPARE(readCallback(captured("?" + QByteArray(5000, '&')), attempt()).error().problem,
             CallbackProblem::TooLarge);
    QCOMPARE(
        readCallback(captured("?code=a&state=St4te-_~#" + QByteArray(70000, 'a')), attempt()).error().problem,
        CallbackProblem::TooLarge);
}

void CallbackTest::takesWhatIsJustSmallEnough()
{
    QByteArray rest = "?code=a&state=St4te-_~&x=";
    rest += QByteArray(64 * 1024 - captured(rest).toEncoded().size(), 'a');
    QVERIFY(readCallback(captured(rest), attempt()));
    QVERIFY(!readCallback(captured(rest + 'a'), attempt()));

    QByteArray many = "?code=a&state=St4te-_~";
    for (int i = 0; i < 998; ++i)
        many += "&p" + QByteArray::number(i) + "=";
    const auto answer = readCallback(captured(many), attempt());
    QVERIFY(answer);
    QCOMPARE(answer->parameters.size(), 1000);
}

void CallbackTest::refusesEverythingWhereTheAttemptHasNoState()
{
    ConsentUrl consent = attempt();
    consent.state = {};
    QCOMPARE(readCallback(captured("?code=a"), consent).error().problem, CallbackProblem::StateMissing);
    QCOMPARE(readCallback(captured("?code=a&state="), consent).error().problem,
             CallbackProblem::StateMissing);
    QCOMPARE(readCallback(captured("?code=a&state=x"), consent).error().problem, CallbackProblem::StateWrong);
}

void CallbackTest::checksTheIssuer()
{
    const QUrl url = captured("?code=a&state=St4te-_~&iss=https%3A%2F%2Fshop.example%2Foidc");
    const auto answer = readCallback(url, attempt(), u"https://shop.example/oidc"_s);
    QVERIFY(answer);
    QCOMPARE(answer->issuer, u"https://shop.example/oidc"_s);
    QVERIFY(!isForeignIssuer(*answer, attempt()));

    for (const QString &known : {u"https://shop.example"_s, u"https://shop.example/oidc/"_s,
                                 u"https://SHOP.example/oidc"_s, u"https://other.example/oidc"_s})
        QCOMPARE(readCallback(url, attempt(), known).error().problem, CallbackProblem::IssuerWrong);
    QCOMPARE(readCallback(captured("?code=a&state=St4te-_~&iss="), attempt()).error().problem,
             CallbackProblem::IssuerWrong);
    QCOMPARE(readCallback(captured("?code=a&state=St4te-_~&iss=%FF"), attempt()).error().problem,
             CallbackProblem::IssuerWrong);

    const auto withIssuer = [](const QByteArray &issuer) {
        return *readCallback(captured("?code=a&state=St4te-_~&iss=" + issuer), attempt());
    };
    QVERIFY(isForeignIssuer(withIssuer("https://evil.test"), attempt()));
    QVERIFY(isForeignIssuer(withIssuer("http://shop.example"), attempt()));
    QVERIFY(isForeignIssuer(withIssuer("https://shop.example:8443"), attempt()));
    QVERIFY(isForeignIssuer(withIssuer("shop.example"), attempt()));
    QVERIFY(!isForeignIssuer(withIssuer("https://shop.example:443/x"), attempt()));
    QVERIFY(!isForeignIssuer(CallbackAnswer{}, attempt()));
}

void CallbackTest::readsDescriptionsAsFormsAreWritten_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("read");
    QTest::newRow("plus") << QByteArray("User+declined+to+consent") << u"User declined to consent"_s;
    QTest::newRow("percent") << QByteArray("User%20declined") << u"User declined"_s;
    QTest::newRow("both") << QByteArray("User+did%20not") << u"User did not"_s;
    QTest::newRow("a plus") << QByteArray("1%2B1+failed") << u"1+1 failed"_s;
}

void CallbackTest::readsDescriptionsAsFormsAreWritten()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QString, read);
    const auto answer =
        readCallback(captured("?error=access_denied&state=St4te-_~&error_description=" + encoded), attempt());
    QVERIFY(answer.has_value());
    QCOMPARE(answer->errorDescription, read);
}

void CallbackTest::knowsAPersonsNo_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("declined");
    for (const char *word : {"access_denied", "user_cancelled_login", "user_cancelled_authorize",
                             "user_denied", "ACCESS_DENIED"})
        QTest::newRow(word) << QString::fromLatin1(word) << true;
    for (const char *word : {"", "invalid_request", "server_error", "unauthorized_client", "login_required"})
        QTest::addRow("no: %s", word) << QString::fromLatin1(word) << false;
}

void CallbackTest::knowsAPersonsNo()
{
    QFETCH(QString, error);
    QTEST(saysNo(error, attempt()), "declined");
}

void CallbackTest::takesTheCodeUnderItsOwnName_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("codeName");
    QTest::addColumn<bool>("isPlatforms");
    QTest::addColumn<QString>("code"); // "-": refused
    const auto row = [](const char *name, const QByteArray &query, const QString &codeName, bool isPlatforms,
                        const QString &code) {
        QTest::newRow(name) << query << codeName << isPlatforms << code;
    };
    row("Selling Partner", "spapi_oauth_code=c", {}, false, u"c"_s);
    row("auth_code", "auth_code=c", {}, false, u"c"_s);
    row("the method's own", "grant=c", u"grant"_s, false, u"c"_s);
    row("the method's own first", "code=x&grant=c", u"grant"_s, false, u"c"_s);
    row("under code all the same", "code=c", u"grant"_s, false, u"c"_s);
    row("never the state", "code=c", u"state"_s, false, u"c"_s);
    row("nobody's", "grant=c", {}, false, u"-"_s);
    row("empty", "auth_code=", {}, false, u"-"_s);
    row("beside an error", "auth_code=c&error=access_denied", {}, false, u"-"_s);
    row("the platform's", "grant=c", {}, true, {});
    row("the platform's code", "code=c", {}, true, u"c"_s);
    row("the platform's, known", "spapi_oauth_code=c&selling_partner_id=A", {}, true, u"c"_s);
    row("the platform's without anything", "iss=https://shop.example", {}, true, u"-"_s);
    row("the platform's, empty code", "code=&shop=x", {}, true, u"-"_s);
    row("the platform's, a variant alone", "CODE=c", {}, true, u"-"_s);
}

void CallbackTest::takesTheCodeUnderItsOwnName()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, codeName);
    QFETCH(bool, isPlatforms);
    QFETCH(QString, code);
    ConsentUrl consent = attempt();
    consent.codeName = codeName;
    consent.isPlatforms = isPlatforms;
    const auto answer = readCallback(captured("?state=St4te-_~&" + query), consent);
    QCOMPARE(answer.has_value(), code != u"-");
    if (answer)
        QCOMPARE(answer->code.reveal(), code);
}

WIZARD_GUILESS_TEST(CallbackTest)
#include "tst_callback.moc"
