#include "governance/agreement/edit.h"

#include <algorithm>

#include "base/digest.h"
#include "base/text.h"

namespace accord::agreement {
namespace {

using Array = Json::Array;

Error moved() {
    return conflict("Someone else changed this while you were writing");
}

Array items(const Json& json) {
    const auto* all = json.items();
    return all == nullptr ? Array{} : *all;
}

// The sections, or one section's clauses, changed by a function of the list.
Result<Json> with_sections(const Json& document,
                           const std::function<Result<void>(Array&)>& change) {
    auto all = items(document["sections"]);
    TRY(change(all));
    auto out = document;
    out.set("sections", Json(std::move(all)));
    return out;
}

Result<Json> with_clauses(const Json& document, std::size_t section,
                          const std::function<Result<void>(Array&)>& change) {
    return with_sections(document, [&](Array& all) -> Result<void> {
        if (section == 0 or section > all.size()) return fail(moved());
        auto& place = all[section - 1];
        if (place.members() == nullptr) return fail(moved());  // a file held something else there
        auto clauses = items(place["clauses"]);
        TRY(change(clauses));
        place.set("clauses", Json(std::move(clauses)));
        return {};
    });
}

Result<void> expect_same(const Json& value, std::string_view was) {
    if (value.is_null() or seal_of(value) != was) return fail(moved());
    return {};
}

}  // namespace

std::string text(Place place) {
    auto out = std::to_string(place.section);
    if (place.clause > 0) out += "-" + std::to_string(place.clause);
    return out;
}

std::optional<Place> place_from_text(std::string_view words) {
    Place out;
    const auto parts = split(words, '-');
    if (parts.empty() or parts.size() > 2) return std::nullopt;
    std::size_t* into[] = {&out.section, &out.clause};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].empty() or parts[i].size() > 4) return std::nullopt;
        for (const char digit : parts[i]) {
            if (digit < '0' or digit > '9') return std::nullopt;
            *into[i] = *into[i] * 10 + static_cast<std::size_t>(digit - '0');
        }
    }
    if (out.section == 0) return std::nullopt;
    return out;
}

const Json& section_at(const Json& document, std::size_t section) {
    static const Json none;
    const auto* all = document["sections"].items();
    if (all == nullptr or section == 0 or section > all->size()) return none;
    return (*all)[section - 1];
}

const Json& clause_at(const Json& document, Place place) {
    static const Json none;
    const auto* all = section_at(document, place.section)["clauses"].items();
    if (all == nullptr or place.clause == 0 or place.clause > all->size()) return none;
    return (*all)[place.clause - 1];
}

Edit replace_clause(Place place, std::string was, Json clause) {
    return [=](const Json& document) -> Result<Json> {
        TRY(expect_same(clause_at(document, place), was));
        return with_clauses(document, place.section, [&](Array& all) -> Result<void> {
            all[place.clause - 1] = clause;
            return {};
        });
    };
}

Edit add_clause(Place after, Json clause) {
    return [=](const Json& document) -> Result<Json> {
        return with_clauses(document, after.section, [&](Array& all) -> Result<void> {
            const auto at = std::min(after.clause, all.size());
            all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), clause);
            return {};
        });
    };
}

Edit remove_clause(Place place, std::string was) {
    return [=](const Json& document) -> Result<Json> {
        TRY(expect_same(clause_at(document, place), was));
        return with_clauses(document, place.section, [&](Array& all) -> Result<void> {
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(place.clause - 1));
            return {};
        });
    };
}

Edit move_clause(Place place, std::string was, Place to) {
    return [=](const Json& document) -> Result<Json> {
        const Json clause = clause_at(document, place);
        const auto without = TRY(remove_clause(place, was)(document));
        if (section_at(without, to.section).is_null()) return fail(moved());
        return add_clause({to.section, to.clause == 0 ? 0 : to.clause - 1}, clause)(without);
    };
}

Edit add_section(std::string title) {
    return [=](const Json& document) -> Result<Json> {
        return with_sections(document, [&](Array& all) -> Result<void> {
            auto section = Json::object();
            section.set("number", std::to_string(all.size() + 1));
            section.set("title", title);
            section.set("clauses", Json::array());
            all.push_back(std::move(section));
            return {};
        });
    };
}

Edit rename_section(std::size_t section, std::string was, std::string number, std::string title) {
    return [=](const Json& document) -> Result<Json> {
        TRY(expect_same(section_at(document, section), was));
        return with_sections(document, [&](Array& all) -> Result<void> {
            if (all[section - 1].members() == nullptr) return fail(moved());
            all[section - 1].set("number", number);
            all[section - 1].set("title", title);
            return {};
        });
    };
}

Edit remove_section(std::size_t section, std::string was) {
    return [=](const Json& document) -> Result<Json> {
        TRY(expect_same(section_at(document, section), was));
        if (not items(section_at(document, section)["clauses"]).empty()) {
            return fail(invalid("Move or remove its clauses first", "section"));
        }
        return with_sections(document, [&](Array& all) -> Result<void> {
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(section - 1));
            return {};
        });
    };
}

Edit move_section(std::size_t section, std::string was, std::size_t to) {
    return [=](const Json& document) -> Result<Json> {
        TRY(expect_same(section_at(document, section), was));
        return with_sections(document, [&](Array& all) -> Result<void> {
            auto moving = all[section - 1];
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(section - 1));
            const auto at = std::clamp<std::size_t>(to, 1, all.size() + 1) - 1;
            all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), std::move(moving));
            return {};
        });
    };
}

Edit renumber() {
    return [](const Json& document) -> Result<Json> {
        return with_sections(document, [](Array& all) -> Result<void> {
            for (std::size_t s = 0; s < all.size(); ++s) {
                const auto number = std::to_string(s + 1);
                auto clauses = items(all[s]["clauses"]);
                if (all[s].members() == nullptr) continue;
                for (std::size_t c = 0; c < clauses.size(); ++c) {
                    if (clauses[c].members() == nullptr) continue;
                    clauses[c].set("number", number + "." + std::to_string(c + 1));
                }
                all[s].set("number", number);
                all[s].set("clauses", Json(std::move(clauses)));
            }
            return {};
        });
    };
}

Edit set_members(std::string was, std::vector<Json::Member> members) {
    return [=](const Json& document) -> Result<Json> {
        std::vector<std::string_view> keys;
        for (const auto& [key, value] : members) keys.emplace_back(key);
        if (seal_of(document, keys) != was) return fail(moved());
        auto out = Json::object();
        for (const auto& [key, value] : *document.members()) {
            const auto found =
                std::find_if(members.begin(), members.end(),
                             [&name = key](const auto& one) { return one.first == name; });
            if (found == members.end()) out.set(key, value);
            // A null takes a member away; it keeps its place otherwise.
            if (found != members.end() and not found->second.is_null()) out.set(key, found->second);
        }
        for (const auto& [key, value] : members) {
            if (not document.has(key) and not value.is_null()) out.set(key, value);
        }
        return out;
    };
}

std::string seal_of(const Json& value) {
    return hex(digest(canonical(value))).substr(0, 32);
}

std::string seal_of(const Json& document, const std::vector<std::string_view>& members) {
    auto all = Json::object();
    for (const auto key : members) all.set(std::string(key), document[key]);
    return seal_of(all);
}

Json blank_text(std::string_view owner, Date start) {
    const auto object = [](std::initializer_list<std::pair<const char*, Json>> members) {
        auto out = Json::object();
        for (const auto& [key, value] : members) out.set(key, value);
        return out;
    };
    const auto handling = [&](const char* words, int days) {
        return object({{"lead", "whoever was asked"}, {"days", days}, {"text", words}});
    };
    auto sections = Json::array();
    sections.add(
        object({{"number", "1"}, {"title", "This agreement"}, {"clauses", Json::array()}}));
    const auto last = plus_days(plus_months(start, 36), -1);
    return object({
        {"format", "accord-agreement/1"},
        {"uri", ""},
        {"id", object({{"value", ""}, {"system", "https://accord.example/id/agreement"}})},
        {"name", ""},
        {"owner", object({{"name", owner}, {"contact", ""}})},
        {"version", "1.0"},
        {"status", "draft"},
        {"tier", 1},
        {"start_date", accord::text(start)},
        {"end_date", accord::text(last)},
        {"review_due", accord::text(plus_months(start, 12))},
        {"review_warning_days", 90},
        {"grace_days", 90},
        {"nation", "E"},
        {"geography", Json::array()},
        {"party_types", Json::array()},
        {"parties", Json::array()},
        {"purposes", Json::array()},
        {"data_sets", Json::array()},
        {"transfer_methods", Json::array_of(std::vector<std::string>{"ACCORD", "PHONE"})},
        {"permitted_uses", Json::array_of(std::vector<std::string>{"safeguard-child"})},
        {"restrictions", Json::array()},
        {"recipient_duties", Json::array()},
        {"security_measures", Json::array()},
        {"compliance", Json::array()},
        {"onward_sharing",
         object({{"rule", "ask_giver"}, {"text", "Only with the giver's agreement, or by law."}})},
        {"consent_position", object({{"code", "not_the_basis"},
                                     {"text", "Families are told unless telling is not safe."}})},
        {"retention_rules", Json::array()},
        {"disposal_method", "Securely."},
        {"rights_handling", handling("Answered within one month.", 30)},
        {"foi_handling", handling("The originator is asked first.", 20)},
        {"complaints_handling", handling("Acknowledged within thirty days.", 30)},
        {"incident_clause", object({{"notify", "every party affected"},
                                    {"within_hours", 24},
                                    {"text", "Called back first."}})},
        {"termination",
         object({{"notice_days", 90},
                 {"effect", "What was shared before stays protected by this agreement."}})},
        {"sections", std::move(sections)},
        {"signatures", Json::array()},
    });
}

}  // namespace accord::agreement
