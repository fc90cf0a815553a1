#include "casework/contacts/untold.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "casework/sharing/items.h"
#include "casework/sharing/untold_names.h"
#include "engine/shield/scan.h"

namespace accord::contacts {
namespace {

constexpr std::array<std::string_view, 8> titles{"mr", "mrs", "ms",  "miss",
                                                 "dr", "pc",  "sgt", "sister"};
constexpr std::array<std::string_view, 9> place_words{
    "where", "address", "live", "living", "stay", "refuge", "moved", "hostel", "street"};
constexpr std::array<std::string_view, 6> musts{" must not ",  " may not ", " should not ",
                                                " is not to ", " mustn't ", " cannot "};

bool is_title(std::string_view word) {
    const auto folded = fold(word);
    return std::find(titles.begin(), titles.end(), folded) != titles.end();
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    for (const char c : std::string(text) + " ") {
        const bool ends = c == ' ' or c == ',' or c == '.' or c == ';' or c == '\n' or c == ':';
        if (not ends) {
            word += c;
            continue;
        }
        if (not word.empty()) out.push_back(std::move(word));
        word.clear();
    }
    return out;
}

void add(std::vector<std::string>& names, std::string name) {
    if (name.empty() or std::find(names.begin(), names.end(), name) != names.end()) return;
    names.push_back(std::move(name));
}

// The words of the children's own names: theirs is said in everything that goes out.
bool is_of_a_child(const Contact& contact, std::string_view word) {
    const auto& children = contact.words.arriving.children;
    return std::any_of(children.begin(), children.end(), [&](const sharing::Child& child) {
        return fold(child.first_name) == fold(word) or fold(child.last_name) == fold(word);
    });
}

void add_person(const Contact& contact, std::string_view name, std::vector<std::string>& out) {
    std::vector<std::string> parts;
    for (auto& word : words_in(name))
        if (not is_title(word)) parts.push_back(std::move(word));
    if (parts.size() > 1) add(out, join(parts, " "));
    for (const auto& part : parts)
        if (characters(part) >= 3 and not is_of_a_child(contact, part)) add(out, part);
}

void add_organisation(std::string_view name, std::vector<std::string>& out) {
    auto parts = words_in(name);
    add(out, join(parts, " "));
    if (parts.size() < 3) return;
    parts.pop_back();  // "St Brigid's"
    add(out, join(parts, " "));
}

// "… that Ms Okoro spoke up": whoever is named with a title after the word "that".
void add_witnesses(const Contact& contact, std::vector<std::string>& out) {
    const auto words = words_in(contact.words.arriving.keep_from);
    bool after = false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        after = after or fold(words[i]) == "that" or fold(words[i]) == "who";
        if (after and is_title(words[i])) add_person(contact, words[i + 1], out);
    }
}

bool is_sealed(const sharing::Child& child) {
    return child.address_protected or not child.guarded.empty() or
           shield::has_mask(child.lives, shield::Guarded::Address);
}

bool speaks_of_a_place(std::string_view keep_from) {
    const auto words = words_in(keep_from);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        const auto folded = fold(word);
        return std::any_of(place_words.begin(), place_words.end(),
                           [&](std::string_view start) { return folded.starts_with(start); });
    });
}

}  // namespace

bool hides_source(const Arriving& arriving) {
    return arriving.not_named;
}

Untold untold_of(const Contact& contact, const std::optional<parties::Party>& source,
                 bool to_source) {
    Untold out;
    const auto& arriving = contact.words.arriving;
    if (in_confidence(arriving)) {
        if (not to_source) {
            add_person(contact, arriving.who, out.names);
            if (source) add_organisation(source->name, out.names);
        }
        add_witnesses(contact, out.names);
    }
    for (const auto& child : arriving.children) {
        if (not is_sealed(child)) continue;
        out.sealed = true;
        for (const auto& guarded : child.guarded)
            out.addresses.push_back({shield::Guarded::Address, guarded, child.kept_from});
    }
    const bool place = out.sealed or speaks_of_a_place(arriving.keep_from);
    if (place and out.addresses.empty())
        out.addresses.push_back({shield::Guarded::Address, "", arriving.keep_from});
    return out;
}

Caught caught_in(const Untold& untold, std::string_view words) {
    Caught out;
    out.names = sharing::untold_names_in(words, untold.names);
    if (untold.addresses.empty()) return out;
    for (const auto& find : shield::scan(words, untold.addresses))
        if (shield::must_hold_back(find, untold.addresses))
            add(out.places, std::string(words.substr(find.from, find.until - find.from)));
    return out;
}

std::string why_for_source(const Contact& contact) {
    const auto& why = contact.words.why;
    return caught_in(untold_of(contact, std::nullopt, true), why).empty() ? why : std::string();
}

Faults faults_of(const Untold& untold, std::string_view words, std::string_view field,
                 std::string_view why) {
    const auto caught = caught_in(untold, words);
    Faults out;
    if (untold.sealed and not caught.places.empty())
        out.push_back({.where = std::string(field),
                       .sentence = "Take out “" + join(caught.places, "”, “") +
                                   "”: where they live is secret, and goes to nobody in writing. "
                                   "Tell it by telephone to whoever must know"});
    auto named = caught.names;
    if (not untold.sealed) named.insert(named.end(), caught.places.begin(), caught.places.end());
    if (not named.empty() and trim(why).empty())
        out.push_back({.where = std::string(field),
                       .sentence = "You wrote “" + join(named, "”, “") +
                                   "”, which somebody must not learn. Take it out, or say below "
                                   "why they must know"});
    return out;
}

std::string keep_from_for_others(const Arriving& arriving) {
    std::string whom = "anybody";
    const auto said = std::string(trim(arriving.keep_from));
    for (const auto must : musts) {
        const auto at = said.find(must);
        if (at == said.npos or at > 60) continue;
        whom = said.substr(0, at);
        for (const auto own : {"His ", "Her ", "Their ", "The "})
            if (whom.starts_with(own)) whom = lower(whom.substr(0, 1)) + whom.substr(1);
        break;
    }
    auto out = "Do not tell " + whom + " that anyone spoke";
    if (speaks_of_a_place(said)) out += ", or where they are";
    return out;
}

}  // namespace accord::contacts
