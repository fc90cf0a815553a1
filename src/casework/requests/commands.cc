// Writing a request step by step, and asking.
#include "casework/requests/commands.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/people/closed.h"
#include "casework/requests/asking_step.h"
#include "casework/requests/commands_to_ask.h"
#include "casework/requests/requests.h"
#include "casework/requests/shielded.h"
#include "governance/agreement/law.h"
#include "governance/audit/sealing.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

Result<Request> new_request(audit::Act& act, const Asker& asker) {
    Request out;
    out.id = act.mint<Request>();
    out.reference = TRY(Requests::free_reference(act));
    out.asker = asker.party;
    out.author = asker.actor.account;
    out.author_name = asker.name;
    out.author_post = asker.post;
    out.begun_at = act.now();
    out.saved_at = act.now();
    out.saved_by = asker.actor.account;
    out.saved_by_name = asker.name;
    out.version = 1;
    return out;
}

Result<Request> own_draft(audit::Reading& reading, const Asker& asker, const Reference& reference) {
    auto request = TRY(Requests::find(reading, reference));
    const bool mine =
        request and request->asker == asker.party and request->state != RequestState::Dropped;
    if (not mine)
        return fail(not_found("There is no request with that reference, or it is not yours"));
    return std::move(*request);
}

Result<std::vector<Prospective>> prospectives(audit::Reading& reading, const Asker& asker,
                                              const agreement::Law& law, const Asking& asking,
                                              const std::string& about) {
    const auto sender = TRY(sharing::sender_of(reading, asker.actor, asker.party, law));
    std::vector<Prospective> out;
    for (const auto& wanted : asking.wanted)
        out.push_back(TRY(prospective(reading, asking, wanted, sender, law, about)));
    return out;
}

void record_family(audit::Act& act, const Request& request, const agreement::Law& law) {
    const auto& family = request.asking.family;
    act.record(audit::fact("request.family_recorded", text(request.reference))
                   .with("told", sharing::word(family.telling))
                   .with("views_asked", request.asking.views_said)
                   .with("agreed", static_cast<int>(family.agreed))
                   .with("reason_given", asks_gate_reason(request.asking, *law.rulebook, law.day)));
}

// Everybody is asked; the request's own row is on the shelf by now.
Result<void> ask_all(audit::Act& act, const Asker& asker, const agreement::Law& law,
                     Request& request) {
    const auto& asking = request.asking;
    auto all = TRY(prospectives(act, asker, law, asking, text(request.reference)));
    for (std::size_t i = 0; i < asking.wanted.size(); ++i)
        TRY(ask_one(act, request, asking.wanted[i], all[i], law));
    TRY(meet_time_to_ask(act, request));
    // Asked in danger: what was not asked first is written down afterwards, on a clock.
    if (in_danger(asking))
        TRY(clocks::start(
            act, *law.rulebook,
            {"EMERGENCY_RECORD", text(request.reference), request.asker, request.asker}));
    record_family(act, request, law);
    return {};
}

Error unfinished(std::string_view step) {
    return invalid("Something is still needed before this can be asked", std::string(step));
}

bool is_called(const UsualNeed& usual, const parties::Party& party) {
    const auto about = fold(party.name + " " + party.duty_desk.name);
    return std::any_of(usual.known_by.begin(), usual.known_by.end(), [&](const std::string& word) {
        return about.find(word) != std::string::npos;
    });
}

bool is_suggested(const UsualNeed& usual, const AskKind& kind, const parties::Party& party) {
    const bool for_this =
        std::find(usual.kinds.begin(), usual.kinds.end(), kind.code) != usual.kinds.end();
    const bool by_name = not usual.known_by.empty() and usual.known_by.front() != "none";
    return for_this and (not by_name or is_called(usual, party));
}

// Of schools, nurseries and surgeries there are many, and one is the child's own: the one that was
// named. Of other kinds, those that the table knows by name.
bool is_ticked(const UsualNeed& usual, const Asking& asking, const parties::Party& party) {
    const auto about = fold(party.name + " " + party.duty_desk.name);
    const auto type = party.type.text();
    if (type == "SCHOOL" or type == "EY" or type == "GP")
        return std::any_of(asking.children.begin(), asking.children.end(), [&](const auto& child) {
            return not trim(child.school).empty() and
                   about.find(fold(child.school)) != std::string::npos;
        });
    return usual.known_by.empty() or is_called(usual, party);
}

}  // namespace

Result<Request> begin(audit::Act& act, const Asker& asker, const Asking& asking,
                      const std::optional<Reference>& contact) {
    auto out = TRY(new_request(act, asker));
    out.asking = asking;
    out.contact = contact;
    TRY(Requests::add(act, out));
    act.record(audit::fact("request.begun", text(out.reference)));
    return out;
}

Result<Request> begin(Node& node, const Asker& asker) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.begin"));
    auto out = TRY(begin(act, asker, Asking{}, std::nullopt));
    TRY(act.commit());
    return out;
}

Result<Request> open_draft(Node& node, const Asker& asker, const Reference& reference,
                           std::string_view step) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.open_draft"));
    auto out = TRY(own_draft(act, asker, reference));
    const bool wrote = out.author == asker.actor.account or out.saved_by == asker.actor.account;
    if (not wrote and TRY(is_closed(act, out))) return fail(people::restricted());
    act.record(
        audit::fact("request.draft_opened", text(reference)).with("step", std::string(step)));
    TRY(act.commit());
    return out;
}

Result<Saved> save(Node& node, const Asker& asker, const SaveStep& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.save"));
    auto draft = TRY(own_draft(act, asker, wish.reference));
    if (draft.state != RequestState::Draft) return Saved(AlreadyAsked{wish.reference});
    // Going back in one's own browser is no quarrel with anybody: the later words win.
    const bool others = draft.saved_by != asker.actor.account;
    if (draft.version != wish.version and others and draft.asking != wish.asking)
        return Saved(SavedFirst{std::move(draft)});
    draft.asking = wish.asking;
    draft.saved_at = act.now();
    draft.saved_by = asker.actor.account;
    draft.saved_by_name = asker.name;
    if (not TRY(Requests::save(act, draft))) return fail(changed_meanwhile());
    act.record(audit::fact("request.saved", text(wish.reference))
                   .with("step", std::string(wish.step))
                   .with("version", draft.version));
    TRY(act.commit());
    return Saved(std::move(draft));
}

Result<void> drop(Node& node, const Asker& asker, const Reference& reference) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.drop"));
    auto draft = TRY(own_draft(act, asker, reference));
    if (draft.state != RequestState::Draft)
        return fail(conflict("This has been asked. You can say that you no longer need it"));
    draft.state = RequestState::Dropped;
    draft.asking = {};
    draft.ended_at = act.now();
    if (not TRY(Requests::save(act, draft))) return fail(changed_meanwhile());
    TRY(audit::destroy_key(act, text(draft.id)));
    act.record(audit::fact("request.dropped", text(reference)));
    TRY(act.commit());
    return {};
}

Result<Preview> preview(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Asking& asking) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto law = TRY(agreement::law_for(reading, lawbook));
    Preview out;
    out.asker = TRY(parties::find(reading, asker.party));
    out.each = TRY(prospectives(reading, asker, *law, asking, ""));
    return out;
}

Result<Offer> offer(Node& node, const Asker& asker, const Asking& asking) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    Offer out;
    const auto* kind = ask_kind(asking.kind);
    for (const auto& party : TRY(parties::all(reading))) {
        if (party.id == asker.party or not party.active()) continue;
        const auto& usual = usual_need(party.type);
        if (kind != nullptr and is_suggested(usual, *kind, party))
            out.suggested.push_back(
                {party.id, party.name,
                 "Usually asked when: " + lower(kind->words.substr(0, 1)) + kind->words.substr(1),
                 is_ticked(usual, asking, party), usual});
        else
            out.others.push_back({party.id, party.name, "The asker added them", false, usual});
    }
    // Those that are ticked first: the rest can be ticked.
    std::stable_sort(
        out.suggested.begin(), out.suggested.end(),
        [](const Offered& one, const Offered& other) { return one.ticked and not other.ticked; });
    return out;
}

Result<Request> ask(audit::Act& act, const Asker& asker, const agreement::Law& law,
                    const Asking& asking, const std::optional<Reference>& contact) {
    if (const auto step = first_unfinished(asking, *law.rulebook, act.now()); not step.empty())
        return fail(unfinished(step));
    auto out = TRY(new_request(act, asker));
    out.asking = asking;
    out.contact = contact;
    out.state = RequestState::Asked;
    out.asked_at = act.now();
    TRY(Requests::add(act, out));
    TRY(ask_all(act, asker, law, out));
    return out;
}

Result<AskOutcome> ask(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                       const AskDraft& wish) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.ask"));
    auto draft = TRY(own_draft(act, asker, wish.reference));
    if (draft.state != RequestState::Draft) return AskOutcome(AskedNow{std::move(draft), true});
    if (draft.version != wish.version) return AskOutcome(SavedFirst{std::move(draft)});
    const auto law = TRY(agreement::law_for(act, lawbook));
    if (const auto step = first_unfinished(draft.asking, *law->rulebook, act.now());
        not step.empty())
        return fail(unfinished(step));
    draft.state = RequestState::Asked;
    draft.asked_at = act.now();
    draft.saved_at = act.now();
    if (not TRY(Requests::save(act, draft))) return fail(changed_meanwhile());
    TRY(ask_all(act, asker, *law, draft));
    TRY(act.commit());
    return AskOutcome(AskedNow{std::move(draft), false});
}

Result<Request> add_asked(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                          const AddAsked& wish) {
    const auto& [reference, wanted, untold_why] = wish;
    if (trim(wanted.need).empty())
        return fail(invalid("Enter what you need from them", "need-" + wanted.party));
    auto act = TRY(audit::Act::begin(node, asker.actor, "request.add"));
    auto request = TRY(open_request(act, asker, reference));
    const auto party = TRY(id_from<parties::Party>(wanted.party));
    if (request.of(party) != nullptr) return request;  // asked already: once is enough
    if (request.asked.size() >= limits::recipients_max)
        return fail(invalid("Select 20 organisations or fewer", "wanted"));
    const auto typed = wanted.need + "\n" + wanted.need_not;
    if (TRY(must_name(request.asking, typed, untold_why)))
        act.record(audit::fact("request.named_with_reason", text(reference)));
    const auto law = TRY(agreement::law_for(act, lawbook));
    const auto sender = TRY(sharing::sender_of(act, asker.actor, asker.party, *law));
    const auto what = TRY(prospective(act, request.asking, wanted, sender, *law, text(reference)));
    // Its clock runs from now and not from when the others were asked.
    const auto asked_at = request.asked_at;
    request.asked_at = act.now();
    TRY(ask_one(act, request, wanted, what, *law));
    TRY(meet_time_to_ask(act, request));
    request.asked_at = asked_at;
    request.asking.wanted.push_back(wanted);
    if (not TRY(Requests::save(act, request))) return fail(changed_meanwhile());
    act.record(
        audit::fact("request.recipient_added", text(reference)).with("recipient", text(party)));
    TRY(act.commit());
    return request;
}

Result<std::vector<AskedAlready>> asked_already(Node& node, const Asker& asker,
                                                const Asking& asking, const Reference& but) {
    auto reading = TRY(audit::Reading::begin(node, asker.actor));
    const auto same = [&](const sharing::Child& child) {
        const bool listed = not child.person.empty();
        return std::any_of(asking.children.begin(), asking.children.end(), [&](const auto& one) {
            if (listed and not one.person.empty()) return one.person == child.person;
            return not one.empty() and fold(name_of(one)) == fold(name_of(child));
        });
    };
    std::vector<AskedAlready> out;
    for (const auto& request :
         TRY(Requests::asked_by(reading, asker.actor.agency, RequestState::Asked,
                                Rows{static_cast<std::int64_t>(limits::page_rows_max), 0}))) {
        if (request.reference == but) continue;
        if (std::any_of(request.asking.children.begin(), request.asking.children.end(), same))
            out.push_back({request.reference, request.sent(), request.waiting()});
    }
    return out;
}

}  // namespace accord::requests
