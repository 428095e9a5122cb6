// SPDX-License-Identifier: Apache-2.0
#include "samplesnapshots.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fields/fieldintents.h"
#include "ui/kit/blocks/fold.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/controls/lineedit.h"
#include "ui/kit/form/concealedtextedit.h"
#include "ui/kit/form/editorregistry.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/kit/form/flageditor.h"
#include "ui/kit/form/longtexteditor.h"
#include "ui/kit/form/secreteditor.h"
#include "ui/kit/form/texteditor.h"
#include "ui/kit/form/variableform.h"
#include "ui/pages/setup/credentialspage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

Problem problemOf(int variable, ProblemKind kind)
{
    return {{Field::Variable, variable}, kind, 0, {}, {}};
}

} // namespace

class TestForm : public QObject
{
    Q_OBJECT

    std::unique_ptr<FieldIntents> m_intents;
    std::unique_ptr<CredentialsPage> m_page;
    FlowSnapshot m_snapshot;

    template<class W = LineEdit>
    W *field(const QString &key) const
    {
        return m_page->findChild<W *>(u"variable:"_s + key);
    }

    void draw() { m_page->draw(m_snapshot); }

    void open()
    {
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

private Q_SLOTS:
    void init()
    {
        m_intents = std::make_unique<FieldIntents>();
        m_page = std::make_unique<CredentialsPage>(*m_intents);
        m_snapshot = sample::settingUp(Step::Credentials);
        // As the flow does: the draft takes the edit and the page is drawn at once.
        m_intents->edited = [this](FieldId id, const QString &text) {
            m_snapshot.setup.draft.values[id.variable] = Secret(text);
            draw();
        };
        draw();
    }

    void cleanup()
    {
        m_page.reset();
        m_intents.reset();
    }

    void choosesTheEditorByTheVariablesProperties_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("secret");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("editor");
        QTest::newRow("plain") << u"client_id"_s << false << QString() << u"TextEditor"_s;
        QTest::newRow("secret") << u"client_secret"_s << true << QString() << u"SecretEditor"_s;
        QTest::newRow("private key") << u"private_key"_s << true << QString() << u"LongTextEditor"_s;
        QTest::newRow("pem") << u"key_pem"_s << false << QString() << u"LongTextEditor"_s;
        QTest::newRow("certificate") << u"certificate"_s << false << QString() << u"LongTextEditor"_s;
        QTest::newRow("certificate id") << u"certificate_id"_s << false << QString() << u"TextEditor"_s;
        QTest::newRow("private key id") << u"private_key_id"_s << false << QString() << u"TextEditor"_s;
        QTest::newRow("pem value") << u"x"_s << true << u"-----BEGIN KEY-----"_s << u"LongTextEditor"_s;
        QTest::newRow("lines") << u"x"_s << false << u"a\nb"_s << u"LongTextEditor"_s;
        QTest::newRow("long") << u"x"_s << false << u"a"_s.repeated(400) << u"LongTextEditor"_s;
        QTest::newRow("flag") << u"sandbox"_s << false << u"False"_s << u"FlagEditor"_s;
        QTest::newRow("secret truth") << u"x"_s << true << u"true"_s << u"SecretEditor"_s;
        QTest::newRow("number") << u"x"_s << false << u"1"_s << u"TextEditor"_s;
    }

    void choosesTheEditorByTheVariablesProperties()
    {
        QFETCH(const QString, key);
        QFETCH(const bool, secret);
        QFETCH(const QString, value);
        QFETCH(const QString, editor);
        Variable variable;
        variable.key = key;
        variable.secret = secret;
        variable.value = Secret(value);
        QWidget parent;
        const FieldEditor *made = EditorRegistry::standard().makeEditor(variable, &parent);
        QCOMPARE(QString::fromLatin1(made->metaObject()->className()), u"wizard::"_s + editor);
    }

    void sendsEveryEditAsAnIntent()
    {
        open();
        field(u"store"_s)->setFocus();
        QTest::keyClicks(field(u"store"_s), u"ab"_s);
        QCOMPARE(m_intents->calls, QStringList({FieldIntents::secretCall(sample::Store, u"a"_s),
                                                FieldIntents::secretCall(sample::Store, u"ab"_s)}));
    }

    void tellsWhenAFieldIsLeft()
    {
        open();
        field(u"store"_s)->setFocus();
        QVERIFY(m_intents->left.isEmpty());
        QTest::keyClick(field(u"store"_s), Qt::Key_Tab);
        QCOMPARE(m_intents->left, QList<FieldId>({FieldId{Field::Variable, sample::Store}}));
        QTRY_VERIFY(field(u"client_id"_s)->hasFocus());
    }

    void keepsTheCursorWhileItIsDrawn()
    {
        open();
        m_snapshot.setup.draft.values[sample::Store] = Secret(u"abcdef"_s);
        draw();
        LineEdit *store = field(u"store"_s);
        store->setFocus();
        store->setCursorPosition(3);
        QTest::keyClicks(store, u"X"_s);
        QCOMPARE(store->text(), u"abcXdef"_s);
        QCOMPARE(store->cursorPosition(), 4);
        store->setSelection(1, 2);
        draw();
        QCOMPARE(store->selectedText(), u"bc"_s);
        QVERIFY(store->hasFocus());
    }

    void showsAProblemAtItsFieldAndTakesItAway()
    {
        // The offscreen platform has no accessibility to listen to: what is handed to it is counted before.
        QStringList told;
        for (const MessageLine *line : m_page->findChildren<MessageLine *>())
            connect(line, &MessageLine::announced, this, [&told](const QString &text) { told.append(text); });
        m_snapshot.problems = {problemOf(sample::Store, ProblemKind::Required)};
        draw();
        draw();
        QCOMPARE(told, QStringList({u"“Store” is needed."_s}));
        LineEdit *store = field(u"store"_s);
        QVERIFY(store->property("wrong").toBool());
        QVERIFY2(store->findChild<QWidget *>(u"wrongSign"_s)->isVisibleTo(store), "told by an icon, too");
        QVERIFY(!field(u"client_id"_s)->findChild<QWidget *>(u"wrongSign"_s));
        QVERIFY(store->accessibleDescription().contains(u"“Store” is needed."_s));
        QVERIFY(!field(u"client_id"_s)->property("wrong").toBool());

        m_snapshot.problems.clear();
        draw();
        QVERIFY(!store->property("wrong").toBool());
        QVERIFY(!store->findChild<QWidget *>(u"wrongSign"_s)->isVisibleTo(store));
        QVERIFY(!store->accessibleDescription().contains(u"needed"_s));
    }

    void offersWhatWasProbablyMeant()
    {
        open();
        Problem problem = problemOf(sample::Store, ProblemKind::HostDoubled);
        problem.detail = u"acme"_s;
        m_snapshot.problems = {problem};
        draw();
        auto *take = m_page->findChild<QPushButton *>(u"takeProposal"_s);
        QVERIFY(take && take->isVisible());
        QCOMPARE(take->text(), u"Use “acme”"_s);
        m_intents->edited = [this](FieldId id, const QString &text) {
            m_snapshot.setup.draft.values[id.variable] = Secret(text);
            m_snapshot.problems.clear();
            draw();
        };
        take->click();
        QCOMPARE(m_intents->calls.last(), FieldIntents::secretCall(sample::Store, u"acme"_s));
        QCOMPARE(field(u"store"_s)->text(), u"acme"_s);
        QVERIFY(!take->isVisible());
        QTRY_VERIFY(field(u"store"_s)->hasFocus());
    }

    void leavesKeptSecretsAsTheyAre()
    {
        m_snapshot.setup.target = Instance();
        Variable held = m_snapshot.setup.method->variables.at(sample::ClientSecret);
        held.value = Secret();
        m_snapshot.setup.target->variables = {held};
        m_snapshot.setup.draft.values[sample::ClientSecret] = Secret();
        m_snapshot.setup.draft.values[sample::Store] = Secret(u"north"_s);
        m_snapshot.setup.draft.values[sample::ClientId] = Secret(u"id"_s);
        draw();
        auto *form = m_page->findChild<VariableForm *>();
        const FieldRow *row = form->variableRow(sample::ClientSecret);
        QStringList texts;
        for (const QLabel *label : row->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"stays as it is while this is empty"_s));
        auto *edit = row->findChild<QLineEdit *>();
        QCOMPARE(edit->placeholderText(), u"Unchanged"_s);
        QVERIFY(edit->text().isEmpty());
        form->focusFirstEmpty();
        QVERIFY(!edit->hasFocus());
        m_snapshot.setup.target.reset();
        draw();
        QVERIFY(form->variableRow(sample::ClientSecret)->findChild<QLineEdit *>()->placeholderText() !=
                u"Unchanged"_s);
    }

    void leavesMaskedValuesAsTheyAre()
    {
        m_snapshot.setup.target = Instance();
        Variable masked = m_snapshot.setup.method->variables.at(sample::ClientId);
        QVERIFY(!masked.secret && masked.required);
        masked.value = Secret(u"••••••"_s);
        m_snapshot.setup.target->variables = {masked};
        m_snapshot.setup.draft.values[sample::ClientId] = Secret();
        draw();
        const FieldRow *row = m_page->findChild<VariableForm *>()->variableRow(sample::ClientId);
        QCOMPARE(row->findChild<QLineEdit *>()->placeholderText(), u"Unchanged"_s);
    }

    void showsLockedFixedAndHiddenNot()
    {
        open();
        LineEdit *region = field(u"region"_s);
        QCOMPARE(region->text(), u"eu-west"_s);
        QVERIFY(region->isReadOnly());
        region->setFocus();
        QTest::keyClicks(region, u"x"_s);
        QVERIFY(m_intents->calls.isEmpty());
        QVERIFY(!field(u"grant_type"_s));
    }

    void foldsAdvancedAwayUntilAProblemLiesInside()
    {
        open();
        QVERIFY(!field(u"state_length"_s)->isVisible());
        auto *button = m_page->findChild<QPushButton *>(u"advanced"_s);
        QVERIFY(button->text().contains(u"(4)"_s));
        m_snapshot.problems = {problemOf(sample::ResponseType, ProblemKind::TooLong)};
        draw();
        QVERIFY(field(u"state_length"_s)->isVisible());
        button->click();
        QVERIFY(!field(u"state_length"_s)->isVisible());
    }

    void opensAdvancedForTheFieldThatGetsTheFocus()
    {
        open();
        QVERIFY(m_page->focusField({Field::Variable, sample::StateLength}));
        QVERIFY(field(u"state_length"_s)->hasFocus());
        QVERIFY(!m_page->focusField({Field::Variable, sample::Hidden}));
        QVERIFY(!m_page->focusField({Field::Variable, 99}));
        QVERIFY(!m_page->focusField({Field::Name, -1}));
    }

    void putsTheFocusOnTheFirstEmptyRequiredField()
    {
        open();
        m_snapshot.setup.draft.values[sample::Store] = Secret(u"north"_s);
        draw();
        m_page->takeFocus();
        QVERIFY(field(u"client_id"_s)->hasFocus());
    }

    void cleansWhatIsPastedAndSaysSo()
    {
        open();
        QGuiApplication::clipboard()->setText(u"  \"abc123\"\n"_s);
        LineEdit *secret = field(u"client_secret"_s);
        secret->setFocus();
        QTest::keyClick(secret, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_intents->calls,
                 QStringList({FieldIntents::secretCall(sample::ClientSecret, u"abc123"_s)}));
        const auto lines = m_page->findChildren<MessageLine *>();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const MessageLine *line) {
            return line->text().contains(u"quotes"_s) && line->kind() == MessageLine::Kind::Good;
        }));
        QTest::keyClicks(secret, u"x"_s);
        QVERIFY(std::none_of(lines.begin(), lines.end(),
                             [](const MessageLine *line) { return line->text().contains(u"quotes"_s); }));
    }

    void takesAPasswordAsItWasCopied()
    {
        Form form;
        form.addRow(Field::Password);
        form.show();
        auto *line = qobject_cast<QLineEdit *>(form.row(Field::Password)->editor()->inner());
        QVERIFY(line);
        QGuiApplication::clipboard()->setText(u" my  pass\n"_s);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(line->text(), u" my  pass"_s);
    }

    void putsTheCursorWhereTypingGoesOn()
    {
        Form form;
        form.addRow(Field::CoreUrl);
        form.show();
        form.drawFields([](const FieldId &) { return u"http://a.example"_s; }, {});
        QVERIFY(form.focusField({Field::CoreUrl, -1}));
        auto *line = qobject_cast<QLineEdit *>(form.row(Field::CoreUrl)->editor()->inner());
        QVERIFY(line);
        QCOMPARE(line->cursorPosition(), line->text().size());
    }

    void leavesTheCursorBehindWhatIsFilledIn()
    {
        Form form;
        form.addRow(Field::Email);
        form.show();
        form.activateWindow();
        auto *line = qobject_cast<QLineEdit *>(form.row(Field::Email)->editor()->inner());
        QVERIFY(form.focusField({Field::Email, -1}));
        QTRY_VERIFY(line->hasFocus());
        const auto fill = [&form](const QString &text) {
            form.drawFields([text](const FieldId &) { return text; }, {});
        };
        fill(u"ines@harbour.example"_s); // as an environment's account is, once it is known
        QCOMPARE(line->cursorPosition(), line->text().size());
        line->setCursorPosition(4);
        fill(u"ines@harbour.test"_s);
        QCOMPARE(line->cursorPosition(), 4);
    }

    void trimsWhatWasTypedWhenItIsLeftAndSaysSo_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("variable");
        QTest::newRow("plain") << u"client_id"_s << int(sample::ClientId);
        QTest::newRow("secret") << u"client_secret"_s << int(sample::ClientSecret);
        QTest::newRow("several lines") << u"private_key"_s << int(sample::PrivateKey);
    }

    void trimsWhatWasTypedWhenItIsLeftAndSaysSo()
    {
        QFETCH(const QString, key);
        QFETCH(const int, variable);
        open();
        m_page->findChild<Fold *>()->setOpen(true);
        auto *edit = field<QWidget>(key);
        edit->setFocus();
        QTest::keyClicks(edit, u" lab-client "_s);
        const auto said = [this] {
            const auto lines = m_page->findChildren<MessageLine *>();
            return std::any_of(lines.begin(), lines.end(),
                               [](const MessageLine *line) { return line->text() == u"Removed spaces."_s; });
        };
        QVERIFY(!said());
        field(u"store"_s)->setFocus();
        QCOMPARE(m_intents->calls.constLast(), FieldIntents::secretCall(variable, u"lab-client"_s));
        QCOMPARE(m_intents->left.constLast(), (FieldId{Field::Variable, variable}));
        QVERIFY(said());
        // Enter goes on without leaving the field.
        if (variable != sample::PrivateKey) {
            edit->setFocus();
            QTest::keyClicks(edit, u" "_s);
            QVERIFY(!said());
            QTest::keyClick(edit, Qt::Key_Return);
            QCOMPARE(m_intents->calls.constLast(), FieldIntents::secretCall(variable, u"lab-client"_s));
            QVERIFY(said());
            field(u"store"_s)->setFocus();
        }
        // Where there is nothing to remove, nothing is said or sent.
        const qsizetype calls = m_intents->calls.size();
        edit->setFocus();
        field(u"store"_s)->setFocus();
        QCOMPARE(m_intents->calls.size(), calls);
    }

    void fillsTheNamedFieldsFromAPastedBlock()
    {
        open();
        QGuiApplication::clipboard()->setText(u"Subdomain=north\nCLIENT_ID=\"id\"\nregion=us\nother=1\n"_s);
        LineEdit *scope = field(u"scope"_s);
        scope->setFocus();
        QTest::keyClick(scope, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_intents->calls, QStringList({FieldIntents::secretCall(sample::Store, u"north"_s),
                                                FieldIntents::secretCall(sample::ClientId, u"id"_s)}));
        QCOMPARE(scope->text(), QString());
        QCOMPARE(field(u"store"_s)->text(), u"north"_s);
        QCOMPARE(field(u"region"_s)->text(), u"eu-west"_s);
        const auto *told = m_page->findChild<MessageLine *>(u"filled"_s);
        QVERIFY(told->text().contains(u"Store"_s) && told->text().contains(u"Client ID"_s));
        QVERIFY(!told->text().contains(u"north"_s));
        QVERIFY2(told->text().contains(u"Not used: region, other."_s), qPrintable(told->text()));
    }

    void takesABlockApartWhereverItIsPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("told");
        const QString postman = u"{\"name\":\"Akeneo\",\"values\":["
                                "{\"key\":\"url\",\"value\":\"https://pim.example\",\"enabled\":true},"
                                "{\"key\":\"clientId\",\"value\":\"abc\",\"enabled\":true},"
                                "{\"key\":\"secret\",\"value\":\"s3\",\"enabled\":true}]}"_s;
        QTest::newRow("Postman") << postman << u"abc"_s << u"s3"_s << u"Not used: url."_s;
        QTest::newRow("comment") << u"CLIENT_SECRET='abc' # live"_s << QString() << u"abc"_s << u"secret"_s;
        QTest::newRow("no field") << u"{\"colour\":\"red\",\"size\":3}"_s << QString() << QString()
                                  << u"no field here takes colour, size"_s;
        QTest::newRow("no field, lines")
            << u"colour=red\nsize=3"_s << QString() << QString() << u"no field here takes colour, size"_s;
        QTest::newRow("broken") << u"{\"client_id\":\"abc\",\"client_secret"_s << QString() << QString()
                                << u"can’t be read"_s;
    }

    void takesABlockApartWhereverItIsPasted()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, clientId);
        QFETCH(const QString, secret);
        QFETCH(const QString, told);
        open();
        QGuiApplication::clipboard()->setText(text);
        LineEdit *id = field(u"client_id"_s);
        id->setFocus();
        QTest::keyClick(id, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(id->text(), clientId);
        QCOMPARE(field(u"client_secret"_s)->text(), secret);
        const QString said = m_page->findChild<MessageLine *>(u"filled"_s)->text();
        QVERIFY2(said.contains(told), qPrintable(said));
        QVERIFY(!said.contains(u"s3"_s) && !said.contains(u"red"_s));
    }

    void restoresAKeysLinesWhereverItIsPasted_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("variable");
        QTest::addColumn<QString>("pasted");
        const QString pem = u"-----BEGIN PRIVATE KEY-----\\nMIIE\\nab==\\n-----END PRIVATE KEY-----\\n"_s;
        for (const auto &[key, variable] : {std::pair(u"client_secret"_s, int(sample::ClientSecret)),
                                            std::pair(u"private_key"_s, int(sample::PrivateKey))}) {
            QTest::newRow(qPrintable(key)) << key << variable << pem;
            QTest::newRow(qPrintable(key + u", in quotes"_s)) << key << variable << u'"' + pem + u"\"\n"_s;
            QTest::newRow(qPrintable(key + u", lines"_s))
                << key << variable << QString(pem).replace(u"\\n"_s, u"\r\n"_s);
        }
    }

    void restoresAKeysLinesWhereverItIsPasted()
    {
        QFETCH(const QString, key);
        QFETCH(const int, variable);
        QFETCH(const QString, pasted);
        open();
        m_page->findChild<Fold *>()->setOpen(true);
        QGuiApplication::clipboard()->setText(pasted);
        auto *edit = field<QWidget>(key);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        field(u"store"_s)->setFocus();
        const QString sent = u"-----BEGIN PRIVATE KEY-----\nMIIE\nab==\n-----END PRIVATE KEY-----"_s;
        QCOMPARE(m_intents->calls.constLast(), FieldIntents::secretCall(variable, sent));
    }

    void takesTheFirstLineAndSaysSo()
    {
        open();
        QGuiApplication::clipboard()->setText(u"abc\ndef"_s);
        LineEdit *id = field(u"client_id"_s);
        id->setFocus();
        QTest::keyClick(id, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(id->text(), u"abc"_s);
        const auto lines = m_page->findChildren<MessageLine *>();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const MessageLine *line) {
            return line->text().contains(u"Only the first line was used"_s);
        }));
    }

    void masksSecretsUntilTheyAreShown()
    {
        open();
        LineEdit *secret = field(u"client_secret"_s);
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QVERIFY(secret->inputMethodHints().testFlag(Qt::ImhSensitiveData));
        QVERIFY(!secret->completer());
        auto *reveal = secret->findChild<QPushButton *>(u"reveal"_s);
        QCOMPARE(reveal->accessibleName(), u"Show Client secret"_s);
        secret->setFocus();
        QTest::mouseClick(reveal, Qt::LeftButton);
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
        QTest::keyClicks(secret, u"topsecret"_s);
        QVERIFY(secret->isUndoAvailable());
        reveal->click();
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QVERIFY(!secret->isUndoAvailable());
        QCOMPARE(secret->text(), u"topsecret"_s);
        reveal->click();
        m_page->hide();
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
    }

    void keepsALongSecretOutOfItsDocument()
    {
        open();
        m_page->findChild<Fold *>()->setOpen(true);
        auto *key = field<ConcealedTextEdit>(u"private_key"_s);
        key->setFocus();
        QTest::keyClicks(key, u"abc"_s);
        QTest::keyClick(key, Qt::Key_Return);
        QTest::keyClicks(key, u"de"_s);
        QCOMPARE(key->text(), u"abc\nde"_s);
        QCOMPARE(m_intents->calls.constLast(), FieldIntents::secretCall(sample::PrivateKey, u"abc\nde"_s));
        QCOMPARE(key->toPlainText(), u"•••\n••"_s);
        QTest::keyClick(key, Qt::Key_Backspace);
        QCOMPARE(key->text(), u"abc\nd"_s);
        QTest::keyClick(key, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(key, u"X"_s);
        QTest::keyClick(key, Qt::Key_Delete);
        QCOMPARE(key->text(), u"Xbc\nd"_s);
        QCOMPARE(key->toPlainText(), u"•••\n•"_s);

        QGuiApplication::clipboard()->setText(u"untouched"_s);
        key->selectAll();
        key->copy();
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"bc"_s));

        QGuiApplication::clipboard()->setText(u"-----BEGIN-----\nxyz\n-----END-----\n"_s);
        key->selectAll();
        QTest::keyClick(key, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(key->text(), u"-----BEGIN-----\nxyz\n-----END-----"_s);
        QVERIFY(!key->toPlainText().contains(u"xyz"_s));
        key->setConcealed(false);
        QCOMPARE(key->toPlainText(), key->text());
    }

    void countsCharactersNearTheEnd_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("expected");
        QTest::newRow("far") << 900 << QString();
        QTest::newRow("near") << 15000 << u"15000 of 16384 characters"_s;
        QTest::newRow("over") << 17000 << u"17000 of 16384 characters"_s;
    }

    void countsCharactersNearTheEnd()
    {
        QFETCH(const int, length);
        QFETCH(const QString, expected);
        open();
        m_snapshot.setup.draft.values[sample::Scope] = Secret(u"s"_s.repeated(length));
        draw();
        QCOMPARE(field(u"scope"_s)->text().size(), length); // shown whole, never cut
        QString shown;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"characters"_s))
                shown = QString(label->text()).remove(u',');
        }
        QCOMPARE(shown, expected);
    }

    void turnsAFlag()
    {
        open();
        m_page->findChild<Fold *>()->setOpen(true);
        QTest::keyClick(field<QCheckBox>(u"sandbox"_s), Qt::Key_Space);
        QCOMPARE(m_intents->calls, QStringList({FieldIntents::secretCall(sample::Sandbox, u"true"_s)}));
    }

    void linksToHttpsOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("shown");
        QTest::newRow("https") << u"https://docs.example/a?b=1&c=2"_s << true;
        QTest::newRow("http") << u"http://docs.example/"_s << false;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("user info") << u"https://docs.example@evil.test/"_s << false;
        QTest::newRow("markup") << u"https://docs.example/\"><b>x"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void linksToHttpsOnly()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, shown);
        m_snapshot.setup.method->documentationLink = address;
        draw();
        QCOMPARE(!m_page->findChild<QLabel *>(u"documentation"_s)->isHidden(), shown);
    }

    void keepsPlatformsTextPlain()
    {
        m_snapshot.setup.method->variables[sample::Store].label = u"<b>Bold</b> & co"_s;
        draw();
        LineEdit *store = field(u"store"_s);
        QCOMPARE(store->accessibleName(), u"<b>Bold</b> & co"_s);
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->objectName() != "documentation"_L1)
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void survivesManyVariablesAndDoubledKeys()
    {
        Variable one;
        one.key = u"same"_s;
        one.required = true;
        m_snapshot.setup.method->variables = QList<Variable>(500, one);
        m_snapshot.setup.draft.values = QList<Secret>(500);
        draw();
        QCOMPARE(m_page->findChildren<LineEdit *>(u"variable:same"_s).size(), 500);
        m_snapshot.setup.draft.values.clear(); // fewer values than variables: defaults are shown
        draw();
    }

    void saysNothingOnItsWayOut()
    {
        // The part that has the focus loses it while its editor is destroyed.
        auto *editor = new TextEditor(TextEditor::Kind::Words);
        int heard = 0;
        connect(editor, &FieldEditor::left, this, [&heard] { ++heard; });
        editor->show();
        editor->inner()->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(editor->inner()->hasFocus());
        delete editor;
        QCOMPARE(heard, 0);
    }
};

WIZARD_TEST(TestForm)
#include "tst_form.moc"
