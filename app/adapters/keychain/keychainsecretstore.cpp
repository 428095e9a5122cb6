// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/keychainsecretstore.h"

#include "app/adapters/keychain/keychainname.h"
#include "app/adapters/keychain/keychainoperation.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

using Found = std::optional<Secret>;
using MakeJob = std::function<QKeychain::Job *()>;

Failure unavailable(const QString &detail)
{
    Failure failure;
    failure.cause = FailureCause::KeychainUnavailable;
    failure.detail = detail;
    return failure;
}

template<class Job>
MakeJob jobFor(const QString &name, const QString &key)
{
    return [name, key]() -> QKeychain::Job * {
        auto *job = new Job(name);
        job->setKey(key);
        return job;
    };
}

QKeychain::Job *writingJob(const QString &key, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(keychainName());
    job->setKey(key);
    job->setTextData(secret.reveal());
    return job;
}

/// What stands under the former name is written under today's, and only then removed there. Nobody waits for
/// it: where it does not come to its end, the next reading begins it again.
void bringOver(const QString &key, const Secret &secret)
{
    QKeychain::Job *writing = writingJob(key, secret);
    writing->setInsecureFallback(false);
    QObject::connect(writing, &QKeychain::Job::finished, writing, [key](QKeychain::Job *written) {
        if (written->error() != QKeychain::NoError)
            return;
        QKeychain::Job *removing = jobFor<QKeychain::DeletePasswordJob>(formerKeychainName(), key)();
        removing->setInsecureFallback(false);
        removing->start();
    });
    writing->start();
}

KeychainLock::Purpose purposeOf(SecretStore::Asking asking)
{
    return asking == SecretStore::Asking::Never ? KeychainLock::Purpose::Look : KeychainLock::Purpose::Read;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(Opening opening, std::chrono::milliseconds deadline)
    : m_gate(std::make_shared<KeychainGate>())
    , m_deadline(deadline)
{
    if (opening == Opening::Now)
        m_gate->makeReady();
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::open()
{
    m_gate->makeReady();
}

std::unique_ptr<ResultOperation<Found>> KeychainSecretStore::read(const QString &key, Asking asking)
{
    KeychainOperation<Found>::Plan plan;
    plan.purpose = purposeOf(asking);
    plan.makeJobs = {jobFor<QKeychain::ReadPasswordJob>(keychainName(), key),
                     jobFor<QKeychain::ReadPasswordJob>(formerKeychainName(), key)};
    plan.judge = [key](QKeychain::Job &job, bool isLast) -> std::optional<Result<Found>> {
        if (job.error() == QKeychain::NoError) {
            const Secret found(static_cast<QKeychain::ReadPasswordJob &>(job).textData());
            if (job.service() == formerKeychainName())
                bringOver(key, found);
            return found;
        }
        if (job.error() != QKeychain::EntryNotFound)
            return failed(unavailable(QString::number(job.error())));
        return isLast ? std::optional<Result<Found>>(Found()) : std::nullopt;
    };
    return std::make_unique<KeychainOperation<Found>>(m_gate, m_deadline, std::move(plan));
}

std::unique_ptr<ResultOperation<bool>> KeychainSecretStore::write(const QString &key, const Secret &secret)
{
    KeychainOperation<bool>::Plan plan;
    plan.purpose = KeychainLock::Purpose::Write;
    plan.makeJobs = {[key, secret] { return writingJob(key, secret); },
                     jobFor<QKeychain::DeletePasswordJob>(formerKeychainName(), key)};
    plan.judge = [](QKeychain::Job &job, bool isLast) -> std::optional<Result<bool>> {
        if (isLast)
            return true; // whatever became of the former one: today's is found before it
        if (job.error() != QKeychain::NoError)
            return failed(unavailable(QString::number(job.error())));
        return std::nullopt;
    };
    return std::make_unique<KeychainOperation<bool>>(m_gate, m_deadline, std::move(plan));
}

std::unique_ptr<ResultOperation<bool>> KeychainSecretStore::remove(const QString &key, Asking asking)
{
    // What QtKeychain says of a removal is worth little: of an absent entry it reports, now and then, an
    // unknown error, and of one that it could not remove a success. So it is read back.
    KeychainOperation<bool>::Plan plan;
    plan.purpose = purposeOf(asking);
    plan.nothing = true;
    for (const QString &name : {keychainName(), formerKeychainName()}) {
        plan.makeJobs.append(jobFor<QKeychain::DeletePasswordJob>(name, key));
        plan.makeJobs.append(jobFor<QKeychain::ReadPasswordJob>(name, key));
    }
    plan.judge = [](QKeychain::Job &job, bool isLast) -> std::optional<Result<bool>> {
        const bool isReading = qobject_cast<QKeychain::ReadPasswordJob *>(&job) != nullptr;
        if (isReading && job.error() != QKeychain::EntryNotFound)
            return failed(unavailable(u"not-removed"_s));
        return isLast ? std::optional<Result<bool>>(true) : std::nullopt;
    };
    return std::make_unique<KeychainOperation<bool>>(m_gate, m_deadline, std::move(plan));
}

} // namespace wizard
