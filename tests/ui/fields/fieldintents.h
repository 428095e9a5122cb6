// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/recordingintents.h"

#include <QList>

#include <functional>

/// Notes down edits with their values, those of variables too: there is nothing secret in a test.
class FieldIntents : public wizard::RecordingIntents
{
public:
    QList<wizard::FieldId> left;
    /// Called after each edit, as the flow would draw at once.
    std::function<void(wizard::FieldId, const QString &)> edited;

    void editText(wizard::Field field, const QString &text) override
    {
        calls.append(textCall(field, text));
        if (edited)
            edited({field, -1}, text);
    }
    void editSecret(wizard::FieldId field, const wizard::Secret &text) override
    {
        calls.append(secretCall(field.variable, text.reveal()));
        if (edited)
            edited(field, text.reveal());
    }
    void leaveField(wizard::FieldId field) override { left.append(field); }

    static QString textCall(wizard::Field field, const QString &text)
    {
        return QStringLiteral("editText %1 %2").arg(int(field)).arg(text);
    }
    static QString secretCall(int variable, const QString &text)
    {
        return QStringLiteral("editSecret %1 %2").arg(variable).arg(text);
    }
};
