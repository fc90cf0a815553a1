// Possible matches: the queue of an organisation's list, two records side by side, and saying what
// they are: the same person, two different people, or not sure. Whoever looks second is not shown
// what the first one said.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_close.h"
#include "casework/people/commands_pairs.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/record_form.h"
#include "rulebook/allowed.h"

namespace accord::people {
namespace {

using namespace accord::html;

constexpr std::int64_t looked_over_at_once = 20'000;

std::string address_of_pair(const Pair& pair) {
    return "/possible-matches/" + text(pair.id);
}

bool spoke(const std::vector<PairLine>& lines, const Visit& visit) {
    const auto count = counting(lines);
    return std::any_of(count.begin(), count.end(),
                       [&](const PairLine& line) { return line.by == visit.actor.account; });
}

// ---------------------------------------------------------------- the queue

Html state_tag(const ListedPair& one) {
    switch (one.pair.state) {
        case PairState::SecondLook: return tag("Second look", Colour::Blue);
        case PairState::Disagreed: return tag("Two said otherwise", Colour::Orange);
        case PairState::Same: return tag("One person", Colour::Green);
        case PairState::Waiting:
        case PairState::Different: break;
    }
    const bool unsure = not one.lines.empty() and one.lines.back().answer == PairAnswer::NotSure;
    return unsure ? tag("Not sure", Colour::Yellow) : Html();
}

std::string born_words(const Glimpse& glimpse) {
    return glimpse.area.empty() ? glimpse.born : glimpse.born + ", " + glimpse.area;
}

Html pair_row(const ListedPair& one) {
    const auto& pair = one.pair;
    const auto tagged = state_tag(one);
    return strong_link(address_of_pair(pair), one.one.name + " and " + one.other.name) +
           (tagged.empty() ? Html() : " " + tagged) + line_break() +
           quiet(capitalised(born_words(one.one)) + "; " + born_words(one.other)) + line_break() +
           quiet(danger(pair.because).words + ". Waiting since " +
                 spoken(london_day(pair.found_at)));
}

Html section(const std::string& title, const std::vector<Html>& rows, const Html& empty) {
    if (rows.empty()) return empty.empty() ? Html() : heading(title) + paragraph(empty);
    return heading_with(title, std::to_string(rows.size())) + html::list(rows);
}

Html sweep_form(const Visit& visit) {
    return heading("Look the list over") +
           paragraph(
               "Every record is compared with every other one by the same rule as when a "
               "child is put on the list. Two who were said to be two people are not asked "
               "about again.") +
           form({.action = "/possible-matches/search", .token = visit.form_token},
                secondary_button("Look the list over now", "search", "yes"));
}

// What somebody said of two records has just been kept: what happens now, and by whom.
struct SaidNow {
    std::string_view code;
    std::string_view what;
    std::string_view next;
    bool names_others = false;
};
constexpr SaidNow said_now[] = {
    {"second-look", "Kept. A second person is to look at these two now",
     "They are not shown what you said, and nothing is put together before they have looked. Ask "
     "one of these:",
     true},
    {"same", "Kept. The two records are one person",
     "They stay two records until they are put together. Ask one of these:", true},
    {"different", "Kept. They are two different people",
     "They are never suggested as one again, whatever is brought in."},
    {"not-sure", "Kept. You are not sure", "The two stay here, with what you looked at."},
    {"again", "Kept. The two are looked at again", "What was said before counts no more."},
};

std::string_view code_of(const Pair& pair, PairAnswer answer) {
    if (answer == PairAnswer::NotSure) return "not-sure";
    if (answer == PairAnswer::TakenBack) return "again";
    return word(pair.state);
}

Result<Html> news_of(const Visit& visit, std::string_view code) {
    const auto* said = std::find_if(std::begin(said_now), std::end(said_now),
                                    [&](const SaidNow& one) { return one.code == code; });
    if (said == std::end(said_now)) return Html();
    Html out = lead(said->what) + paragraph(said->next);
    std::vector<Html> items;
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    if (said->names_others)
        for (const auto& each : TRY(whom_to_ask(reading, visit.rulebook, visit.actor.agency)))
            items.push_back(strong(each.name) + ", " + each.post);
    if (not items.empty()) out += bullets(items);
    if (said->names_others and items.empty())
        out += paragraph("Nobody else of your organisation has an account here.");
    return notification_banner({.content = out});
}

Answer queue_page(const Visit& visit, const Html& news) {
    const auto open =
        TRY(list_pairs(visit.node, visit.actor,
                       {PairState::Waiting, PairState::SecondLook, PairState::Disagreed}));
    const auto same = TRY(list_pairs(visit.node, visit.actor, {PairState::Same}));
    std::vector<Html> to_look, for_others, to_join;
    for (const auto& one : open.pairs) {
        const bool second = one.pair.state == PairState::SecondLook and spoke(one.lines, visit);
        const bool third = one.pair.state == PairState::Disagreed and
                           (spoke(one.lines, visit) or not may_see_restricted(visit));
        (second or third ? for_others : to_look).push_back(pair_row(one));
    }
    for (const auto& one : same.pairs) to_join.push_back(pair_row(one));
    auto shell = identity::hub(visit, "Possible matches", "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"}};
    Html main = page_heading("Possible matches", visit.party.name) + news +
                lead(
                    "Two records that may be one person. First come those where a mistake would "
                    "do most harm, which are hardest to tell, and have waited longest.");
    main += section("To look at", to_look, "Nothing waits to be looked at.");
    if (open.restricted > 0)
        main += paragraph(restricted_tag() + " " + std::to_string(open.restricted) +
                          (open.restricted == 1 ? " pair" : " pairs") +
                          ". A colleague can look at them.");
    if (open.more) main += paragraph("There are more than are shown. They come as these are done.");
    main += section("One person, to be put together", to_join, {});
    main += section("Waiting for somebody else", for_others, {});
    if (may_see_restricted(visit))
        main += paragraph(
            link("/possible-matches/calibration", "What people said of possible matches, counted"));
    main += sweep_form(visit);
    return http::html(page(shell, one_column(main)));
}

// ---------------------------------------------------------------- two of them

struct TypedAnswer {
    std::string answer, why;
};

// Whoever looks second is not shown what was said; nor is whoever said it, until it is decided.
bool is_blind(const OpenedPossible& opened) {
    return opened.pair.state == PairState::SecondLook;
}

Html what_was_said(const OpenedPossible& opened) {
    if (opened.lines.empty() or is_blind(opened)) return {};
    std::vector<Html> items;
    for (const auto& line : opened.lines)
        items.push_back(strong(words(line.answer)) + line_break() + with_breaks(line.why) +
                        line_break() + quiet(line.by_name + ", " + spoken(line.at)));
    return heading("What was said of these two") + html::list(items);
}

Html answer_form(const Visit& visit, const OpenedPossible& opened, const TypedAnswer& typed,
                 const Faults& faults) {
    std::vector<Choice> items{
        {.value = "same",
         .text = "The same person",
         .hint = may_see_restricted(visit)
                     ? "Nothing is put together yet. You do that on the next page, unless a second "
                       "person is to look first"
                     : "Nothing is put together yet. Your safeguarding lead does that, sometimes "
                       "after a second person has looked"},
        {.value = "different",
         .text = "Two different people",
         .hint = "They are never suggested as one again, whatever is brought in"},
        {.value = "not-sure",
         .text = "Not sure",
         .hint = "It stays here, with what you looked at"}};
    Html more;
    if (is_blind(opened))
        more = inset_text(
            "You are the second person to look at these two. What the first one said "
            "is not shown, so that you see for yourself.");
    return heading("What are they?") + more +
           form({.action = address_of_pair(opened.pair), .token = visit.form_token},
                hidden("version", std::to_string(opened.pair.version)) +
                    radios(Question{.name = "answer",
                                    .legend = bold_legend("These two records are of"),
                                    .error = error_of(faults, "answer"),
                                    .items = std::move(items),
                                    .chosen = typed.answer}) +
                    textarea({.name = "why",
                              .label = bold_label("Why?"),
                              .hint = "What you looked at, or who said so",
                              .error = error_of(faults, "why"),
                              .value = typed.why,
                              .rows = 3}) +
                    main_button("Save"));
}

Html take_back_form(const Visit& visit, const OpenedPossible& opened, const TypedAnswer& typed,
                    const Faults& faults) {
    return heading("If that was wrong") +
           form({.action = address_of_pair(opened.pair), .token = visit.form_token},
                hidden("version", std::to_string(opened.pair.version)) +
                    hidden("answer", word(PairAnswer::TakenBack)) +
                    textarea({.name = "why",
                              .label = bold_label("Why should they be looked at again?"),
                              .error = error_of(faults, "why"),
                              .value = typed.why,
                              .rows = 3}) +
                    secondary_button("Look at them again", "again", "yes"));
}

Html put_together_way(const Visit& visit, const SideBySide& two) {
    if (not may_see_restricted(visit))
        return paragraph("Ask your safeguarding lead to put the two records together.");
    return paragraph(
        strong_link(address_of(two.one.reference, "/same/" + text(two.other.reference)),
                    "Put the two records together"));
}

// Who answers for the organisation and is neither of the two who looked; or, where there is nobody,
// how there comes to be somebody.
Result<Html> who_decides(const Visit& visit, const OpenedPossible& opened) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    std::vector<std::string> looked;
    for (const auto& line : counting(opened.lines)) looked.push_back(line.by);
    const auto asked = TRY(whom_to_ask(reading, visit.rulebook, visit.actor.agency, looked));
    std::vector<Html> items;
    for (const auto& each : asked) {
        const auto may =
            rulebook::permissions_of(visit.rulebook, each.role.text(), london_day(reading.now()));
        if (may.has(rulebook::Permission::MayAnswer))
            items.push_back(strong(each.name) + ", " + each.post);
    }
    if (items.empty())
        return paragraph(
            "Nobody else answers for your organisation here. Ask whoever looks after its accounts "
            "to give a third colleague such a post: a deputy, for one. Until then the two records "
            "stay two, and nothing is lost.");
    return paragraph("Ask one of these:") + bullets(items);
}

// What this person may do now, or why they may not.
Result<Html> what_next(const Visit& visit, const OpenedPossible& opened, const TypedAnswer& typed,
                       const Faults& faults) {
    const bool decides = may_see_restricted(visit);
    if (not opened.pair.open()) {
        const bool same = opened.pair.state == PairState::Same;
        Html out = heading(same ? "They are one person" : "They are two different people");
        if (same) out += put_together_way(visit, opened.two);
        if (decides) out += take_back_form(visit, opened, typed, faults);
        return out;
    }
    const auto refused =
        may_not_answer(opened.pair.state, opened.lines,
                       {.answer = PairAnswer::Same, .by = visit.actor.account, .decides = decides});
    if (not refused.empty() and opened.pair.state == PairState::Disagreed)
        return inset_text(std::string(refused) + ".") + TRY(who_decides(visit, opened));
    if (not refused.empty()) return inset_text(std::string(refused) + ".");
    return answer_form(visit, opened, typed, faults);
}

Answer pair_page(const Visit& visit, const OpenedPossible& opened, const TypedAnswer& typed,
                 const Faults& faults, std::string_view said = {}) {
    const auto two = TRY(as_read(visit, opened.two));
    const Sight sight{.today = london_day(two.now), .restricted = may_see_restricted(visit)};
    const auto name = [](const Person& person) {
        return link(address_of(person.reference),
                    full_name(person) + ", " + text(person.reference));
    };
    Html news;
    if (said == "disagreed" and opened.pair.state == PairState::Disagreed)
        news = notification_banner({.content = lead("Kept. Two people said otherwise")});
    Html main =
        page_heading("One person, or two?", "Possible match") + news +
        html::list({name(two.one), name(two.other)}) +
        summary_list({row("What to mind", danger(opened.pair.because).words),
                      row("How it was found",
                          Html(words(opened.pair.found)) + ", " + spoken(opened.pair.found_at))}) +
        beside(two, sight) + what_was_said(opened) + TRY(what_next(visit, opened, typed, faults));
    auto shell = identity::flow(visit, "Possible match", "/possible-matches");
    shell.faults = faults;
    return http::html(page(shell, main),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Result<Id<Pair>> pair_in(const Visit& visit) {
    auto id = id_from<Pair>(visit.request.param("pair"));
    if (not id) return fail(not_found("There is no such possible match"));
    return id;
}

std::string way_on(const Visit& visit, const OpenedPossible& opened, const Pair& pair,
                   PairAnswer answer) {
    if (pair.state == PairState::Same and answer == PairAnswer::Same and may_see_restricted(visit))
        return address_of(opened.two.one.reference, "/same/" + text(opened.two.other.reference));
    // Who can be asked now depends on who said what.
    if (pair.state == PairState::Disagreed) return address_of_pair(pair) + "?said=disagreed";
    return "/possible-matches?said=" + std::string(code_of(pair, answer));
}

}  // namespace

Answer possible_matches_page(const Visit& visit, const web::Form& fields) {
    return queue_page(visit, TRY(news_of(visit, fields.value("said"))));
}

Answer take_sweep(const Visit& visit, const web::Form&) {
    const auto swept =
        TRY(sweep(visit.node, visit.actor, visit.house.matcher, {}, looked_over_at_once));
    Html news = paragraph("Records looked at: " + std::to_string(swept.looked_at) +
                          ". New possible matches: " + std::to_string(swept.found) + ".");
    if (swept.after)
        news += paragraph(
            "The list is longer than is looked over at once. Whoever runs this node "
            "can look over all of it.");
    return queue_page(visit,
                      notification_banner({.content = lead("The list was looked over") + news}));
}

Answer possible_match_page(const Visit& visit, const web::Form& fields) {
    const auto id = TRY(pair_in(visit));
    const auto opened = TRY(open_possible(visit.node, visit.actor, visit.house.matcher, id));
    return pair_page(visit, opened, {}, {}, fields.value("said"));
}

Answer take_possible_match(const Visit& visit, const web::Form& fields) {
    const auto id = TRY(pair_in(visit));
    const auto opened = TRY(open_possible(visit.node, visit.actor, visit.house.matcher, id));
    const TypedAnswer typed{.answer = std::string(fields.value("answer")),
                            .why = std::string(trim(fields.value("why")))};
    const auto answer = pair_answer_from(typed.answer);
    Faults faults;
    add_if(not answer, faults, "answer", "Choose what they are");
    add_if(typed.why.empty(), faults, "why", "Enter why, in a word");
    if (faults.empty()) {
        const auto made = answer_pair(visit.node, keeper_of(visit),
                                      {.id = id,
                                       .version = number_in(fields.value("version")).value_or(0),
                                       .answer = *answer,
                                       .why = typed.why,
                                       .decides = may_see_restricted(visit)});
        if (made) return http::see_other(way_on(visit, opened, *made, *answer));
        if (made.error().kind != ErrorKind::Conflict and made.error().kind != ErrorKind::Forbidden)
            return fail(made.error());
        faults = {{.where = "why", .sentence = made.error().sentence}};
    }
    return pair_page(visit, opened, typed, faults);
}

}  // namespace accord::people
