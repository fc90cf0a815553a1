// What follows a contact: of one, and all that runs for the hub.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/commands_follow.h"
#include "casework/contacts/pages_common.h"
#include "governance/parties/commands.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

struct FollowTyped {
    std::string rule, from;  // of another that is set
    std::string clock, why;  // of one that is not needed any more
};

std::string rule_words(const Visit& visit, std::string_view code, Date day) {
    const auto rule = Code<rulebook::ClockRule>::from(code);
    const auto* row =
        rule ? visit.rulebook.clocks.in_force(*rule, day, rulebook::Nation::England) : nullptr;
    return row == nullptr ? std::string(code) : capitalised(row->words);
}

// One that runs: when it is due, how that was counted, and the two ways in which it ends.
Html one_of(const Visit& visit, const Seen& seen, const clocks::Clock& clock,
            const FollowTyped& typed, const Faults& faults) {
    const auto words = rule_words(visit, clock.rule.text(), london_day(seen.now));
    const auto* row = following(clock.rule.text());
    const auto action = address(seen.contact.reference, "follows/end");
    const bool here = typed.clock == text(clock.id);
    Html out = heading(words) + html::clock(requests::face(clock.due_at, seen.now, "due"));
    const auto working = clocks::working_of(clock);
    out += details("How the time was counted", bullets({working.begin(), working.end()}));
    out += form({.action = action, .token = visit.form_token},
                hidden("clock", text(clock.id)) +
                    secondary_button(row != nullptr ? row->done : "It is done", "how", "done"));
    Html why = hidden("clock", text(clock.id)) +
               line_box("why", bold_label("Why is it not needed?"),
                        here ? typed.why : std::string(), here ? faults : Faults()) +
               secondary_button("It is not needed any more", "how", "not-needed");
    out += details(Details{.summary = "It is not needed any more",
                           .text = form({.action = action, .token = visit.form_token}, why),
                           .open = here});
    return out;
}

Html ended_of(const Visit& visit, const Seen& seen) {
    std::vector<Html> lines;
    for (const auto& clock : seen.following) {
        if (clock.going() or not clock.ended_at) continue;
        const bool met = clock.state == clocks::ClockState::Met;
        Html line = rule_words(visit, clock.rule.text(), london_day(seen.now)) + ": ";
        line += met ? (clock.met_in_time() ? "in time, " : "late, ") + spoken(*clock.ended_at)
                    : std::string("not needed any more");
        lines.push_back(line + ". It was due " + spoken(clock.due_at));
    }
    return lines.empty() ? Html() : heading("What has ended") + bullets(lines);
}

// What is usually set after what was done last stands first.
std::vector<std::string> codes_in_order(const Seen& seen) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& code) {
        if (std::find(out.begin(), out.end(), code) == out.end()) out.push_back(code);
    };
    for (auto clock = seen.following.rbegin(); clock != seen.following.rend(); ++clock)
        if (const auto* row = following(clock->rule.text());
            row != nullptr and clock->state == clocks::ClockState::Met)
            for (const auto& code : row->next) add(code);
    for (const auto& row : following()) add(row.code);
    return out;
}

Html another(const Visit& visit, const Seen& seen, const FollowTyped& typed, const Faults& faults) {
    const auto day = london_day(seen.now);
    std::vector<Option> options{{.value = "", .text = "Choose what follows"}};
    for (const auto& code : codes_in_order(seen)) {
        const auto rule = Code<rulebook::ClockRule>::from(code);
        const auto* row =
            rule ? visit.rulebook.clocks.in_force(*rule, day, rulebook::Nation::England) : nullptr;
        if (row == nullptr) continue;
        options.push_back({.value = code,
                           .text = capitalised(row->words) +
                                   (row->before ? ", before: " : ", from: ") + row->starts,
                           .selected = code == typed.rule});
    }
    return heading("Set another time limit") +
           form(
               {.action = address(seen.contact.reference, "follows"), .token = visit.form_token},
               select(Select{.name = "rule",
                             .label = bold_label("What follows?"),
                             .error = error_of(faults, "rule"),
                             .items = options}) +
                   line_box("from", bold_label("When was, or is, what it counts from?"), typed.from,
                            faults, "For example, today at 10am, or 27 March 2026 2pm") +
                   main_button("Set it"));
}

Answer follows_page(const Visit& visit, const Reference& reference, const FollowTyped& typed,
                    Faults faults) {
    auto reading_of = contacts::look_at(visit.node, asker_of(visit), reference, false);
    if (not reading_of) return fail(reading_of.error());
    const auto& seen = *reading_of;
    Html main = page_heading("What follows", "Contact " + text(reference)) + in_short(visit, seen);
    bool any = false;
    for (const auto& clock : seen.following) {
        if (not clock.going()) continue;
        any = true;
        main += one_of(visit, seen, clock, typed, faults);
    }
    if (not any) main += paragraph("No time limit runs.");
    main += another(visit, seen, typed, faults) + ended_of(visit, seen);
    auto shell = identity::hub(visit, "What follows", "/contacts");
    shell.crumbs = {{.text = "Front door", .href = "/contacts"},
                    {.text = "Contact " + text(reference), .href = address(reference, "")}};
    shell.faults = std::move(faults);
    return http::html(html::page(shell, sheet(visit, main)));
}

}  // namespace

Answer show_follows(const Visit& visit, const web::Form&) {
    return follows_page(visit, TRY(contact_in(visit)), {}, {});
}

Answer take_follows(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(contact_in(visit));
    const FollowTyped typed{line_in(fields, "rule"), line_in(fields, "from"), "", ""};
    const auto done = contacts::start_following(visit.node, asker_of(visit), visit.law,
                                                {reference, typed.rule, typed.from});
    if (not done and done.error().kind == ErrorKind::Invalid)
        return follows_page(visit, reference, typed, faults_in(done.error()));
    if (not done) return fail(done.error());
    return http::see_other(address(reference, "follows"));
}

Answer take_follows_end(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(contact_in(visit));
    const FollowTyped typed{"", "", line_in(fields, "clock"), line_in(fields, "why")};
    const auto clock = id_from<clocks::Clock>(typed.clock);
    if (not clock) return fail(not_found("There is no such time limit"));
    const auto done =
        contacts::end_following(visit.node, asker_of(visit),
                                {reference, *clock, line_in(fields, "how") == "done", typed.why});
    if (not done and done.error().kind == ErrorKind::Invalid)
        return follows_page(visit, reference, typed, faults_in(done.error()));
    if (not done) return fail(done.error());
    return http::see_other(address(reference, "follows"));
}

Answer show_following(const Visit& visit, const web::Form&) {
    std::vector<QueueRow> rows;
    const auto now = visit.node.clock.now();
    const auto today = london_day(now);
    for (const auto& each : TRY(contacts::all_following(visit.node, asker_of(visit)))) {
        QueueRow row;
        row.href = address(each.contact.reference, "follows");
        row.title = title_with_ages(each.contact, today);
        row.text =
            rule_words(visit, each.clock.rule.text(), today) + ". " + text(each.contact.reference);
        row.clock = requests::face(each.clock.due_at, now, "due");
        rows.push_back(std::move(row));
    }
    auto shell = identity::hub(visit, "What follows", "/contacts");
    shell.crumbs = {{.text = "Front door", .href = "/contacts"}};
    Html main = page_heading("What follows", visit.party.name);
    main += paragraph("Time limits that go on after a contact is closed, the first due first.");
    main += html::queue(rows, "No time limit runs.");
    return http::html(html::page(shell, sheet(visit, main)));
}

}  // namespace accord::contacts
