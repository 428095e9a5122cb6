// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/catalogue/catalogue.h"
#include "app/flow/draft/setup.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"

#include <optional>

namespace wizard
{

/// What is set up now, and what waits meanwhile.
struct SetupState {
    Setup current;
    std::optional<Setup> putAside; ///< a new instance's, while another one is re-authorised or gone on with

    /// That of a new instance, wherever it stands.
    const Setup &ofNewInstance() const { return putAside ? *putAside : current; }
};

/// Holds what is chosen and typed. Every edit arrives here, half-typed and wrong text included.
class SetupEditor
{
public:
    /// All outlive it.
    SetupEditor(Navigator &navigator, const PlatformSession &platform, const Catalogue &catalogue);

    const SetupState &state() const { return m_state; }
    const Setup &setup() const { return m_state.current; }
    bool isPutAside() const { return m_state.putAside.has_value(); }
    /// Of the current one, the platform's refusals included.
    QList<Problem> problems(Step step) const;

    void editText(Field field, const QString &text);
    void editSecret(FieldId field, const Secret &text);
    void chooseConnector(const QString &id);
    void chooseMethod(const QString &id);
    void useOwnReturnAddress();
    /// Its problems may be shown from now on; what was typed becomes what the platform takes.
    void leaveField(const FieldId &field);
    /// The same for what may not have been left, without showing anything: Enter does not leave a field.
    void settleTyped();
    /// All problems of the step are shown from now on.
    void press(Step step);
    void refuse(const Problem &problem);
    /// The step has been on show: it can be opened from now on.
    void reach(Step step);

    /// A new instance is begun or gone on with.
    void begin();
    /// Nothing is chosen or typed any more.
    void forget();
    /// Signed out: also what was put aside.
    void forgetAll() { m_state = {}; }
    /// Connector and method are not chosen any more; what was typed into settings stays.
    void dropChoice();
    /// What an earlier run had chosen and the catalogue does not have: checked as if it had just gone.
    void chooseVanished(const QString &connectorId, const QString &methodId);
    /// The session id of the next attempt: its own, so that what it made can be told from what an earlier one
    /// made.
    QString takeSessionId();
    void setUnresolved(const std::optional<UnresolvedAttempt> &attempt);
    /// Of another account it is not looked for in this one: it stays in that one's journal.
    void dropForeignUnresolved();

    // Beside the new instance's, which is put aside until takeUpAgain()
    void beginReauthorising(const Instance &instance, const Connector &connector,
                            const AuthenticationImplementation &method, const SetupDraft &draft);
    /// Earlier work of this method is gone on with: nothing is known of it but that.
    void beginUnfinished(const Connector &connector, const AuthenticationImplementation &method);
    /// What that work made tells what was typed for it.
    void fillFrom(const Instance &instance);
    void takeUpAgain();

private:
    InstanceSettings &settings() { return m_state.current.draft.settings; }
    void putAside();
    void applyDefaults();
    /// White space at the ends goes: the platform would cut it off without a word.
    void trimTyped(const FieldId &field);
    /// Another name of a zone that was typed becomes the one that the platform takes.
    void useOfferedTimeZone();
    void keepTypedValues();
    void forgetFieldsOfMethod();

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    const Catalogue &m_catalogue;
    SetupState m_state;
};

} // namespace wizard
