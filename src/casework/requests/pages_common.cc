#include "casework/requests/pages_common.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/clocks/commands.h"
#include "casework/sharing/rows.h"

namespace accord::requests {

using namespace accord::html;

Result<Reference> reference_in(const identity::Visit& visit) {
    auto reference = reference_from_text('R', visit.request.param("request"));
    if (not reference) return fail(not_found("There is no request with that reference"));
    return reference;
}

Result<Id<parties::Party>> party_in(const web::Form& fields) {
    const auto id = id_from<parties::Party>(fields.value("party"));
    if (not id) return fail(not_found("There is no such organisation"));
    return *id;
}

std::string draft_address(const Reference& request, std::string_view step) {
    return "/ask/" + text(request) + "/" + std::string(step);
}

std::string address(const Reference& request, std::string_view step) {
    std::string out = "/requests/" + text(request);
    if (not step.empty()) out += "/" + std::string(step);
    return out;
}

std::string about(const Asking& asking, std::string_view step) {
    std::string out = "Ask for information";
    if (not asking.children.empty()) out += " about " + sharing::names(asking.children);
    if (not step.empty()) out += ", " + std::string(step);
    return out;
}

ClockFace face(Instant due, Instant now, std::string_view what) {
    return {.lateness = due < now              ? Lateness::Late
                        : due - now < hours(1) ? Lateness::Soon
                                               : Lateness::Ok,
            .words = spoken_wait(due, now),
            .more = std::string(what) + " " + spoken_deadline(due, now),
            .due = text(due)};
}

namespace {

std::string limit_words(rulebook::ClockKind kind, int amount) {
    const bool one = amount == 1;
    const std::string number = std::to_string(amount);
    switch (kind) {
        case rulebook::ClockKind::ElapsedHours: return number + (one ? " hour" : " hours");
        case rulebook::ClockKind::HubHours: return number + (one ? " hub hour" : " hub hours");
        case rulebook::ClockKind::WorkingDays:
            return number + (one ? " working day" : " working days");
        case rulebook::ClockKind::Days: return number + (one ? " day" : " days");
        case rulebook::ClockKind::Months: return number + (one ? " month" : " months");
    }
    return number;
}

// "red: needed now" is "Red".
std::string name_of(const rulebook::Rating& row) {
    const auto name = row.words.substr(0, row.words.find(':'));
    return capitalised(name);
}

}  // namespace

Html rating_tag(const Code<rulebook::Rating>& rating, const std::string& words) {
    const auto code = rating.text();
    const auto colour = code == "RED"     ? Colour::Red
                        : code == "AMBER" ? Colour::Orange
                        : code == "GREEN" ? Colour::Green
                                          : Colour::Blue;
    return tag(words, colour);
}

Html rating_tag(const Code<rulebook::Rating>& rating, const rulebook::Rulebook& rulebook, Date day,
                const std::optional<clocks::Clock>& clock) {
    constexpr auto here = rulebook::Nation::England;
    const auto* row = rulebook.ratings.in_force(rating, day, here);
    if (row == nullptr) return {};
    auto words = name_of(*row);
    const auto* rule = rulebook.clocks.in_force(row->clock, day, here);
    if (clock)
        words += ": " + limit_words(clock->kind, clock->amount);
    else if (rule != nullptr)
        words += ": " + limit_words(rule->kind, rule->amount);
    return rating_tag(rating, words);
}

Result<std::vector<RatingHere>> ratings_here(const identity::Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto day = london_day(reading.now());
    std::vector<RatingHere> out;
    for (const auto* row : visit.rulebook.ratings.in_force(day, rulebook::Nation::England)) {
        if (row->clock.empty()) continue;
        const auto rule =
            TRY(clocks::rule_for(reading, visit.rulebook, visit.party.id, row->clock, day));
        out.push_back({row->code, name_of(*row) + ": " + limit_words(rule.kind, rule.amount)});
    }
    return out;
}

std::string words_in(const std::vector<RatingHere>& ratings, const Code<rulebook::Rating>& rating) {
    for (const auto& each : ratings)
        if (each.rating == rating) return each.words;
    return {};
}

Html rating_tag(const std::vector<RatingHere>& ratings, const Code<rulebook::Rating>& rating) {
    return rating_tag(rating, words_in(ratings, rating));
}

Html state_tag(const Asked& asked, Instant now) {
    if (asked.state == AskedState::Silent) return tag(words(asked.state), Colour::Red);
    if (asked.late(now)) return tag("Late", Colour::Red);
    if (asked.state == AskedState::Waiting and asked.replies > 0)
        return tag(asked.promised_at ? "Needs longer" : "More to come", Colour::Yellow);
    return tag(words(asked.state),
               asked.state == AskedState::Replied ? Colour::Green : Colour::Grey);
}

std::string type_words(std::string_view type, const rulebook::Rulebook& rulebook, Date day) {
    const auto code = Code<rulebook::ResponseType>::from(type);
    if (not code) return {};
    const auto* row = rulebook.response_types.in_force(*code, day, rulebook::Nation::England);
    return row != nullptr ? capitalised(row->words) : std::string();
}

std::string reason_words(const std::string& code, const rulebook::Rulebook& rulebook, Date day) {
    const auto found = Code<rulebook::RefusalReason>::from(code);
    if (not found) return {};
    const auto* row = rulebook.refusal_reasons.in_force(*found, day, rulebook::Nation::England);
    return row != nullptr ? capitalised(row->words) : std::string();
}

Html line_box(const std::string& name, const Words& label, const std::string& value,
              const Faults& faults, const Words& hint) {
    return input(Input{.name = name,
                       .label = label,
                       .hint = hint,
                       .error = error_of(faults, name),
                       .value = value,
                       .autocomplete = "off"});
}

constexpr const char* why_they_must_know = "Why must they know who spoke?";
constexpr const char* only_if_they_must =
    "Only if they must; otherwise take it out. It is kept, and not sent";

Faults as_faults(const Error& error) {
    return {{.where = error.field, .sentence = error.sentence}};
}

Html untold_box(const Asking& asking, std::string_view step, const Faults& faults) {
    const auto names = untold_in(asking, step);
    if (names.empty() and asking.untold_why.empty()) return {};
    Html out;
    if (not names.empty())
        out =
            warning_text("You wrote “" + join(names, "”, “") + "”, which somebody must not learn.");
    return out + line_box("untold-why", bold_label(why_they_must_know), asking.untold_why, faults,
                          only_if_they_must);
}

Html untold_why_box(const std::string& name, const std::string& typed, const Faults& faults) {
    if (typed.empty() and error_of(faults, name).empty()) return {};
    return line_box(name, bold_label(why_they_must_know), typed, faults, only_if_they_must);
}

Html text_box(const std::string& name, const Words& label, const std::string& value,
              const Faults& faults, int rows, const Words& hint) {
    return textarea(Textarea{.name = name,
                             .label = label,
                             .hint = hint,
                             .error = error_of(faults, name),
                             .value = value,
                             .rows = rows,
                             .autocomplete = "off"});
}

std::string line_in(const web::Form& fields, std::string_view name) {
    return std::string(trim(fields.value(name)));
}

bool ticked(const web::Form& fields, std::string_view name, std::string_view value) {
    const auto values = fields.values(name);
    return std::find(values.begin(), values.end(), value) != values.end();
}

http::Response flow(const identity::Visit& visit, const sharing::FlowPage& page, const Html& before,
                    const Html& fields, const Html& aside) {
    return sharing::flow_page(visit, page, before, fields, aside);
}

std::string whom(const shield::Rendition& rendition) {
    return sharing::whom(rendition);
}

const shield::Item* item_of(const shield::Rendition& rendition, std::string_view id) {
    for (const auto& item : rendition.items)
        if (item.id == id) return &item;
    return nullptr;
}

html::Html working_of(const std::optional<clocks::Clock>& clock) {
    if (not clock) return {};
    const auto working = clocks::working_of(*clock);
    if (working.empty()) return {};
    return html::details("How the time was counted",
                         html::bullets({working.begin(), working.end()}));
}

}  // namespace accord::requests
