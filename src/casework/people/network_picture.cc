#include "casework/people/network_picture.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "platform/html/components.h"

namespace accord::people {
namespace {

using namespace accord::html;

constexpr int half = symbol_side / 2;
constexpr std::size_t name_characters = 15;   // bold, as wide as a label
constexpr std::size_t words_characters = 18;  // not bold
constexpr std::size_t service_characters = 32;
constexpr std::size_t service_words = 31;

std::string shortened(std::string_view words, std::size_t most) {
    if (characters(words) <= most) return std::string(words);
    std::size_t bytes = 0;
    for (std::size_t n = 0; n + 1 < most; ++n)
        for (++bytes;
             bytes < words.size() and (static_cast<unsigned char>(words[bytes]) & 0xC0U) == 0x80U;)
            ++bytes;
    return std::string(trim(words.substr(0, bytes))) + "…";
}

Shape shape_of(const Person& person) {
    if (person.born and person.born->accuracy == Accuracy::Due) return Shape::Triangle;
    if (person.sex == "m") return Shape::Square;
    if (person.sex == "f") return Shape::Circle;
    return Shape::Diamond;
}

Sitter sitter_of(const Around& one, Date today) {
    const auto years = age(one.who, today);
    auto given = one.who.name.given;
    auto family = one.who.name.family;
    if (given.empty()) std::swap(given, family);
    if (years) given = shortened(given, name_characters - 4) + ", " + std::to_string(*years);
    Sitter out{.shape = shape_of(one.who),
               .died = one.who.deceased,
               .about = one.steps == 0,
               .generation = one.generation,
               .household = one.household,
               .born = one.who.born ? days_between(Date{1800, 1, 1}, one.who.born->day) : 0,
               .label = {shortened(given, name_characters)}};
    if (not family.empty()) out.label.push_back(shortened(family, words_characters));
    out.label.push_back(shortened(one.is, words_characters));
    return out;
}

std::vector<std::string> label_of(const WorksWith& service, const FoundNetwork& found) {
    const auto& working = service.working;
    std::vector<std::string> names;
    for (const auto one : service.whom) names.push_back(found.people[one].who.name.given);
    const bool all = service.whom.size() > 2 and service.whom.size() == found.people.size();
    auto whom = "Knows " + (all ? std::string("the whole family") : join_words(names));
    if (service.over and working.until) whom = "Until " + spoken(*working.until);
    auto who = working.professional.empty() ? std::string(service_kind(working.service)->words)
                                            : working.professional;
    if (not working.post.empty()) who += ", " + working.post;
    return {shortened(working.organisation, service_characters), shortened(who, service_words),
            shortened(whom, service_words)};
}

std::string_view look_of(Line line) {
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

// ---------------------------------------------------------------- marks

std::string at(int x, int y) {
    return std::to_string(x) + " " + std::to_string(y);
}

std::string closed(const std::vector<Point>& corners) {
    std::string out;
    for (const auto& corner : corners) out += (out.empty() ? "M" : "L") + at(corner.x, corner.y);
    return out + "z";
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

Html person_at(const Sitter& sitter, const Point& middle, const std::string& whole_name) {
    Html out = plain("title", whole_name);
    out += shape_at(
        sitter.shape, middle, half,
        sitter.about ? "app-network__symbol app-network__symbol--about" : "app-network__symbol");
    constexpr int inner = half - 5;
    if (sitter.about) out += shape_at(sitter.shape, middle, inner, "app-network__inner");
    constexpr int reach = half - 8;
    const auto [x, y] = middle;
    if (sitter.died)
        out += path("app-network__line",
                    "M" + at(x - reach, y - reach) + "L" + at(x + reach, y + reach) + "M" +
                        at(x + reach, y - reach) + "L" + at(x - reach, y + reach));
    int line = y + half + label_below + label_line - 4;
    for (const auto& words : sitter.label) {
        out +=
            words_at(&words == &sitter.label.front() ? "app-network__name" : "app-network__words",
                     x, line, words);
        line += label_line;
    }
    return plain("g", out);
}

Html stroke_of(const Stroke& stroke) {
    std::string course;
    for (const auto& point : stroke.points)
        course += (course.empty() ? "M" : "L") + at(point.x, point.y);
    Html out = path(classes({"app-network__line", look_of(stroke.line),
                             stroke.over ? "app-network__line--over" : ""}),
                    course);
    if (not stroke.marked) return out;
    const auto slash = [&](int x) {
        const int y = stroke.mark.y;
        out += path("app-network__line", "M" + at(x - 5, y + 10) + "L" + at(x + 5, y - 10));
    };
    slash(stroke.mark.x);
    constexpr int beside = 7;
    if (stroke.line == Line::Divorced) slash(stroke.mark.x + beside);
    return out;
}

Html service_at(const ServiceBox& service, const Rectangle& box, const Drawing& drawing,
                std::size_t number) {
    // Where it comes to the edge of the family: evenly, so that no two of them
    // cross.
    const auto many = static_cast<int>(drawing.services.size());
    const int edge = drawing.rail_to.y - drawing.rail_from.y;
    const int from = drawing.rail_from.y + edge * (2 * static_cast<int>(number) + 1) / (2 * many);
    const int to = box.y + box.height / 2;
    const int x = drawing.rail_from.x;
    const int bend = (box.x - x) / 2;
    Html out = path(service.over ? "app-network__way app-network__way--over" : "app-network__way",
                    "M" + at(x, from) + "C" + at(x + bend, from) + " " + at(box.x - bend, to) +
                        " " + at(box.x, to));
    out += rectangle(
        service.over ? "app-network__service app-network__service--over" : "app-network__service",
        box, 4);
    constexpr int pad = 12;
    int line = box.y + label_line + 3;
    for (const auto& words : service.label) {
        out += words_at(&words == &service.label.front() ? "app-network__service-name"
                                                         : "app-network__service-words",
                        box.x + pad, line, words);
        line += label_line;
    }
    return plain("g", out);
}

std::string in_words(const FoundNetwork& found) {
    const auto& first = found.people.front();
    std::vector<std::string> home;
    for (const auto& one : found.people)
        if (first.household >= 0 and one.household == first.household and one.steps > 0)
            home.push_back(full_name(one.who));
    auto out = full_name(first.who) + ", " + std::to_string(found.people.size() - 1) +
               " people around them and " + std::to_string(found.services.size()) + " services. ";
    out += home.empty() ? "Nobody here is known to live with them."
                        : "They live with " + join_words(home) + ".";
    return out + " The same is written out below.";
}

}  // namespace

Network network_of(const FoundNetwork& found, Date today) {
    Network out;
    const auto people = std::min(found.people.size(), genogram_people_max);
    for (std::size_t i = 0; i < people; ++i)
        out.people.push_back(sitter_of(found.people[i], today));
    for (const auto& tie : found.ties)
        if (tie.one < people and tie.other < people) out.ties.push_back(tie);
    out.households = found.households;
    for (const auto& service : found.services)
        if (out.services.size() < genogram_services_max)
            out.services.push_back({.over = service.over, .label = label_of(service, found)});
    return out;
}

Html picture_of(const FoundNetwork& found, Date today) {
    const auto network = network_of(found, today);
    const auto drawing = draw(network);
    Html out = element("title", {{"id", "network-title"}}, "Family and network") +
               element("desc", {{"id", "network-description"}}, in_words(found));
    out += rectangle("app-network__ground", {0, 0, drawing.width, drawing.height}, 0);
    for (const auto& outline : drawing.outlines)
        if (outline.width > 0) out += rectangle("app-network__home", outline, 10);
    for (const auto& stroke : drawing.strokes) out += stroke_of(stroke);
    for (std::size_t i = 0; i < drawing.outlines.size(); ++i) {
        const auto& outline = drawing.outlines[i];
        if (outline.width == 0) continue;
        out += words_at("app-network__home-words", outline.x + 10, outline.y + outline.height - 8,
                        shortened(network.households[i], words_characters));
    }
    for (std::size_t i = 0; i < network.people.size(); ++i)
        out += person_at(network.people[i], drawing.people[i], full_name(found.people[i].who));
    if (not drawing.services.empty())
        out += path("app-network__way", "M" + at(drawing.rail_from.x, drawing.rail_from.y) + "L" +
                                            at(drawing.rail_to.x, drawing.rail_to.y));
    for (std::size_t i = 0; i < drawing.services.size(); ++i)
        out += service_at(network.services[i], drawing.services[i], drawing, i);
    const auto width = std::to_string(drawing.width);
    const auto height = std::to_string(drawing.height);
    const Html svg = element("svg",
                             {{"class", "app-network__picture"},
                              {"role", "img"},
                              {"aria-labelledby", "network-title network-description"},
                              {"viewBox", "0 0 " + width + " " + height},
                              {"width", width},
                              {"height", height}},
                             out);
    return element("div",
                   {{"class", "app-network"},
                    {"role", "region"},
                    {"aria-label", "Picture of the family and network"},
                    {"tabindex", "0"}},
                   svg);
}

Html picture_key() {
    return element("div", {{"class", "app-network__key"}},
                   fine_print("Circle: female. Square: male. Diamond: not known, or neither. "
                              "Triangle: not born yet. Cross: has died. Double and yellow: whom "
                              "this is about. Line down: parent and child. Line across: married; "
                              "dashed: partners; one slash: apart; two: divorced. Dotted: foster, "
                              "care, or other family. Grey: it is over. Dashed outline: one home. "
                              "Dotted box: no longer involved. The list below says the same."));
}

}  // namespace accord::people
