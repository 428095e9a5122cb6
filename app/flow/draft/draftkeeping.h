// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempts.h"
#include "app/flow/draft/keptdraft.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/navigator.h"
#include "app/flow/session/signin.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// Keeps the draft of a new instance over the end of the program, and brings it back under the same account.
/// What an earlier run typed waits until a person asks to add an instance, so that it is in nobody's way
/// before.
class DraftKeeping : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    DraftKeeping(Navigator &navigator, const PlatformSession &platform, const SignIn &signIn,
                 const Catalogue &catalogue, SetupEditor &setups, const Attempts &attempts);
    /// What was typed last is kept.
    ~DraftKeeping() override;

    /// An earlier run's, until it is gone on with.
    const std::optional<KeptDraft> &waiting() const { return m_waiting; }
    /// As it is now, it could not be written down.
    bool isUnkept() const { return m_isUnkept; }

    /// Somebody has signed in.
    void read();
    /// A draft was begun: what waits is gone on with.
    void goOn();
    /// More connectors are known: the one that was chosen may be among them.
    void catalogueChanged();
    /// What waits is not gone on with: it is removed.
    void discard();
    /// Signed out: also from the disk.
    void forget();
    /// Before a call that creates: the next run must know what it belongs to. And before the end.
    void writeNow();
    /// What of the typing the end of the program would take along.
    CloseLoss lossAtEnd();
    /// The result is shown.
    void noteResult();
    /// The result was left: a draft that has become an instance is done.
    void leftResult();

private:
    bool hasDraft() const;
    std::optional<KeptDraft> draftToKeep() const;
    void update();
    void tellWhetherKept(bool isKept);
    bool choose(const KeptDraft &kept);
    /// Of what waited and does not any more.
    void takeSettingsOut();
    void reach(const KeptDraft &kept);
    void lookForWhatItLeft(const KeptDraft &kept);

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    const SignIn &m_signIn;
    const Catalogue &m_catalogue;
    SetupEditor &m_setups;
    const Attempts &m_attempts;
    std::optional<KeptDraft> m_waiting;
    bool m_isUnkept = false;
    DraftStore *m_store = nullptr;
    QString m_account;                  ///< whose draft is kept
    std::optional<KeptDraft> m_written; ///< as it is in the store
    bool m_settingsAreBack = false;     ///< of what waits: only its connector is waited for
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace wizard
