#include "casework/people/genogram_routes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace accord::people {
namespace {

constexpr int half = symbol_side / 2;

bool is_parental(Line line) {
    return line == Line::Parent or line == Line::Step or line == Line::Adopted or
           line == Line::Foster or line == Line::Care;
}

// The children that the same one or two people have in the same way.
struct Family {
    Line line = Line::Parent;
    bool over = false;
    std::vector<std::size_t> parents;
    std::vector<std::size_t> children;
};

class Drawer {
public:
    Drawer(const Network& network, const Seating& seating, Ways& ways)
        : network_(network), seating_(seating), ways_(ways) {}

    std::vector<Course> all() {
        couples_side_by_side();
        for (const auto& family : families()) hang(family);
        couples_apart();
        for (const auto& tie : network_.ties) {
            const bool hung = is_parental(tie.line) and row(tie.one) < row(tie.other);
            if (not hung and not is_couple(tie.line) and not is_said(tie)) connect(tie);
        }
        return std::move(out_);
    }

private:
    int row(std::size_t one) const { return seating_.row[one]; }
    int x(std::size_t one) const { return seating_.x[one]; }
    static Level top(int row) { return {Level::Of::Top, row, 0}; }
    static Level middle(int row) { return {Level::Of::Middle, row, 0}; }
    static Level lane(int row, int number) { return {Level::Of::Lane, row, number}; }

    void add(Line line, bool over, std::vector<Turn> turns) {
        out_.push_back({line, over, std::move(turns), false, {}, false});
    }

    // ------------------------------------------------------------ who has which
    // children

    // Two who are drawn as parents of the same child: by what they are to it and
    // in one row.
    std::vector<Family> families() const {
        std::map<std::tuple<std::size_t, Line, bool>, std::vector<std::size_t>> parents_of;
        for (const auto& tie : network_.ties)
            if (is_parental(tie.line) and row(tie.one) < row(tie.other) and not is_said(tie))
                parents_of[{tie.other, tie.line, tie.over}].push_back(tie.one);
        std::map<std::tuple<Line, bool, std::vector<std::size_t>>, std::vector<std::size_t>> all;
        for (auto& [child, parents] : parents_of) {
            std::sort(parents.begin(), parents.end());
            parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
            const auto& [who, line, over] = child;
            const bool pair = parents.size() == 2 and row(parents[0]) == row(parents[1]);
            if (pair) {
                all[{line, over, parents}].push_back(who);
                continue;
            }
            for (const auto one : parents) all[{line, over, {one}}].push_back(who);
        }
        std::vector<Family> out;
        for (auto& [of, children] : all)
            out.push_back({std::get<0>(of), std::get<1>(of), std::get<2>(of), children});
        return out;
    }

    bool has(std::size_t parent, std::size_t child) const {
        return std::any_of(network_.ties.begin(), network_.ties.end(), [&](const Tie& tie) {
            return is_parental(tie.line) and tie.line != Line::Step and tie.one == parent and
                   tie.other == child;
        });
    }
    bool are(std::size_t one, std::size_t other, bool (*kind)(Line)) const {
        return std::any_of(network_.ties.begin(), network_.ties.end(), [&](const Tie& tie) {
            return kind(tie.line) and ((tie.one == one and tie.other == other) or
                                       (tie.one == other and tie.other == one));
        });
    }
    template <class Fits>
    bool any(const Fits& fits) const {
        for (std::size_t i = 0; i < network_.people.size(); ++i)
            if (fits(i)) return true;
        return false;
    }

    // Whether other lines say it already: a line more would only be in the way.
    bool is_said(const Tie& tie) const {
        const auto sibling = [](Line line) { return line == Line::Sibling or line == Line::Half; };
        switch (tie.line) {
            case Line::Step:
                return any([&](std::size_t parent) {
                    return has(parent, tie.other) and are(parent, tie.one, is_couple);
                });
            case Line::Grand:
                return any([&](std::size_t between) {
                    return has(tie.one, between) and has(between, tie.other);
                });
            case Line::Sibling:
            case Line::Half:
                return any([&](std::size_t parent) {
                    return has(parent, tie.one) and has(parent, tie.other);
                });
            case Line::Kin:
                return any([&](std::size_t parent) {
                    return has(parent, tie.other) and
                           (are(parent, tie.one, sibling) or any([&](std::size_t grand) {
                                return has(grand, parent) and has(grand, tie.one);
                            }));
                });
            default: return false;
        }
    }

    // ------------------------------------------------------------ couples

    static bool is_apart(const Course& course) {
        return is_couple(course.line) and (course.over or course.line == Line::Divorced);
    }

    const Tie* couple(std::size_t one, std::size_t other) const {
        for (const auto& tie : network_.ties)
            if (is_couple(tie.line) and ((tie.one == one and tie.other == other) or
                                         (tie.one == other and tie.other == one)))
                return &tie;
        return nullptr;
    }

    // None: two parents of a child, of whom nothing is said. That is not a marriage.
    static Course across(const Tie* tie) {
        Course out;
        out.unsaid = tie == nullptr;
        if (tie == nullptr) return out;
        out.line = tie->line;
        out.over = tie->over;
        return out;
    }

    void join_side_by_side(std::size_t one, std::size_t other, const Tie* tie) {
        if (x(other) < x(one)) std::swap(one, other);
        ways_.take_side(one, true);
        ways_.take_side(other, false);
        auto course = across(tie);
        course.turns = {{x(one) + half, middle(row(one))}, {x(other) - half, middle(row(one))}};
        course.marked = is_apart(course);
        course.mark = {x(one) + half + (x(other) - x(one) - symbol_side) / 4, middle(row(one))};
        out_.push_back(std::move(course));
    }

    void couples_side_by_side() {
        for (const auto& tie : network_.ties)
            if (is_couple(tie.line) and seating_.side_by_side(tie.one, tie.other))
                join_side_by_side(tie.one, tie.other, &tie);
    }

    // Over the heads of those between them.
    Course over_heads(std::size_t one, std::size_t other, const Tie* tie) {
        const int from = ways_.port(one);
        const int to = ways_.port(other);
        const int above = row(one);
        const int number = ways_.lane(above, from, to);
        auto course = across(tie);
        course.turns = {{from, top(above)},
                        {from, lane(above, number)},
                        {to, lane(above, number)},
                        {to, top(above)}};
        course.marked = is_apart(course);
        course.mark = {(from + to) / 2, lane(above, number)};
        return course;
    }

    void couples_apart() {
        for (const auto& tie : network_.ties) {
            if (not is_couple(tie.line) or seating_.side_by_side(tie.one, tie.other)) continue;
            if (drawn_.contains({std::min(tie.one, tie.other), std::max(tie.one, tie.other)}))
                continue;
            if (row(tie.one) == row(tie.other))
                out_.push_back(over_heads(tie.one, tie.other, &tie));
            else
                connect(tie);
        }
    }

    // ------------------------------------------------------------ from parents
    // to children

    // From one person out of their side, or over their head, and down beside
    // them.
    std::vector<Turn> come_down(std::size_t one) {
        const int r = row(one);
        bool right = true;
        if (ways_.side(one, right)) {
            const auto [from, to] = ways_.beside(one, right);
            const int at = ways_.gap(r, right ? from : to, from, to);
            return {{x(one) + (right ? half : -half), middle(r)}, {at, middle(r)}};
        }
        const int port = ways_.port(one);
        const int at = ways_.gap(r, x(one));
        const int number = ways_.lane(r, port, at);
        return {{port, top(r)}, {port, lane(r, number)}, {at, lane(r, number)}};
    }

    // The same from the middle of a couple.
    std::vector<Turn> come_down(const Family& family) {
        if (family.parents.size() == 1) return come_down(family.parents[0]);
        const auto one = family.parents[0];
        const auto other = family.parents[1];
        const int r = row(one);
        const auto* tie = couple(one, other);
        const int between = (x(one) + x(other)) / 2;
        if (seating_.side_by_side(one, other)) {
            if (tie == nullptr and not drawn_.contains({one, other}))
                join_side_by_side(one, other, tie);
            drawn_.insert({one, other});
            const auto [from, to] = ways_.beside(one, x(one) < x(other));
            return {{ways_.gap(r, between, from, to), middle(r)}};
        }
        drawn_.insert({one, other});
        const auto course = over_heads(one, other, tie);
        const int from = std::min(course.turns[0].x, course.turns[3].x);
        const int to = std::max(course.turns[0].x, course.turns[3].x);
        const int at = ways_.gap(r, between, from, to);
        out_.push_back(course);
        return {{at, course.turns[1].level}};
    }

    void hang(const Family& family) {
        const int below = row(family.parents[0]) + 1;
        auto trunk = come_down(family);
        const int at = trunk.back().x;
        // Where each child's own line begins: over its head, or at a gap of the row
        // between.
        std::vector<std::pair<int, std::size_t>> ends;
        int least = at;
        int most = at;
        for (const auto child : family.children) {
            const bool next = row(child) == below;
            const int end = next ? ways_.port(child, at) : ways_.gap(below, x(child));
            ends.emplace_back(end, child);
            least = std::min(least, end);
            most = std::max(most, end);
        }
        const int number = ways_.lane(below, least, most);
        trunk.push_back({at, lane(below, number)});
        add(family.line, family.over, std::move(trunk));
        if (least < most)
            add(family.line, family.over,
                {{least, lane(below, number)}, {most, lane(below, number)}});
        for (const auto& [end, child] : ends) {
            std::vector<Turn> turns{{end, lane(below, number)}};
            go_on_down(turns, below, child);
            add(family.line, family.over, std::move(turns));
        }
    }

    // From a lane above this row, at the last turn's x, to the top of somebody in
    // it or below.
    void go_on_down(std::vector<Turn>& turns, int above, std::size_t to) {
        for (int r = above; r < row(to); ++r) {
            const int here = turns.back().x;
            const int next = r + 1 == row(to) ? ways_.port(to, here) : ways_.gap(r + 1, x(to));
            const int number = ways_.lane(r + 1, here, next);
            turns.push_back({here, lane(r + 1, number)});
            turns.push_back({next, lane(r + 1, number)});
        }
        turns.push_back({turns.back().x, top(row(to))});
    }

    // Any other two: over their heads in one row, else from the one above down to
    // the other.
    void connect(const Tie& tie) {
        auto upper = tie.one;
        auto lower = tie.other;
        if (row(lower) < row(upper)) std::swap(upper, lower);
        if (row(upper) == row(lower)) {
            out_.push_back(over_heads(upper, lower, &tie));
            return;
        }
        hang({tie.line, tie.over, {upper}, {lower}});
    }

    const Network& network_;
    const Seating& seating_;
    Ways& ways_;
    std::vector<Course> out_;
    std::set<std::pair<std::size_t, std::size_t>> drawn_;
};

}  // namespace

std::vector<Course> courses(const Network& network, const Seating& seating, Ways& ways) {
    return Drawer(network, seating, ways).all();
}

}  // namespace accord::people
