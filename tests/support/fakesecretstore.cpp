// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakesecretstore.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

Failure refusal(FailureCause cause)
{
    Failure failure;
    failure.cause = cause;
    return failure;
}

template<class T>
class FakeSecretOperation : public ResultOperation<T>
{
public:
    FakeSecretOperation(FakeSecretStore *store, QString call, SecretStore::Asking asking,
                        std::function<T()> work)
        : m_store(store)
        , m_call(std::move(call))
        , m_asking(asking)
        , m_work(std::move(work))
    {
    }

    void start() override
    {
        const bool quiet = m_asking == SecretStore::Asking::Never;
        m_store->note(quiet ? u"quietly "_s + m_call : m_call);
        switch (m_store->mood()) {
        case FakeSecretStore::Mood::Works:
            this->finishLater(m_work());
            return;
        case FakeSecretStore::Mood::Locked:
            this->finishLater(failed(refusal(FailureCause::KeychainLocked)));
            return;
        case FakeSecretStore::Mood::Unavailable:
            this->finishLater(failed(refusal(FailureCause::KeychainUnavailable)));
            return;
        case FakeSecretStore::Mood::NeverAnswers:
            return;
        case FakeSecretStore::Mood::AsksPerson:
            if (quiet)
                this->finishLater(failed(refusal(FailureCause::KeychainLocked)));
            else
                askPerson();
            return;
        }
    }

private:
    void askPerson()
    {
        this->connect(&m_store->person(), &FakePerson::answered, this, [this](bool opened) {
            if (opened)
                this->finish(m_work());
            else
                this->finish(failed(refusal(FailureCause::KeychainLocked)));
        });
        const auto tellThen = [this] {
            Q_EMIT this->waitsForPerson();
        };
        QMetaObject::invokeMethod(this, tellThen, Qt::QueuedConnection);
    }

    FakeSecretStore *m_store;
    QString m_call;
    SecretStore::Asking m_asking;
    std::function<T()> m_work;
};

} // namespace

std::unique_ptr<ResultOperation<std::optional<Secret>>> FakeSecretStore::read(const QString &key,
                                                                              Asking asking)
{
    return std::make_unique<FakeSecretOperation<std::optional<Secret>>>(
        this, u"read "_s + key, asking, [this, key]() -> std::optional<Secret> {
            const auto found = m_entries.find(key);
            if (found == m_entries.end())
                return std::nullopt;
            return found->second;
        });
}

std::unique_ptr<ResultOperation<bool>> FakeSecretStore::write(const QString &key, const Secret &secret)
{
    return std::make_unique<FakeSecretOperation<bool>>(this, u"write "_s + key, Asking::Allowed,
                                                       [this, key, secret] {
                                                           m_entries.insert_or_assign(key, secret);
                                                           return true;
                                                       });
}

std::unique_ptr<ResultOperation<bool>> FakeSecretStore::remove(const QString &key, Asking asking)
{
    return std::make_unique<FakeSecretOperation<bool>>(this, u"remove "_s + key, asking, [this, key] {
        m_entries.erase(key);
        return true;
    });
}

} // namespace wizard
