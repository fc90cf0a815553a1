// Afterwards, by the asker: someone else too, another rating, no longer needed, the first time
// holds, enough is known.
#include "base/london.h"
#include "base/text.h"
#include "casework/requests/forms.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_read.h"
#include "casework/sharing/forms.h"
#include "governance/identity/gate.h"

namespace accord::requests {
namespace {

using namespace accord::html;

Answer add_page(const Visit& visit, const Reference& reference, const AddAsked& wish,
                Faults faults) {
    const auto& typed = wish.wanted;
    const auto gathered = TRY(requests::look_at(visit.node, asker_of(visit), reference));
    const auto offered = TRY(requests::offer(visit.node, asker_of(visit), gathered.request.asking));
    std::vector<Option> options{{.value = "", .text = "Choose an organisation"}};
    const auto put = [&](const std::vector<Offered>& all) {
        for (const auto& each : all)
            if (gathered.request.of(each.party) == nullptr)
                options.push_back({.value = text(each.party),
                                   .text = each.label,
                                   .selected = text(each.party) == typed.party});
    };
    put(offered.suggested);
    put(offered.others);
    Html fields = page_heading("Ask someone else too", "Request " + text(reference));
    fields += select(Select{.name = "party",
                            .label = bold_label("Who?"),
                            .error = error_of(faults, "party"),
                            .items = options});
    fields += text_box("need", bold_label("What do you need?"), typed.need, faults, 3);
    fields += line_box("need-not", "What do you not need? (optional)", typed.need_not, faults);
    fields += line_box("go-on", "Why, where the rules do not clearly fit (optional)", typed.go_on,
                       faults);
    fields += untold_why_box("untold-why", wish.untold_why, faults);
    fields += main_button("Ask them");
    return flow(visit,
                {.title = "Ask someone else too",
                 .back = address(reference, ""),
                 .action = address(reference, "add"),
                 .faults = std::move(faults)},
                {}, fields);
}

// The contact that it was asked for.
Result<std::optional<Reference>> contact_of(const Visit& visit, const Reference& reference) {
    return TRY(requests::look_at(visit.node, asker_of(visit), reference)).request.contact;
}

Answer rating_page(const Visit& visit, const Reference& reference, const std::string& chosen,
                   const std::string& why, Faults faults) {
    std::vector<Choice> items;
    for (const auto& each : TRY(ratings_here(visit)))
        items.push_back({.value = std::string(each.rating.text()), .text = each.words});
    Html fields = page_heading("Ask sooner or later", "Request " + text(reference));
    fields += radios(Question{.name = "rating",
                              .legend = bold_legend("By when do they answer?"),
                              .hint = "Sooner is counted from now, and later from when you asked. "
                                      "Nobody is given a time that has gone by, and nothing that "
                                      "anybody has typed is lost",
                              .error = error_of(faults, "rating"),
                              .items = items,
                              .chosen = chosen});
    fields += line_box("rating-why", bold_label("Why? One line is enough"), why, faults);
    const auto contact = TRY(contact_of(visit, reference));
    if (contact)
        fields += inset_text("This changes the request, and not contact " +
                             link("/contacts/" + text(*contact), text(*contact)) +
                             ". If the whole matter has changed, " +
                             link("/contacts/" + text(*contact) + "/weigh", "weigh it again") +
                             ": its requests follow.");
    fields += main_button("Change the rating");
    return flow(visit,
                {.title = "Ask sooner or later",
                 .back = address(reference, ""),
                 .action = address(reference, "rating"),
                 .faults = std::move(faults)},
                {}, fields);
}

}  // namespace

Answer show_add(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    return add_page(visit, reference, {}, {});
}

Answer take_add(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const AddAsked wish{
        reference,
        {line_in(fields, "party"), "The asker added them", line_in(fields, "need"),
         line_in(fields, "need-not"), shield::Extent::Everything, line_in(fields, "go-on")},
        line_in(fields, "untold-why")};
    const auto& typed = wish.wanted;
    Faults faults;
    if (not id_from<parties::Party>(typed.party))
        faults.push_back({.where = "party", .sentence = "Select who to ask"});
    if (typed.need.empty())
        faults.push_back({.where = "need", .sentence = "Enter what you need from them"});
    if (not faults.empty()) return add_page(visit, reference, wish, std::move(faults));
    const auto added = requests::add_asked(visit.node, asker_of(visit), visit.law, wish);
    if (not added and added.error().kind == ErrorKind::Invalid)
        return add_page(visit, reference, wish, as_faults(added.error()));
    if (not added) return fail(added.error());
    return http::see_other(address(reference, ""));
}

Answer show_rating(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    return rating_page(visit, reference, "", "", {});
}

Answer take_rating(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto chosen = line_in(fields, "rating");
    const auto why = line_in(fields, "rating-why");
    const auto rating = Code<rulebook::Rating>::from(chosen);
    Faults faults;
    if (not rating)
        faults.push_back({.where = "rating", .sentence = "Select how soon an answer is needed"});
    if (why.empty())
        faults.push_back(
            {.where = "rating-why", .sentence = "Say in a few words why the rating is changed"});
    if (not faults.empty()) return rating_page(visit, reference, chosen, why, std::move(faults));
    const auto done =
        requests::rerate(visit.node, asker_of(visit), visit.law, {reference, *rating, why});
    if (not done and done.error().kind == ErrorKind::Invalid)
        return rating_page(visit, reference, chosen, why, as_faults(done.error()));
    if (not done) return fail(done.error());
    return http::see_other(address(reference, "") + (done->contact ? "?rerated=yes" : ""));
}

Answer take_cancel(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto party = TRY(party_in(fields));
    TRY(requests::cancel(visit.node, asker_of(visit), reference, party, "No longer needed"));
    return http::see_other(address(reference, ""));
}

Answer take_hold(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto party = TRY(party_in(fields));
    TRY(requests::hold_to_time(visit.node, asker_of(visit), reference, party));
    return http::see_other(address(reference, ""));
}

Answer take_evidence(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    if (auto first = identity::ask_again(visit, address(reference, ""))) return std::move(*first);
    TRY(requests::look_at(visit.node, asker_of(visit), reference));  // its own alone
    const auto pack = TRY(requests::evidence(visit.node, visit.actor, reference));
    return http::file("application/json", canonical(pack),
                      "accord-evidence-" + text(reference) + ".json");
}

Answer take_run_on(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    const auto party = TRY(party_in(fields));
    TRY(requests::run_on(visit.node, asker_of(visit), visit.law, reference, party));
    return http::see_other(address(reference, ""));
}

Answer take_family(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(reference_in(visit));
    sharing::Family family;
    sharing::read_family(fields, family);
    const auto said = requests::say_family(visit.node, asker_of(visit), reference, family);
    if (said) return http::see_other(address(reference, ""));
    if (said.error().kind != ErrorKind::Invalid) return fail(said.error());
    auto faults = as_faults(said.error());
    return flow(visit,
                {.title = "Were the family told?",
                 .back = address(reference, ""),
                 .action = address(reference, "family"),
                 .faults = faults},
                {},
                page_heading("Were the family told?", "Request " + text(reference)) +
                    sharing::told_box(family, faults, "asking others about them", false) +
                    main_button("Record it"));
}

Answer take_close(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    TRY(requests::close(visit.node, asker_of(visit), reference));
    return http::see_other(address(reference, ""));
}

}  // namespace accord::requests
