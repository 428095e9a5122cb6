// SPDX-License-Identifier: Apache-2.0
#include "app/player/playoutcome.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

QByteArray PlayOutcome::jsonLine() const
{
    const auto textOrNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    const QJsonObject object{{u"outcome"_s, outcome},
                             {u"instance"_s, textOrNull(instance)},
                             {u"name"_s, textOrNull(name)},
                             {u"error"_s, textOrNull(error)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace wizard
