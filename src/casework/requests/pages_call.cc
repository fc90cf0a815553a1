// Record a call or a talk, in under a minute; read it; say that it is right, or add to it.
#include "base/london.h"
#include "base/text.h"
#include "casework/requests/commands_spoken.h"
#include "casework/requests/forms.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"
#include "casework/requests/pages_read.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

using namespace accord::html;

std::string call_address(const Reference& call, std::string_view step) {
    std::string out = "/calls/" + text(call);
    if (not step.empty()) out += "/" + std::string(step);
    return out;
}

Result<Reference> call_in(const Visit& visit) {
    auto reference = reference_from_text('K', visit.request.param("call"));
    if (not reference) return fail(not_found("There is no call with that reference"));
    return reference;
}

Html known_how_box(const Talking& talking, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto how :
         {KnownHow::RangDirectory, KnownHow::KnowThem, KnownHow::GaveReference, KnownHow::CouldNot})
        items.push_back({.value = std::string(word(how)), .text = words(how)});
    return radios(Question{.name = "known-how",
                           .legend = bold_legend("How did you know it was them?"),
                           .error = error_of(faults, "known-how"),
                           .items = items,
                           .chosen = std::string(word(talking.known_how))});
}

// Which of the answers it was: a clock stops for those, and for nothing else.
Html came_box(const Visit& visit, const Talking& talking, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto came : {Came::All, Came::Part, Came::NothingRelevant, Came::NotKnown,
                            Came::Refused, Came::TalkedOnly, Came::LeftMessage, Came::NotReached})
        items.push_back(
            {.value = std::string(word(came)),
             .text = words(came),
             .hint = answer_of(came) ? Words() : Words("No answer: the clock runs on")});
    return radios(Question{.name = "came",
                           .legend = bold_legend("What did whoever was asked answer?"),
                           .hint = "Only if it is about a request",
                           .error = error_of(faults, "came"),
                           .items = items,
                           .chosen = std::string(word(talking.came))}) +
           select(Select{.name = "call-reason",
                         .label = "If not all of it is shared, why?",
                         .error = error_of(faults, "call-reason"),
                         .items = reason_options(visit, talking.reason)});
}

Answer call_page(const Visit& visit, const Talking& talking, Faults faults) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    std::vector<Option> options{{.value = "", .text = "Choose an organisation"}};
    for (const auto& party : TRY(parties::all(reading)))
        if (party.id != visit.party.id and party.active())
            options.push_back({.value = text(party.id),
                               .text = party.name + ", " + party.duty_desk.phone,
                               .selected = text(party.id) == talking.other});
    const bool answers = not talking.request.empty();
    Html fields = page_heading("Record a call or a talk",
                               answers ? "Request " + talking.request : std::string());
    fields += select(Select{.name = "other",
                            .label = bold_label("Who did you speak to?"),
                            .hint = "With the number that we know. Ring that one, and not one that "
                                    "a caller gave you",
                            .error = error_of(faults, "other"),
                            .items = options});
    fields += line_box("who", "Their name or post (optional)", talking.who, faults);
    fields += line_box("when", "When? (now, unless you say)", talking.when, faults,
                       "For example, 9.30am, or 1 March 4pm");
    fields += answers ? hidden("about", talking.about)
                      : line_box("about", bold_label("About which child?"), talking.about, faults);
    fields += text_box("told", bold_label("What did you tell them?"), talking.told, faults, 3);
    fields += text_box("heard", bold_label("What did they tell you?"), talking.heard, faults, 3);
    fields += line_box("agreed", "What was agreed, who does it, by when? (optional)",
                       talking.agreed, faults);
    fields += known_how_box(talking, faults);
    fields += line_box("request", "It is about this request (optional)", talking.request, faults,
                       "A reference, like R-7K4-22M");
    fields += came_box(visit, talking, faults);
    fields += main_button("Record the call");
    return flow(visit,
                {.title = "Record a call or a talk",
                 .back = "/requests",
                 .action = "/calls/new",
                 .faults = std::move(faults)},
                {}, fields);
}

Html to_confirm(const Visit& visit, const SpokenSeen& seen, const std::string& more,
                const Faults& faults) {
    const auto& spoken = seen.spoken;
    if (spoken.confirmed != Confirmed::NotYet) {
        Html out = paragraph(strong(spoken.confirmed_name) +
                             (spoken.confirmed == Confirmed::Right
                                  ? " says that this is right."
                                  : " says that this is right, and adds:"));
        if (not spoken.added.empty()) out += inset_text(with_breaks(spoken.added));
        return out;
    }
    const bool waits = spoken.waits_to_be_confirmed();
    if (seen.ours)
        return paragraph(Html("They have not said yet whether it is right.") +
                         (waits ? " It could not be checked who it was, so the clock runs until "
                                  "they do."
                                : ""));
    return heading("Is this right?") +
           (waits ? paragraph("It could not be checked who it was. It counts as the reply, and the "
                              "clock stops, when you say that it is right.")
                  : Html()) +
           form({.action = call_address(spoken.reference, "confirm"), .token = visit.form_token},
                main_button("It is right")) +
           form({.action = call_address(spoken.reference, "confirm"), .token = visit.form_token},
                text_box("more", "Or add to it", more, faults, 3,
                         "What they wrote stays as it is. Yours stands beside it") +
                    secondary_button("Add this", "add", "yes"));
}

struct WrittenTyped {
    std::string share = {};
    Faults faults = {};
};

Html in_writing(const Visit& visit, const SpokenSeen& seen, Instant now,
                const WrittenTyped& typed) {
    if (not seen.clock or not seen.ours) return {};
    if (seen.spoken.written_at)
        return paragraph("It was put in writing " + spoken(*seen.spoken.written_at) + ".");
    return heading("Put it in writing") + clock(face(seen.clock->due_at, now, "write it")) +
           paragraph(link("/share/new", "Share it in writing") +
                     ", then give the reference of the share here.") +
           form({.action = call_address(seen.spoken.reference, "written"),
                 .token = visit.form_token},
                line_box("share", "The share’s reference", typed.share, typed.faults,
                         "Like S-4QH-81T") +
                    secondary_button("It is in writing", "written", "yes"));
}

// A hub takes it in as a contact, as it does what was shared with it.
Html into_the_front_door(const Visit& visit, const SpokenSeen& seen) {
    if (not visit.may(rulebook::Permission::MayScreen) or not takes_referrals(visit.party))
        return {};
    return paragraph(
        link("/contacts/new?share=" + text(seen.spoken.reference), "Take it into the front door"));
}

}  // namespace

Answer show_new_call(const Visit& visit, const web::Form& fields) {
    Talking talking;
    talking.other = line_in(fields, "other");
    talking.request = line_in(fields, "request");
    if (not talking.request.empty()) talking.about = "As in the request";
    return call_page(visit, talking, {});
}

Answer take_new_call(const Visit& visit, const web::Form& fields) {
    const auto talking = read_talking(fields);
    auto faults = faults_of(talking, visit.node.clock.now());
    if (not faults.empty()) return call_page(visit, talking, std::move(faults));
    const auto kept = requests::write_down(visit.node, asker_of(visit), visit.law, talking);
    if (not kept and kept.error().kind == ErrorKind::Invalid)
        return call_page(visit, talking,
                         {{.where = kept.error().field, .sentence = kept.error().sentence}});
    if (not kept) return fail(kept.error());
    return http::see_other(call_address(kept->reference, ""));
}

namespace {

std::string request_words(const SpokenSeen& seen) {
    if (seen.spoken.answers) return ": counts as the reply";
    if (seen.spoken.waits_to_be_confirmed()) return ": counts when it is confirmed";
    return ": no answer, and its clock runs on";
}

Answer call_shown(const Visit& visit, const WrittenTyped& typed, const std::string& more,
                  const Faults& more_faults) {
    const auto reference = TRY(call_in(visit));
    const auto seen = requests::look_at_call(visit.node, asker_of(visit), reference);
    if (not seen) return fail(seen.error());
    const auto& spoken = seen->spoken;
    const auto& said = spoken.talking;
    std::vector<SummaryRow> rows{
        row("Between", seen->party.name + " and " + seen->other.name +
                           (said.who.empty() ? "" : " (" + said.who + ")")),
        row("When", accord::spoken(spoken.said_at)),
        row("Number", phone(spoken.phone)),
        row("About", said.about),
        row(seen->party.name + " told", with_breaks(said.told)),
        row(seen->other.name + " told", with_breaks(said.heard)),
        row("Agreed", with_breaks(said.agreed)),
        row("How they were known", words(said.known_how)),
        row("Written down by", spoken.made_name + ", " + accord::spoken(spoken.made_at))};
    if (seen->request)
        rows.push_back(row("Request", link(address(*seen->request, ""), text(*seen->request)) +
                                          request_words(*seen)));
    if (said.came != Came::NotSaid) rows.push_back(row("What came of it", words(said.came)));
    Html main = page_heading("A call, as written down", "Call " + text(reference));
    main += summary_list(rows);
    main += to_confirm(visit, *seen, more, more_faults) +
            in_writing(visit, *seen, visit.node.clock.now(), typed) +
            into_the_front_door(visit, *seen);
    auto shell = identity::hub(visit, "A call", "/requests");
    shell.faults = typed.faults.empty() ? more_faults : typed.faults;
    return http::html(html::page(shell, one_column(main)),
                      shell.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace

Answer show_call(const Visit& visit, const web::Form&) {
    return call_shown(visit, {}, "", {});
}

Answer take_confirm(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(call_in(visit));
    const auto more = line_in(fields, "more");
    const auto done = requests::confirm(visit.node, asker_of(visit), reference, visit.law, more);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return call_shown(visit, {}, more,
                          {{.where = done.error().field, .sentence = done.error().sentence}});
    if (not done) return fail(done.error());
    return http::see_other(call_address(reference, ""));
}

Answer take_written(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(call_in(visit));
    const auto share = line_in(fields, "share");
    const auto done = requests::written(visit.node, asker_of(visit), reference, share);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return call_shown(
            visit, {share, {{.where = done.error().field, .sentence = done.error().sentence}}}, "",
            {});
    if (not done) return fail(done.error());
    return http::see_other(call_address(reference, ""));
}

Answer show_calls(const Visit& visit, const web::Form&) {
    const auto all = TRY(requests::calls_of(visit.node, asker_of(visit)));
    const auto now = visit.node.clock.now();
    std::vector<QueueRow> rows;
    for (const auto& seen : all) {
        QueueRow row;
        row.href = call_address(seen.spoken.reference, "");
        row.title = "Call with " + (seen.ours ? seen.other.name : seen.party.name);
        row.text = accord::spoken(seen.spoken.said_at);
        const bool to_write = seen.clock and not seen.spoken.written_at and seen.ours;
        const bool to_say = not seen.ours and seen.spoken.confirmed == Confirmed::NotYet;
        row.clock = to_write ? face(seen.clock->due_at, now, "put it in writing")
                             : ClockFace{.lateness = to_say ? Lateness::Ok : Lateness::Done,
                                         .words = to_say ? "Is this right?" : "Written down",
                                         .more = accord::spoken(seen.spoken.made_at)};
        rows.push_back(std::move(row));
    }
    Html main = page_heading("Calls", visit.party.name);
    main += links_in_a_row({link("/calls/new", "Record a phone call")});
    main += html::queue(rows, "No call has been written down.");
    return http::html(html::page(identity::hub(visit, "Calls", "/requests"), one_column(main)));
}

}  // namespace accord::requests
