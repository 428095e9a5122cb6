// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/result.h"
#include "app/domain/secret/secret.h"

#include <QString>
#include <QUrl>

namespace wizard
{

enum class EnvironmentKind {
    Production,
    Staging,
    SelfHosted,
    Demo,
    FromFile, ///< `--environment FILE`: for that run alone
};

/// Which of the two orders of PLATFORM.md section 5 is used.
enum class ConsentOrder {
    Auto,     ///< what the platform gives decides
    Platform, ///< authorise first, always
    Consent,  ///< consent first wherever the method publishes its authorise URL
};

/// An installation of the platform: three independent addresses (PLATFORM.md section 2).
struct Environment {
    /// Someone to sign in as. Whoever runs the installation tells it; honoured on loopback environments only.
    struct Account {
        QString email;
        Secret password;
        Secret apiKey;

        bool isEmpty() const { return email.isEmpty() && apiKey.isEmpty(); }
        bool operator==(const Account &) const = default;
    };

    EnvironmentKind kind = EnvironmentKind::Production;
    QString name; ///< for people; credentials are never found by it
    QUrl coreUrl; ///< without `/api/v1`; a path prefix is allowed
    QUrl signInUrl;
    QUrl redirectUri;
    ConsentOrder order = ConsentOrder::Auto;
    Account account;

    /// All three addresses are literal loopback addresses.
    bool isLoopback() const;
    bool isComplete() const { return coreUrl.isValid() && signInUrl.isValid() && redirectUri.isValid(); }

    bool operator==(const Environment &) const = default;
};

/// 127.0.0.0/8 and [::1] as literals; never a name, not even `localhost`.
bool isLoopbackLiteral(const QUrl &url);
/// A page's host may also be `localhost` or `*.localhost`, which browsers bind to loopback.
bool isLoopbackPage(const QUrl &url);

/// A page that the platform names for the person's own browser (a method's documentation): https without user
/// info, in a loopback environment also http of a loopback page. Invalid where it is neither.
QUrl pageToOpen(const QString &address, const Environment &environment);
/// The dashboard's first page, which lies where its own redirect page lies. Invalid where that is not known.
QUrl dashboardOf(const Environment &environment);

/// `scheme://host:port` with the host in its encoded form and the default port left out.
QString originOf(const QUrl &url);

/// Host for people: encoded (punycode) form, with the port where it is not the scheme's own.
QString hostForPeople(const QUrl &url);

/// Reads an address as a person or a file gives it. Strict: https (http for loopback literals only), a
/// host, no user info, no fragment, no query. Problems name `field`.
tl::expected<QUrl, Problem> parseAddress(const QString &text, Field field);

Environment productionEnvironment();
/// The core URL of staging is not published: it is left empty and typed by the person.
Environment stagingEnvironment();

/// The redirect URIs of the environments that we know, to tell them apart.
QList<Environment> knownEnvironments();

/// What `--environment FILE` holds, as values already taken from the file (keys of PLATFORM.md
/// section 2). The four built-in names are reserved.
struct EnvironmentFields {
    QString name;
    QString coreUrl;
    QString signInUrl;
    QString redirectUri;
    QString order;
    Environment::Account account;
};
Result<Environment> environmentFromFields(const EnvironmentFields &fields);

} // namespace wizard
