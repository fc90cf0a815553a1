// The order of rooms, and the front doors of slices.
#include <algorithm>

#include "base/text.h"
#include "house/rules.h"

namespace accord::house {
namespace {

struct Strangers {
    std::string_view one;
    std::vector<std::string_view> others;
};

struct Order {
    std::vector<std::string_view> rooms;
    std::vector<Strangers> strangers;

    // The place of the room that a path (without src/) belongs to; -1 when it has none.
    int room_of(std::string_view path) const {
        int found = -1;
        for (std::size_t i = 0; i < rooms.size(); ++i) {
            const std::string room(rooms[i]);
            const bool inside = path.starts_with(room + "/") or path.starts_with(room + ".");
            if (inside) found = static_cast<int>(i);
        }
        return found;
    }
    std::string_view room(int place) const { return rooms[static_cast<std::size_t>(place)]; }
    bool strange(std::string_view one, std::string_view other) const {
        if (one == other) return false;
        for (const auto& row : strangers) {
            for (const auto& beyond : row.others) {
                if (glob(row.one, one) and glob(beyond, other)) return true;
                if (glob(row.one, other) and glob(beyond, one)) return true;
            }
        }
        return false;
    }
};

Order read_order(std::string_view text) {
    Order out;
    for (const auto line : split(text, '\n')) {
        const auto kept = trim(line);
        if (kept.empty() or kept.starts_with('#')) continue;
        const auto between = kept.find(" x ");
        if (between == std::string_view::npos) {
            out.rooms.push_back(kept);
            continue;
        }
        Strangers strangers{trim(kept.substr(0, between)), {}};
        for (const auto part : split(kept.substr(between + 3), ',')) {
            strangers.others.push_back(trim(part));
        }
        out.strangers.push_back(std::move(strangers));
    }
    return out;
}

void check_include(const Order& order, std::string_view path, const Include& include,
                   Faults& faults) {
    const auto fault = [&](std::string sentence) {
        faults.push_back({std::string(path), include.line, 0, std::move(sentence)});
    };
    const bool from_test = path.ends_with("_test.cc") and include.path.starts_with("support/");
    if (from_test) return;
    const int mine = order.room_of(path.substr(4));
    const int theirs = order.room_of(include.path);
    if (theirs < 0) {
        fault(std::string(include.path) + " stands in no room of src/ORDER");
    } else if (theirs > mine) {
        fault(std::string(order.room(mine)) + " may not look down into " +
              std::string(include.path));
    } else if (order.strange(order.room(mine), order.room(theirs))) {
        fault(std::string(order.room(mine)) + " and " + std::string(order.room(theirs)) +
              " are strangers");
    }
}

// "shares" to "share", "people" to "person"; empty for what is not a plural.
std::string singular(std::string_view name) {
    const auto cut = [&](std::size_t letters, std::string_view end) {
        return std::string(name.substr(0, name.size() - letters)) + std::string(end);
    };
    if (name == "people") return "person";
    if (name.ends_with("ies")) return cut(3, "y");
    if (name.ends_with("sses")) return cut(2, "");
    return name.ends_with('s') ? cut(1, "") : "";
}

// Why a header of a slice may not be included by a file outside it; empty when it may.
std::string_view shut(const Tree& tree, std::string_view header, bool from_doors) {
    const auto slash = header.rfind('/');
    const auto folder = header.substr(0, slash + 1);
    const auto name = header.substr(slash + 1, header.size() - slash - 3);
    if (name == "commands" or name == "duties") return {};
    if (name == "pages" or name == "api" or name == "jobs") {
        return from_doors ? std::string_view() : "only doors open onto it";
    }
    const std::string noun = singular(name);
    if (not noun.empty() and tree.has("src/" + std::string(folder) + noun + ".h")) {
        return "a shelf is private to its slice";
    }
    if (name.ends_with("_of") or name.ends_with("_about"))
        return "a bridge is private to its slice";
    return {};
}

}  // namespace

Faults order(const Tree& tree) {
    Faults faults;
    const Order order = read_order(tree.text("src/ORDER"));
    for (const auto path : tree.under("src/", {".h", ".cc"})) {
        if (path == "src/main.cc") continue;
        if (order.room_of(path.substr(4)) < 0) {
            faults.push_back({std::string(path), 0, 0, "this stands in no room of src/ORDER"});
            continue;
        }
        for (const auto& include : includes_of(tree, path)) {
            if (include.quoted) check_include(order, path, include, faults);
        }
    }
    return faults;
}

Faults front_doors(const Tree& tree) {
    Faults faults;
    for (const auto path : tree.under("src/", {".h", ".cc"})) {
        const auto slice_of = [](std::string_view inner) {
            const bool wing = glob_any("governance/* casework/* oversight/*", inner);
            const auto first = inner.find('/');
            return wing ? inner.substr(0, inner.find('/', first + 1)) : std::string_view();
        };
        for (const auto& include : includes_of(tree, path)) {
            const auto slice = slice_of(include.path);
            if (not include.quoted or slice.empty() or slice == slice_of(path.substr(4))) continue;
            const auto why = shut(tree, include.path, path.starts_with("src/doors/"));
            if (why.empty()) continue;
            faults.push_back({std::string(path), include.line, 0,
                              std::string(include.path) + ": " + std::string(why)});
        }
    }
    return faults;
}

}  // namespace accord::house
