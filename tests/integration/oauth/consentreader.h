// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class ConsentFixture;

/// Answers an OAuth server's pages as a person without a mouse does: every answer is keys that the browser's
/// view receives. Scripts only look where the page and its focus stand. All functions return false where the
/// page did not come to what they need.
class ConsentReader
{
public:
    explicit ConsentReader(ConsentFixture &fixture);

    // Of oidc-provider

    /// `prompt`: `login` or `consent`. The page is there and takes keys.
    bool waitForPage(const QString &prompt);
    bool signIn(const QString &name);
    bool allow();
    /// Takes the page's own way out.
    bool cancel(const QString &prompt);

    // Of any page

    /// An element that the selector names is there, and the page takes keys.
    bool waitForElement(const QString &selector);
    /// Moves the focus from stop to stop, fills a field, presses a key where the focus is.
    bool moveTo(const QString &selector);
    bool fill(const QString &selector, const QString &text);
    bool press(Qt::Key key);
    /// Until the script's value is true, in a page that is loaded.
    bool waitUntil(const QString &script);

private:
    ConsentFixture &m_fixture;
};
