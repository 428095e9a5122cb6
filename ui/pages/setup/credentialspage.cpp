// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/credentialspage.h"

#include "app/domain/platform/environment.h"
#include "app/flow/attempt/reauthorisation.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/form/variableform.h"

#include <QUrl>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// What a platform does not tell: left empty, it stays as it is.
QSet<int> keptValues(const FlowSnapshot &snapshot)
{
    QSet<int> kept;
    if (!snapshot.setup.target || !snapshot.setup.method)
        return kept;
    const QList<qsizetype> positions = variablePositions(*snapshot.setup.target, *snapshot.setup.method);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (positions.at(i) >= 0 && hidesValue(snapshot.setup.method->variables.at(i),
                                               snapshot.setup.target->variables.at(positions.at(i))))
            kept.insert(int(i));
    }
    return kept;
}

} // namespace

CredentialsPage::CredentialsPage(PageIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_link(new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this))
    , m_form(new VariableForm(EditorRegistry::standard(), this))
{
    m_link->setObjectName(u"documentation"_s);
    m_link->setTextFormat(Qt::RichText);
    m_link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_link->setOpenExternalLinks(true);
    m_link->hide();
    content()->addWidget(m_link);
    setForm(m_form);
    content()->addStretch(1);
}

void CredentialsPage::draw(const FlowSnapshot &snapshot)
{
    setTitle(snapshot.setup.connector ? tr("Credentials for %1").arg(snapshot.setup.connector->title())
                                      : tr("Credentials"));
    setLead(tr("They go to Patchworks. Secrets are not kept on this computer."));
    if (!snapshot.setup.method) {
        m_form->hide();
        drawLink({});
        return;
    }
    drawLink(pageToOpen(snapshot.setup.method->documentationLink, snapshot.environment));
    m_form->show();
    m_form->draw(*snapshot.setup.method, snapshot.setup.draft.values, snapshot.problems,
                 keptValues(snapshot));
}

QString CredentialsPage::primaryText(const FlowSnapshot &) const
{
    return tr("Continue");
}

void CredentialsPage::takeFocus()
{
    m_form->takeFocus();
}

void CredentialsPage::drawLink(const QUrl &page)
{
    // The address comes from the platform: the host is named before it is opened.
    QString text;
    if (page.isValid()) {
        //: %1 is a host such as docs.example.com, %2 and %3 mark the link
        text =
            tr("%2Where to find them%3, at %1")
                .arg(hostForPeople(page).toHtmlEscaped(),
                     u"<a href=\"%1\">"_s.arg(page.toString(QUrl::FullyEncoded).toHtmlEscaped()), u"</a>"_s);
    }
    if (m_link->text() != text)
        m_link->setText(text);
    m_link->setVisible(page.isValid());
}

} // namespace wizard
