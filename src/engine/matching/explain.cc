#include "engine/matching/explain.h"

#include <cmath>
#include <cstdio>

#include "engine/matching/standard.h"

namespace accord::matching {
namespace {

std::string bits(Centibits worth) {
    char text[32];
    std::snprintf(text, sizeof text, "%+d.%02d", worth / 100, std::abs(worth % 100));
    if (worth < 0 and worth > -100) std::snprintf(text, sizeof text, "-0.%02d", -worth);
    return text;
}

}  // namespace

Explained explain(const Records& records, const Comparing& comparing, const Weighing& weighing,
                  const Model& model, const Link& link) {
    Explained out;
    const auto levels = out.levels = comparing.compare(link.one, link.other);
    const auto weighed = weighing.weigh(link.one, link.other, levels);
    const bool moved = weighing.more_likely_moved(link.one, levels);
    std::vector<Role> roles;
    out.parts.push_back(
        {"before anything is compared", "one person, of all pairs", weighing.prior()});
    Centibits sum = weighing.prior();
    for (std::size_t i = 0; i < model.compared.size(); ++i) {
        const auto role = model.compared[i].role;
        roles.push_back(role);
        const auto worth = weighing.part(i, link.one, levels, moved);
        sum += worth;
        auto level = std::string(levels_of(role)[levels[i]].words);
        if (moved and is_place(role) and levels[i] != 0) level += ": may have moved";
        out.parts.push_back({records.comparisons[i].label, std::move(level), worth});
    }
    // What is left is how far a household, or a move, explains the pair as well.
    if (weighed.total != sum)
        out.parts.push_back(
            {"moved, or of one household",
             weighed.household > 0.5 ? "could be two people of one household" : "allowed for",
             weighed.total - sum});
    if (link.total != weighed.total)
        out.parts.push_back({"other records", "that are, or are not, the same as both",
                             link.total - weighed.total});
    out.total = link.total;
    out.veto = veto_of(roles, levels);
    out.outcome = judge(probability(link.total), out.veto);
    out.model = model.version;
    return out;
}

Explained explain(const Index& index, const Described& who, PersonIndex person) {
    constexpr std::string_view labels[] = {"given name", "family name",  "birth date", "sex",
                                           "postcode",   "house number", "NHS number"};
    static_assert(std::size(labels) == std::size(index_roles));
    Explained out;
    const auto levels = out.levels = index.compare(who, person);
    const auto parts = parts_of(levels, index.shared_with(index.core(person)));
    out.parts.push_back(
        {"before anything is compared", "one person, of all on file", parts.before});
    for (std::size_t i = 0; i < std::size(index_roles); ++i) {
        const auto role = index_roles[i];
        auto level = std::string(levels_of(role)[levels[i]].words);
        if (parts.moved and is_place(role) and levels[i] != 0) level += ": may have moved";
        out.parts.push_back({std::string(labels[i]), std::move(level), parts.of[i]});
    }
    if (parts.rest != 0)
        out.parts.push_back(
            {"moved, or of one household",
             parts.household ? "could be two people of one household" : "allowed for", parts.rest});
    out.total = parts.total;
    out.veto = veto_of(index_roles, levels);
    out.outcome = judge(probability(parts.total), out.veto);
    out.model = index.model();
    return out;
}

std::string plain_text(const Explained& explained, const std::string& id_one,
                       const std::string& id_other) {
    char number[32];
    std::snprintf(number, sizeof number, "%.6f", probability(explained.total));
    std::string out = id_one + " and " + id_other + ": " + std::string(word(explained.outcome)) +
                      ", probability " + number + "\n";
    if (explained.veto != Veto::None)
        out += "    not matched without a person: " + std::string(sentence(explained.veto)) + "\n";
    for (const auto& part : explained.parts) {
        auto line = "    " + bits(part.worth);
        line.resize(std::max<std::size_t>(line.size(), 14), ' ');
        out += line + part.what + ": " + part.level + "\n";
    }
    out += "    " + bits(explained.total) + " bits in all, by model " + explained.model + "\n\n";
    return out;
}

}  // namespace accord::matching
