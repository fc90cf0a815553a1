#include "casework/people/network_marks.h"

#include <algorithm>
#include <vector>

#include "platform/html/components.h"

namespace accord::people {

using namespace accord::html;

namespace {

constexpr int half = symbol_side / 2;

std::string_view dashes_of(Line line) {
    switch (line) {
        case Line::Parent:
        case Line::Married:
        case Line::Divorced: return "";
        case Line::Sibling: return "app-network__line--sibling";
        case Line::Together: return "app-network__line--together";
        case Line::Adopted: return "app-network__line--adopted";
        case Line::Foster:
        case Line::Care: return "app-network__line--care";
        case Line::Step: return "app-network__line--step";
        case Line::Half: return "app-network__line--half";
        case Line::Grand:
        case Line::Kin:
        case Line::Other: return "app-network__line--kin";
    }
    return "";
}

std::string closed(const std::vector<Point>& corners) {
    std::string out;
    for (const auto& corner : corners) out += (out.empty() ? "M" : "L") + at(corner.x, corner.y);
    return out + "z";
}

}  // namespace

std::string at(int x, int y) {
    return std::to_string(x) + " " + std::to_string(y);
}

Html path(std::string look, std::string course) {
    return element("path", {{"class", std::move(look)}, {"d", std::move(course)}});
}

Html words_at(std::string look, int x, int y, const Html& words) {
    return element("text",
                   {{"class", std::move(look)}, {"x", std::to_string(x)}, {"y", std::to_string(y)}},
                   words);
}

Html rectangle(std::string look, const Rectangle& ground, int round) {
    return element("rect", {{"class", std::move(look)},
                            {"x", std::to_string(ground.x)},
                            {"y", std::to_string(ground.y)},
                            {"width", std::to_string(ground.width)},
                            {"height", std::to_string(ground.height)},
                            {"rx", std::to_string(round)}});
}

Html shape_at(Shape shape, const Point& middle, int size, std::string look) {
    const auto [x, y] = middle;
    switch (shape) {
        case Shape::Circle:
            return element("circle", {{"class", std::move(look)},
                                      {"cx", std::to_string(x)},
                                      {"cy", std::to_string(y)},
                                      {"r", std::to_string(size)}});
        case Shape::Square:
            return rectangle(std::move(look), {x - size, y - size, 2 * size, 2 * size}, 0);
        case Shape::Triangle:
            return path(std::move(look),
                        closed({{x, y - size}, {x + size, y + size}, {x - size, y + size}}));
        case Shape::Diamond:
            return path(std::move(look),
                        closed({{x, y - size}, {x + size, y}, {x, y + size}, {x - size, y}}));
    }
    return {};
}

Html cross_at(const Point& middle) {
    constexpr int reach = half - 8;
    const auto [x, y] = middle;
    return path("app-network__line", "M" + at(x - reach, y - reach) + "L" +
                                         at(x + reach, y + reach) + "M" + at(x + reach, y - reach) +
                                         "L" + at(x - reach, y + reach));
}

// In the corner beside the symbol, where no line comes.
Html flag_at(Flag flag, const Point& middle) {
    if (flag == Flag::None) return {};
    constexpr int side = 16;
    constexpr int aside = 3;
    const Rectangle ground{middle.x + half + aside, middle.y - half, side, side};
    const bool concern = flag == Flag::Concern;
    return rectangle(concern ? "app-network__flag" : "app-network__flag app-network__flag--shut",
                     ground, 2) +
           words_at(concern ? "app-network__flag-sign"
                            : "app-network__flag-sign app-network__flag-sign--shut",
                    ground.x + side / 2, ground.y + side - 3, concern ? "!" : "R");
}

Html slashes(Line line, const Point& mark) {
    Html out;
    const auto slash = [&](int x) {
        out +=
            path("app-network__line", "M" + at(x - 5, mark.y + 10) + "L" + at(x + 5, mark.y - 10));
    };
    constexpr int beside = 7;
    slash(mark.x);
    if (line == Line::Divorced) slash(mark.x + beside);
    return out;
}

std::string look_of(const Stroke& stroke) {
    const auto dashes =
        stroke.unsaid ? std::string_view("app-network__line--unsaid") : dashes_of(stroke.line);
    return classes({"app-network__line", dashes, stroke.over ? "app-network__line--over" : ""});
}

// ---------------------------------------------------------------- the key

namespace {

constexpr int sample_width = 56;
constexpr int sample_height = 28;
constexpr Point sample_middle{sample_width / 2, sample_height / 2};
constexpr int sample_size = 11;

class Key {
public:
    Key(const Network& network, const Drawing& drawing) : network_(network), drawing_(drawing) {}

    std::vector<Html> items() {
        shapes();
        signs();
        couples();
        lines();
        boxes();
        return std::move(items_);
    }

private:
    void note(bool drawn, const Html& sample, std::string_view words) {
        if (not drawn) return;
        const auto width = std::to_string(sample_width);
        const auto height = std::to_string(sample_height);
        items_.push_back(element("svg",
                                 {{"class", "app-network__sample"},
                                  {"viewBox", "0 0 " + width + " " + height},
                                  {"width", width},
                                  {"height", height},
                                  {"aria-hidden", "true"}},
                                 sample) +
                         " " + Html(words));
    }
    template <class Fits>
    bool anybody(const Fits& fits) const {
        return std::any_of(network_.people.begin(), network_.people.end(), fits);
    }
    template <class Fits>
    bool any_stroke(const Fits& fits) const {
        return std::any_of(drawing_.strokes.begin(), drawing_.strokes.end(), fits);
    }
    static std::string across() {
        return "M" + at(2, sample_middle.y) + "L" + at(sample_width - 2, sample_middle.y);
    }
    static Html sample_of(Line line, bool unsaid = false) {
        Stroke stroke;
        stroke.line = line;
        stroke.unsaid = unsaid;
        return path(look_of(stroke), across());
    }

    void shapes() {
        for (const auto& [shape, words] :
             {std::pair(Shape::Circle, "Female"), std::pair(Shape::Square, "Male"),
              std::pair(Shape::Diamond, "Not known, or neither"),
              std::pair(Shape::Triangle, "Not born yet")})
            note(anybody([&](const Sitter& one) { return one.shape == shape; }),
                 shape_at(shape, sample_middle, sample_size, "app-network__symbol"), words);
    }

    void signs() {
        note(anybody([](const Sitter& one) { return one.about; }),
             shape_at(Shape::Circle, sample_middle, sample_size + 2, "app-network__symbol") +
                 shape_at(Shape::Circle, sample_middle, sample_size - 2, "app-network__inner"),
             "Double: whom this is about");
        note(anybody([](const Sitter& one) { return one.died; }),
             path("app-network__line", "M17 5L39 23M39 5L17 23"), "Has died");
        const Point corner{sample_middle.x - half - 11, sample_middle.y + half - 8};
        note(anybody([](const Sitter& one) { return one.flag == Flag::Concern; }),
             flag_at(Flag::Concern, corner), "May be a cause for concern");
        note(anybody([](const Sitter& one) { return one.flag == Flag::Restricted; }),
             flag_at(Flag::Restricted, corner), "Restricted: ask your safeguarding lead first");
    }

    void couples() {
        const auto drawn = [&](Line line) {
            return any_stroke(
                [&](const Stroke& one) { return one.line == line and not one.unsaid; });
        };
        note(drawn(Line::Married), sample_of(Line::Married), "Married, or civil partners");
        note(drawn(Line::Together), sample_of(Line::Together), "Partners");
        note(
            any_stroke([](const Stroke& one) { return one.marked and one.line != Line::Divorced; }),
            sample_of(Line::Married) + slashes(Line::Married, sample_middle), "Apart");
        note(drawn(Line::Divorced),
             sample_of(Line::Divorced) + slashes(Line::Divorced, sample_middle),
             "Divorced, or former partners");
        note(any_stroke([](const Stroke& one) { return one.unsaid; }), sample_of(Line::Other, true),
             "Parents of one child: what they are to each other is not known");
    }

    void lines() {
        const auto drawn = [&](Line line) {
            return any_stroke(
                [&](const Stroke& one) { return one.line == line and not one.unsaid; });
        };
        note(drawn(Line::Parent),
             path("app-network__line",
                  "M" + at(sample_middle.x, 1) + "L" + at(sample_middle.x, sample_height - 1)),
             "Line down: parent and child");
        note(drawn(Line::Adopted), sample_of(Line::Adopted), "Adoptive parent and child");
        note(drawn(Line::Step), sample_of(Line::Step), "Step-parent and child");
        note(drawn(Line::Foster) or drawn(Line::Care), sample_of(Line::Care),
             "Foster carer, carer or guardian and child");
        note(drawn(Line::Sibling), sample_of(Line::Sibling), "Brothers or sisters");
        note(drawn(Line::Half), sample_of(Line::Half), "Half or step brothers or sisters");
        note(drawn(Line::Grand) or drawn(Line::Kin) or drawn(Line::Other), sample_of(Line::Kin),
             "Other family, or somebody near them");
        note(any_stroke([](const Stroke& one) { return one.over; }),
             path("app-network__line app-network__line--over", across()), "Thin: it is over");
    }

    void boxes() {
        constexpr Rectangle box{4, 4, sample_width - 8, sample_height - 8};
        note(std::any_of(drawing_.outlines.begin(), drawing_.outlines.end(),
                         [](const Rectangle& one) { return one.width > 0; }),
             rectangle("app-network__home", box, 6), "One home");
        const auto service = [&](bool over) {
            return std::any_of(network_.services.begin(), network_.services.end(),
                               [&](const ServiceBox& one) { return one.over == over; });
        };
        note(service(false), rectangle("app-network__service", box, 3),
             "Service that works with them");
        note(service(true), rectangle("app-network__service app-network__service--over", box, 3),
             "Service that no longer does");
    }

    const Network& network_;
    const Drawing& drawing_;
    std::vector<Html> items_;
};

}  // namespace

Html picture_key(const Network& network, const Drawing& drawing) {
    Html items;
    for (const auto& item : Key(network, drawing).items()) items += plain("li", item);
    const bool unsure = std::any_of(
        network.people.begin(), network.people.end(),
        [](const Sitter& one) { return not one.label.empty() and one.label[0].ends_with('?'); });
    return element("div", {{"class", "app-network__key"}},
                   element("ul", {{"class", "app-network__meanings"}}, items) +
                       fine_print((unsure ? "An age with a question mark is about so. " : "") +
                                  std::string("The list below says the same.")));
}

}  // namespace accord::people
