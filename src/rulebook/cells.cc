#include "rulebook/cells.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace accord::rulebook {

void Cells::fault(std::string_view column, std::string sentence) {
    gathering_.faults.push_back(
        {table_.name, row_.line, at(column).column, std::string(column) + ": " + sentence});
}

void Cells::unknown(std::string_view column, std::string_view text,
                    const std::vector<std::string_view>& known) {
    if (text.empty()) return fault(column, "this cell is empty; fill it in");
    if (known.empty()) return;  // the list that says what is known was not read, which is told
    std::string sentence = "'" + std::string(text) + "' is not known here; ";
    const auto near = nearest(text, known);
    if (not near.empty())
        return fault(column, sentence + "did you mean '" + std::string(near) + "'?");
    std::vector<std::string> all(known.begin(), known.end());
    fault(column, sentence + "use " + join_words(all, "or"));
}

std::string Cells::text(std::string_view column) {
    if (at(column).text.empty()) fault(column, "this cell is empty; fill it in");
    return at(column).text;
}

std::string Cells::maybe(std::string_view column) {
    return at(column).text;
}

bool Cells::flag(std::string_view column) {
    const auto& text = at(column).text;
    if (text != "yes" and text != "no") unknown(column, text, {"yes", "no"});
    return text == "yes";
}

int Cells::number(std::string_view column, int least, int most) {
    const auto& text = at(column).text;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} or end != text.data() + text.size() or value < least or value > most) {
        fault(column, "'" + text + "' is not a whole number from " + std::to_string(least) +
                          " to " + std::to_string(most));
        return least;
    }
    return value;
}

std::vector<std::string> Cells::words(std::string_view column) {
    std::vector<std::string> out;
    for (const auto word : accord::words(at(column).text)) out.emplace_back(word);
    return out;
}

std::optional<Date> Cells::day(std::string_view column) {
    const auto& text = at(column).text;
    if (text.empty()) return std::nullopt;
    const auto day = date_from_text(text);
    if (not day) {
        fault(column, "'" + text + "' is not a day; write one like 2024-12-31, or '-' for none");
        return std::nullopt;
    }
    return *day;
}

Nations Cells::nations(std::string_view column) {
    if (at(column).text == "all") return Nations::all();
    Nations out;
    for (const auto& word : words(column)) {
        const auto nation = word.size() == 1 ? nation_from(word) : std::nullopt;
        if (not nation) {
            fault(column, "'" + word + "' is not a nation; use all, or some of E W S N");
            continue;
        }
        out = out.with(*nation);
    }
    if (at(column).text.empty()) fault(column, "say where this holds: all, or some of E W S N");
    return out;
}

Sensitivities Cells::sensitivities(std::string_view column) {
    Sensitivities out;
    for (const auto& word : words(column)) {
        if (word == "personal") {
            out.personal = true;
        } else if (word == "special") {
            out.special = true;
        } else if (word == "criminal") {
            out.criminal = true;
        } else {
            unknown(column, word, {"personal", "special", "criminal"});
        }
    }
    return out;
}

Permissions Cells::permissions(std::string_view column) {
    Permissions out;
    for (const auto& word : words(column)) {
        const auto permission = permission_from(word);
        if (permission and *permission > Permission::SignedIn) {
            out.add(*permission);
            continue;
        }
        std::vector<std::string_view> known;
        for (const auto each : rulebook::permissions().subspan(2))
            known.push_back(rulebook::word(each));
        unknown(column, word, known);
    }
    return out;
}

namespace {

// What the mark says must agree with where the row says it comes from.
void check_verified(Cells& cells, const Row& row) {
    const auto ours = [](const Code<Source>& mark) { return mark == "R" or mark == "I"; };
    const bool outside = not std::all_of(row.marks.begin(), row.marks.end(), ours);
    if (row.marks.empty()) {
        cells.fault("marks",
                    "no source is named; give its mark from sources.table, R if recalled, "
                    "I if it is our own");
    } else if (row.verified == Verified::Sourced and not outside) {
        cells.fault("verified",
                    "'sourced' needs a mark of a source that was seen; write 'recalled' "
                    "or name the source");
    }
}

}  // namespace

Row Cells::row() {
    Row row;
    row.line = row_.line;
    row.words = text("words");
    row.nations = nations("nation");
    row.in_force = {day("from"), day("until")};
    if (row.in_force.until and
        (not row.in_force.from or *row.in_force.until <= *row.in_force.from)) {
        fault("until", "a row ends after it begins; '" + maybe("until") + "' is not after '" +
                           (row.in_force.from ? maybe("from") : "-") + "'");
    }
    if (at("source").text.empty()) {
        fault("source",
              "no source; name the statute and section, or the guidance, this row rests on");
    }
    row.source = at("source").text;
    row.marks = codes<Source>("marks", "sources");
    row.verified = choice<Verified>("verified");
    check_verified(*this, row);
    return row;
}

std::string Cells::own_code_text(std::string_view list) {
    const auto& text = at("code").text;
    if (not is_code(text)) {
        fault("code", "'" + text +
                          "' cannot be a code; use capitals, digits, '_', '-' and '.', at most "
                          "31 in all");
        return {};
    }
    gathering_.codes[list].push_back(text);
    return text;
}

bool Cells::mention(std::string_view column, std::string_view list, const std::string& word) {
    if (not is_code(word)) {
        fault(column, "'" + word + "' cannot be a code; use capitals, digits, '_', '-' and '.'");
        return false;
    }
    gathering_.mentions.push_back({table_.name, row_.line, at(column).column, list, word});
    return true;
}

AnyOf<AgencyType> Cells::agencies(std::string_view column) {
    if (at(column).text == "any") return {.any = true, .codes = {}};
    AnyOf<AgencyType> out;
    for (const auto& word : words(column)) {
        if (word[0] != '@') {
            if (mention(column, "agency_types", word)) {
                out.codes.push_back(*Code<AgencyType>::from(word));
            }
            continue;
        }
        const auto group = gathering_.groups.find(word.substr(1));
        if (group == gathering_.groups.end()) {
            std::vector<std::string_view> known;
            for (const auto& each : gathering_.groups) known.push_back(each.first);
            unknown(column, std::string_view(word).substr(1), known);
            continue;
        }
        out.codes.insert(out.codes.end(), group->second.begin(), group->second.end());
    }
    std::sort(out.codes.begin(), out.codes.end());
    out.codes.erase(std::unique(out.codes.begin(), out.codes.end()), out.codes.end());
    return out;
}

}  // namespace accord::rulebook
