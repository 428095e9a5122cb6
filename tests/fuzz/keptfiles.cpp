// SPDX-License-Identifier: Apache-2.0
// What is kept between runs: journal, history, queue and draft. Anyone may have written into the files.
#include "app/records/draftstore.h"
#include "app/records/history.h"
#include "app/records/journal.h"
#include "app/records/queuestore.h"
#include "app/records/recordjson.h"
#include "tests/fuzz/fuzztarget.h"

using namespace wizard;
using namespace wizard::fuzz;

namespace
{

/// An entry that was read is written and read again; what it is written as is one line.
template<class Entry>
void checkRoundTrip(const QByteArray &input)
{
    const std::optional<Entry> entry = recordFrom<Entry>(input);
    if (!entry)
        return;
    const QByteArray json = jsonOf(*entry);
    must(json.indexOf('\n') == json.size() - 1, "what is written is one line");
    const std::optional<Entry> again = recordFrom<Entry>(json);
    must(again.has_value() && *again == *entry, "what was read is read again from what it is written as");
    noteTaken();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input = inputOf(bytes, size);
    checkRoundTrip<JournalEntry>(input);
    checkRoundTrip<HistoryEntry>(input);
    checkRoundTrip<StoredQueue>(input);
    checkRoundTrip<KeptDraft>(input);
    if (const auto queue = recordFrom<StoredQueue>(input)) {
        for (const QueueItem &item : queue->items)
            must(!item.instanceId.isEmpty(), "an item names its instance");
    }
    if (const auto entry = recordFrom<JournalEntry>(input))
        must(!entry->id.isEmpty() && entry->begun.isValid(), "an entry can be found and told");
    if (const auto entry = recordFrom<HistoryEntry>(input))
        must(!entry->account.isEmpty() && entry->at.isValid(), "an entry has an owner and a time");
    if (const auto draft = recordFrom<KeptDraft>(input)) {
        must(!draft->account.isEmpty(), "a draft has an owner");
        for (const KeptDraft::Value &value : draft->values)
            must(!value.key.isEmpty(), "a value has its variable");
    }
    return 0;
}
