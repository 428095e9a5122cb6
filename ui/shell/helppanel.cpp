// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/helppanel.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString helpOf(Step step)
{
    switch (step) {
    case Step::SignIn:
        return HelpPanel::tr(
            "Choose the environment that your company uses; its host is shown below it.\n\n"
            "An API key is the simplest way to sign in. You make one in the dashboard under general "
            "settings. With e-mail and password the sign-in lasts a day.\n\n"
            "A password is never kept. A key or token is kept only if you ask for it, and only in "
            "your desktop’s keyring.");
    case Step::Home:
        return HelpPanel::tr(
            "An instance is one authenticated connection of your company to a connector. Open one with Enter "
            "or a double click; select one or several with Space, and re-authorise them.\n\nPatchworks does "
            "not tell whether a connection still works. The state is what this program has seen itself; "
            "everything else is unknown.\n\nF5 fetches the list again.");
    case Step::Connector:
        return HelpPanel::tr(
            "Type a part of the name or of the type; accents do not matter. The arrow keys move "
            "through the list and Enter goes on.\n\nOnly connectors that are installed for your "
            "company are listed. Others are installed from the marketplace in the dashboard.");
    case Step::Method:
        return HelpPanel::tr(
            "A connector can offer several ways to authenticate. Each card says what you need at "
            "hand and whether the third party’s own page will open.\n\nWays without OAuth are set "
            "up in the dashboard.");
    case Step::Settings:
        return HelpPanel::tr(
            "The connector’s own defaults are filled in. Leave what you are not sure about; the "
            "settings can be changed later in the dashboard.\n\nThe name is how you will find the "
            "instance again.");
    case Step::Credentials:
        return HelpPanel::tr(
            "These values come from the third party, often from its developer settings. They go to "
            "Patchworks. Secrets among them are not kept on this computer.\n\nWhat you paste is cleaned of "
            "spaces and quotes around it.");
    case Step::Review:
        return HelpPanel::tr(
            "Look at everything once more. Nothing has been created so far.\n\nThe third party must "
            "know the return address that is shown here; register it there exactly as it stands.");
    case Step::Consent:
        return HelpPanel::tr(
            "The page belongs to the third party. Sign in there with an account that may approve. "
            "The host and the lock above the page are drawn by this program and cannot be "
            "imitated by the page.\n\nThe session is private and erased afterwards.");
    case Step::Working:
        return HelpPanel::tr(
            "Patchworks is being asked. This is sent once and never repeated by itself. You can "
            "stop waiting; what became of it is then looked up.");
    case Step::Result:
        return HelpPanel::tr(
            "This is what Patchworks reports. If something is uncertain, look it up before you "
            "create anything again.");
    case Step::Instance:
        return HelpPanel::tr(
            "These are the instance’s settings as Patchworks keeps them. Secrets are never shown.\n\n"
            "Re-authorising keeps all of it: you change only what has to change.");
    case Step::Queue:
        return HelpPanel::tr(
            "Instances that one sign-in at a third party serves stand together in a group. Nothing is "
            "sent before you begin, and you can pause between any two.\n\nIf the program is closed, the "
            "queue goes on the next time you sign in to the same company.");
    case Step::History:
        return HelpPanel::tr(
            "What this program has done, kept on this computer alone and without secrets. You can save it "
            "or erase it at any time.");
    }
    return {};
}

} // namespace

HelpPanel::HelpPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"helpPanel"_s);
    setAccessibleName(tr("Help"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Help"));
    outer->addWidget(scroll);
    auto *body = new QWidget(scroll);
    scroll->setWidget(body);
    auto *all = new QVBoxLayout(body);
    all->setContentsMargins(grid::section - 2, grid::section, grid::large, grid::section);
    all->setSpacing(grid::medium);

    auto *top = new QHBoxLayout;
    m_title = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, body);
    m_title->setWeight(QFont::DemiBold);
    auto *close = new QPushButton(body);
    close->setObjectName(u"closeHelp"_s);
    close->setAccessibleName(tr("Close the help"));
    close->setToolTip(tr("Close the help"));
    close->setIcon(icon(u"cross"_s));
    close->setFlat(true);
    close->setProperty("link", true);
    connect(close, &QPushButton::clicked, this, &HelpPanel::closed);
    top->addWidget(m_title, 1);
    top->addWidget(close);
    all->addLayout(top);

    m_text = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, body);
    all->addWidget(m_text);
    auto *keys =
        new TextLabel(tr("Enter presses the main button, Escape cancels. Alt with the left arrow key goes "
                         "back, Ctrl+F searches, F1 opens and closes this help."),
                      TextLabel::Size::Hint, TextLabel::Colour::Dim, body);
    all->addWidget(keys);
    m_consent = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, body);
    m_consent->hide();
    all->addWidget(m_consent);
    auto *browser = new TextLabel(
        tr("The built-in browser is Qt WebEngine. Debian gives that package no security updates of its "
           "own, so it is used for the consent page alone."),
        TextLabel::Size::Hint, TextLabel::Colour::Dim, body);
    all->addWidget(browser);
    auto *version = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, body);
    version->setObjectName(u"version"_s);
    version->setText(QCoreApplication::applicationVersion().isEmpty()
                         ? tr("Connector Wizard")
                         : tr("Connector Wizard %1").arg(QCoreApplication::applicationVersion()));
    all->addWidget(version);
    all->addStretch(1);
}

void HelpPanel::draw(Step step)
{
    m_title->setText(tr("Help: %1").arg(stepTitle(step)));
    m_text->setText(helpOf(step));
}

void HelpPanel::setConsentHelp(const QString &text)
{
    m_consent->setText(text);
    m_consent->setVisible(!text.isEmpty());
}

} // namespace wizard
