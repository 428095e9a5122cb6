// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowcore.h"

#include <QObject>

namespace wizard
{

/// The part of the flow that holds what is chosen and typed. Every edit arrives here, half-typed and wrong
/// text included.
class DraftPart : public QObject
{
    Q_OBJECT

public:
    /// `core` outlives the part.
    explicit DraftPart(FlowCore &core);

    /// A new draft after a success; otherwise what was typed goes on.
    void beginDraft();
    /// Nothing is chosen or typed any more.
    void forget();
    void editText(Field field, const QString &text);
    void editSecret(FieldId field, const Secret &text);
    void chooseConnector(const QString &id);
    void chooseMethod(const QString &id);
    void useOwnReturnAddress();
    /// Its problems may be shown from now on; what was typed becomes what the platform takes.
    void leaveField(const FieldId &field);
    /// The same for what may not have been left, without showing anything: Enter does not leave a field.
    void settleTyped();

Q_SIGNALS:
    /// One of the sign-in page's addresses was typed in.
    void addressesChanged();

private:
    void applyDefaults();
    /// White space at the ends goes: the platform would cut it off without a word.
    void trimTyped(const FieldId &field);
    /// Another name of a zone that was typed becomes the one that the platform takes.
    void useOfferedTimeZone();
    void keepTypedValues();
    void forgetFieldsOfMethod();
    InstanceSettings &settings() { return m_core.state.draft.settings; }

    FlowCore &m_core;
};

} // namespace wizard
