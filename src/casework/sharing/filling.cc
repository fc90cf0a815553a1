#include "casework/sharing/filling.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "engine/matching/dates.h"

namespace accord::sharing {
namespace {

// ---------------------------------------------------------------- the school

// The school, nursery or college that was typed or stands on the records, where they all say one.
struct Schools {
    std::string name;
    bool differ = false;
};
Schools schools_of(const Filling& filling, const HappeningField& field) {
    Schools out;
    out.name = std::string(trim(typed_in(filling.typed, field.code + "-name")));
    if (not out.name.empty()) return out;
    for (const auto& child : filling.children) {
        if (child.school.empty()) continue;
        out.differ = out.differ or (not out.name.empty() and fold(out.name) != fold(child.school));
        out.name = child.school;
    }
    return out;
}

// What was selected, where a name says nothing else: school, home, not-yet or not-known.
std::string_view selected(const Filling& filling, const HappeningField& field) {
    const auto said = typed_in(filling.typed, field.code);
    if (not said.empty()) return said;
    return schools_of(filling, field).name.empty() ? "" : "school";
}

void school_faults(const Filling& filling, const HappeningField& field, Faults& faults) {
    const auto said = selected(filling, field);
    const auto name = trim(typed_in(filling.typed, field.code + "-name"));
    const auto schools = schools_of(filling, field);
    if (said.empty())
        add(faults, field.code, field.missing);
    else if (said == "school" and schools.name.empty())
        add(faults, field.code + "-name", "Enter the name of the school, nursery or college");
    else if (said == "school" and schools.differ)
        add(faults, field.code + "-name",
            "These children go to different schools. Fill this in once for each school");
    else if (said != "school" and not name.empty())
        add(faults, field.code, "You entered a school and said that there is none. Choose one");
    if (characters(name) > limits::name_characters_max)
        add(faults, field.code + "-name", "The name of the school must be 200 characters or less");
}

// The school as the draft says it, so that whoever reads it is not left to guess.
std::string school_words(const Filling& filling, const HappeningField& field) {
    const auto said = selected(filling, field);
    if (said == "home") return "Taught at home";
    if (said == "not-yet") return "Not at school yet";
    if (said == "not-known") return "Not known";
    return schools_of(filling, field).name;
}

// ---------------------------------------------------------------- the other fields

void moment_faults(const Filling& filling, const HappeningField& field, Instant now,
                   Faults& faults) {
    const auto day_typed = trim(typed_in(filling.typed, field.code + "-day"));
    const auto time_typed = trim(typed_in(filling.typed, field.code + "-time"));
    const auto day = read_whole_day(day_typed);
    const auto time = read_time(time_typed);
    const auto here = london(now);
    if (day_typed.empty())
        add(faults, field.code + "-day", field.missing);
    else if (not day)
        add(faults, field.code + "-day", "The day must be a real date, like 2 March 2026");
    else if (field.kind == FieldKind::Moment and *day > here.day)
        add(faults, field.code + "-day", "The day must be today or in the past");
    if (not time_typed.empty() and not time)
        add(faults, field.code + "-time", "The time must be a time of day, like 2:15am");
    else if (time and day and field.kind == FieldKind::Moment and *day == here.day and
             LocalTime{*day, time->hour, time->minute} > here)
        add(faults, field.code + "-time", "The time must be in the past");
}

const HappeningChoice* chosen_of(const HappeningField& field, std::string_view value) {
    for (const auto& each : field.choices)
        if (each.value == value) return &each;
    return nullptr;
}

void text_faults(const HappeningField& field, std::string_view value, Faults& faults) {
    if (value.empty()) {
        if (field.needed) add(faults, field.code, field.missing);
        return;
    }
    const bool line = field.kind == FieldKind::Line;
    const auto most = line ? limits::line_characters_max : limits::worry_characters_max;
    if (characters(value) > most)
        add(faults, field.code,
            std::string("This must be ") + (line ? "500" : "20,000") + " characters or less");
    const auto written = words_only(value);
    std::vector<std::string> found;
    for (const auto& word : field.never)
        if (holds_word(written, word)) found.push_back("“" + word + "”");
    if (not found.empty())
        add(faults, field.code,
            "Leave out what happened and who did what. Take out " + join_words(found));
}

void field_faults(const Filling& filling, const HappeningField& field, Instant now,
                  Faults& faults) {
    const auto value = trim(typed_in(filling.typed, field.code));
    switch (field.kind) {
        case FieldKind::Moment:
        case FieldKind::Coming: return moment_faults(filling, field, now, faults);
        case FieldKind::School: return school_faults(filling, field, faults);
        case FieldKind::Choice:
            if (chosen_of(field, value) == nullptr and (field.needed or not value.empty()))
                add(faults, field.code, field.missing);
            return;
        case FieldKind::Line:
        case FieldKind::Words: return text_faults(field, value, faults);
    }
}

// ---------------------------------------------------------------- sentences

std::string moment_words(const Filling& filling, const HappeningField& field) {
    const auto day = read_whole_day(typed_in(filling.typed, field.code + "-day"));
    if (not day) return {};
    std::string out = field.kind == FieldKind::Moment ? "on " : "";
    out += spoken_with_weekday(*day);
    if (const auto time = read_time(typed_in(filling.typed, field.code + "-time")))
        out += " at " + spoken_time(instant_in_london({*day, time->hour, time->minute}));
    return out;
}

std::string children_words(const std::vector<Child>& children) {
    std::vector<std::string> names;
    for (const auto& child : children) names.push_back(called(child));
    const bool named = std::all_of(children.begin(), children.end(), [](const Child& child) {
        return not trim(child.first_name).empty();
    });
    if (not named and children.size() > 1) return "the children";
    return join_words(names);
}

// Each place once, from left to right: what was typed is never looked at for places.
std::string in_places(std::string_view pattern,
                      const std::vector<std::pair<std::string_view, std::string>>& places) {
    std::string out;
    while (not pattern.empty()) {
        const auto place = std::find_if(places.begin(), places.end(), [&](const auto& each) {
            return pattern.starts_with(each.first);
        });
        if (place == places.end()) {
            out += pattern.front();
            pattern.remove_prefix(1);
        } else {
            out += place->second;
            pattern.remove_prefix(place->first.size());
        }
    }
    return out;
}

// The sentence of one field, or nothing when it says nothing.
std::string sentence_of(const Filling& filling, const HappeningField& field) {
    auto pattern = field.sentence;
    std::string value(trim(typed_in(filling.typed, field.code)));
    if (field.kind == FieldKind::Choice) {
        const auto* choice = chosen_of(field, value);
        pattern = choice == nullptr ? "" : choice->sentence;
    }
    if (field.kind == FieldKind::School) value = school_words(filling, field);
    const bool moment = field.kind == FieldKind::Moment or field.kind == FieldKind::Coming;
    const auto when = moment ? moment_words(filling, field) : std::string();
    if (pattern.empty() or (moment ? when : value).empty()) return {};
    // A value that ends its own sentence needs no second full stop.
    if (pattern.ends_with("{value}.") and
        (value.ends_with(".") or value.ends_with("!") or value.ends_with("?")))
        pattern.pop_back();
    const auto children = children_words(filling.children);
    return in_places(pattern, {{"{children}", children},
                               {"{Children}", capitalised(children)},
                               {"{was}", filling.children.size() == 1 ? "was" : "were"},
                               {"{when}", when},
                               {"{value}", value}});
}

std::string sentences(const Filling& filling, Part part) {
    std::string out;
    for (const auto& field : filling.happening.fields) {
        if (field.part != part) continue;
        const auto sentence = sentence_of(filling, field);
        if (sentence.empty()) continue;
        if (not out.empty()) out += ' ';
        out += sentence;
    }
    return out;
}

// ---------------------------------------------------------------- who is suggested

struct AtTheSchool {
    AtSchool stands = AtSchool::NotAsked;
    const parties::Party* school = nullptr;
    std::string note;
};

std::string closed_note(const SchoolDay& day) {
    std::string out = "Schools are closed today: " + day.why +
                      ". Accord does not hold this until they open. Send it now to those ticked, "
                      "or save it and send it to the school ";
    return out + (day.next_open ? "on " + spoken_with_weekday(*day.next_open) + ", before the bell."
                                : "on the next school morning, before the bell.");
}

AtTheSchool at_the_school(const Filling& filling, const Ground& ground) {
    AtTheSchool out;
    const auto asked =
        std::find_if(filling.happening.fields.begin(), filling.happening.fields.end(),
                     [](const HappeningField& each) { return each.kind == FieldKind::School; });
    if (asked == filling.happening.fields.end()) return out;
    const auto said = selected(filling, *asked);
    if (said == "home") {
        out.stands = AtSchool::TaughtAtHome;
        out.note = "Taught at home: there is no school to tell.";
        return out;
    }
    if (said == "not-yet") {
        out.stands = AtSchool::NotYet;
        out.note = "Not at school yet: there is no school to tell.";
        return out;
    }
    const auto name = school_words(filling, *asked);
    const auto found = said == "school" ? find_school(ground.parties, name) : SchoolFound{};
    if (found.school == nullptr) {
        out.stands = AtSchool::NotFound;
        out.note =
            said == "school"
                ? "No school, nursery or college in the partnership is called “" + name + "”."
                : "It is not known where they go to school.";
        if (not found.alike.empty()) out.note += " Did you mean " + found.alike + "?";
        return out;
    }
    out.school = found.school;
    out.stands = ground.school_day.closed() ? AtSchool::Closed : AtSchool::Open;
    if (out.stands == AtSchool::Closed) out.note = closed_note(ground.school_day);
    if (ground.school_day.kind == SchoolDayKind::NotKnown)
        out.note = "No term dates are known for today. Make sure that the school is open.";
    return out;
}

void offer_one(std::vector<Offered>& out, Offered offered) {
    const bool there = std::any_of(
        out.begin(), out.end(), [&](const Offered& each) { return each.party == offered.party; });
    if (not there) out.push_back(std::move(offered));
}

std::vector<Offered> offered_for(const Filling& filling, const Answers& answers,
                                 const Ground& ground, const AtTheSchool& at) {
    std::vector<Offered> out;
    bool found_for_this = false;
    for (const auto& row : filling.happening.recipients) {
        if (row.when != AtSchool::NotAsked and row.when != at.stands) continue;
        if (row.if_none and found_for_this) continue;
        const auto before = out.size();
        const auto& rule = row.rule;
        // The school of the page is the one found by its whole name, and no other.
        const bool the_school = rule.school and row.when != AtSchool::NotAsked;
        if (the_school) {
            if (at.school != nullptr and at.school->type == rule.type and
                at.school->id != ground.sender)
                offer_one(out, {text(at.school->id), at.school->name, rule.why, rule.extent,
                                rule.ticked});
        } else {
            for (const auto& each :
                 suggestions({rule}, answers, ground.parties, ground.sender, ground.today))
                offer_one(out, {text(each.party), each.label, each.why, each.extent, each.ticked});
        }
        const bool somebody =
            std::any_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                        [](const Offered& each) { return each.ticked; });
        found_for_this = found_for_this or (row.when != AtSchool::NotAsked and somebody);
    }
    return out;
}

}  // namespace

std::string_view typed_in(const Typed& typed, std::string_view name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<LocalTime> read_time(std::string_view typed) {
    auto text = fold(typed);
    if (text == "midday" or text == "noon") return LocalTime{{}, 12, 0};
    if (text == "midnight") return LocalTime{{}, 0, 0};
    std::string half;
    for (const auto* each : {"a.m.", "p.m.", "am", "pm"})
        if (half.empty() and text.ends_with(each)) {
            half = each;
            text.resize(text.size() - half.size());
        }
    const auto bare = trim(text);
    if (bare.empty() or bare.size() > 5) return std::nullopt;
    std::vector<std::string> numbers{""};
    for (const char c : bare) {
        if (c == ':' or c == '.')
            numbers.emplace_back();
        else if (c >= '0' and c <= '9')
            numbers.back() += c;
        else
            return std::nullopt;
    }
    // 0215 is an hour and a minute; 9 is an hour only where am or pm says so.
    if (numbers.size() == 1 and numbers[0].size() == 4)
        numbers = {numbers[0].substr(0, 2), numbers[0].substr(2)};
    if (numbers.size() == 1 and not half.empty()) numbers.emplace_back("00");
    if (numbers.size() != 2 or numbers[0].empty() or numbers[0].size() > 2 or
        numbers[1].size() != 2)
        return std::nullopt;
    int hour = std::stoi(numbers[0]);
    const int minute = std::stoi(numbers[1]);
    if (minute > 59 or hour > 23) return std::nullopt;
    if (not half.empty()) {
        if (hour < 1 or hour > 12) return std::nullopt;
        hour = hour % 12 + (half.starts_with('p') ? 12 : 0);
    }
    return LocalTime{{}, hour, minute};
}

std::optional<Date> read_whole_day(std::string_view typed) {
    const auto read = matching::read_day(trim(typed), matching::Order::DayFirst);
    if (read.none() or read.month == 0 or read.day == 0) return std::nullopt;
    const auto day = date(read.year, read.month, read.day);
    if (not day) return std::nullopt;
    return *day;
}

Faults filling_faults(const Filling& filling, Instant now) {
    Answers who;
    who.children = filling.children;
    // Where the page asks for the school, nobody has to say where they live.
    const bool asks_school =
        std::any_of(filling.happening.fields.begin(), filling.happening.fields.end(),
                    [](const HappeningField& each) { return each.kind == FieldKind::School; });
    for (auto& child : who.children)
        if (asks_school and child.school.empty()) child.school = "as the page says";
    auto faults = child_faults(who, london_day(now));
    for (const auto& field : filling.happening.fields) field_faults(filling, field, now, faults);
    return faults;
}

Answers filled(const Filling& filling, const Ground& ground) {
    Answers out;
    out.children = filling.children;
    for (auto& child : out.children) {
        for (const auto& field : filling.happening.fields)
            if (field.kind == FieldKind::School) child.school = school_words(filling, field);
        if (filling.happening.whole_child) continue;
        if (not child.school.empty()) child.lives.clear();
        child.nhs_number.clear();
    }
    out.how_soon = filling.happening.how_soon;
    out.facts = sentences(filling, Part::Fact);
    out.view = sentences(filling, Part::View);
    if (filling.happening.in_short) {
        out.origin.short_facts = out.facts;
        out.origin.short_view = out.view;
    }
    const auto at = at_the_school(filling, ground);
    out.origin.happening = filling.happening.code;
    out.origin.note = at.note;
    out.origin.offered = offered_for(filling, out, ground, at);
    for (const auto& each : out.origin.offered)
        if (each.ticked) out.recipients.push_back({each.party, each.why, each.extent, {}});
    out.recipients_said = not out.recipients.empty();
    return out;
}

}  // namespace accord::sharing
