#include "governance/agreement/lineage.h"

#include <algorithm>

#include "base/json.h"
#include "base/london.h"

namespace accord::agreement {
namespace {

const Kin* find(const std::vector<Kin>& others, std::string_view uri) {
    for (const auto& kin : others) {
        if (kin.uri == uri) return &kin;
    }
    return nullptr;
}

// Whether one comes back to `uri` by going from parent to parent.
bool comes_back(const std::vector<Kin>& others, const Kin* from, std::string_view uri) {
    for (std::size_t steps = 0; from != nullptr and steps <= others.size(); ++steps) {
        if (from->inherits_from == uri) return true;
        from = find(others, from->inherits_from);
    }
    return false;
}

}  // namespace

Faults lineage_faults(std::string_view name, std::string_view text, const Document& document,
                      const std::vector<Kin>& others) {
    Faults faults;
    const auto& from = document.inherits_from;
    if (from.empty()) return faults;
    const auto where = positions(text);
    const auto fault = [&](std::string_view pointer, std::string sentence) {
        const auto found = where.find(pointer);
        const auto at = found == where.end() ? Position{1, 1} : found->second;
        faults.push_back({std::string(name), at.line, at.column, std::move(sentence)});
    };
    if (from == document.uri) return faults;  // said of the text by itself (findings.cc)
    const auto* parent = find(others, from);
    if (parent == nullptr) {
        fault("/inherits_from", "there is no agreement " + from + " here; publish it first");
        return faults;
    }
    if (comes_back(others, parent, document.uri)) {
        fault("/inherits_from",
              "a circle: " + parent->name + " comes back to this agreement from parent to parent");
    }
    if (parent->tier != 1) {
        fault("/inherits_from", parent->name + " is of tier 2; one inherits from tier 1 only");
    }
    if (parent->over) {
        fault("/inherits_from", parent->name + " has been ended; there is nothing left to inherit");
        return faults;
    }
    if (parent->days.from and document.start < *parent->days.from) {
        fault("/start_date", "it starts on " + accord::text(document.start) + ", before " +
                                 parent->name + " does, on " + accord::text(*parent->days.from));
    }
    if (parent->days.until and *parent->days.until <= document.end) {
        fault("/end_date", "it ends on " + accord::text(document.end) + ", after " + parent->name +
                               " and its days of grace are over, on " +
                               accord::text(plus_days(*parent->days.until, -1)));
    }
    return faults;
}

}  // namespace accord::agreement
