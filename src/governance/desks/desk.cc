#include "governance/desks/desk.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"

namespace accord::desks {
namespace {

constexpr int whole_day = 24 * 60;
constexpr std::string_view letters = "MTWTFSS";
constexpr std::array<std::string_view, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};

Instant at_minute(Date day, int minute) {
    if (minute == whole_day) return instant_in_london({plus_days(day, 1)});
    return instant_in_london({day, minute / 60, minute % 60});
}

std::string minute_words(int minute) {
    // Any day without a change of the clocks says a time of day as well as another.
    return spoken_time(at_minute({2026, 1, 5}, minute));
}

bool is_all_day(const Weekly& when) {
    return when.from == when.until or (when.from == 0 and when.until == whole_day);
}

std::string day_words(const Weekly& when) {
    std::vector<std::string> said;
    for (std::size_t i = 0; i < 7; ++i) {
        if (not when.days[i]) continue;
        std::size_t last = i;
        while (last + 1 < 7 and when.days[last + 1]) ++last;
        if (last - i >= 2) {
            said.push_back(std::string(names[i]) + " to " + std::string(names[last]));
            i = last;
        } else {
            said.emplace_back(names[i]);
        }
    }
    return join_words(said);
}

// A number inside what was typed, and what stands before it: "The EDT, on 020 7946 0199".
struct Split {
    std::string name;
    std::string phone;
};
Split split_number(std::string_view said) {
    constexpr std::size_t digits_min = 8;
    for (std::size_t from = 0; from < said.size(); ++from) {
        if (said[from] < '0' or said[from] > '9') continue;
        std::size_t until = from;
        std::size_t digits = 0;
        for (; until < said.size(); ++until) {
            if (said[until] >= '0' and said[until] <= '9')
                ++digits;
            else if (said[until] != ' ')
                break;
        }
        if (digits >= digits_min) {
            std::string name(said.substr(0, from));
            while (not name.empty() and
                   std::string_view(" ,:(").find(name.back()) != std::string_view::npos)
                name.pop_back();
            if (name.ends_with(" on")) name.resize(name.size() - 3);
            while (not name.empty() and (name.back() == ',' or name.back() == ' ')) name.pop_back();
            return {name, std::string(trim(said.substr(from, until - from)))};
        }
        from = until;
    }
    return {std::string(said), ""};
}

bool says_nobody(std::string_view said) {
    const auto plain = lower(trim(said));
    return plain.empty() or plain.starts_with("nobody") or plain.starts_with("no one") or
           plain.starts_with("none");
}

}  // namespace

bool Weekly::begins_on(Date day, const deadlines::Calendar& calendar) const {
    return days[static_cast<std::size_t>(weekday(day))] and
           (on_bank_holidays or calendar.holiday(day).empty());
}

bool Weekly::has(Instant at, const deadlines::Calendar& calendar) const {
    const auto today = london_day(at);
    for (const auto day : {today, plus_days(today, -1)}) {
        if (not begins_on(day, calendar)) continue;
        const auto end = until > from ? at_minute(day, until) : at_minute(plus_days(day, 1), until);
        if (at_minute(day, from) <= at and at < end) return true;
    }
    return false;
}

std::string words(const Weekly& when) {
    auto out = day_words(when) + (is_all_day(when) ? ", all day and night"
                                                   : ", " + minute_words(when.from) + " to " +
                                                         minute_words(when.until));
    return when.on_bank_holidays ? out + ", bank holidays too" : out;
}

std::string days_word(const Weekly& when) {
    std::string out(letters);
    for (std::size_t i = 0; i < 7; ++i)
        if (not when.days[i]) out[i] = '-';
    return out;
}

bool read_days(std::string_view word, Weekly& when) {
    if (word.size() != letters.size()) return false;
    for (std::size_t i = 0; i < 7; ++i) {
        if (word[i] != '-' and word[i] != letters[i]) return false;
        when.days[i] = word[i] != '-';
    }
    return true;
}

std::string_view word(ShiftKind kind) {
    return kind == ShiftKind::Hours ? "hours" : "cover";
}

std::optional<ShiftKind> shift_kind_from(std::string_view word) {
    for (const auto kind : {ShiftKind::Hours, ShiftKind::Cover})
        if (word == desks::word(kind)) return kind;
    return std::nullopt;
}

Faults faults_of(const Shift& shift) {
    Faults faults;
    const auto fault = [&](std::string_view field, std::string_view sentence) {
        faults.push_back({.where = std::string(field), .sentence = std::string(sentence)});
    };
    if (shift.kind == ShiftKind::Cover) {
        if (trim(shift.name).empty())
            fault("cover-name", "Enter who answers when the desk is shut");
        if (trim(shift.phone).empty()) fault("cover-phone", "Enter a phone number");
    } else if (not shift.when) {
        fault("days", "Select the days on which the desk is there");
    }
    if (characters(shift.name) > limits::name_characters_max or
        characters(shift.phone) > limits::name_characters_max)
        fault("cover-name", "Make it shorter: 200 characters at most");
    if (shift.when and days_word(*shift.when) == "-------")
        fault("days", "Select at least one day");
    return faults;
}

bool Arrangement::is_open(Instant at) const {
    bool gave_hours = false;
    for (const auto& one : shifts) {
        if (one.kind != ShiftKind::Hours or not one.when) continue;
        gave_hours = true;
        if (one.when->has(at, usual)) return true;
    }
    if (gave_hours) return false;
    const auto local = london(at);
    const auto open = usual.hours(local.day);
    const int minute = local.hour * 60 + local.minute;
    return open.opens <= minute and minute < open.closes;
}

std::optional<Instant> Arrangement::opens_after(Instant at) const {
    constexpr int days_ahead = 14;
    const auto today = london_day(at);
    for (int ahead = 0; ahead <= days_ahead; ++ahead) {
        const auto day = plus_days(today, ahead);
        std::vector<Instant> opens;
        bool gave_hours = false;
        for (const auto& one : shifts) {
            if (one.kind != ShiftKind::Hours or not one.when) continue;
            gave_hours = true;
            if (one.when->begins_on(day, usual)) opens.push_back(at_minute(day, one.when->from));
        }
        if (const auto hours = usual.hours(day); not gave_hours and hours.opens < hours.closes)
            opens.push_back(at_minute(day, hours.opens));
        std::sort(opens.begin(), opens.end());
        for (const auto each : opens)
            if (each > at) return each;
    }
    return std::nullopt;
}

Answering answering(const Arrangement& arrangement, Instant at) {
    Answering out;
    out.desk = arrangement.desk.name;
    for (const auto& turn : arrangement.turns) {
        if (turn.manages or at < turn.from or turn.until <= at) continue;
        out.how = How::Rota;
        out.account = turn.account;
        out.name = turn.name;
        out.phone = turn.phone;
        return out;
    }
    out.name = arrangement.desk.name;
    out.phone = arrangement.desk.phone;
    if (arrangement.is_open(at)) return out;
    out.opens_at = arrangement.opens_after(at);
    // Who was given hours of their own comes before who answers whenever it is shut.
    for (const bool by_the_week : {true, false}) {
        for (const auto& one : arrangement.shifts) {
            if (one.kind != ShiftKind::Cover or one.when.has_value() != by_the_week) continue;
            if (one.when and not one.when->has(at, arrangement.usual)) continue;
            out.how = How::Cover;
            out.name = one.name;
            out.phone = one.phone;
            return out;
        }
    }
    if (says_nobody(arrangement.out_of_hours)) {
        out.how = How::Nobody;
        return out;
    }
    out.how = How::Said;
    auto [name, number] = split_number(trim(arrangement.out_of_hours));
    out.name = name.empty() ? arrangement.desk.name : name;
    if (not number.empty()) out.phone = number;
    return out;
}

}  // namespace accord::desks
