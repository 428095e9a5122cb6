// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/reviewpage.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/fold.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/copy/copybutton.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/setup/changetable.h"
#include "ui/pages/setup/valuetable.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

bool needsNoConsentPage(const FlowSnapshot &snapshot)
{
    if (snapshot.setup.method && snapshot.setup.method->type == AuthenticationType::OAuth2ClientCredentials)
        return true;
    return std::any_of(
        snapshot.setup.checks.begin(), snapshot.setup.checks.end(),
        [](const ReviewCheckView &check) { return check.check == ReviewCheck::NoConsentPage; });
}

MessageLine::Kind kindOf(ReviewCheckView::Level level)
{
    switch (level) {
    case ReviewCheckView::Level::Good:
        return MessageLine::Kind::Good;
    case ReviewCheckView::Level::Note:
        return MessageLine::Kind::Note;
    case ReviewCheckView::Level::Caution:
        return MessageLine::Kind::Caution;
    case ReviewCheckView::Level::Bad:
        break;
    }
    return MessageLine::Kind::Bad;
}

} // namespace

ReviewPage::ReviewPage(SetupIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_rowsCard(new Card(this))
    , m_checksCard(new Card(this))
{
    m_rowsCard->setObjectName(u"whatIsSent"_s);
    m_checksCard->setObjectName(u"checks"_s);
    m_checksCard->hide();
    content()->addWidget(m_checksCard);
    content()->addWidget(m_rowsCard);
    content()->addStretch(1);
}

void ReviewPage::draw(const FlowSnapshot &snapshot)
{
    const QString connector =
        snapshot.setup.connector ? snapshot.setup.connector->title() : tr("the third party");
    if (snapshot.setup.target) {
        setTitle(tr("Ready to re-authorise %1").arg(snapshot.setup.target->name));
        setLead(needsNoConsentPage(snapshot)
                    ? tr("Patchworks signs in with the credentials themselves. No page opens.")
                    : tr("A page of %1 opens. Sign in there as someone who may approve.").arg(connector));
    } else if (needsNoConsentPage(snapshot)) {
        setTitle(tr("Ready to authorise with %1").arg(connector));
        setLead(tr("Patchworks signs in with the credentials themselves. No page opens."));
    } else {
        setTitle(tr("Ready to ask %1 for consent").arg(connector));
        setLead(tr("A page of %1 opens here. Sign in there as someone who may approve.").arg(connector));
    }
    drawChecks(snapshot.setup.checks);
    if (snapshot.setup.target)
        drawChanges(changeRows(snapshot));
    else
        drawRows(reviewRows(snapshot));
}

QString ReviewPage::primaryText(const FlowSnapshot &snapshot) const
{
    if (snapshot.setup.target && (needsNoConsentPage(snapshot) || !snapshot.setup.connector))
        return tr("Re-authorise");
    if (snapshot.setup.target)
        return tr("Re-authorise with %1…").arg(asLabel(snapshot.setup.connector->title()));
    if (needsNoConsentPage(snapshot) || !snapshot.setup.connector)
        return tr("Authorise");
    return tr("Authorise with %1…").arg(asLabel(snapshot.setup.connector->title()));
}

QVBoxLayout *ReviewPage::emptyRows()
{
    delete m_rows;
    m_rows = new QWidget(m_rowsCard);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::large);
    m_rowsCard->content()->addWidget(m_rows);
    return column;
}

void ReviewPage::drawChanges(const QList<ChangeRow> &changes)
{
    if (m_rows && m_drawnChanges == changes)
        return;
    m_drawnChanges = changes;
    m_drawnRows.reset();
    QVBoxLayout *column = emptyRows();
    if (!changes.isEmpty())
        column->addWidget(new ChangeTable(changes, m_rows));
    auto *rest =
        new TextLabel(changes.isEmpty() ? tr("Nothing changes: only the consent is renewed.")
                                        : tr("Everything else stays as it is, secrets too, and is not sent."),
                      TextLabel::Size::Normal, TextLabel::Colour::Dim, m_rows);
    rest->setObjectName(u"unchanged"_s);
    column->addWidget(rest);
    m_rows->show();
}

void ReviewPage::drawRows(const QList<ReviewRow> &rows)
{
    if (m_rows && m_drawnRows == rows)
        return;
    m_drawnRows = rows;
    m_drawnChanges.reset();
    QVBoxLayout *column = emptyRows();

    QList<ReviewRow> asked;
    QList<ReviewRow> byItself;
    for (const ReviewRow &row : rows)
        (row.byItself ? byItself : asked).append(row);
    column->addWidget(new ValueTable(tr("What is sent to Patchworks"), asked, m_rows));
    if (!byItself.isEmpty()) {
        auto *fold = new Fold(u"defaults"_s, m_rows);
        fold->setTitle(
            tr("%n value(s) at their defaults are sent too", nullptr, static_cast<int>(byItself.size())));
        fold->content()->addWidget(new ValueTable({}, byItself, fold));
        column->addWidget(fold);
    }
    m_rows->show();
}

void ReviewPage::drawChecks(const QList<ReviewCheckView> &checks)
{
    QStringList wanted;
    for (const ReviewCheckView &check : checks)
        wanted.append(u"%1 %2 %3 %4"_s.arg(int(check.check))
                          .arg(int(check.level))
                          .arg(check.text, reviewCheckText(check)));
    m_checksCard->setVisible(!checks.isEmpty());
    if (m_checks && m_drawnChecks == wanted)
        return;
    m_drawnChecks = wanted;
    // The button that was pressed may be one of those that go.
    if (m_checks) {
        m_checks->hide();
        m_checks->deleteLater();
    }
    m_checks = new QWidget(m_checksCard);
    auto *column = new QVBoxLayout(m_checks);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::medium);
    m_checksCard->content()->addWidget(m_checks);

    for (const ReviewCheckView &check : checks) {
        auto *line = new MessageLine(MessageLine::Size::Normal, m_checks);
        line->show(kindOf(check.level), reviewCheckText(check));
        column->addWidget(line);
        const bool isUnreadable = check.check == ReviewCheck::ReturnAddressUnreadable;
        const bool address = check.check == ReviewCheck::ReturnAddress ||
                             check.check == ReviewCheck::OtherEnvironment || isUnreadable;
        if (!address)
            continue;
        auto *row = new QHBoxLayout;
        // In line with the sentences, which stand beside their icons.
        const int indent = fontMetrics().height() + grid::small;
        row->setContentsMargins(layoutDirection() == Qt::LeftToRight ? indent : 0, 0,
                                layoutDirection() == Qt::LeftToRight ? 0 : indent, 0);
        row->setSpacing(grid::medium);
        if (!check.text.isEmpty() && !isUnreadable) {
            auto *code = new TextLabel(check.text, TextLabel::Size::Code, TextLabel::Colour::Text, m_checks);
            code->setLayoutDirection(Qt::LeftToRight);
            code->setTextInteractionFlags(Qt::TextSelectableByMouse);
            code->setFocusPolicy(Qt::NoFocus);
            row->addWidget(code, 1);
        } else {
            row->addStretch(1);
        }
        if (check.check == ReviewCheck::ReturnAddress) {
            auto *copy = new CopyButton(u"copyReturnAddress"_s, tr("Copy the return address"), m_checks);
            copy->setCopied(check.text);
            row->addWidget(copy, 0, Qt::AlignTop);
        }
        column->addLayout(row);
        if (check.offersOwnAddress) {
            auto *own = new QPushButton(tr("Use this environment’s address"), m_checks);
            own->setObjectName(u"useOwnReturnAddress"_s);
            own->setAccessibleName(own->text());
            own->setAutoDefault(false);
            auto *buttonRow = new QHBoxLayout;
            buttonRow->setContentsMargins(row->contentsMargins());
            buttonRow->addWidget(own);
            buttonRow->addStretch(1);
            column->addLayout(buttonRow);
            connect(own, &QPushButton::clicked, this, [this] { m_intents.useOwnReturnAddress(); });
        }
    }
    m_checks->show();
}

} // namespace wizard
