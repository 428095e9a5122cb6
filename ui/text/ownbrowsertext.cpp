// SPDX-License-Identifier: Apache-2.0
#include "ui/text/ownbrowsertext.h"

#include "ui/text/labels.h"

#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct OwnBrowserTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::OwnBrowserText)
};

} // namespace

QString ownBrowserText(const ConsentView &consent, const QString &connector)
{
    QStringList sentences;
    // A queue comes here without Review, which would have said it.
    if (!consent.canEmbed && !consent.notEmbedded.isEmpty() && !consent.ownBrowserOpened)
        sentences.append(notEmbeddedText(consent.notEmbedded));
    if (!consent.ownBrowserOpened && consent.canEmbed)
        sentences.append(OwnBrowserTexts::tr("The page of %1 opens in your browser and this one closes; what "
                                             "you did in it does not come along.")
                             .arg(connector));
    else
        sentences.append(
            OwnBrowserTexts::tr("Sign in to %1 in your browser and approve there.").arg(connector));
    if (consent.platformMade) {
        sentences.append(
            consent.isWooCommerce
                ? OwnBrowserTexts::tr("The store hands its keys to Patchworks, and this program "
                                      "notices by itself.")
                : OwnBrowserTexts::tr("Patchworks’ dashboard finishes there by itself, as whoever is "
                                      "signed in to it, and this program notices the change."));
        sentences.append(OwnBrowserTexts::tr("If it does not, paste the address that you ended on."));
    } else {
        sentences.append(
            OwnBrowserTexts::tr("Nothing can finish it there: at the end, copy the address that your "
                                "browser shows and paste it here. That is the only way back."));
    }
    return sentences.join(u' ');
}

QString openingBrowserText()
{
    return OwnBrowserTexts::tr("Your browser is being opened…");
}

QString pasteRefusalText(NavigationVerdict verdict, const QString &host)
{
    switch (verdict) {
    case NavigationVerdict::Callback:
        return {};
    case NavigationVerdict::Ordinary:
    case NavigationVerdict::NotLoopback:
        return OwnBrowserTexts::tr(
            "This is not the return address, but another page. Copy the address at the "
            "very end, after you have approved.");
    case NavigationVerdict::NearCallback:
        return OwnBrowserTexts::tr(
            "This looks like the return address, but it is not exactly that. It was not "
            "passed on.");
    case NavigationVerdict::OtherEnvironment:
        if (const QString other = environmentAt(host); !other.isEmpty())
            return OwnBrowserTexts::tr(
                       "This is the return address of the environment “%1”. It was not passed on.")
                .arg(other);
        return OwnBrowserTexts::tr(
            "This is the return address of another environment. It was not passed on.");
    case NavigationVerdict::NotHttps:
        return OwnBrowserTexts::tr(
            "The address does not begin with https://, so it cannot be the return address.");
    case NavigationVerdict::Malformed:
        break;
    }
    return OwnBrowserTexts::tr("This is no address. Copy the whole of your browser’s address line.");
}

QString accountQuestionText(const ConsentView::AccountQuestion &question, const QString &connector)
{
    if (question.kind == ConsentView::AccountQuestion::Kind::Different)
        return OwnBrowserTexts::tr(
                   "You approved as “%1”, but this instance was connected to “%2” before. Should it "
                   "change to “%1”?")
            .arg(question.told, question.before);
    if (!question.told.isEmpty())
        return OwnBrowserTexts::tr("You approved as “%1”. Is that the right account for this instance?")
            .arg(question.told);
    return question.before.isEmpty()
               ? OwnBrowserTexts::tr("%1 did not tell which account approved. Was it the right one for this "
                                     "instance?")
                     .arg(connector)
               : OwnBrowserTexts::tr(
                     "%1 did not tell which account approved. This instance was connected to “%2” "
                     "before. Was it that one?")
                     .arg(connector, question.before);
}

} // namespace wizard
