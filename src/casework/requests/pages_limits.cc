// A hub's own time limits and opening hours: what holds, what it set before, and setting another
// from a day on. What the law sets is not here.
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/clocks/commands.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"

namespace accord::requests {
namespace {

using namespace accord::html;

constexpr auto here = rulebook::Nation::England;

struct LimitTyped {
    std::string rating, amount, kind, from;
};

std::string kind_words(rulebook::ClockKind kind) {
    switch (kind) {
        case rulebook::ClockKind::ElapsedHours: return "hours, as they pass";
        case rulebook::ClockKind::HubHours: return "hours while you are open";
        case rulebook::ClockKind::WorkingDays: return "working days";
        case rulebook::ClockKind::Days: return "days";
        case rulebook::ClockKind::Months: return "months";
    }
    return {};
}

std::optional<rulebook::ClockKind> kind_typed(std::string_view typed) {
    for (const auto kind : {rulebook::ClockKind::ElapsedHours, rulebook::ClockKind::HubHours,
                            rulebook::ClockKind::WorkingDays})
        if (rulebook::word(kind) == typed) return kind;
    return std::nullopt;
}

Html history(const Visit& visit, const clocks::HubSettings& settings) {
    std::vector<Html> lines;
    const auto today = london_day(visit.node.clock.now());
    for (const auto& limit : settings.limits) {
        const auto* rule = visit.rulebook.clocks.in_force(limit.rule, today, here);
        lines.push_back(Html(rule != nullptr ? rule->words : std::string(limit.rule.text())) +
                        ": " + std::to_string(limit.amount) + " " + kind_words(limit.kind) +
                        ", from " + spoken(limit.from));
    }
    for (const auto& calendar : settings.calendars) {
        const auto* row = visit.rulebook.hub_hours.in_force(calendar.hours, today, here);
        lines.push_back(
            "Hours: " + (row != nullptr ? row->words : std::string(calendar.hours.text())) +
            ", from " + spoken(calendar.from));
    }
    if (lines.empty()) return paragraph("You have set nothing of your own.");
    return bullets(lines);
}

Html limit_form(const Visit& visit, const std::vector<RatingHere>& ratings, const LimitTyped& typed,
                const Faults& faults) {
    std::vector<Option> which{{.value = "", .text = "Choose a rating"}};
    for (const auto& each : ratings)
        which.push_back({.value = std::string(each.rating.text()),
                         .text = each.words,
                         .selected = each.rating.text() == typed.rating});
    std::vector<Option> kinds{{.value = "", .text = "Choose how it is counted"}};
    for (const auto kind : {rulebook::ClockKind::ElapsedHours, rulebook::ClockKind::HubHours,
                            rulebook::ClockKind::WorkingDays})
        kinds.push_back({.value = std::string(rulebook::word(kind)),
                         .text = kind_words(kind),
                         .selected = rulebook::word(kind) == typed.kind});
    return form({.action = "/desk/limits", .token = visit.form_token},
                select(Select{.name = "rating",
                              .label = "Which?",
                              .error = error_of(faults, "rating"),
                              .items = which}) +
                    line_box("amount", "How many?", typed.amount, faults) +
                    select(Select{.name = "kind",
                                  .label = "Counted how?",
                                  .error = error_of(faults, "kind"),
                                  .items = kinds}) +
                    line_box("from", "From when?", typed.from, faults,
                             "Today, unless said. What was asked before keeps its time") +
                    secondary_button("Set this limit", "set", "yes"));
}

Html hours_form(const Visit& visit, const Faults& faults) {
    std::vector<Option> hours{{.value = "", .text = "Choose your hours"}};
    const auto today = london_day(visit.node.clock.now());
    for (const auto* row : visit.rulebook.hub_hours.in_force(today, here))
        hours.push_back({.value = std::string(row->code.text()), .text = row->words});
    return form({.action = "/desk/hours", .token = visit.form_token},
                select(Select{.name = "hours",
                              .label = "When you are open",
                              .hint = "Bank holidays are closed days everywhere",
                              .error = error_of(faults, "hours"),
                              .items = hours}) +
                    secondary_button("Set these hours", "set-hours", "yes"));
}

Answer limits_page(const Visit& visit, const LimitTyped& typed, Faults faults) {
    const auto ratings = TRY(ratings_here(visit));
    clocks::HubSettings settings;
    {
        auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
        settings = TRY(clocks::settings_of(reading, visit.party.id));
    }
    auto shell = identity::hub(visit, "Time limits", "/requests");
    shell.faults = faults;
    std::vector<Html> now;
    for (const auto& each : ratings) now.push_back(each.words);
    Html main = page_heading("Your own time limits and hours", visit.party.name);
    main += paragraph("Whoever you ask answers by these.") + bullets(now);
    main += heading("Set a limit") + limit_form(visit, ratings, typed, faults);
    main += heading("Set your hours") + hours_form(visit, faults);
    main += heading("What you have set") + history(visit, settings);
    return http::html(html::page(shell, one_column(main)));
}

}  // namespace

Answer show_limits(const Visit& visit, const web::Form&) {
    return limits_page(visit, {}, {});
}

Answer take_limit(const Visit& visit, const web::Form& fields) {
    const LimitTyped typed{line_in(fields, "rating"), line_in(fields, "amount"),
                           line_in(fields, "kind"), line_in(fields, "from")};
    const auto today = london_day(visit.node.clock.now());
    clocks::HubLimit limit;
    limit.hub = visit.party.id;
    limit.from = today;
    Faults faults;
    const auto rating = Code<rulebook::Rating>::from(typed.rating);
    const auto* row = rating ? visit.rulebook.ratings.in_force(*rating, today, here) : nullptr;
    if (row == nullptr or row->clock.empty())
        faults.push_back({.where = "rating", .sentence = "Select which rating it is for"});
    else
        limit.rule = row->clock;
    const auto* end = typed.amount.data() + typed.amount.size();
    const auto read = std::from_chars(typed.amount.data(), end, limit.amount);
    if (typed.amount.empty() or read.ptr != end or limit.amount < 1 or limit.amount > 1000)
        faults.push_back({.where = "amount", .sentence = "How many must be from 1 to 1,000"});
    if (const auto kind = kind_typed(typed.kind))
        limit.kind = *kind;
    else
        faults.push_back({.where = "kind", .sentence = "Select how it is counted"});
    if (not typed.from.empty()) {
        const auto from = date_as_typed(typed.from, today);
        if (not from)
            faults.push_back({.where = "from", .sentence = from.error().sentence});
        else if (*from < today)
            faults.push_back({.where = "from", .sentence = "A new limit begins today or later"});
        else
            limit.from = *from;
    }
    if (not faults.empty()) return limits_page(visit, typed, std::move(faults));
    TRY(clocks::set_limit(visit.node, visit.actor, visit.rulebook, limit));
    return http::see_other("/desk/limits");
}

Answer take_hours(const Visit& visit, const web::Form& fields) {
    const auto hours = Code<rulebook::HubHours>::from(line_in(fields, "hours"));
    if (not hours)
        return limits_page(visit, {}, {{.where = "hours", .sentence = "Select when you are open"}});
    TRY(clocks::set_calendar(visit.node, visit.actor, visit.rulebook,
                             {visit.party.id, *hours, london_day(visit.node.clock.now())}));
    return http::see_other("/desk/limits");
}

}  // namespace accord::requests
