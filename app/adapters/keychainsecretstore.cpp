// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychainsecretstore.h"

#include "app/adapters/keychaindoor.h"
#include "app/adapters/keyringlock.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

Failure failureBecause(FailureCause cause, const QString &detail)
{
    Failure failure;
    failure.cause = cause;
    failure.cure = cause == FailureCause::KeychainLocked ? Cure::TryAgain : Cure::None;
    failure.detail = detail;
    return failure;
}

/// Lock, then the jobs one after the other, within one deadline. The last job's outcome counts.
// The base's virtual destructor hangs on T, which clang-tidy 14 does not look through.
template<class T>
class KeychainOperation : public ResultOperation<T> // NOLINT(cppcoreguidelines-virtual-class-destructor)
{
public:
    using MakeJob = std::function<QKeychain::Job *()>;
    using TakeValue = std::function<Result<T>(QKeychain::Job &)>;

    KeychainOperation(std::shared_ptr<KeychainDoor> door, std::chrono::milliseconds deadline,
                      QList<MakeJob> makeJobs, TakeValue takeValue)
        : m_door(std::move(door))
        , m_makeJobs(std::move(makeJobs))
        , m_takeValue(std::move(takeValue))
    {
        m_deadline.setSingleShot(true);
        m_deadline.setInterval(deadline);
        m_deadline.callOnTimeout(this, [this] { giveUp(); });
    }

    ~KeychainOperation() override
    {
        // A job cannot be stopped; it deletes itself when it ends.
        if (m_job)
            m_job->disconnect(this);
    }

    void start() override
    {
        if (m_door->isOpen())
            begin();
        else
            this->connect(m_door.get(), &KeychainDoor::opened, this, [this] { begin(); });
    }

private:
    void begin()
    {
        m_deadline.start();
        m_lock = std::make_unique<KeyringLock>();
        this->connect(m_lock.get(), &KeyringLock::answered, this,
                      [this](KeyringLock::Answer answer) { lockAnswered(answer); });
        m_lock->ask();
    }

    void lockAnswered(KeyringLock::Answer answer)
    {
        switch (answer) {
        case KeyringLock::Answer::Locked:
            end(failed(failureBecause(FailureCause::KeychainLocked, u"locked"_s)));
            return;
        case KeyringLock::Answer::Broken:
            end(failed(failureBecause(FailureCause::KeychainUnavailable, u"service"_s)));
            return;
        case KeyringLock::Answer::Open:
            m_serviceAnswers = true;
            break;
        case KeyringLock::Answer::NoService:
            break; // KWallet, or nothing: QtKeychain tells
        }
        startNextJob();
    }

    void startNextJob()
    {
        m_job = m_makeJobs.takeFirst()();
        m_job->setAutoDelete(true);
        m_job->setInsecureFallback(false);
        this->connect(m_job, &QKeychain::Job::finished, this,
                      [this](QKeychain::Job *job) { jobEnded(*job); });
        m_job->start();
    }

    void jobEnded(QKeychain::Job &job)
    {
        const bool denied =
            job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
        if (!m_makeJobs.isEmpty() && !denied) {
            startNextJob();
            return;
        }
        switch (job.error()) {
        case QKeychain::NoError:
        case QKeychain::EntryNotFound:
            end(m_takeValue(job));
            return;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            end(failed(failureBecause(FailureCause::KeychainLocked, u"denied"_s)));
            return;
        default:
            end(failed(failureBecause(FailureCause::KeychainUnavailable, QString::number(job.error()))));
            return;
        }
    }

    void giveUp()
    {
        // A service that answered and then takes this long is waiting for the person.
        const bool prompting = m_serviceAnswers || (m_lock && m_lock->isPrompting());
        end(failed(failureBecause(
            prompting ? FailureCause::KeychainLocked : FailureCause::KeychainUnavailable, u"deadline"_s)));
    }

    void end(Result<T> result)
    {
        m_deadline.stop();
        if (m_job)
            m_job->disconnect(this);
        if (m_lock) {
            m_lock->disconnect(this);
            m_lock.release()->deleteLater(); // this may be its own signal
        }
        this->finish(std::move(result));
    }

    std::shared_ptr<KeychainDoor> m_door;
    QList<MakeJob> m_makeJobs;
    TakeValue m_takeValue;
    QTimer m_deadline;
    std::unique_ptr<KeyringLock> m_lock;
    QPointer<QKeychain::Job> m_job;
    bool m_serviceAnswers = false;
};

QString ourService()
{
    return QString::fromUtf16(KeychainSecretStore::serviceName);
}

template<class Job>
std::function<QKeychain::Job *()> jobFor(const QString &key)
{
    return [key] {
        auto *job = new Job(ourService());
        job->setKey(key);
        return job;
    };
}

} // namespace

KeychainSecretStore::KeychainSecretStore(Opening opening, std::chrono::milliseconds deadline)
    : m_door(std::make_shared<KeychainDoor>())
    , m_deadline(deadline)
{
    if (opening == Opening::Now)
        m_door->open();
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::open()
{
    m_door->open();
}

std::unique_ptr<ResultOperation<std::optional<Secret>>> KeychainSecretStore::read(const QString &key)
{
    using Found = std::optional<Secret>;
    return std::make_unique<KeychainOperation<Found>>(
        m_door, m_deadline, QList{jobFor<QKeychain::ReadPasswordJob>(key)},
        [](QKeychain::Job &job) -> Result<Found> {
            if (job.error() == QKeychain::EntryNotFound)
                return std::nullopt;
            return Secret(static_cast<QKeychain::ReadPasswordJob &>(job).textData());
        });
}

std::unique_ptr<ResultOperation<bool>> KeychainSecretStore::write(const QString &key, const Secret &secret)
{
    const auto makeJob = [key, secret]() -> QKeychain::Job * {
        auto *job = new QKeychain::WritePasswordJob(ourService());
        job->setKey(key);
        job->setTextData(secret.reveal());
        return job;
    };
    return std::make_unique<KeychainOperation<bool>>(
        m_door, m_deadline, QList<std::function<QKeychain::Job *()>>{makeJob},
        [](QKeychain::Job &job) -> Result<bool> { return job.error() == QKeychain::NoError; });
}

std::unique_ptr<ResultOperation<bool>> KeychainSecretStore::remove(const QString &key)
{
    // What QtKeychain says of a removal is worth little: of an absent entry it reports, now and then, an
    // unknown error, and of one that it could not remove a success. So it is read back.
    return std::make_unique<KeychainOperation<bool>>(
        m_door, m_deadline,
        QList{jobFor<QKeychain::DeletePasswordJob>(key), jobFor<QKeychain::ReadPasswordJob>(key)},
        [](QKeychain::Job &job) -> Result<bool> {
            if (job.error() == QKeychain::EntryNotFound)
                return true;
            return failed(failureBecause(FailureCause::KeychainUnavailable, u"not-removed"_s));
        });
}

} // namespace wizard
