#include "doors/cli/demo_year.h"

#include <charconv>
#include <cstdio>
#include <mutex>

#include "base/london.h"
#include "base/text.h"
#include "doors/cli/year.h"
#include "platform/host/clock.h"
#include "platform/host/files.h"
#include "platform/host/hands.h"
#include "platform/host/memory.h"

namespace accord::cli {
namespace {

constexpr std::string_view usual_data = "var/year";
constexpr int afternoon = 15;  // of the day on which a year is stopped: the desk is full
constexpr std::int64_t minutes_of_a_year = 525'600;

void print(const std::string& line) {
    static std::mutex one_at_a_time;
    const std::lock_guard hold(one_at_a_time);
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

double seconds_since(std::int64_t began) {
    return static_cast<double>(host::ticking_micros() - began) / 1e6;
}

std::string rounded(double value, int places = 1) {
    char out[32];
    std::snprintf(out, sizeof out, "%.*f", places, value);
    return out;
}

// The line of /proc that begins so, in bytes; nought where the system has none.
std::size_t memory_peak() {
    const auto status = host::read_file("/proc/self/status", 64 * 1024);
    if (not status) return 0;
    for (const auto line : split(*status, '\n')) {
        if (not line.starts_with("VmHWM:")) continue;
        const auto parts = words(line);
        std::size_t kilobytes = 0;
        if (parts.size() > 1)
            std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), kilobytes);
        return kilobytes * 1024;
    }
    return 0;
}

std::string numbered(std::size_t i) {
    return (i < 9 ? "0" : "") + std::to_string(i + 1);
}

// A whole number that an option gives, within limits.
Result<std::int64_t> number_option(const Options& options, const std::string& name,
                                   std::int64_t otherwise, std::int64_t most) {
    if (not options.has(name)) return otherwise;
    const auto typed = options.value(name);
    std::int64_t out = 0;
    const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), out);
    if (read.ec != std::errc() or read.ptr != typed.data() + typed.size() or out < 1 or out > most)
        return fail(invalid("the option '" + name + "' wants a whole number from 1 to " +
                                std::to_string(most) + ", and not '" + typed + "'",
                            name));
    return out;
}

// Everything that is counted, of one year or of several together.
using Lines = std::vector<std::pair<std::string, std::int64_t>>;

Lines lines_of(const YearOutcome& outcome) {
    const auto& done = outcome.replayed.done;
    const auto& books = outcome.books;
    Lines out{{"contacts", books.contacts},          {"referrals", done.referrals},
              {"section 47", done.enquiries},        {"opened again", done.reopened},
              {"told by a share", done.told},        {"requests", done.asked},
              {"requests held back", done.held_back}};
    for (const auto* says :
         {"all", "part", "nothing-relevant", "not-known", "refused", "unsure", "later"}) {
        const auto found = done.replies.find(says);
        out.emplace_back("replies: " + std::string(says),
                         found == done.replies.end() ? 0 : found->second);
    }
    out.emplace_back("refusals reviewed", done.reviewed);
    for (const auto* step : {"person", "desk", "managers"})
        out.emplace_back("chases: " + std::string(step), books.of(step));
    out.insert(out.end(), {{"notices", books.notices},
                           {"clocks", books.clocks},
                           {"clocks: met in time", books.met},
                           {"clocks: met late", books.met_late},
                           {"clocks: cancelled", books.cancelled},
                           {"clocks: lost", books.running},
                           {"messages", outcome.replayed.messages},
                           {"acts", static_cast<std::int64_t>(books.entries)}});
    return out;
}

void print_table(const std::vector<YearOutcome>& all, double seconds) {
    auto lines = lines_of(all.front());
    std::size_t bytes = 0;
    double checking = 0;
    Duration latest;
    for (const auto& one : all) {
        bytes += one.bytes;
        checking += one.checking;
        latest = std::max(latest, one.books.latest);
        if (&one == &all.front()) continue;
        const auto more = lines_of(one);
        for (std::size_t i = 0; i < lines.size(); ++i) lines[i].second += more[i].second;
    }
    const auto line = [](std::string name, const std::string& value) {
        name.resize(28, ' ');
        print("  " + name + std::string(value.size() < 12 ? 12 - value.size() : 0, ' ') + value);
    };
    for (const auto& [name, value] : lines) line(name, std::to_string(value));
    line("noticed late by, seconds", rounded(static_cast<double>(latest.micros) / 1e6));
    line("seconds", rounded(seconds));
    line("acts a second", rounded(static_cast<double>(lines.back().second) / seconds, 0));
    line("seconds of checking", rounded(checking));
    line("database, MB", rounded(static_cast<double>(bytes) / 1e6));
    line("bytes a contact", std::to_string(bytes / static_cast<std::size_t>(std::max<std::int64_t>(
                                                       1, lines.front().second))));
    line("memory, MB", rounded(static_cast<double>(memory_peak()) / 1e6));
}

Result<bool> replay_all(std::vector<YearWish> wishes) {
    std::vector<std::string> names(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (wishes.size() > 1) names[i] = "borough " + numbered(i) + ": ";
        wishes[i].tell = [name = names[i]](const std::string& line) { print(name + line); };
    }
    std::vector<YearOutcome> all(wishes.size());
    std::vector<std::optional<Error>> failed(wishes.size());
    const auto began = host::ticking_micros();
    host::hands(host::cores())(wishes.size(), [&](std::size_t i) {
        auto one = replay_year(wishes[i]);
        if (one)
            all[i] = std::move(*one);
        else
            failed[i] = one.error();
    });
    for (const auto& why : failed)
        if (why) return fail(*why);
    const double seconds = wishes.size() == 1 ? all.front().seconds : seconds_since(began);
    print_table(all, seconds);
    bool sound = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
        print(names[i] + "what happened: " + text(all[i].books.happened));
        for (const auto& sentence : all[i].books.wrong) {
            sound = false;
            print(names[i] + "WRONG: " + sentence);
        }
    }
    if (sound and not wishes.front().until)
        print(
            "Every contact has ended, no clock is lost, every chase was sent once, and the "
            "trail verifies.");
    return sound;
}

// "outbox.claim:7": for the suites that look at what is left behind.
Result<store::Death> death_of(const std::string& typed) {
    const auto parts = split(typed, ':');
    store::Death out;
    if (parts.size() == 2) {
        out.query = parts[0];
        std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), out.times);
    }
    if (out.query.empty() or out.times < 1)
        return fail(
            invalid("--die-after wants the name of a query and how often, as in "
                    "outbox.claim:7",
                    "--die-after"));
    return out;
}

Result<std::vector<YearWish>> wishes_of(const Options& options) {
    constexpr std::int64_t boroughs_max = 33;
    constexpr std::int64_t contacts_max = 100'000;
    YearWish one;
    one.data = options.value("--data", usual_data);
    one.seed = static_cast<std::uint64_t>(TRY(number_option(options, "--seed", 1, 1'000'000'000)));
    one.contacts = TRY(number_option(options, "--contacts", one.contacts, contacts_max));
    if (options.has("--down"))
        one.down = TRY(number_option(options, "--down", 1, minutes_of_a_year));
    if (options.has("--die-after")) one.death = TRY(death_of(options.value("--die-after")));
    if (options.has("--as-served")) one.flush = store::Flush::EachAct;
    if (const auto day = TRY(date_option(options, "--until")))
        one.until = instant_in_london({*day, afternoon, 0, 0});
    const auto boroughs = TRY(number_option(options, "--boroughs", 1, boroughs_max));
    std::vector<YearWish> out(static_cast<std::size_t>(boroughs), one);
    if (boroughs == 1) return out;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].data += "/borough-" + numbered(i);
        out[i].seed += i;
    }
    return out;
}

}  // namespace

int demo_year(const Options& options) {
    const auto wishes = wishes_of(options);
    if (not wishes) return used_wrongly("demo", wishes.error());
    host::prefer_large_pages();
    const auto done = replay_all(*wishes);
    if (not done) return not_done("demo", done.error());
    return *done ? 0 : 1;
}

}  // namespace accord::cli
