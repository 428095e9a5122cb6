// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace demo
{

// What a 422 says, by field.
class FieldErrors
{
public:
    void add(const QString &field, const QString &sentence)
    {
        QJsonArray sentences = m_errors.value(field).toArray();
        sentences.append(sentence);
        m_errors.insert(field, sentences);
    }
    bool isEmpty() const { return m_errors.isEmpty(); }
    bool has(const QString &field) const { return m_errors.contains(field); }
    const QJsonObject &json() const { return m_errors; }

private:
    QJsonObject m_errors;
};

} // namespace demo
