// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/keychain/keychaingate.h"
#include "app/domain/failure/failure.h"
#include "app/ports/operation.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <functional>

namespace wizard
{

/// Lock, then jobs one after the other. A keychain that says nothing has until the deadline; once the person
/// is asked, there is none: the answer is taken whenever it comes.
// The base's virtual destructor hangs on T, which clang-tidy 14 does not look through.
template<class T>
class KeychainOperation : public ResultOperation<T> // NOLINT(cppcoreguidelines-virtual-class-destructor)
{
public:
    using MakeJob = std::function<QKeychain::Job *()>;
    /// What a job's end means; nothing: the next job decides. `isLast`: there is none. Not asked where access
    /// was denied.
    using Judge = std::function<std::optional<Result<T>>(QKeychain::Job &job, bool isLast)>;

    struct Plan {
        KeychainLock::Purpose purpose = KeychainLock::Purpose::Look;
        QList<MakeJob> makeJobs;
        Judge judge;
        T nothing; ///< the result where the keychain holds nothing of ours
    };

    KeychainOperation(std::shared_ptr<KeychainGate> gate, std::chrono::milliseconds deadline, Plan plan)
        : m_gate(std::move(gate))
        , m_plan(std::move(plan))
    {
        m_deadline.setSingleShot(true);
        m_deadline.setInterval(deadline);
        m_deadline.callOnTimeout(this, [this] { giveUp(); });
        m_patience.setSingleShot(true);
        m_patience.setInterval(untilItIsSaid);
        m_patience.callOnTimeout(this, [this] { Q_EMIT this->waitsForPerson(); });
        m_opening.setSingleShot(true);
        m_opening.setInterval(untilItOpens);
        m_opening.callOnTimeout(m_gate.get(), &KeychainGate::makeReady);
    }

    ~KeychainOperation() override
    {
        // A job cannot be stopped; it deletes itself when it ends.
        if (m_job)
            m_job->disconnect(this);
    }

    void start() override
    {
        if (m_gate->isReady()) {
            ask();
            return;
        }
        this->connect(m_gate.get(), &KeychainGate::ready, this, [this] { ask(); });
        m_opening.start();
    }

private:
    using Purpose = KeychainLock::Purpose;
    using Answer = KeychainLock::Answer;

    /// A keychain that opens by itself has opened by then.
    static constexpr std::chrono::milliseconds untilItIsSaid{700};
    /// A window that is not painted by then (minimised, on another desktop) may never be.
    static constexpr std::chrono::seconds untilItOpens{3};

    void ask()
    {
        m_opening.stop();
        m_deadline.start();
        this->connect(m_gate.get(), &KeychainGate::answered, this, [this](bool look, Answer answer) {
            if (look == (m_plan.purpose == Purpose::Look))
                lockAnswered(answer);
        });
        if (m_plan.purpose != Purpose::Look) {
            this->connect(m_gate.get(), &KeychainGate::asksPerson, this, [this] { waitForPerson(); });
            if (m_gate->isAskingPerson())
                waitForPerson();
        }
        m_gate->ask(m_plan.purpose);
    }

    void waitForPerson()
    {
        m_deadline.stop();
        m_patience.start();
    }

    void lockAnswered(Answer answer)
    {
        switch (answer) {
        case Answer::Nothing:
            if (m_plan.purpose == Purpose::Write) {
                m_gate->ask(m_plan.purpose); // that was a reader's question
                return;
            }
            end(m_plan.nothing);
            return;
        case Answer::Locked:
            end(failed(failureBecause(FailureCause::KeychainLocked, QStringLiteral("locked"))));
            return;
        case Answer::Broken:
            end(failed(failureBecause(FailureCause::KeychainUnavailable, QStringLiteral("service"))));
            return;
        case Answer::NoService:
            end(failed(failureBecause(FailureCause::KeychainUnavailable, QStringLiteral("absent"))));
            return;
        case Answer::Open:
            break;
        }
        m_gate->disconnect(this);
        // From here on a keychain that lets one wait has something to ask the person: some do for each entry.
        if (m_plan.purpose != Purpose::Look)
            waitForPerson();
        startNextJob();
    }

    void startNextJob()
    {
        m_job = m_plan.makeJobs.takeFirst()();
        m_job->setAutoDelete(true);
        m_job->setInsecureFallback(false);
        this->connect(m_job, &QKeychain::Job::finished, this,
                      [this](QKeychain::Job *job) { jobEnded(*job); });
        m_job->start();
    }

    void jobEnded(QKeychain::Job &job)
    {
        if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser) {
            end(failed(failureBecause(FailureCause::KeychainLocked, QStringLiteral("denied"))));
            return;
        }
        if (std::optional<Result<T>> result = m_plan.judge(job, m_plan.makeJobs.isEmpty()))
            end(std::move(*result));
        else
            startNextJob();
    }

    void giveUp()
    {
        m_gate->giveUp(m_plan.purpose);
        end(failed(failureBecause(FailureCause::KeychainUnavailable, QStringLiteral("deadline"))));
    }

    void end(Result<T> result)
    {
        m_deadline.stop();
        m_patience.stop();
        m_gate->disconnect(this);
        if (m_job)
            m_job->disconnect(this);
        this->finish(std::move(result));
    }

    static Failure failureBecause(FailureCause cause, const QString &detail)
    {
        Failure failure;
        failure.cause = cause;
        failure.cure = cause == FailureCause::KeychainLocked ? Cure::TryAgain : Cure::None;
        failure.detail = detail;
        return failure;
    }

    std::shared_ptr<KeychainGate> m_gate;
    Plan m_plan;
    QTimer m_deadline;
    QTimer m_patience;
    QTimer m_opening; ///< of a keychain that waits for a window to be painted
    QPointer<QKeychain::Job> m_job;
};

} // namespace wizard
