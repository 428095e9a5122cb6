// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <tl/expected.hpp>

namespace wizard
{

/// One thing that a person does, or waits for.
struct PlayStep {
    enum class Kind {
        WaitForPage, ///< `{"page":"review"}`
        WaitForHost, ///< `{"host":"harbour-shop.localhost"}`: the consent page of this host (or below it) has
                     ///< loaded
        Click,       ///< `{"click":"primary"}`
        Type,        ///< `{"type":"northwind-uk","into":"variable:store"}`; without `into` where the focus is
        Key,         ///< `{"key":"Return","times":1}`
        Choose,      ///< `{"choose":"Europe/London","in":"timeZone"}`: an entry of a combo box or list
        Browse,      ///< `{"browse":"approve"}`: consents in the person's own browser, once it was opened;
                     ///< approve or refuse. With `into` only up to the return address, which is typed there
        Picture,     ///< `{"picture":"review"}`
    };

    Kind kind = Kind::Picture;
    QString text;                    ///< page, host, name, text, key or picture
    QString target;                  ///< object name or accessible name; empty: where the focus is
    int times = 1;                   ///< for Key
    std::chrono::seconds within{30}; ///< how long to wait for what the step needs
    bool second = false;             ///< for Browse: as the third party's second account
};

/// A play: what a person does from the first page to the result, and how it is to end.
struct PlayFile {
    QString expect; ///< authorised, declined or failed
    QList<PlayStep> steps;
};

/// Reads a play file: JSON, at most 1 MiB, no unknown members. The error is a sentence that names the step.
tl::expected<PlayFile, QString> readPlayFile(const QString &path);
/// The same of what the file holds, whatever its size.
tl::expected<PlayFile, QString> playFileFrom(const QByteArray &json);

/// The name of a page in play files: signIn, home, connector, method, settings, credentials, review, consent,
/// working, result, instance, queue, history.
bool isPageName(const QString &name);

} // namespace wizard
