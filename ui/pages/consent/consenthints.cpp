// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/consenthints.h"

#include "ui/kit/blocks/flowrow.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/copy/copybutton.h"
#include "ui/kit/style/theme.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"
#include "ui/text/ownbrowsertext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString sentenceOf(const Failure &failure)
{
    const FailureText text = failureText(failure);
    const QString title = text.title.isEmpty() || text.title.endsWith(u'.') ? text.title : text.title + u'.';
    return QStringList{title, text.body()}.join(u' ').trimmed();
}

} // namespace

ConsentHints::ConsentHints(QWidget *parent)
    : QWidget(parent)
    , m_trouble(new MessageLine(MessageLine::Size::Normal, this))
    , m_notice(new MessageLine(MessageLine::Size::Normal, this))
    , m_expiry(new MessageLine(MessageLine::Size::Normal, this))
    , m_issuer(new MessageLine(MessageLine::Size::Normal, this))
    , m_accept(namedButton(u"acceptIssuer"_s, tr("Accept this answer"), this))
    , m_scope(new MessageLine(MessageLine::Size::Normal, this))
    , m_acceptScope(namedButton(u"acceptScope"_s, tr("Continue with less access"), this))
    , m_account(new MessageLine(MessageLine::Size::Normal, this))
    , m_accountButtons(new QWidget(this))
    , m_slow(new QWidget(this))
    , m_address(new TextLabel(TextLabel::Size::Code, TextLabel::Colour::Text))
    , m_copy(new CopyButton(u"copyReturnAddress"_s, tr("Copy the return address")))
    , m_client(new QWidget(m_slow))
    , m_clientId(new TextLabel(TextLabel::Size::Code, TextLabel::Colour::Text))
    , m_copyClient(new CopyButton(u"copyClientId"_s, tr("Copy the client ID")))
    , m_agree(namedButton(u"agreeToPage"_s, tr("Answer “yes” next time"), this))
    , m_again(namedButton(u"startAgain"_s, tr("Start again"), this))
{
    setObjectName(u"consentHints"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::large, grid::medium, grid::large, grid::medium);
    row->setSpacing(grid::large);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(grid::small);
    m_trouble->setObjectName(u"trouble"_s);
    m_notice->setObjectName(u"notice"_s);
    m_expiry->setObjectName(u"expiryHint"_s);
    lines->addWidget(m_trouble);
    m_agree->hide();
    lines->addWidget(m_agree, 0, Qt::AlignLeading);
    connect(m_agree, &QPushButton::clicked, this, &ConsentHints::agreed);
    lines->addWidget(m_notice);
    lines->addWidget(m_expiry);
    m_issuer->setObjectName(u"issuer"_s);
    lines->addWidget(m_issuer);
    m_accept->hide();
    lines->addWidget(m_accept, 0, Qt::AlignLeading);
    connect(m_accept, &QPushButton::clicked, this, &ConsentHints::issuerAccepted);
    m_scope->setObjectName(u"scope"_s);
    lines->addWidget(m_scope);
    m_acceptScope->hide();
    lines->addWidget(m_acceptScope, 0, Qt::AlignLeading);
    connect(m_acceptScope, &QPushButton::clicked, this, &ConsentHints::scopeAccepted);
    m_account->setObjectName(u"account"_s);
    lines->addWidget(m_account);
    auto *accountRow = new FlowRow(grid::small, m_accountButtons);
    accountRow->setContentsMargins(0, 0, 0, 0);
    auto *yes = new QPushButton(tr("Yes, go on"), m_accountButtons);
    yes->setObjectName(u"acceptAccount"_s);
    auto *other = new QPushButton(tr("Use another account"), m_accountButtons);
    other->setObjectName(u"otherAccount"_s);
    for (QPushButton *button : {yes, other}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        accountRow->addWidget(button);
    }
    connect(yes, &QPushButton::clicked, this, &ConsentHints::accountAccepted);
    connect(other, &QPushButton::clicked, this, &ConsentHints::accountSwitchWanted);
    m_accountButtons->hide();
    lines->addWidget(m_accountButtons);
    lines->addWidget(m_slow);
    row->addLayout(lines, 1);

    m_slow->setObjectName(u"slowHints"_s);
    auto *slow = new QVBoxLayout(m_slow);
    slow->setContentsMargins(0, 0, 0, 0);
    slow->setSpacing(4);
    auto *title =
        new TextLabel(tr("Stuck? Try one of these."), TextLabel::Size::Normal, TextLabel::Colour::Text);
    title->setWeight(QFont::DemiBold);
    slow->addWidget(title);
    const QStringList sentences{
        tr("The page asks for a passkey or your company’s sign-on: choose another way to sign in there. "
           "Passkeys do not work in this window; in your own browser they do."),
        tr("The page says that this browser is not supported: continue in your own browser."),
        tr("The page is blank: reload it."),
        tr("The page reports an error, a wrong redirect address or an unknown client: both values below must "
           "be "
           "registered with the third party exactly as they stand here."),
    };
    for (const QString &sentence : sentences) {
        auto *line = new MessageLine(MessageLine::Size::Hint, m_slow);
        line->show(MessageLine::Kind::Note, sentence);
        slow->addWidget(line);
    }
    const auto addValue = [](QVBoxLayout *rows, const QString &words, TextLabel *value, CopyButton *copy) {
        auto *line = new QHBoxLayout;
        line->setSpacing(grid::small);
        line->addWidget(new TextLabel(words, TextLabel::Size::Hint, TextLabel::Colour::Dim));
        value->setLayoutDirection(Qt::LeftToRight);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setFocusPolicy(Qt::NoFocus);
        line->addWidget(copy);
        line->addStretch(1);
        rows->addLayout(line);
        rows->addWidget(value); // below: beside its title a long one leaves large text no room
    };
    addValue(slow, tr("Return address"), m_address, m_copy);
    auto *client = new QVBoxLayout(m_client);
    client->setContentsMargins(0, 0, 0, 0);
    m_clientId->setObjectName(u"clientId"_s);
    addValue(client, tr("Client ID"), m_clientId, m_copyClient);
    slow->addWidget(m_client);

    row->addWidget(m_again, 0, Qt::AlignTop);
    connect(m_again, &QPushButton::clicked, this, &ConsentHints::startAgainWanted);
    m_slow->hide();
    m_again->hide();
}

void ConsentHints::draw(const ConsentView &consent, const QString &connector)
{
    const bool isAsked = consent.trouble && consent.trouble->trouble == BrowserTrouble::QuestionDeclined;
    const bool isSaid = consent.trouble && consent.trouble->trouble == BrowserTrouble::MessageShown;
    m_trouble->say(isSaid ? MessageLine::Kind::Note : MessageLine::Kind::Caution,
                   isAsked && consent.agreed
                       ? tr("Do it on the page again: its question is answered “yes” then.")
                   : consent.trouble ? browserTroubleText(*consent.trouble)
                                     : QString());
    m_agree->setVisible(isAsked && !consent.agreed);
    m_notice->say(MessageLine::Kind::Caution, consent.notice ? sentenceOf(*consent.notice) : QString());
    // In one's own browser a countdown says it, and the hints about this window do not fit.
    const bool own = consent.way == ConsentView::Way::OwnBrowser;
    m_expiry->say(MessageLine::Kind::Caution,
                  consent.showExpiryHint && !(own && consent.platformDeadline.isValid())
                      ? tr("Patchworks may keep this attempt for only two minutes. If it does not end "
                           "well, start again: nothing that you typed is lost.")
                      : QString());
    m_issuer->say(MessageLine::Kind::Caution,
                  consent.issuerAsked.isEmpty()
                      ? QString()
                      : tr("The answer names %1 as the one that gave it, which is not where "
                           "the page was. Accept it only "
                           "if you know that name; Cancel refuses it.")
                            .arg(consent.issuerAsked));
    const bool unplaced = !consent.unplacedAsked.isEmpty();
    if (unplaced) {
        //: %1 is a connector, %2 a list of parameters such as "realmId and shop"
        m_issuer->say(
            MessageLine::Kind::Caution,
            tr("%1’s answer also brings %2. This method has no free field for it, so Patchworks won’t "
               "get it. Nothing has been sent yet: accept the answer without it, or cancel.")
                .arg(connector, QLocale().createSeparatedList(consent.unplacedAsked)));
    }
    const bool answerAsked = unplaced || !consent.issuerAsked.isEmpty();
    m_accept->setVisible(answerAsked);
    m_scope->say(
        MessageLine::Kind::Caution,
        consent.scopesMissing.isEmpty()
            ? QString()
            : tr("%1 granted less access than was asked for. Missing: %2. Nothing has been saved yet. Use "
                 "another account or start again to grant everything.")
                  .arg(connector, consent.scopesMissing.join(tr(", ", "between the names of a list"))));
    m_acceptScope->setVisible(!consent.scopesMissing.isEmpty());
    const bool asked = consent.accountAsked.has_value();
    m_newlyAsked = asked && m_accountButtons->isHidden();
    m_account->say(MessageLine::Kind::Caution,
                   asked ? accountQuestionText(*consent.accountAsked, connector) : QString());
    m_accountButtons->setVisible(asked);
    m_isWanted =
        consent.showHints || (consent.trouble && consent.trouble->trouble == BrowserTrouble::PageRefused);
    m_canHint = !own;
    m_clientId->setText(consent.clientId);
    m_copyClient->setCopied(consent.clientId);
    m_client->setVisible(!consent.clientId.isEmpty());
    showSlow();
    m_address->setText(consent.returnAddress);
    m_copy->setCopied(consent.returnAddress);
    m_copy->setVisible(!consent.returnAddress.isEmpty());
    const bool again =
        consent.showExpiryHint || consent.startAgainOffered || !consent.scopesMissing.isEmpty();
    m_again->setVisible(again);
    m_hasOther = again || answerAsked || asked || !m_trouble->text().isEmpty() || !m_notice->text().isEmpty();
}

void ConsentHints::setOpened(bool opened)
{
    m_isOpened = opened;
    showSlow();
}

void ConsentHints::showSlow()
{
    m_slow->setVisible((m_isWanted || m_isOpened) && m_canHint);
}

bool ConsentHints::hasContent() const
{
    return m_hasOther || !m_slow->isHidden();
}

void ConsentHints::focusNewQuestion()
{
    if (m_newlyAsked && isVisible())
        m_accountButtons->findChild<QPushButton *>(u"otherAccount"_s)->setFocus(Qt::OtherFocusReason);
    m_newlyAsked = false;
}

void ConsentHints::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.setPen(theme.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace wizard
