// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempts.h"
#include "app/flow/catalogue/catalogue.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/instances/instanceloader.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"

#include <QObject>

namespace wizard
{

struct InstancesState {
    QList<Instance> instances; ///< without variables
    LoadView load;
    QStringList selected;
    InstanceView open;
};

/// The company's instances: the list, the one that is open, and the one that is re-authorised.
class Instances : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    Instances(Navigator &navigator, const PlatformSession &platform, Catalogue &catalogue,
              SetupEditor &setups, Attempts &attempts);
    ~Instances() override;

    const InstancesState &state() const { return m_state; }

    void load();
    void stopLoading();
    void clear();
    /// One that was just authorised, so that the list shows it without a new load.
    void noteChanged(const Instance &instance);
    /// What is known of another company's instances goes, the one that is re-authorised included. False:
    /// it is the same account as before, or the first one.
    bool forgetOtherAccounts();

    void select(const QStringList &ids);
    void deselect(const QString &id);
    void open(const QString &id);
    /// Opens it and goes to its Review where nothing stands in the way.
    void reauthorise(const QString &id);

    /// What the end of the session broke off.
    void fetchAgain();
    /// The instances' page is not waited for any more.
    void forgetWish() { m_reauthorisesWhenOpened = false; }
    void answerProxy(const QString &proxy);

    /// Takes the draft of a new instance back; what was typed for the other one is remembered, unless it is
    /// done.
    void endReauthorise();

    /// Makes `instance` the target: draft, connector and method. False, and `failure` in the instance's view,
    /// where its method is gone or no consent belongs to it.
    bool takeTarget(const Instance &instance);
    /// The catalogue has been loaded: what was not known of the open instance's method is known now.
    void catalogueCompleted();
    /// It cannot be had: what is not known of the open instance's method stays unknown for now.
    void catalogueFailed();

private:
    /// What was typed for an instance and left again.
    struct Typed {
        Instance instance;
        SetupDraft draft;
    };

    void show(const QString &id, bool reauthorise);
    void fetch();
    /// To the Review of the open instance; what was typed for a new one is put aside.
    void beginReauthorising();
    void takeMatch(const MethodMatch &match);
    MethodMatch matchOf(const Instance &instance) const;
    bool canReauthorise() const;
    void opened(const Result<Instance> &result);
    void keepTyped();

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    Catalogue &m_catalogue;
    SetupEditor &m_setups;
    Attempts &m_attempts;
    InstancesState m_state;
    InstanceLoader m_loader;
    bool m_reauthorisesWhenOpened = false;
    QString m_account; ///< whose instances are known
    QHash<QString, Typed> m_typed;
    bool m_catalogueIsKnown = false; ///< also where it is empty
};

} // namespace wizard
