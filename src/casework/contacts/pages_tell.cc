// Telling others: what owners allow to go on, and the share that is written out of it; and, by an
// owner, whether it may.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/pages_common.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

Result<std::vector<parties::Party>> others(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    std::vector<parties::Party> out;
    for (auto& party : TRY(parties::all(reading)))
        if (party.id != visit.party.id and party.active()) out.push_back(std::move(party));
    return out;
}

Html to_box(const std::vector<parties::Party>& parties, const std::string& chosen,
            const Faults& faults) {
    std::vector<Option> options{{.value = "", .text = "Choose an organisation"}};
    for (const auto& party : parties)
        options.push_back(
            {.value = text(party.id), .text = party.name, .selected = text(party.id) == chosen});
    return select(Select{.name = "to",
                         .label = bold_label("Who is told?"),
                         .error = error_of(faults, "to"),
                         .items = options});
}

Colour colour_of(Passes passes) {
    switch (passes) {
        case Passes::Asked: return Colour::Yellow;
        case Passes::Yes: return Colour::Green;
        case Passes::No: return Colour::Red;
    }
    return Colour::Grey;
}

// What may go on, by whom it goes to: a no stays behind, and says so.
Html passings_of(const Seen& seen) {
    if (seen.passings.empty()) return {};
    Html out = heading("What may be passed on");
    for (const auto& each : seen.passings) {
        const auto* owner = seen.party(each.owner);
        const auto* to = seen.party(each.to);
        std::vector<SummaryRow> rows{
            row("What", each.heading + ": " + with_breaks(each.words)),
            row("To", to != nullptr ? to->name : std::string()),
            row("Answer", tag(words(each.passes), colour_of(each.passes)) +
                              (each.answered_name.empty() ? "" : " " + each.answered_name))};
        if (not each.why.empty()) rows.push_back(row("Why", with_breaks(each.why)));
        out += summary_list(SummaryList{
            .rows = std::move(rows),
            .card =
                SummaryCard{.title = "Said by " + (owner != nullptr ? owner->name : std::string()),
                            .heading_level = 3}});
    }
    return out;
}

Html tellings_of(const Seen& seen) {
    if (seen.tellings.empty()) return {};
    std::vector<Html> lines;
    for (const auto& each : seen.tellings) {
        const auto* to = seen.party(each.to);
        const bool sent = each.sent_at.has_value();
        if (each.state == sharing::DraftState::Dropped) continue;
        lines.push_back(
            (to != nullptr ? to->name : std::string()) + ": " +
            link(sent ? "/share/" + text(each.share) : "/share/" + text(each.share) + "/worry",
                 text(each.share)) +
            (sent ? ", sent " + spoken(*each.sent_at) : std::string(", begun and not sent yet")));
    }
    return heading("Told, or begun") + bullets(lines);
}

struct TellTyped {
    std::string to, words, untold_why;
};

Answer tell_page(const Visit& visit, const Seen& seen, const TellTyped& typed, Faults faults) {
    const auto& contact = seen.contact;
    if (not contact.ready_to_tell()) return http::see_other(address(contact.reference, ""));
    Html before = page_heading("Tell others", "Contact " + text(contact.reference)) +
                  in_short(visit, seen) + tellings_of(seen) + passings_of(seen);
    if (not offerable(seen.gathered).empty())
        before += paragraph(link(address(contact.reference, "owners"),
                                 "Ask owners whether what they said may be passed on"));
    Html fields = heading("Write to one of them");
    fields += to_box(TRY(others(visit)), typed.to, faults);
    fields += text_box("words", bold_label("What are they told, in the hub’s own words?"),
                       typed.words, faults, 6,
                       "What was decided, and what you ask of them. What owners said yes to is put "
                       "below it; what they said no to, or have not answered, is not");
    fields += untold_why_box(seen, typed.untold_why, faults);
    return step_page(visit,
                     {.title = "Tell others",
                      .action = address(contact.reference, "tell"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Go on: check, then share"},
                     before, fields);
}

// ---------------------------------------------------------------- asking owners

Html pick_box(const std::vector<Offerable>& all, const std::vector<std::string>& picked,
              const Faults& faults) {
    std::vector<Choice> items;
    std::vector<Html> kept;
    for (const auto& each : all) {
        if (each.onward == requests::Onward::Never) {
            kept.push_back(strong(each.owner_name) + ": " + each.heading);
            continue;
        }
        const auto value = each.reply + "/" + each.item;
        items.push_back(
            {.value = value,
             .text = each.owner_name + ": " + each.heading,
             .hint = Words(with_breaks(each.words) + line_break() +
                           strong(requests::words(each.onward))),
             .checked = std::find(picked.begin(), picked.end(), value) != picked.end()});
    }
    Html out;
    if (not items.empty())
        out += checkboxes(Choices{.name = "pick",
                                  .fieldset = {.legend = bold_legend("What would you pass on?")},
                                  .error = error_of(faults, "pick"),
                                  .items = items});
    if (not kept.empty())
        out += inset_text(paragraph("Said to the hub alone. It stays here, unless you talk to "
                                    "whoever said it and they say otherwise:") +
                          bullets(kept));
    return out;
}

struct OwnersTyped {
    std::string to, reason;
    std::vector<std::string> picked;
};

Answer owners_page(const Visit& visit, const Seen& seen, const OwnersTyped& typed, Faults faults) {
    const auto& contact = seen.contact;
    Html fields = page_heading("May it be passed on?", "Contact " + text(contact.reference));
    fields += paragraph(
        "What an organisation told the hub is theirs. Each is asked, unless they "
        "said when they replied what may become of it.");
    fields += to_box(TRY(others(visit)), typed.to, faults);
    fields += pick_box(offerable(seen.gathered), typed.picked, faults);
    fields += line_box("reason", bold_label("What do they need it for?"), typed.reason, faults,
                       "The owner reads this");
    return step_page(visit,
                     {.title = "May it be passed on?",
                      .action = address(contact.reference, "owners"),
                      .back = address(contact.reference, "tell"),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Ask them"},
                     {}, fields);
}

// ---------------------------------------------------------------- by the owner

Result<Id<Passing>> passing_in(const Visit& visit) {
    const auto id = id_from<Passing>(visit.request.param("passing"));
    if (not id) return fail(not_found("There is no such question"));
    return *id;
}

Answer passing_page(const Visit& visit, const PassingSeen& seen, const AnswerPassing& typed,
                    Faults faults) {
    const auto& passing = seen.passing;
    std::vector<SummaryRow> rows{
        row("You said", passing.heading + ": " + with_breaks(passing.words)),
        row("Asked by",
            seen.hub.name + ", " + passing.asked_name + ", " + spoken(passing.asked_at)),
        row("For", seen.to.name), row("Why they need it", passing.reason)};
    if (passing.passes != Passes::Asked) {
        rows.push_back(row("Your answer", tag(words(passing.passes), colour_of(passing.passes)) +
                                              " " + passing.answered_name));
        if (not passing.why.empty()) rows.push_back(row("Why", with_breaks(passing.why)));
    }
    Html main = page_heading("May this be passed on?", "Contact " + text(passing.reference)) +
                summary_list(rows);
    if (passing.passes == Passes::Asked)
        main +=
            form({.action = "/passings/" + text(passing.id), .token = visit.form_token},
                 radios(Question{.name = "passes",
                                 .legend = bold_legend("May " + seen.to.name + " be told this?"),
                                 .error = error_of(faults, "passes"),
                                 .items = {{.value = "yes", .text = "Yes"},
                                           {.value = "no", .text = "No, it stays in the hub"}},
                                 .chosen = typed.passes == Passes::Asked
                                               ? std::string()
                                               : std::string(word(typed.passes))}) +
                     line_box("why", "If not, why?", typed.why, faults, "Only the hub reads this") +
                     main_button("Save your answer"));
    auto shell = identity::hub(visit, "May this be passed on?", "/inbox");
    shell.crumbs = {{.text = "Shared with you", .href = "/inbox"}};
    shell.faults = faults;
    return http::html(html::page(shell, sheet(visit, main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace

QueueRow row_of(const PassingSeen& seen) {
    QueueRow row;
    row.href = "/passings/" + text(seen.passing.id);
    row.title = "May " + seen.to.name + " be told what you said?";
    row.text = seen.hub.name + " asks, " + spoken(seen.passing.asked_at);
    row.clock = {.lateness = Lateness::Ok, .words = "No time set", .more = "the hub waits"};
    row.tag = tag("Your answer", Colour::Yellow);
    return row;
}

Answer show_tell(const Visit& visit, const web::Form&) {
    return tell_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_tell(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(contact_in(visit));
    const TellTyped typed{line_in(fields, "to"), line_in(fields, "words"),
                          line_in(fields, untold_why_field)};
    const auto party = id_from<parties::Party>(typed.to);
    Faults faults;
    if (not party) faults.push_back({.where = "to", .sentence = "Choose who is told"});
    if (trim(typed.words).empty())
        faults.push_back(
            {.where = "words", .sentence = "Enter what they are told, in the hub’s own words"});
    const auto seen = TRY(opened(visit));
    if (faults.empty())
        faults = faults_of(Tell{reference, *party, typed.words, typed.untold_why}, seen);
    if (not faults.empty()) return tell_page(visit, seen, typed, std::move(faults));
    const auto share = contacts::begin_telling(visit.node, asker_of(visit),
                                               {reference, *party, typed.words, typed.untold_why});
    if (not share and share.error().kind == ErrorKind::Invalid)
        return tell_page(visit, seen, typed, faults_in(share.error()));
    if (not share) return fail(share.error());
    return http::see_other("/share/" + text(*share) + "/worry");
}

Answer show_owners(const Visit& visit, const web::Form&) {
    return owners_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_owners(const Visit& visit, const web::Form& fields) {
    AskOwners wish;
    wish.reference = TRY(contact_in(visit));
    OwnersTyped typed{line_in(fields, "to"), line_in(fields, "reason"), {}};
    for (const auto value : fields.values("pick")) {
        typed.picked.emplace_back(value);
        const auto slash = value.find('/');
        if (slash != value.npos)
            wish.picks.push_back(
                {std::string(value.substr(0, slash)), std::string(value.substr(slash + 1))});
    }
    Faults faults;
    const auto to = id_from<parties::Party>(typed.to);
    if (not to) faults.push_back({.where = "to", .sentence = "Choose who would be told"});
    if (wish.picks.empty())
        faults.push_back({.where = "pick", .sentence = "Select what you would pass on"});
    if (typed.reason.empty())
        faults.push_back(
            {.where = "reason", .sentence = "Say in a few words what they need it for"});
    if (not faults.empty()) return owners_page(visit, TRY(opened(visit)), typed, std::move(faults));
    wish.to = *to;
    wish.reason = typed.reason;
    const auto done = contacts::ask_owners(visit.node, asker_of(visit), wish);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return owners_page(visit, TRY(opened(visit)), typed, faults_in(done.error()));
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, "tell"));
}

Answer show_passing(const Visit& visit, const web::Form&) {
    const auto id = TRY(passing_in(visit));
    const auto seen = TRY(contacts::look_at_passing(visit.node, asker_of(visit), id));
    return passing_page(visit, seen, {}, {});
}

Answer take_passing(const Visit& visit, const web::Form& fields) {
    AnswerPassing wish;
    wish.id = TRY(passing_in(visit));
    if (fields.value("passes") == "yes") wish.passes = Passes::Yes;
    if (fields.value("passes") == "no") wish.passes = Passes::No;
    wish.why = line_in(fields, "why");
    const auto done = contacts::answer(visit.node, asker_of(visit), wish);
    if (not done and done.error().kind == ErrorKind::Invalid) {
        const auto seen = TRY(contacts::look_at_passing(visit.node, asker_of(visit), wish.id));
        return passing_page(visit, seen, wish, faults_in(done.error()));
    }
    if (not done) return fail(done.error());
    return http::see_other("/passings/" + text(wish.id));
}

}  // namespace accord::contacts
