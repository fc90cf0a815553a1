// Taking a contact in: what was said first, then who it is about, then who said it.
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/pages_common.h"
#include "casework/sharing/child_fields.h"
#include "casework/sharing/forms.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

struct NewPage {
    Arriving arriving;
    std::string share, number;  // as which it was shared, and in which version
    Faults faults = {};
    sharing::ChildSearch search = {};
};

Html what_was_said(const NewPage& page) {
    const auto& arriving = page.arriving;
    const auto danger = arriving.danger == sharing::Yes::Yes  ? "yes"
                        : arriving.danger == sharing::Yes::No ? "no"
                                                              : "";
    return text_box("happened", bold_label("What have you been told?"), arriving.happened,
                    page.faults, 8, "In their words where you can") +
           radios(
               Question{.name = "danger",
                        .legend = bold_legend("Is someone in danger now?"),
                        .error = error_of(page.faults, "danger"),
                        .items = {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}},
                        .chosen = danger}) +
           line_box("keep-from", bold_label("Who must not find out? (optional)"),
                    arriving.keep_from, page.faults,
                    "Who, and what they must not learn. Nothing of what you were told is then "
                    "filled in when you ask or tell others");
}

Html how_it_came(const NewPage& page) {
    std::vector<Choice> ways, wants;
    for (const auto& row : arrivals()) ways.push_back({.value = row.code, .text = row.words});
    for (const auto kind : {Kind::Services, Kind::Notification, Kind::Information})
        wants.push_back({.value = std::string(word(kind)),
                         .text = words(kind),
                         .hint = Words(Html(hint(kind)))});
    return line_box(
               "when", bold_label("When did it come? (now, unless you say)"), page.arriving.when,
               page.faults,
               "For example, today at 6am, or yesterday at 11pm. Its time limits run since then") +
           radios(Question{.name = "came",
                           .legend = bold_legend("How did it come?"),
                           .error = error_of(page.faults, "came"),
                           .items = ways,
                           .chosen = page.arriving.came}) +
           radios(Question{.name = "kind",
                           .legend = bold_legend("What do they want?"),
                           .error = error_of(page.faults, "kind"),
                           .items = wants,
                           .chosen = std::string(word(page.arriving.kind))});
}

Html known_how_box(const Arriving& arriving, const Faults& faults) {
    using requests::KnownHow;
    std::vector<Choice> items;
    for (const auto how :
         {KnownHow::RangDirectory, KnownHow::KnowThem, KnownHow::GaveReference, KnownHow::CouldNot})
        items.push_back({.value = std::string(requests::word(how)), .text = requests::words(how)});
    return radios(Question{.name = "known-how",
                           .legend = bold_legend("If they rang: how did you know it was them?"),
                           .error = error_of(faults, "known-how"),
                           .items = items,
                           .chosen = std::string(requests::word(arriving.known_how))});
}

// Asked of whoever writes it down; what comes by a machine, or was written in Accord, says who.
Faults page_faults(const Arriving& arriving, const std::string& share, Instant now) {
    auto out = faults_of(arriving, now);
    const auto* came = arrival(arriving.came);
    const bool rang = came != nullptr and came->spoken and share.empty();
    add_if(rang and arriving.known_how == requests::KnownHow::NotSaid, out, "known-how",
           "Select how you knew it was them");
    return out;
}

Result<Html> who_said_it(const Visit& visit, const NewPage& page) {
    const auto& arriving = page.arriving;
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    std::vector<Option> options{{.value = "", .text = "None of these, or not in Accord"}};
    for (const auto& party : TRY(parties::all(reading)))
        if (party.id != visit.party.id)
            options.push_back({.value = text(party.id),
                               .text = party.name,
                               .selected = text(party.id) == arriving.party});
    return select(Select{.name = "party",
                         .label = bold_label("Which organisation told you?"),
                         .hint = "It is told at once that you have it, and later what was decided",
                         .error = error_of(page.faults, "party"),
                         .items = options}) +
           line_box("who", "Their name", arriving.who, page.faults,
                    "Or the organisation’s name, where it is not in the list") +
           line_box("post", "Their post, or who they are to the child (optional)", arriving.post,
                    page.faults) +
           line_box("phone", "Their telephone number (optional)", arriving.phone, page.faults,
                    "As they say it. An organisation is rung on the number of the directory") +
           known_how_box(arriving, page.faults) +
           checkboxes(Choices{.name = "not-named",
                              .has_fieldset = false,
                              .items = {{.value = "yes",
                                         .text = "Nobody may learn that it was they",
                                         .hint = Words("It stands beside their name on every page"),
                                         .checked = arriving.not_named}},
                              .classes = "govuk-checkboxes--small"});
}

Answer new_page(const Visit& visit, const NewPage& page) {
    Html fields = page_heading("Take a contact in", "Front door") + what_was_said(page);
    fields += heading("Who is it about?");
    fields += TRY(sharing::child_fields(
        visit, {.children = page.arriving.children, .faults = page.faults, .search = page.search}));
    fields += text_box("household", bold_label("Who else is in the family or the home?"),
                       page.arriving.household, page.faults, 3,
                       "Optional. One a line: the name, who they are to the child, about how old");
    fields += heading("Where it came from") + how_it_came(page);
    fields += TRY(who_said_it(visit, page));
    fields += sharing::told_box(page.arriving.family, page.faults, "telling us", false);
    if (not page.share.empty())
        fields += hidden("share", page.share) + hidden("number", page.number);
    fields += main_button("Take it in");
    auto shell = identity::flow(visit, "Take a contact in", "/contacts");
    shell.faults = page.faults;
    return http::html(
        html::page(shell, sheet(visit, danger_line() + form({.action = "/contacts/new",
                                                             .token = visit.form_token},
                                                            fields))),
        page.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

std::int64_t number_in(std::string_view typed) {
    std::int64_t out = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), out);
    return out;
}

Arriving read_arriving(const web::Form& fields) {
    Arriving out;
    out.happened = line_in(fields, "happened");
    out.danger = fields.value("danger") == "yes"  ? sharing::Yes::Yes
                 : fields.value("danger") == "no" ? sharing::Yes::No
                                                  : sharing::Yes::NotSaid;
    out.came = line_in(fields, "came");
    out.kind = kind_from(fields.value("kind"));
    out.household = line_in(fields, "household");
    out.keep_from = line_in(fields, "keep-from");
    out.party = line_in(fields, "party");
    out.who = line_in(fields, "who");
    out.post = line_in(fields, "post");
    out.phone = line_in(fields, "phone");
    out.when = line_in(fields, "when");
    out.known_how = requests::known_how_from(fields.value("known-how"));
    out.not_named = ticked(fields, "not-named", "yes");
    sharing::read_family(fields, out.family);
    return out;
}

}  // namespace

Answer show_new(const Visit& visit, const web::Form& fields) {
    NewPage page;
    page.share = line_in(fields, "share");
    if (const auto share = came_as(page.share)) {
        const auto from = TRY(contacts::from_share(visit.node, asker_of(visit), *share));
        if (from.already) return http::see_other(address(*from.already, ""));
        page.arriving = from.arriving;
        page.number = std::to_string(from.number);
        page.share = text(*share);
    }
    return new_page(visit, page);
}

Answer take_new(const Visit& visit, const web::Form& fields) {
    NewPage page;
    page.arriving = read_arriving(fields);
    page.share = line_in(fields, "share");
    page.number = line_in(fields, "number");
    const auto form = sharing::read_child(fields);
    page.arriving.children =
        TRY(sharing::children_of(visit, form, {}, "taking a contact in at the front door"));
    page.search = TRY(sharing::search_by(visit, form));
    if (page.search.again()) return new_page(visit, page);
    page.faults = page_faults(page.arriving, page.share, visit.node.clock.now());
    if (not page.faults.empty()) return new_page(visit, page);
    Receive wish{page.arriving, std::nullopt, number_in(page.number)};
    wish.share = came_as(page.share);
    const auto taken = contacts::receive(visit.node, asker_of(visit), visit.law, wish);
    if (not taken and taken.error().kind == ErrorKind::Invalid) {
        page.faults = faults_in(taken.error());
        return new_page(visit, page);
    }
    if (not taken) return fail(taken.error());
    return http::see_other(address(taken->reference, ""));
}

}  // namespace accord::contacts
