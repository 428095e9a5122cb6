// SPDX-License-Identifier: Apache-2.0
// What is kept between runs: journal, history, queue and draft. Anyone may have written into the files.
#include "app/adapters/records/draftjson.h"
#include "app/adapters/records/historyjson.h"
#include "app/adapters/records/journaljson.h"
#include "app/adapters/records/queuejson.h"
#include "tests/fuzz/fuzztarget.h"

using namespace wizard;
using namespace wizard::fuzz;

namespace
{

/// An entry that was read is written and read again; what it is written as is one line.
template<class Entry, class Read>
void checkRoundTrip(const QByteArray &input, Read read)
{
    const std::optional<Entry> entry = read(input);
    if (!entry)
        return;
    const QByteArray json = jsonOf(*entry);
    must(json.indexOf('\n') == json.size() - 1, "what is written is one line");
    const std::optional<Entry> again = read(json);
    must(again.has_value() && *again == *entry, "what was read is read again from what it is written as");
    noteTaken();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input = inputOf(bytes, size);
    checkRoundTrip<JournalEntry>(input, journalEntryFrom);
    checkRoundTrip<HistoryEntry>(input, historyEntryFrom);
    checkRoundTrip<StoredQueue>(input, queueFrom);
    checkRoundTrip<KeptDraft>(input, draftFrom);
    if (const auto queue = queueFrom(input)) {
        for (const QueueItem &item : queue->items)
            must(!item.instanceId.isEmpty(), "an item names its instance");
    }
    if (const auto entry = journalEntryFrom(input))
        must(!entry->id.isEmpty() && entry->begun.isValid(), "an entry can be found and told");
    if (const auto entry = historyEntryFrom(input))
        must(!entry->account.isEmpty() && entry->at.isValid(), "an entry has an owner and a time");
    if (const auto draft = draftFrom(input)) {
        must(!draft->account.isEmpty(), "a draft has an owner");
        for (const KeptDraft::Value &value : draft->values)
            must(!value.key.isEmpty(), "a value has its variable");
    }
    return 0;
}
