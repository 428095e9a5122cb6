// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/pagesofsteps.h"

#include "ui/pages/consent/consentpage.h"
#include "ui/pages/consent/resultpage.h"
#include "ui/pages/consent/workingpage.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/home/instancepage.h"
#include "ui/pages/queue/queuepage.h"
#include "ui/pages/setup/connectorpage.h"
#include "ui/pages/setup/credentialspage.h"
#include "ui/pages/setup/methodpage.h"
#include "ui/pages/setup/reviewpage.h"
#include "ui/pages/setup/settingspage.h"
#include "ui/pages/signin/signinpage.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

Page *makePage(Step step, Intents &intents)
{
    switch (step) {
    case Step::SignIn:
        return new SignInPage(intents);
    case Step::Home:
        return new HomePage(intents);
    case Step::Connector:
        return new ConnectorPage(intents);
    case Step::Method:
        return new MethodPage(intents);
    case Step::Settings:
        return new SettingsPage(intents);
    case Step::Credentials:
        return new CredentialsPage(intents);
    case Step::Review:
        return new ReviewPage(intents);
    case Step::Consent:
        return new ConsentPage(intents);
    case Step::Working:
        return new WorkingPage(intents);
    case Step::Instance:
        return new InstancePage(intents);
    case Step::Queue:
        return new QueuePage(intents);
    case Step::History:
        return new HistoryPage(intents);
    case Step::Result:
        break;
    }
    return new ResultPage(intents);
}

QString pageName(Step step)
{
    switch (step) {
    case Step::SignIn:
        return u"SignIn"_s;
    case Step::Home:
        return u"Home"_s;
    case Step::Connector:
        return u"Connector"_s;
    case Step::Method:
        return u"Method"_s;
    case Step::Settings:
        return u"Settings"_s;
    case Step::Credentials:
        return u"Credentials"_s;
    case Step::Review:
        return u"Review"_s;
    case Step::Consent:
        return u"Consent"_s;
    case Step::Working:
        return u"Working"_s;
    case Step::Instance:
        return u"Instance"_s;
    case Step::Queue:
        return u"Queue"_s;
    case Step::History:
        return u"History"_s;
    case Step::Result:
        break;
    }
    return u"Result"_s;
}

} // namespace wizard
