// Opening an address that was secret: one asks with why, another agrees.
#include "casework/people/pages_loosen.h"

#include "base/london.h"
#include "casework/people/commands_loosen.h"
#include "casework/people/lasting_form.h"
#include "casework/people/pages_common.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;
using Answer = Result<http::Response>;

constexpr std::string_view page_path = "/secret-address";

Html one_loosening(const Visit& visit, const Person& person, const Loosening& one) {
    Html out = strong(one_line(one)) + " " + tag(words(one.state), Colour::Grey) + line_break() +
               with_breaks(one.why) + line_break() +
               quiet("Asked for by " + one.asked_name + ", " + spoken(one.asked_at) +
                     (one.outside ? ", of another organisation" : ""));
    if (one.settled_at)
        out += line_break() + quiet(one.settled_name + ", " + spoken(*one.settled_at));
    Html buttons;
    if (may_not_settle(one, visit.actor.account, LooseningState::Agreed).empty())
        buttons +=
            secondary_button("Agree: it need not be secret", "to", word(LooseningState::Agreed));
    if (may_not_settle(one, visit.actor.account, LooseningState::Refused).empty())
        buttons += secondary_button("Keep it secret", "to", word(LooseningState::Refused));
    if (buttons.empty()) return out;
    return out + form({.action = address_of(person.reference,
                                            std::string(page_path) + "/" + text(one.id)),
                       .token = visit.form_token},
                      hidden("version", std::to_string(one.version)) + button_group(buttons));
}

struct TypedAsk {
    std::string address, why, outside;
};

// Where nobody else answers here: whose second word is asked, and what they read.
Html outside_box(const OutsideWord& word, const TypedAsk& typed, const Faults& faults) {
    if (not word.alone) return {};
    if (word.who.empty())
        return inset_text(
            "Nobody but you answers for your organisation, and no other organisation has somebody "
            "for data protection. It stays secret until a second person is appointed here.");
    std::vector<Option> options{{.value = "", .text = "Nobody outside: a colleague, later"}};
    for (const auto& party : word.who)
        options.push_back({.value = text(party.id),
                           .text = party.name,
                           .selected = text(party.id) == typed.outside});
    return select({.name = "outside",
                   .label = bold_label("Who gives the second word?"),
                   .hint = "Nobody but you answers for your organisation. Whoever answers for data "
                           "protection at another can agree: ring them. They read your name, your "
                           "organisation and why; never the address, nor of whom it is. Write why "
                           "without a name or a place",
                   .error = error_of(faults, "outside"),
                   .items = std::move(options)});
}

Html ask_form(const Visit& visit, const Person& person, const OutsideWord& word,
              const TypedAsk& typed, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto& address : person.addresses)
        if (address.confidential)
            items.push_back({.value = one_line(address),
                             .text = is_known(address)
                                         ? Html(one_line(address))
                                         : Html("Where they live, which is not known here"),
                             .hint = address.must_not_know.empty()
                                         ? Words()
                                         : Words("Kept from " + address.must_not_know)});
    for (const auto& reach : person.reaches)
        if (reach.confidential)
            items.push_back({.value = one_line(reach),
                             .text = one_line(reach),
                             .hint = reach.must_not_know.empty()
                                         ? Words()
                                         : Words("Kept from " + reach.must_not_know)});
    if (items.empty()) return paragraph("No address or number on this record is secret.");
    return heading("Ask for it to be open") +
           form({.action = address_of(person.reference, page_path), .token = visit.form_token},
                radios(Question{.name = "address",
                                .legend = bold_legend("Which is it?"),
                                .error = error_of(faults, "address"),
                                .items = std::move(items),
                                .chosen = typed.address}) +
                    textarea({.name = "why",
                              .label = bold_label("Why is nobody in danger if it is known?"),
                              .error = error_of(faults, "why"),
                              .value = typed.why,
                              .rows = 3}) +
                    outside_box(word, typed, faults) + main_button("Ask for it to be open"));
}

Answer drawn(const Visit& visit, const TypedAsk& typed, const Faults& faults) {
    const auto reference = TRY(person_in(visit));
    const auto seen = TRY(look_at_loosening(visit.node, visit.actor, reference));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto word = TRY(whose_word(reading, visit.rulebook));
    std::vector<Html> items;
    for (const auto& one : seen.loosenings) items.push_back(one_loosening(visit, seen.person, one));
    Html main = page_heading("A secret address or number", full_name(seen.person)) +
                paragraph(
                    "What is secret is held back from everything that leaves. It "
                    "becomes open when two who answer for your organisation say so, and by "
                    "nothing else. What others of the family have as theirs stays secret.");
    if (not items.empty()) main += heading("What was asked for") + html::list(items);
    main += ask_form(visit, seen.person, word, typed, faults);
    return flow_page(visit, "A secret address or number", address_of(seen.person.reference), faults,
                     main);
}

}  // namespace

Answer loosening_page(const Visit& visit, const web::Form&) {
    return drawn(visit, {}, {});
}

Answer take_loosening(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(person_in(visit));
    const TypedAsk typed{line_in(fields, "address"), line_in(fields, "why"),
                         line_in(fields, "outside")};
    Faults faults;
    add_if(typed.address.empty(), faults, "address", "Choose which it is");
    add_if(typed.why.empty(), faults, "why", "Say why nobody is in danger any more if it is known");
    if (faults.empty()) {
        const auto asked = ask_to_loosen(visit.node, keeper_of(visit), visit.rulebook,
                                         {reference, typed.address, typed.why, typed.outside});
        if (asked) return http::see_other(address_of(reference, page_path));
        if (asked.error().kind != ErrorKind::Invalid) return fail(asked.error());
        faults = faults_in(asked.error());
    }
    return drawn(visit, typed, faults);
}

Answer settle_loosening_form(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(person_in(visit));
    const auto id = TRY(id_from<Loosening>(visit.request.param("loosening")));
    const auto to = loosening_state_from(fields.value("to"));
    if (not to) return fail(invalid("Choose what is to become of it", "to"));
    const auto version = number_in(fields.value("version")).value_or(0);
    TRY(settle_loosening(visit.node, keeper_of(visit), id, version, *to));
    return http::see_other(address_of(reference, page_path));
}

// ---------------------------------------------------------------- the second word from outside

namespace {

Html one_asked(const Visit& visit, const AskedOutside& one) {
    Html out = strong(one.organisation) + " " + tag(words(one.state), Colour::Grey) + line_break() +
               with_breaks(one.why) + line_break() +
               quiet("Asked for by " + one.asked_name + ", " + spoken(one.asked_at));
    if (not one.phone.empty()) out += line_break() + phone(one.phone);
    if (one.state != LooseningState::Asked) return out;
    return out + form({.action = "/second-words/" + text(one.id), .token = visit.form_token},
                      hidden("version", std::to_string(one.version)) +
                          button_group(secondary_button("Agree: it need not be secret", "to",
                                                        word(LooseningState::Agreed)) +
                                       secondary_button("Keep it secret", "to",
                                                        word(LooseningState::Refused))));
}

}  // namespace

Answer second_words_page(const Visit& visit, const web::Form&) {
    std::vector<Html> items;
    for (const auto& one : TRY(asked_outside(visit.node, visit.actor)))
        items.push_back(one_asked(visit, one));
    Html main =
        page_heading("Second words for others", visit.party.name) +
        paragraph(
            "At an organisation where one person answers alone, a secret address becomes open when "
            "somebody at another organisation agrees. You do not see the address, nor of whom it "
            "is. Ring whoever asks, on the number here and on no other: are they who they say, and "
            "does the reason hold? Where you doubt it, keep it secret.") +
        (items.empty() ? paragraph("Nobody asks for your word.") : html::list(items));
    return http::html(page(identity::hub(visit, "Second words for others", ""), one_column(main)));
}

Answer settle_second_word(const Visit& visit, const web::Form& fields) {
    const auto id = id_from<Loosening>(visit.request.param("loosening"));
    if (not id) return fail(not_found("There is nothing of that kind to settle"));
    const auto to = loosening_state_from(fields.value("to"));
    if (not to) return fail(invalid("Choose what is to become of it", "to"));
    const auto version = number_in(fields.value("version")).value_or(0);
    TRY(settle_outside(visit.node, keeper_of(visit), *id, version, *to));
    return http::see_other("/second-words");
}

}  // namespace accord::people
