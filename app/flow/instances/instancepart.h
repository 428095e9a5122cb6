// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowcore.h"
#include "app/flow/instances/instanceloader.h"

#include <QObject>

namespace wizard
{

/// The part of the flow that knows the company's instances: the list, the one that is open, and the one that
/// is re-authorised.
class InstancePart : public QObject
{
    Q_OBJECT

public:
    /// `core` outlives the part.
    explicit InstancePart(FlowCore &core);
    ~InstancePart() override;

    void load();
    void stopLoading();
    void clear();
    /// One that was just authorised, so that the list shows it without a new load.
    void noteChanged(const Instance &instance);
    /// What is known of another company's instances goes, the one that is re-authorised included. False:
    /// it is the same account as before, or the first one.
    bool forgetOtherAccounts();

    void select(const QStringList &ids);
    void open(const QString &id);
    /// Opens it and goes to its Review where nothing stands in the way.
    void reauthorise(const QString &id);

    // Effects
    void fetch();
    /// Fills the draft from the open instance; what was typed for a new one is put aside.
    void beginReauthorise();
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
    MethodMatch matchOf(const Instance &instance) const;
    bool canReauthorise() const;
    void opened(const Result<Instance> &result);
    void keepTyped();

    FlowCore &m_core;
    InstanceLoader m_loader;
    QString m_account; ///< whose instances are known
    QHash<QString, Typed> m_typed;
    bool m_catalogueIsKnown = false; ///< also where it is empty
};

} // namespace wizard
