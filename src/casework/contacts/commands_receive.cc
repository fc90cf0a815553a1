// Taking a contact in, and saying who the child is.
#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/contacts/names.h"
#include "casework/contacts/parts.h"
#include "casework/people/commands.h"
#include "casework/people/commands_involved.h"
#include "casework/people/commands_link.h"
#include "casework/people/matcher.h"
#include "casework/requests/commands_spoken.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/commands_changed.h"
#include "casework/sharing/items.h"
#include "governance/audit/look.h"
#include "governance/letters/commands.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

constexpr int same_press_hours = 1;
constexpr std::string_view social_care = "CSC";  // of casework/people/tables/services.table

Result<void> start_clocks(audit::Act& act, const rulebook::Rulebook& rulebook,
                          const Contact& contact) {
    // Each runs since it came, however much later it was written down.
    const auto came_then = contact.received_at;
    if (not contact.identified_at) TRY(start_clock(act, rulebook, contact, "IDENTIFY", came_then));
    TRY(start_clock(act, rulebook, contact, "SCREEN", came_then));
    const auto& arriving = contact.words.arriving;
    if (arriving.danger == sharing::Yes::Yes)
        TRY(start_clock(act, rulebook, contact, "DANGER_LOOKED", came_then));
    const auto* came = arrival(arriving.came);
    if (arriving.kind == Kind::Services and came != nullptr and came->from != "nobody") {
        TRY(start_clock(act, rulebook, contact, "ACKNOWLEDGE_REFERRAL", came_then));
        if (contact.source or came->spoken) TRY(meet_clock(act, contact, "ACKNOWLEDGE_REFERRAL"));
    }
    return {};
}

Result<void> write_letters(audit::Act& act, const Contact& contact) {
    if (contact.source)
        TRY(write_to(act, contact, *contact.source, "contact-received",
                     {.says = "The front door has what you told it", .path = "/contacts/"}));
    if (contact.words.arriving.danger != sharing::Yes::Yes) return {};
    return write_of_danger(act, contact);
}

// Pressed twice: the same words, by the same person, within the hour.
Result<std::optional<Contact>> pressed_before(audit::Act& act, const Asker& asker,
                                              const Receive& wish) {
    if (wish.share) {
        auto found = TRY(Contacts::of_share(act, asker.party, *wish.share));
        if (found) return found;
    }
    const auto since = came_at(wish.arriving, act.now()) - hours(same_press_hours);
    for (auto& each :
         TRY(Contacts::taken_in_by(act, asker.actor.account, since, asker.party, wish.arriving)))
        if (each.words.arriving == wish.arriving) return std::optional<Contact>(std::move(each));
    return std::optional<Contact>();
}

Result<Contact> new_contact(audit::Act& act, const Asker& asker, const Receive& wish) {
    Contact out;
    out.id = act.mint<Contact>();
    out.reference = TRY(Contacts::free_reference(act));
    out.hub = asker.party;
    out.words.arriving = wish.arriving;
    out.share = wish.share;
    out.received_at = came_at(wish.arriving, act.now());
    out.taken_in_at = act.now();
    if (wish.share and wish.share->kind == 'S') {
        const auto newest = TRY(sharing::newest_number(act, *wish.share, asker.party));
        out.share_number = wish.share_number > 0 ? std::min(wish.share_number, newest) : newest;
    }
    out.received_by = asker.actor.account;
    out.received_name = asker.name;
    out.version = 1;
    if (not wish.arriving.party.empty()) {
        const auto party = TRY(id_from<parties::Party>(wish.arriving.party));
        TRY(parties::find(act, party));
        out.source = party;
    }
    const auto& children = wish.arriving.children;
    out.people = TRY(known_of(act, asker.actor.agency, children));
    if (not children.empty() and std::all_of(children.begin(), children.end(), is_known))
        out.identified_at = act.now();
    return out;
}

Result<void> came_to_us(Node& node, const Asker& asker, const Reference& share) {
    if (share.kind == 'K') {
        TRY(requests::look_at_call(node, asker, share));
    } else if (TRY(sharing::side_of(node, asker, share)) != sharing::Side::Recipient) {
        return fail(not_found("There is no share with that reference, or it is not to you"));
    }
    return {};
}

std::string number_of(const parties::Party& party) {
    return party.safeguarding_lead.empty() ? party.duty_desk.phone : party.safeguarding_lead.phone;
}

// What the other side told in a talk; who they are, and their number, are as the directory has
// them.
Result<Arriving> said_in_talk(Node& node, const Asker& asker, const Reference& call) {
    const auto seen = TRY(requests::look_at_call(node, asker, call));
    const auto& said = seen.spoken.talking;
    Arriving out;
    out.came = "PHONE";
    out.party = text((seen.ours ? seen.other : seen.party).id);
    out.who = seen.ours ? said.who : seen.spoken.made_name;
    out.phone = seen.ours ? seen.spoken.phone : number_of(seen.party);
    out.happened = "About: " + said.about;
    for (const auto& [heading, words] :
         {std::pair("They told us", seen.ours ? said.heard : said.told),
          std::pair("We told them", seen.ours ? said.told : said.heard),
          std::pair("Agreed", said.agreed), std::pair("Added afterwards", seen.spoken.added)})
        if (not words.empty()) out.happened += std::string("\n\n") + heading + ": " + words;
    return out;
}

}  // namespace

Result<Contact> receive(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                        const Receive& wish) {
    if (wish.share) TRY(came_to_us(node, asker, *wish.share));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.receive"));
    const auto faults = faults_of(wish.arriving, act.now());
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    const auto hub = TRY(parties::find(act, asker.party));
    if (not requests::takes_referrals(hub))
        return fail(forbidden(hub.name + " has no front door. Share the worry instead"));
    if (auto before = TRY(pressed_before(act, asker, wish))) return std::move(*before);
    const auto law = TRY(agreement::law_for(act, lawbook));
    auto out = TRY(new_contact(act, asker, wish));
    TRY(Contacts::add(act, out));
    TRY(Names::put(act, out));
    auto fact = fact_of("contact.received", out)
                    .with("came", wish.arriving.came)
                    .with("kind", word(wish.arriving.kind))
                    .with("danger", wish.arriving.danger == sharing::Yes::Yes)
                    .with("people", static_cast<std::int64_t>(out.people.size()));
    if (out.source) fact.with("source", text(*out.source));
    if (out.share) fact.with("share", text(*out.share));
    act.record(std::move(fact));
    if (out.share and out.share->kind == 'S') TRY(sharing::acknowledge(act, asker, *out.share));
    TRY(start_clocks(act, *law->rulebook, out));
    TRY(write_letters(act, out));
    TRY(act.commit());
    return out;
}

Result<Contact> add_news(Node& node, const Asker& asker, agreement::Lawbook& lawbook,
                         const AddNews& wish) {
    const auto faults = faults_of(wish);
    if (not faults.empty()) return fail(invalid(faults.front().sentence, faults.front().where));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.add_news"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    if (not contact.open() or contact.ready_to_tell())
        return fail(conflict("This was decided. Open it again with what is new"));
    auto said = std::string(trim(wish.words));
    if (not trim(wish.who).empty()) said = std::string(trim(wish.who)) + ":\n" + said;
    TRY(moved(act, contact, asker,
              {"news", "", wish.danger == sharing::Yes::Yes ? "danger" : "said"}, said));
    const bool danger = wish.danger == sharing::Yes::Yes;
    if (danger) {
        contact.words.arriving.danger = sharing::Yes::Yes;
        const auto law = TRY(agreement::law_for(act, lawbook));
        TRY(start_clock(act, *law->rulebook, contact, "DANGER_LOOKED"));
        TRY(write_of_danger(act, contact));
    }
    TRY(save(act, contact));
    act.record(fact_of("contact.news_added", contact).with("danger", danger));
    TRY(act.commit());
    return contact;
}

Faults faults_of(const AddNews& wish) {
    Faults faults;
    add_if(trim(wish.words).empty(), faults, "words", "Enter what is new");
    add_if(characters(wish.words) > limits::worry_characters_max, faults, "words",
           "What is new must be 20,000 characters or less");
    add_if(characters(wish.who) > limits::line_characters_max, faults, "who",
           "Who said it must be 500 characters or less");
    add_if(wish.danger == sharing::Yes::NotSaid, faults, "danger",
           "Select whether someone is in danger now");
    return faults;
}

Result<FromShare> from_share(Node& node, const Asker& asker, const Reference& share) {
    FromShare out;
    {
        auto reading = TRY(audit::Reading::begin(node, asker.actor));
        if (const auto already = TRY(Contacts::of_share(reading, asker.party, share)))
            out.already = already->reference;
    }
    if (out.already) return out;
    if (share.kind == 'K') {
        out.arriving = TRY(said_in_talk(node, asker, share));
        return out;
    }
    const auto received = TRY(sharing::open(node, asker, share));
    auto& arriving = out.arriving;
    arriving.came = "SHARED";
    arriving.party = text(received.sender.id);
    arriving.who = received.share.author_name;
    arriving.phone = number_of(received.sender);
    if (received.packs.empty()) return out;
    out.number = received.packs.back().number;
    const auto& rendition = received.packs.back().rendition;
    arriving.children = sharing::children_in(rendition);
    // Its time limits run since it was sent, whoever had time to take it in.
    const auto& sent_at = received.share.sent_at;
    if (node.clock.now() - sent_at < hours(24 * came_days_max)) arriving.when = spoken(sent_at);
    for (const auto& item : rendition.items) {
        if (item.id == "keep-from") arriving.keep_from = item.words;
        if (item.id == "told") arriving.family.telling = sharing::telling_said(item.words);
        if (item.id == "told-more") arriving.family.more = item.words;
        const bool said =
            item.id == "news" or item.id == "facts" or item.id == "view" or item.id == "how-soon";
        if (not said) continue;
        if (not arriving.happened.empty()) arriving.happened += "\n\n";
        arriving.happened += item.heading + ": " + item.words;
    }
    return out;
}

Result<Contact> acknowledge(Node& node, const Asker& asker, const Reference& reference,
                            std::int64_t version) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.acknowledge"));
    auto contact = TRY(own(act, asker, reference, version));
    TRY(meet_clock(act, contact, "ACKNOWLEDGE_REFERRAL"));
    act.record(fact_of("contact.acknowledged", contact));
    TRY(act.commit());
    return contact;
}

Result<std::vector<Worker>> workers_on_list(Node& node, const Asker& asker,
                                            const Reference& reference) {
    auto look = TRY(audit::Look::open(node, asker.actor,
                                      audit::fact("contact.workers_looked_up", text(reference))));
    const auto contact = TRY(own(look, asker, reference));
    const auto today = london_day(look.now());
    std::vector<Worker> out;
    for (const auto& child : contact.words.arriving.children) {
        if (not is_known(child)) continue;
        const auto record = TRY(reference_from_text('C', child.person));
        const auto person = TRY(people::own(look, asker.actor.agency, record));
        for (const auto& each : TRY(people::involved_with(look, person))) {
            const auto& said = each.working;
            if (said.service != social_care or not said.holds(today) or said.professional.empty())
                continue;
            Worker one{said.professional, said.organisation, said.phone};
            if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(std::move(one));
        }
    }
    return out;
}

Result<Contact> pass_to_worker(Node& node, const Asker& asker, const PassToWorker& wish) {
    if (trim(wish.worker.name).empty())
        return fail(invalid("Enter the name of their worker", "worker-name"));
    if (trim(wish.worker.phone).empty())
        return fail(invalid("Enter a number on which they can be rung", "worker-phone"));
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.pass"));
    auto contact = TRY(own(act, asker, wish.reference, wish.version));
    if (not contact.open() or contact.ready_to_tell())
        return fail(conflict("This was decided already"));
    contact.words.worker = wish.worker;
    contact.words.worker.passed_by = asker.actor.account;
    contact.words.worker.has_it_at.reset();
    TRY(enter(act, contact, asker, State::WithWorker, wish.why));
    TRY(save(act, contact));
    for (const auto* rule : {"DANGER_LOOKED", "SCREEN", "REFERRAL_DECISION"})
        TRY(meet_clock(act, contact, rule));
    TRY(cancel_asking(act, contact, "It was passed to the worker whom the child has"));
    act.record(fact_of("contact.passed_to_worker", contact));
    TRY(act.commit());
    return contact;
}

Result<Contact> worker_has_it(Node& node, const Asker& asker, const Reference& reference,
                              std::int64_t version) {
    auto act = TRY(audit::Act::begin(node, asker.actor, "contact.worker_has_it"));
    auto contact = TRY(own(act, asker, reference, version));
    if (contact.state != State::WithWorker or contact.words.worker.has_it_at) return contact;
    if (contact.words.worker.passed_by == asker.actor.account)
        return fail(forbidden(
            "You passed it to them. That they have it is said by somebody who hears it from them: "
            "themselves, or a colleague of yours who rings"));
    contact.words.worker.has_it_at = act.now();
    TRY(save(act, contact));
    act.record(fact_of("contact.worker_has_it", contact));
    TRY(act.commit());
    return contact;
}

}  // namespace accord::contacts
