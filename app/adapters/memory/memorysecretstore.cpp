// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memorysecretstore.h"

#include <functional>

namespace wizard
{

namespace
{

/// Does its work when the event loop comes to it, so that finished() never comes from inside start().
template<class T>
class MemoryOperation : public ResultOperation<T>
{
public:
    explicit MemoryOperation(std::function<T()> work)
        : m_work(std::move(work))
    {
    }

    void start() override
    {
        const auto finishThen = [this] {
            this->finish(m_work());
        };
        QMetaObject::invokeMethod(this, finishThen, Qt::QueuedConnection);
    }

private:
    std::function<T()> m_work;
};

} // namespace

MemorySecretStore::MemorySecretStore()
    : m_entries(std::make_shared<Entries>())
{
}

MemorySecretStore::~MemorySecretStore() = default;

std::unique_ptr<ResultOperation<std::optional<Secret>>> MemorySecretStore::read(const QString &key, Asking)
{
    return std::make_unique<MemoryOperation<std::optional<Secret>>>(
        [entries = m_entries, key]() -> std::optional<Secret> {
            const auto found = entries->find(key);
            if (found == entries->end())
                return std::nullopt;
            return found->second;
        });
}

std::unique_ptr<ResultOperation<bool>> MemorySecretStore::write(const QString &key, const Secret &secret)
{
    return std::make_unique<MemoryOperation<bool>>([entries = m_entries, key, secret] {
        entries->insert_or_assign(key, secret);
        return true;
    });
}

std::unique_ptr<ResultOperation<bool>> MemorySecretStore::remove(const QString &key, Asking)
{
    return std::make_unique<MemoryOperation<bool>>([entries = m_entries, key] {
        entries->erase(key);
        return true;
    });
}

} // namespace wizard
