#include "doors/cli/rulebook.h"

#include <algorithm>
#include <cstdio>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "doors/cli/options.h"
#include "doors/cli/rulebook_changes.h"
#include "doors/cli/rulebook_editions.h"
#include "engine/deadlines/due.h"
#include "governance/editions/edition.h"
#include "platform/host/files.h"
#include "rulebook/document.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord rulebook check    [FOLDER]                          every fault, with its place and "
    "the fix\n"
    "accord rulebook list     [LIST] [--on DATE] [--nation E]   the lists, or the rows of one\n"
    "accord rulebook due      CLOCK --from WHEN [--hub HUB] [--nation E]   when it is due, with "
    "the "
    "working; WHEN is London time: '2026-03-02 09:00'\n"
    "accord rulebook diff     OLD NEW                           what one folder of tables says and "
    "the other does not; '-' is the rulebook of this program\n"
    "accord rulebook changes  [--on DATE] [--row LIST/CODE] [--agreement FILE]... [--rulebook "
    "FOLDER]   "
    "the days on which the law changes; or what one of them changes, and under which agreement; "
    "or what a row that waits for its day would\n"
    "accord rulebook editions [--data DIR]                      which editions a node has worked "
    "by, newest first\n"
    "accord rulebook restore  DIGEST --out FOLDER [--data DIR]  the tables of one of them, as "
    "files\n"
    "accord rulebook document [--out FILE]                      docs/rulebook.md, as it should "
    "be\n"
    "With [--rulebook FOLDER] list, due and document read the tables of a folder.\n";

std::string with_first_capital(std::string text) {
    return capitalised(text);
}

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

std::string summary(const rulebook::Rulebook& rulebook) {
    std::size_t rows = 0;
    std::size_t recalled = 0;
    std::size_t off = 0;
    for (const auto& list : rulebook.lists) {
        rows += list.rows.size();
        for (const auto& each : list.rows) {
            if (each.row.verified == rulebook::Verified::Recalled) ++recalled;
            if (not each.row.in_force.from) ++off;
        }
    }
    return "No faults. " + std::to_string(rulebook.lists.size()) + " lists, " +
           std::to_string(rows) + " rows: " + std::to_string(recalled) +
           " recalled and not yet verified, " + std::to_string(off) +
           " not yet in force.\nEdition " + text(rulebook.edition) + "\n";
}

Result<int> check(const Options& options) {
    const auto folder = options.words().size() > 1 ? options.words()[1] : std::string();
    const auto tables =
        folder.empty() ? editions::tables_of_program() : TRY(editions::tables_in(folder));
    const auto read = tables.read();
    for (const auto& fault : read.faults) print(text(fault) + "\n");
    if (not read.ok()) {
        print(std::to_string(read.faults.size()) +
              (read.faults.size() == 1 ? " fault\n" : " faults\n"));
        return 1;
    }
    print(summary(read.rulebook));
    return 0;
}

std::string lists_of(const rulebook::Rulebook& rulebook) {
    std::string out;
    for (const auto& list : rulebook.lists) {
        std::string line = list.name;
        line.resize(18, ' ');
        const auto count = std::to_string(list.rows.size());
        out += line + std::string(count.size() < 4 ? 4 - count.size() : 0, ' ') + count + "  " +
               list.about + "\n";
    }
    return out;
}

Result<ListWish> wish_of(const Options& options) {
    ListWish out;
    if (options.has("--on")) out.on = TRY(date_from_text(options.value("--on")));
    if (options.has("--nation")) {
        const auto nation = rulebook::nation_from(options.value("--nation"));
        if (not nation) return fail(invalid("a nation is one of E, W, S or N"));
        out.nation = *nation;
    }
    return out;
}

Result<int> list(const Options& options) {
    const auto rulebook = TRY(rulebook_for(options));
    const auto wish = TRY(wish_of(options));
    if (options.words().size() < 2) {
        print(lists_of(rulebook));
        return 0;
    }
    const auto& name = options.words()[1];
    if (const auto* found = rulebook.listed(name)) {
        print(listing(*found, wish));
        return 0;
    }
    std::vector<std::string_view> known;
    for (const auto& each : rulebook.lists) known.push_back(each.name);
    const auto near = nearest(name, known);
    return fail(invalid("there is no list '" + name + "'" +
                        (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?")));
}

// "2026-03-02 09:00" in London, or an instant with its Z.
Result<Instant> moment(const std::string& typed) {
    if (typed.ends_with('Z')) return instant_from_text(typed);
    const bool shaped = typed.size() == 16 and (typed[10] == ' ' or typed[10] == 'T');
    const auto utc = shaped
                         ? instant_from_text(typed.substr(0, 10) + "T" + typed.substr(11) + ":00Z")
                         : Result<Instant>(fail(invalid("")));
    if (not utc) return fail(invalid("a moment is written like '2026-03-02 09:00', London time"));
    const auto minute = utc->micros / minutes(1).micros;
    return instant_in_london({TRY(date_from_text(typed.substr(0, 10))),
                              static_cast<int>(minute / 60 % 24), static_cast<int>(minute % 60)});
}

// What a person meant by a code, or a sentence saying there is none and what was near.
template <class Noun>
Result<Code<Noun>> code_typed(const rulebook::List<Noun>& list, std::string_view what,
                              const std::string& typed) {
    const auto code = Code<Noun>::from(upper(typed));
    if (code and list.has(*code)) return *code;
    std::vector<std::string_view> known;
    for (const auto& row : list.all()) known.push_back(row.code.text());
    const auto near = nearest(typed, known);
    return fail(invalid("there is no " + std::string(what) + " '" + typed + "'" +
                        (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?")));
}

Result<int> due(const Options& options) {
    const auto rulebook = TRY(rulebook_for(options));
    const auto wish = TRY(wish_of(options));
    if (options.words().size() < 2)
        return fail(invalid("say which clock: accord rulebook list clocks"));
    if (not options.has("--from")) return fail(invalid("say from when: --from '2026-03-02 09:00'"));
    const auto code = TRY(code_typed(rulebook.clocks, "clock", options.words()[1]));
    const auto hub = TRY(code_typed(rulebook.hub_hours, "hub", options.value("--hub", "DEFAULT")));
    const auto start = TRY(moment(options.value("--from")));
    const auto* clock = rulebook.clocks.in_force(code, london_day(start), wish.nation);
    if (clock == nullptr) {
        print(std::string(code.text()) + " is not in force on that day in " +
              std::string(rulebook::words(wish.nation)) + ".\n");
        return 1;
    }
    const auto answer =
        deadlines::due(*clock, start, deadlines::calendar_of(rulebook, wish.nation, hub));
    print(with_first_capital(clock->words) + ": " + spoken_with_weekday(london_day(answer.at)) +
          " at " + spoken_time(answer.at) + ".\n");
    for (const auto& sentence : answer.working) print(sentence + "\n");
    print("Under: " + rulebook::source_words(*clock) + "; " + std::string(word(clock->verified)) +
          ".\n");
    return 0;
}

Result<int> document(const Options& options) {
    const auto text = rulebook::document(TRY(rulebook_for(options)));
    if (not options.has("--out")) {
        print(text);
        return 0;
    }
    TRY(host::write_file(options.value("--out"), text));
    return 0;
}

struct Verb {
    std::string_view name;
    Result<int> (*run)(const Options& options);
};

constexpr Verb verbs[] = {{"check", check},
                          {"list", list},
                          {"due", due},
                          {"diff", diff},
                          {"changes", changes_on},
                          {"document", document},
                          {"editions", editions_of},
                          {"restore", restore}};

std::string row_words(const rulebook::ListedRow& each, std::size_t width, bool with_days) {
    std::string out = each.code;
    out.resize(std::max(width, out.size()), ' ');
    out += "  " + each.row.words + "\n" + std::string(width + 2, ' ') +
           rulebook::source_words(each.row) + "; " + rulebook::letters(each.row.nations);
    if (with_days) {
        const auto& period = each.row.in_force;
        out += period.from ? ", from " + text(*period.from) : ", not yet in force";
        if (period.until) out += ", until " + text(*period.until);
    }
    return out + "; " + std::string(word(each.row.verified)) + "\n";
}

}  // namespace

Result<rulebook::Rulebook> rulebook_of_program() {
    auto read = editions::tables_of_program().read();
    if (not read.ok()) return fail(broken(text(read.faults.front())));
    return std::move(read.rulebook);
}

Result<rulebook::Rulebook> rulebook_in(const std::string& folder) {
    const auto tables = TRY(editions::tables_in(folder));
    auto read = tables.read();
    if (read.ok()) return std::move(read.rulebook);
    for (const auto& fault : read.faults) print(text(fault) + "\n");
    return fail(invalid("the rulebook in " + folder + " has faults, told above"));
}

Result<rulebook::Rulebook> rulebook_for(const Options& options) {
    if (not options.has("--rulebook")) return rulebook_of_program();
    return rulebook_in(options.value("--rulebook"));
}

std::string listing(const rulebook::Listed& list, const ListWish& wish) {
    std::size_t width = 0;
    for (const auto& each : list.rows) width = std::max(width, each.code.size());
    std::string out = list.title + ". " + list.about + "\n\n";
    std::string off;
    for (const auto& each : list.rows) {
        if (not wish.on or each.row.holds(*wish.on, wish.nation)) {
            out += row_words(each, width, not wish.on);
        } else if (each.row.nations.has(wish.nation) and
                   (not each.row.in_force.from or *wish.on < *each.row.in_force.from)) {
            off += row_words(each, width, true);
        }
    }
    if (not off.empty()) {
        out += "\nNot in force on " + text(*wish.on) + ":\n\n" + off;
    }
    return out;
}

int rulebook(Arguments arguments) {
    const auto options =
        Options::read(arguments, {"--on=", "--nation=", "--out=", "--from=", "--hub=",
                                  "--agreement=", "--rulebook=", "--row=", "--data="});
    if (not options) return used_wrongly("rulebook", options.error());
    const auto wanted = options->words().empty() ? std::string() : options->words().front();
    for (const auto& verb : verbs) {
        if (verb.name != wanted) continue;
        const auto code = verb.run(*options);
        if (code) return *code;
        return code.error().kind == ErrorKind::Invalid ? used_wrongly("rulebook", code.error())
                                                       : not_done("rulebook", code.error());
    }
    std::fputs(std::string(usage).c_str(), stderr);
    return 2;
}

}  // namespace accord::cli
