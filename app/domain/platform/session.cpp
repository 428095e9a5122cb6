// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/session.h"

#include <QStringList>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// The first line of what is kept; another number would be another form.
const QString apiKeyForm = u"1 api-key"_s;
const QString tokenForm = u"1 token"_s;

} // namespace

Secret packedSession(const Session &session)
{
    if (session.kind == Session::Kind::None)
        return {};
    const bool token = session.kind == Session::Kind::Token;
    return Secret(
        QStringList{token ? tokenForm : apiKeyForm,
                    session.expires.isValid() ? session.expires.toUTC().toString(Qt::ISODate) : QString(),
                    session.email, session.companyId, session.credential.reveal()}
            .join(u'\n'));
}

std::optional<Session> unpackedSession(const Secret &packed)
{
    const QStringList lines = packed.reveal().split(u'\n');
    if (lines.size() != 5 || lines.at(4).isEmpty() || (lines.at(0) != apiKeyForm && lines.at(0) != tokenForm))
        return std::nullopt;
    Session session;
    session.kind = lines.at(0) == tokenForm ? Session::Kind::Token : Session::Kind::ApiKey;
    if (!lines.at(1).isEmpty()) {
        session.expires = QDateTime::fromString(lines.at(1), Qt::ISODate).toUTC();
        if (!session.expires.isValid())
            return std::nullopt;
    }
    session.email = lines.at(2);
    session.companyId = lines.at(3);
    session.credential = Secret(lines.at(4));
    return session;
}

} // namespace wizard
