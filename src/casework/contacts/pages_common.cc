#include "casework/contacts/pages_common.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/requests/commands_to_ask.h"
#include "platform/html/on_paper.h"

namespace accord::contacts {

using namespace accord::html;

Result<Reference> contact_in(const Visit& visit) {
    auto reference = reference_from_text('F', visit.request.param("contact"));
    if (not reference) return fail(not_found("There is no contact with that reference"));
    return reference;
}

std::string address(const Reference& contact, std::string_view step) {
    std::string out = "/contacts/" + text(contact);
    if (not step.empty()) out += "/" + std::string(step);
    return out;
}

bool may_see_inner(const Visit& visit) {
    return visit.may(rulebook::Permission::MayDecide);
}

Html sheet(const Visit& visit, const Html& main) {
    const auto reference = contact_in(visit);
    return one_column(on_paper({.about = reference ? "Contact " + text(*reference) : std::string(),
                                .who = identity::who(visit),
                                .stood_at = spoken(visit.node.clock.now())}) +
                      main);
}

Result<Seen> opened(const Visit& visit) {
    const auto reference = TRY(contact_in(visit));
    return contacts::look_at(visit.node, asker_of(visit), reference, may_see_inner(visit));
}

Html level_tag(std::string_view code) {
    const auto* row = level(code);
    if (row == nullptr) return {};
    return tag(row->words, Colour::Purple);
}

std::string rating_words(const Visit& visit, const Code<rulebook::Rating>& rating, Date day) {
    const auto* row = visit.rulebook.ratings.in_force(rating, day, rulebook::Nation::England);
    return row == nullptr ? std::string() : capitalised(row->words);
}

Html rating_tag(const Visit& visit, const Code<rulebook::Rating>& rating, Date day) {
    const auto words = rating_words(visit, rating, day);
    if (words.empty()) return {};
    return requests::rating_tag(rating, words);
}

Html verdict_tag(Verdict verdict) {
    if (verdict == Verdict::NotSaid) return {};
    return tag(words(verdict), Colour::Teal);
}

Html level_box(std::string_view chosen, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto& row : levels())
        items.push_back({.value = row.code, .text = row.words, .hint = Words(row.hint)});
    return radios(Question{.name = "level",
                           .legend = bold_legend("Level of need"),
                           .error = error_of(faults, "level"),
                           .items = items,
                           .chosen = std::string(chosen)});
}

std::vector<const rulebook::Rating*> ratings_by_need(const Visit& visit, Date day) {
    auto out = visit.rulebook.ratings.in_force(day, rulebook::Nation::England);
    std::stable_sort(out.begin(), out.end(),
                     [](const auto* one, const auto* other) { return one->level > other->level; });
    return out;
}

Html rating_box(const Visit& visit, std::string_view chosen, Date day, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto* row : ratings_by_need(visit, day))
        items.push_back({.value = std::string(row->code.text()), .text = capitalised(row->words)});
    return radios(Question{.name = "rating",
                           .legend = bold_legend("How soon is it needed?"),
                           .hint = "By this, others are asked to answer",
                           .error = error_of(faults, "rating"),
                           .items = items,
                           .chosen = std::string(chosen)});
}

Faults changed(std::string_view field) {
    return {{.where = std::string(field),
             .sentence = "Somebody changed this contact while you were typing. Look at it, then "
                         "press again: what you typed is still here"}};
}

http::Response somebody_was_first(const Visit& visit, const Reference& contact, const Error& error,
                                  const std::vector<Typed>& typed) {
    Html main = page_heading("Somebody was first", "Contact " + text(contact));
    main += paragraph(error.sentence + ". Nothing of yours was written.");
    main += paragraph(strong_link(address(contact, ""), "Open the contact"));
    for (const auto& each : typed)
        if (not each.words.empty())
            main += small_heading("What you typed: " + std::string(each.heading)) +
                    inset_text(with_breaks(each.words));
    return http::html(html::page(identity::flow(visit, "Somebody was first", address(contact, "")),
                                 sheet(visit, main)),
                      http::Status::Conflict);
}

http::Response step_page(const Visit& visit, const StepPage& page, const Html& before,
                         const Html& fields, const Html& after) {
    auto shell = identity::flow(visit, page.title, page.back);
    shell.faults = page.faults;
    const auto main =
        before +
        form({.action = page.action, .token = visit.form_token},
             hidden("version", std::to_string(page.version)) + fields + main_button(page.button)) +
        after;
    return http::html(html::page(shell, sheet(visit, main)),
                      page.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Faults faults_in(const Error& error) {
    return {{.where = error.field, .sentence = error.sentence}};
}

std::string source_of(const Contact& contact, const std::optional<parties::Party>& source) {
    if (hides_source(contact.words.arriving)) return "Somebody who must not be named";
    return whole_source_of(contact, source);
}

std::string whole_source_of(const Contact& contact, const std::optional<parties::Party>& source) {
    const auto& arriving = contact.words.arriving;
    std::vector<std::string> parts;
    for (const auto& part : {arriving.who, arriving.post, source ? source->name : std::string()})
        if (not trim(part).empty()) parts.emplace_back(trim(part));
    return parts.empty() ? "Somebody who did not say who they are" : join(parts, ", ");
}

std::optional<Reference> came_as(std::string_view typed) {
    for (const char kind : {'S', 'K'})
        if (const auto reference = reference_from_text(kind, typed)) return *reference;
    return std::nullopt;
}

SummaryRow came_as_row(const Reference& share) {
    const bool talk = share.kind == 'K';
    return row(talk ? "Call" : "Share",
               link((talk ? "/calls/" : "/share/") + text(share), text(share)));
}

std::int64_t asked_in_all(const Seen& seen) {
    std::int64_t out = 0;
    for (const auto& each : seen.gathered) out += static_cast<std::int64_t>(each.request.sent());
    return out;
}

bool is_to_ask(const Seen& seen) {
    return std::any_of(seen.clocks.begin(), seen.clocks.end(), [](const clocks::Clock& clock) {
        return clock.going() and requests::is_time_to_ask(clock);
    });
}

std::string state_words(const Contact& contact, bool to_ask) {
    if (to_ask) return "To be asked: nobody is asked yet";
    return std::string(words(contact.state));
}

std::string title_with_ages(const Contact& contact, Date today) {
    std::vector<std::string> names;
    for (const auto& child : contact.words.arriving.children) {
        const auto age = sharing::age_words(child, today);
        names.push_back(sharing::name_of(child) + (age.empty() ? "" : ", " + age));
    }
    return names.empty() ? title_of(contact) : join_words(names);
}

Html picture_of(const Contact& contact) {
    const auto& picture = contact.words.picture;
    if (picture == Picture{}) return paragraph("No picture was written.");
    return summary_list({row("What worries us", with_breaks(picture.worries)),
                         row("What is going well", with_breaks(picture.well)),
                         row("What nobody knows", with_breaks(picture.unknown))});
}

Html confidence_of(const Arriving& arriving) {
    Html out;
    if (arriving.not_named)
        out += take_care("Nobody may learn who told us", "Said when it was taken in");
    if (not arriving.keep_from.empty())
        out += take_care(arriving.keep_from, "Who must not find out");
    return out;
}

Html in_short(const Visit& visit, const Seen& seen) {
    const auto& arriving = seen.contact.words.arriving;
    const auto today = london_day(visit.node.clock.now());
    std::vector<Html> children;
    for (const auto& child : arriving.children) {
        const auto age = sharing::age_words(child, today);
        children.push_back(sharing::name_of(child) + (age.empty() ? "" : ", " + age));
    }
    std::vector<SummaryRow> rows{
        row("Whom it is about", children.empty() ? Html("Not yet named") : bullets(children)),
        row("What was said", with_breaks(arriving.happened)),
        row("From", source_of(seen.contact, seen.source))};
    return confidence_of(arriving) +
           details(Details{.summary = "What came", .text = summary_list(rows), .open = false});
}

namespace {

std::string danger_words(const Arriving& arriving) {
    return arriving.danger == sharing::Yes::Yes ? "Somebody is in danger now" : "No";
}

std::string told_words(const Arriving& arriving) {
    if (arriving.family.telling == sharing::Telling::NotSaid) return "Not said";
    std::string out(sharing::words(arriving.family.telling));
    if (not arriving.family.more.empty()) out += ". " + arriving.family.more;
    return out;
}

Html child_card(const Visit& visit, const sharing::Child& child, Date today) {
    const auto born = sharing::born(child);
    std::string age = sharing::age_words(child, today);
    if (born) age = spoken(*born) + (age.empty() ? "" : " (" + age + ")");
    std::vector<SummaryRow> rows{row("Born", age.empty() ? "Not known" : age)};
    if (not child.lives.empty()) {
        Html lives = child.lives;
        if (child.address_protected)
            lives += " " + tag("Secret", Colour::Red) +
                     (child.kept_from.empty() ? "" : " from " + child.kept_from);
        rows.push_back(row("Lives", lives));
    }
    if (not child.school.empty()) rows.push_back(row("School", child.school));
    rows.push_back(row("On our list", child.person.empty() ? tag("Not found yet", Colour::Yellow)
                                      : visit.may(rulebook::Permission::MayShare)
                                          ? link("/people/" + child.person, child.person)
                                          : Html(child.person)));
    return summary_list(
        SummaryList{.rows = std::move(rows),
                    .card = SummaryCard{.title = sharing::name_of(child), .heading_level = 3}});
}

}  // namespace

Html what_came(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    const auto& arriving = contact.words.arriving;
    const auto* came = arrival(arriving.came);
    const auto today = london_day(visit.node.clock.now());
    Html from = source_of(contact, seen.source);
    if (arriving.not_named)
        from += line_break() + tag("Must not be named", Colour::Red) +
                " Nobody may learn that it was they" + who_told_button(visit, contact);
    else
        from += numbers_of(contact, seen.source) + known_how_of(visit, seen);
    std::vector<SummaryRow> rows{row("What was said", with_breaks(arriving.happened)),
                                 row("In danger now", danger_words(arriving)),
                                 row("They want", words(arriving.kind)),
                                 row("From", from),
                                 row("How it came", came != nullptr ? came->words : std::string()),
                                 row("Family told", told_words(arriving))};
    if (not arriving.household.empty())
        rows.push_back(row("Family and home", with_breaks(arriving.household)));
    if (contact.share) rows.push_back(came_as_row(*contact.share));
    for (const auto& move : seen.moves)
        if (move.what == "news")
            rows.push_back(row("Added since", with_breaks(move.why) + line_break() +
                                                  quiet(move.by_name + ", " + spoken(move.at))));
    for (const auto& news : seen.news)
        rows.push_back(
            row(words(news.kind),
                what_it_says(news) + line_break() +
                    (news.read ? quiet("Read by " + news.read->name + ", " + spoken(news.read->at))
                               : tag("Not read yet", Colour::Orange))));
    rows.push_back(row("It came", spoken(contact.received_at)));
    if (contact.taken_in_at and contact.received_at < *contact.taken_in_at)
        rows.push_back(row("It was taken in", spoken(*contact.taken_in_at)));
    rows.push_back(row("Taken in by", contact.received_name));
    Html out = summary_list(rows);
    for (const auto& child : arriving.children) out += child_card(visit, child, today);
    return out;
}

}  // namespace accord::contacts
