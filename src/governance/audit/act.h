// Act: one actor, one moment, one transaction, one trail. The only way to change anything.
//
//     auto act = TRY(Act::begin(node, actor, "share.send"));
//     …shelves are read and written…
//     act.record(fact("share.sent", text(share.id)).with("recipient", text(party)));
//     act.post({"share.deliver", text(pack.id)});
//     TRY(act.commit());
//
// Data, entry and outgoing messages commit together or not at all. Dropped without commit, an act
// never happened and leaves no trail. commit() returns when everything is on the disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/reference.h"
#include "governance/audit/fact.h"
#include "governance/audit/reading.h"
#include "platform/jobs/outbox.h"

namespace accord::audit {

class Act final : public Reading {
public:
    // `verb` names the command: "share.send".
    static Result<Act> begin(Node& node, const Actor& actor, std::string_view verb);

    void record(Fact fact);  // in order; an act records one or more
    void post(jobs::Message message);
    // What waits about this would find nothing to do any more. What this act posts stays.
    Result<void> withdraw(std::string_view about);
    Result<std::int64_t> run(const store::Query& query, const store::Values& values = {});

    template <class Noun>
    Id<Noun> mint() {
        return Id<Noun>::mint(now(), node().entropy);
    }
    // That nothing has yet, by the shelf's way of finding one: of 40,000 two would be the same.
    Result<Reference> free_reference(char kind, const store::Query& find_one);
    // Of what is on no shelf of its own.
    Reference mint_reference(char kind);

    // The number of the entry that the act left.
    Result<std::int64_t> commit();

    Act(Act&&) noexcept = default;
    Act& operator=(Act&&) noexcept = default;
    ~Act() = default;

private:
    Act(Node& node, const Actor& actor, Instant now, store::Transaction transaction,
        std::string_view verb);

    std::string verb_;
    std::vector<Fact> facts_;
    std::vector<jobs::Message> messages_;
};

}  // namespace accord::audit
