#include "casework/requests/asking_step.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/clocks/commands.h"
#include "casework/people/commands_link.h"
#include "casework/requests/ladder.h"
#include "casework/requests/notices.h"
#include "casework/requests/requests.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/guards.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

void put(std::vector<sharing::Written>& out, shield::Item item,
         Code<rulebook::DataCategory> category) {
    if (not trim(item.words).empty())
        out.push_back({std::move(item), category, policy::Reveals::Nothing});
}

std::string family_words(const sharing::Family& family) {
    if (family.telling == sharing::Telling::NotSaid)
        return "Not asked yet. Do not tell them before talking to whoever asks.";
    return std::string(sharing::words(family.telling)) + ".";
}

}  // namespace

sharing::Matter matter_of(const Asking& asking) {
    sharing::Matter out;
    if (const auto* kind = ask_kind(asking.kind)) {
        out.purpose = kind->purpose;
        out.threshold = kind->threshold;
    }
    if (in_danger(asking)) out.emergency = "The asker says that someone is in danger now";
    out.told = sharing::told(asking.family.telling);
    out.views = asking.family.views;
    out.agreed = asking.family.agreed;
    out.exclusions = sharing::exclusions_of(asking.children);
    return out;
}

std::vector<sharing::Written> told_items(const Asking& asking, const Wanted& wanted,
                                         const parties::Party& asker, const Statement& statement,
                                         Instant now) {
    std::vector<sharing::Written> out;
    const auto today = london_day(now);
    const bool only = asking.children.size() == 1;
    for (std::size_t i = 0; i < asking.children.size(); ++i)
        sharing::add_child(out, asking.children[i], i + 1, only, today);
    put(out,
        {"keep-from", "Keep from", sharing::must_not_learn(asking.children), false, true, false},
        "INVOLVEMENT");
    put(out, {"household", "Family and home", asking.household, false, false, false}, "HOUSEHOLD");
    put(out, {"happening", "What is happening", asking.happening, false, false, false}, "CONCERN");
    auto deciding = std::string(trim(asking.deciding));
    if (const auto by = moment_as_typed(asking.decide_by, now); by and not deciding.empty())
        deciding += "\nBy " + spoken(*by);
    put(out, {"deciding", "What they are deciding", deciding, false, true, false}, "INVOLVEMENT");
    put(out, {"need", "What they need from you", wanted.need, false, true, false}, "INVOLVEMENT");
    put(out, {"need-not", "What they do not need", wanted.need_not, false, true, false},
        "INVOLVEMENT");
    put(out, {"told", "Family told", family_words(asking.family), false, true, false},
        "INVOLVEMENT");
    put(out, {"statement", "Why they may ask", statement.words(), false, true, false},
        "INVOLVEMENT");
    out.push_back(sharing::call_item(asker));
    return out;
}

Result<Prospective> prospective(audit::Reading& reading, const Asking& asking, const Wanted& wanted,
                                const sharing::Sender& sender, const agreement::Law& law,
                                const std::string& about) {
    Prospective out;
    const auto id = TRY(id_from<parties::Party>(wanted.party));
    const auto receiver = TRY(parties::find(reading, id));
    out.statement = statement_for(*law.rulebook, law.day, asking, sender.party, receiver);
    auto guarded = asking;
    guarded.children = sharing::guarded(asking.children, sender.in_secret, law.day);
    out.items = told_items(guarded, wanted, sender.party, out.statement, reading.now());
    const sharing::Chosen chosen{wanted.party, wanted.need, wanted.extent, wanted.go_on};
    out.prospect =
        sharing::prospect_of(matter_of(guarded), out.items, chosen, sender, receiver, law);
    const auto rating = rating_of(asking);
    const auto* row = law.rulebook->ratings.in_force(rating, law.day, rulebook::Nation::England);
    if (row == nullptr or row->clock.empty()) return out;
    out.clock = TRY(
        clocks::counted(reading, *law.rulebook, {row->clock, about, receiver.id, sender.party.id}));
    return out;
}

Result<void> ask_one(audit::Act& act, Request& request, const Wanted& wanted,
                     const Prospective& prospective, const agreement::Law& law) {
    const auto& prospect = prospective.prospect;
    const auto about = text(request.reference);
    Asked out;
    out.id = act.mint<Asked>();
    out.party = prospect.party.id;
    out.answer = prospect.decision.answer;
    out.panel = prospect.decision.panel;
    out.went_on = wanted.go_on;
    out.version = 1;
    TRY(sharing::keep_terms(act, law));
    out.evidence = sharing::record_decision(act, {"request.decided", "request.item_held_back"},
                                            about, prospect, law);
    const auto place = static_cast<std::int64_t>(request.asked.size());
    if (not prospect.goes) {
        act.record(audit::fact("request.held_back", about)
                       .with("recipient", text(out.party))
                       .with("why", prospect.suspended       ? "suspended"
                                    : prospect.decision.stop ? "stop"
                                                             : "no reason given"));
        TRY(Requests::add(act, request, out, place));
        request.asked.push_back(std::move(out));
        return {};
    }
    out.state = AskedState::Waiting;
    out.told = prospect.rendition;
    out.extent = out.told.extent;
    out.salt = salt_from(act.node().entropy);
    if (prospective.clock) {
        const auto clock = TRY(clocks::start(
            act, *law.rulebook,
            {prospective.clock->rule, about, out.party, request.asker, request.asked_at}));
        out.clock = clock.id;
        out.due_at = clock.due_at;
    }
    TRY(Requests::add(act, request, out, place));
    auto fact = audit::fact("request.asked", about)
                    .with("recipient", text(out.party))
                    .with("extent", shield::code(out.extent))
                    .with("told", text(digest(told_bytes(out))));
    if (out.due_at) fact.with("due", text(*out.due_at));
    act.record(std::move(fact));
    TRY(watch(act, *law.rulebook, request, out));
    TRY(tell(act, request, {"asked", out.party, text(out.id), out.due_at}));
    request.asked.push_back(std::move(out));
    return {};
}

Reply as_read(Reply reply) {
    const auto said = std::move(reply.said);
    reply.said = {};
    reply.said.holding = said.holding;
    reply.said.held = said.held;
    reply.said.reason = said.reason;
    reply.said.reason_why = said.reason_why;
    reply.said.reviewer = said.reviewer;
    reply.said.why_again = said.why_again;
    reply.said.from = said.from;
    reply.said.until = said.until;
    reply.said.as_of = said.as_of;
    reply.said.family_must_not_know = said.family_must_not_know;
    reply.said.names_someone_at_risk = said.names_someone_at_risk;
    reply.said.may_go_on = said.may_go_on;
    reply.said.talk_first = said.talk_first;
    reply.said.more_to_come = said.more_to_come;
    reply.said.later_at = said.later_at;
    reply.said.later_why = said.later_why;
    return reply;
}

Result<Found> found_for(audit::Act& act, const Asker& asker, const Reference& reference) {
    auto request = TRY(Requests::find(act, reference));
    auto* asked = request ? request->of(asker.party) : nullptr;
    if (asked == nullptr or not asked->was_sent()) {
        act.record(audit::fact("request.refused", text(reference)));
        TRY(act.commit());
        return fail(not_yours());
    }
    if (TRY(is_closed(act, *request))) return fail(people::restricted());
    return Found{*request, asked->id};
}

Result<bool> is_closed(audit::Reading& reading, const Request& request) {
    const auto closed = TRY(people::Closed::to(reading));
    if (TRY(sharing::any_closed(reading, closed, request.asking.children))) return true;
    return people::any_link_closed(reading, closed, request.reference);
}

Error not_yours() {
    return people::restricted();
}

Error changed_meanwhile() {
    return conflict("Someone else changed this just now. Look at it again, then try once more");
}

Result<Request> own(audit::Reading& reading, const Asker& asker, const Reference& reference) {
    auto request = TRY(Requests::find(reading, reference));
    if (not request or request->asker != asker.party) return fail(not_yours());
    if (TRY(is_closed(reading, *request))) return fail(people::restricted());
    return std::move(*request);
}

Result<Request> open_request(audit::Reading& reading, const Asker& asker,
                             const Reference& reference) {
    auto request = TRY(own(reading, asker, reference));
    if (not request.open()) return fail(conflict("This request has ended"));
    return request;
}

std::string salt_from(Entropy& entropy) {
    std::array<Byte, 16> bytes{};
    entropy.fill(bytes);
    return base64url(bytes);
}

}  // namespace accord::requests
