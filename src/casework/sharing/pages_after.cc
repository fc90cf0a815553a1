// Afterwards, by the sender: correct, add a recipient, take back, finish an urgent share, save the
// evidence.
#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/forms.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"
#include "casework/sharing/rows.h"
#include "governance/identity/gate.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

// The share in the address, for its sender; anyone else is refused, and that is recorded.
Result<std::variant<SentShare, http::Response>> own_share(const Visit& visit) {
    using Either = std::variant<SentShare, http::Response>;
    const auto reference = TRY(reference_in(visit));
    const auto side = TRY(side_of(visit.node, asker_of(visit), reference));
    if (side != Side::Sender) {
        TRY(refuse(visit.node, asker_of(visit), reference));
        return Either(restricted(visit));
    }
    auto sent = TRY(look_at(visit.node, asker_of(visit), reference));
    return Either(std::move(sent));
}

// An Invalid about a field draws the page again; anything else is the site's to say.
Result<Faults> faults_of(const Error& error) {
    if (error.kind != ErrorKind::Invalid) return fail(error);
    return Faults{{.where = error.field, .sentence = error.sentence}};
}

constexpr std::string_view as_before = "as-before";

// None is chosen: what was put right may be worse than what was said at first.
Html soon_box(std::string_view chosen, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto soon : {HowSoon::Now, HowSoon::Today, HowSoon::NextFewDays})
        items.push_back({.value = std::string(word(soon)), .text = words(soon)});
    items.front().hint = "Somebody is in danger. Ring 999, and ring them as well";
    items.push_back({.value = std::string(as_before), .text = "It changes nothing about that"});
    return radios(Question{.name = "how-soon",
                           .legend = bold_legend("How soon must somebody act on it?"),
                           .error = error_of(faults, "how-soon"),
                           .items = items,
                           .chosen = std::string(chosen)});
}

struct CorrectTyped {
    std::string words, soon;
};

Answer correct_page(const Visit& visit, const SentShare& sent, const CorrectTyped& typed,
                    Faults faults) {
    const auto& share = sent.share;
    Html fields = page_heading("Correct what you shared", "Share " + text(share.reference));
    fields += paragraph(
        "What you sent stays as it was. Everyone who has it is sent this as well, "
        "at the top. Those with the short version are told to call you.");
    fields += textarea(Textarea{.name = "correction",
                                .label = bold_label("What was wrong, and what is right?"),
                                .error = error_of(faults, "correction"),
                                .value = typed.words,
                                .rows = 5,
                                .autocomplete = "off"});
    fields += soon_box(typed.soon, faults) + main_button("Send the correction");
    return flow_page(visit,
                     {.title = "Correct what you shared",
                      .back = address(share.reference, ""),
                      .action = address(share.reference, "correct"),
                      .version = share.version,
                      .faults = std::move(faults)},
                     {}, fields);
}

Answer add_page(const Visit& visit, const SentShare& sent, const web::Form& typed, Faults faults) {
    const auto& share = sent.share;
    const auto offered = TRY(offer(visit.node, asker_of(visit), share.answers));
    std::vector<Choice> items;
    const auto add = [&](const std::string& id, const std::string& name, const std::string& why) {
        const auto party = id_from<parties::Party>(id);
        if (party and share.recipient(*party) == nullptr)
            items.push_back(
                {.value = id, .text = name, .hint = why.empty() ? Words() : Words(why)});
    };
    for (const auto& each : offered.suggested) add(text(each.party), each.label, each.why);
    for (const auto& each : offered.others) add(text(each.id), each.name, {});
    Html fields = page_heading("Share it with someone else", "Share " + text(share.reference));
    fields += radios(Question{.name = "party",
                              .legend = bold_legend("Who needs to know?"),
                              .error = error_of(faults, "party"),
                              .items = items,
                              .chosen = std::string(typed.value("party"))});
    fields += radios(Question{
        .name = "others-see",
        .legend = bold_legend("How much do they see?"),
        .error = error_of(faults, "others-see"),
        .items = {{.value = "everything", .text = "Everything you wrote"},
                  {.value = "short", .text = "A short version and who to call"},
                  {.value = "existence", .text = "Only that there is something, and who to call"}},
        .chosen = std::string(typed.value("others-see"))});
    fields += input(Input{.name = "go-on",
                          .label = bold_label("Why do they need it?"),
                          .hint = "One line. It is asked for where no signed agreement covers this",
                          .error = error_of(faults, "go-on"),
                          .value = std::string(typed.value("go-on")),
                          .autocomplete = "off"});
    fields += main_button("Share with them");
    return flow_page(visit,
                     {.title = "Share it with someone else",
                      .back = address(share.reference, ""),
                      .action = address(share.reference, "add"),
                      .version = share.version,
                      .faults = std::move(faults)},
                     {}, fields);
}

}  // namespace

Answer show_correct(const Visit& visit, const web::Form&) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    return correct_page(visit, std::get<SentShare>(found), {}, {});
}

Answer take_correct(const Visit& visit, const web::Form& fields) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& sent = std::get<SentShare>(found);
    const CorrectTyped typed{std::string(trim(fields.value("correction"))),
                             std::string(fields.value("how-soon"))};
    const auto soon = how_soon_from(typed.soon);
    Faults missing;
    add_if(typed.words.empty(), missing, "correction", "Enter what was wrong, and what is right");
    add_if(soon == HowSoon::NotSaid and typed.soon != as_before, missing, "how-soon",
           "Select how soon somebody must act on it");
    if (not missing.empty()) return correct_page(visit, sent, typed, std::move(missing));
    const auto done = correct(visit.node, asker_of(visit), visit.law,
                              {sent.share.reference, version_in(fields), typed.words, soon});
    if (done) return http::see_other(address(sent.share.reference, ""));
    if (done.error().kind == ErrorKind::Conflict)
        return correct_page(visit, sent, typed,
                            {{.where = "correction", .sentence = done.error().sentence}});
    auto faults = TRY(faults_of(done.error()));
    return correct_page(visit, sent, typed, std::move(faults));
}

Answer show_add(const Visit& visit, const web::Form& fields) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    return add_page(visit, std::get<SentShare>(found), fields, {});
}

Answer take_add(const Visit& visit, const web::Form& fields) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& sent = std::get<SentShare>(found);
    Faults faults;
    const auto extent = shield::extent_from(fields.value("others-see"));
    if (fields.value("party").empty())
        faults.push_back({.where = "party", .sentence = "Select an organisation to share with"});
    if (extent == shield::Extent::Nothing)
        faults.push_back({.where = "others-see", .sentence = "Select how much they see"});
    if (not faults.empty()) return add_page(visit, sent, fields, std::move(faults));
    const Chosen chosen{std::string(fields.value("party")), "The sender added them", extent,
                        std::string(trim(fields.value("go-on")))};
    const auto done =
        add_recipient(visit.node, asker_of(visit), visit.law, sent.share.reference, chosen);
    if (done) return http::see_other(address(sent.share.reference, ""));
    auto told = TRY(faults_of(done.error()));
    return add_page(visit, sent, fields, std::move(told));
}

namespace {

Answer withdraw_page(const Visit& visit, const SentShare& sent, const web::Form& typed,
                     const Faults& faults) {
    std::vector<Choice> who;
    for (std::size_t i = 0; i < sent.parties.size(); ++i) {
        if (may_follow(sent.share.recipients[i].reached, Reached::Withdrawn))
            who.push_back({.value = text(sent.parties[i].id), .text = sent.parties[i].name});
    }
    std::vector<Choice> whys;
    for (std::size_t i = 0; i < taken_back_count; ++i) {
        const auto why = static_cast<TakenBack>(i);
        whys.push_back({.value = std::string(word(why)), .text = std::string(asked(why))});
    }
    Html fields = page_heading("Take it back", "Share " + text(sent.share.reference));
    fields += paragraph(
        "They can no longer open it, and are told why. What they have read, they have read: ring "
        "them as well. It stays in your record, and so does that you took it back.");
    fields += radios(Question{.name = "party",
                              .legend = bold_legend("From whom?"),
                              .error = error_of(faults, "party"),
                              .items = who,
                              .chosen = std::string(typed.value("party"))});
    fields += radios(Question{.name = "why",
                              .legend = bold_legend("Why?"),
                              .error = error_of(faults, "why"),
                              .items = whys,
                              .chosen = std::string(typed.value("why"))});
    fields += warning_button("Take it back");
    return flow_page(visit,
                     {.title = "Take it back",
                      .back = address(sent.share.reference, ""),
                      .action = address(sent.share.reference, "withdraw"),
                      .version = sent.share.version,
                      .faults = faults},
                     {}, fields);
}

}  // namespace

Answer show_withdraw(const Visit& visit, const web::Form& query) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    return withdraw_page(visit, std::get<SentShare>(found), query, {});
}

Answer take_withdraw(const Visit& visit, const web::Form& fields) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& sent = std::get<SentShare>(found);
    const auto party = id_from<parties::Party>(fields.value("party"));
    const auto why = taken_back_from(fields.value("why"));
    Faults faults;
    if (not party)
        faults.push_back({.where = "party", .sentence = "Select whom to take it back from"});
    if (not why) faults.push_back({.where = "why", .sentence = "Select why you take it back"});
    if (not faults.empty()) return withdraw_page(visit, sent, fields, faults);
    TRY(withdraw(visit.node, asker_of(visit), sent.share.reference, *party, *why));
    return http::see_other(address(sent.share.reference, ""));
}

// ---------------------------------------------------------------- finishing an urgent share

namespace {

Answer finish_page(const Visit& visit, const Share& share, const Answers& answers, Faults faults) {
    const std::string title =
        share.unfinished() ? "Finish this: 3 questions" : "Have you told the family?";
    Html fields = page_heading(title, about(answers, ""));
    fields += paragraph("It has been sent. Your answers go to everyone who has it.");
    fields += family_questions(answers, faults) +
              main_button(share.unfinished() ? "Finish" : "Save and tell them");
    return flow_page(visit,
                     {.title = title,
                      .back = address(share.reference, ""),
                      .action = address(share.reference, "finish"),
                      .version = share.version,
                      .faults = std::move(faults)},
                     {}, fields);
}

}  // namespace

Answer show_finish(const Visit& visit, const web::Form&) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& share = std::get<SentShare>(found).share;
    if (not share.unfinished() and not share.look_again_on)
        return http::see_other(address(share.reference, ""));
    return finish_page(visit, share, share.answers, {});
}

Answer take_finish(const Visit& visit, const web::Form& fields) {
    auto found = TRY(own_share(visit));
    if (auto* page = std::get_if<http::Response>(&found)) return std::move(*page);
    const auto& share = std::get<SentShare>(found).share;
    auto answers = share.answers;
    read_worry(fields, answers);
    answers.how_soon = share.answers.how_soon;
    answers.facts = share.answers.facts;
    read_family(fields, answers.family);
    auto asked = answers;
    asked.how_soon = HowSoon::Today;  // now that there is time, everything is asked
    auto faults = worry_faults(asked);
    for (auto& fault : people_faults(asked)) faults.push_back(std::move(fault));
    if (not faults.empty()) return finish_page(visit, share, answers, std::move(faults));
    TRY(finish(visit.node, asker_of(visit), visit.law, share.reference, version_in(fields),
               answers));
    return http::see_other(address(share.reference, ""));
}

Answer take_evidence(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    if (auto first = identity::ask_again(visit, address(reference, ""))) return std::move(*first);
    const auto pack = TRY(evidence(visit.node, visit.actor, reference));
    return http::file("application/json", canonical(pack),
                      "accord-evidence-" + text(reference) + ".json");
}

}  // namespace accord::sharing
