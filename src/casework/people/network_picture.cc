#include "casework/people/network_picture.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/network_marks.h"
#include "platform/html/components.h"

namespace accord::people {
namespace {

using namespace accord::html;

constexpr int half = symbol_side / 2;
// As wide as a label in the widest typeface that a machine may have instead of ours.
constexpr std::size_t name_characters = 13;
constexpr std::size_t words_characters = 16;
constexpr std::size_t service_characters = 25;
constexpr std::size_t service_words = 30;
constexpr int bold_character = 8;

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

// In two lines at most, parted between words.
void add_words(std::string_view words, std::vector<std::string>& lines) {
    auto at = words.size();
    while (at != std::string_view::npos and characters(words.substr(0, at)) > words_characters)
        at = words.rfind(' ', at - 1);
    if (at == std::string_view::npos) at = words.size();
    lines.push_back(shortened(words.substr(0, at), words_characters));
    if (at < words.size()) lines.push_back(shortened(words.substr(at + 1), words_characters));
}

Sitter sitter_of(const Around& one, const Sight& sight) {
    const auto today = sight.today;
    const auto years = age(one.who, today);
    auto given = one.who.name.given;
    auto family = one.who.name.family;
    if (given.empty()) std::swap(given, family);
    if (years) {
        const bool certain = one.who.born->accuracy == Accuracy::Exact and
                             (not one.who.died or one.who.died->accuracy == Accuracy::Exact);
        const auto old = ", " + std::to_string(*years) + (certain ? "" : "?");
        given = shortened(given, name_characters - old.size()) + old;
    }
    Sitter out{.shape = shape_of(one.who),
               .died = one.who.deceased,
               .about = one.steps == 0,
               .generation = one.generation,
               .household = one.household,
               .born = one.who.born ? days_between(Date{1800, 1, 1}, one.who.born->day) : 0,
               .label = {shortened(given, name_characters)},
               .flag = not one.concern    ? Flag::None
                       : sight.restricted ? Flag::Concern
                                          : Flag::Restricted};
    if (not family.empty()) out.label.push_back(shortened(family, words_characters));
    add_words(one.is, out.label);
    if (out.flag == Flag::Concern) add_words(concern_words, out.label);
    if (out.flag == Flag::Restricted) out.label.emplace_back("Restricted");
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
    const auto name = working.organisation.empty() ? "Restricted" : working.organisation;
    return {shortened(name, service_characters), shortened(who, service_words),
            shortened(whom, service_words)};
}

Html person_at(const Sitter& sitter, const Point& middle, const std::string& whole_name) {
    Html out = plain("title", whole_name);
    out += shape_at(
        sitter.shape, middle, half,
        sitter.about ? "app-network__symbol app-network__symbol--about" : "app-network__symbol");
    constexpr int inner = half - 5;
    if (sitter.about) out += shape_at(sitter.shape, middle, inner, "app-network__inner");
    if (sitter.died) out += cross_at(middle);
    out += flag_at(sitter.flag, middle);
    int line = middle.y + half + label_below + label_line - 4;
    for (const auto& words : sitter.label) {
        out +=
            words_at(&words == &sitter.label.front() ? "app-network__name" : "app-network__words",
                     middle.x, line, words);
        line += label_line;
    }
    return plain("g", out);
}

Html stroke_of(const Stroke& stroke) {
    std::string course;
    for (const auto& point : stroke.points)
        course += (course.empty() ? "M" : "L") + at(point.x, point.y);
    Html out = path(look_of(stroke), course);
    return stroke.marked ? out + slashes(stroke.line, stroke.mark) : out;
}

Html service_at(const ServiceBox& service, const Rectangle& box) {
    Html out = rectangle(
        service.over ? "app-network__service app-network__service--over" : "app-network__service",
        box, 4);
    constexpr int pad = 12;
    int line = box.y + label_line + 2;
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

// Where the page is narrower than the picture, whom it is about is what is seen first: this much
// comes before them. There is no script to scroll it, and no style may be written on a page.
Html start_at(const Point& about) {
    const auto before = std::to_string(std::max(0, about.x - label_width / 2));
    return element("div", {{"class", "app-network__start"}, {"aria-hidden", "true"}},
                   element("svg", {{"width", before}, {"height", "1"}}) +
                       element("span", {{"class", "app-network__first"}}));
}

// Said where it is so: which pages are narrower than the picture is known by the style sheet.
Html how_to_scroll(int width) {
    constexpr int wide = 700;
    constexpr int narrowest = 290;
    if (width <= narrowest) return {};
    return element("p",
                   {{"class", width > wide ? "app-network__aside app-network__aside--wide"
                                           : "app-network__aside"}},
                   "The picture goes on to the sides: swipe it, or move to it with the tab key and "
                   "use the arrow keys.");
}

}  // namespace

Network network_of(const FoundNetwork& found, const Sight& sight) {
    Network out;
    const auto people = std::min(found.people.size(), genogram_people_max);
    for (std::size_t i = 0; i < people; ++i)
        out.people.push_back(sitter_of(found.people[i], sight));
    for (const auto& tie : found.ties)
        if (tie.one < people and tie.other < people) out.ties.push_back(tie);
    out.households = found.households;
    for (const auto& service : found.services)
        if (out.services.size() < genogram_services_max)
            out.services.push_back({.over = service.over, .label = label_of(service, found)});
    return out;
}

namespace {

Html everything_in(const FoundNetwork& found, const Network& network, const Drawing& drawing) {
    Html out = rectangle("app-network__ground", {0, 0, drawing.width, drawing.height}, 0);
    for (const auto& outline : drawing.outlines)
        if (outline.width > 0) out += rectangle("app-network__home", outline, 10);
    for (const auto& stroke : drawing.strokes) out += stroke_of(stroke);
    for (std::size_t i = 0; i < drawing.outlines.size(); ++i) {
        const auto& outline = drawing.outlines[i];
        if (outline.width == 0) continue;
        const auto room = static_cast<std::size_t>((outline.width - 2 * 10) / bold_character);
        out += words_at("app-network__home-words", outline.x + 10, outline.y + outline.height - 8,
                        shortened(network.households[i], room));
    }
    for (std::size_t i = 0; i < network.people.size(); ++i)
        out += person_at(network.people[i], drawing.people[i], full_name(found.people[i].who));
    for (const auto& [from, to] : drawing.stems)
        out += path("app-network__way", "M" + at(from.x, from.y) + "L" + at(to.x, to.y));
    for (std::size_t i = 0; i < drawing.services.size(); ++i)
        out += service_at(network.services[i], drawing.services[i]);
    return out;
}

}  // namespace

Html picture_of(const FoundNetwork& found, const Sight& sight) {
    const auto network = network_of(found, sight);
    const auto drawing = draw(network);
    const auto width = std::to_string(drawing.width);
    const auto height = std::to_string(drawing.height);
    const Html svg = element("svg",
                             {{"class", "app-network__picture"},
                              {"role", "img"},
                              {"aria-labelledby", "network-title network-description"},
                              {"viewBox", "0 0 " + width + " " + height},
                              {"width", width},
                              {"height", height}},
                             element("title", {{"id", "network-title"}}, "Family and network") +
                                 element("desc", {{"id", "network-description"}}, in_words(found)) +
                                 everything_in(found, network, drawing));
    return how_to_scroll(drawing.width) +
           element("div",
                   {{"class", "app-network"},
                    {"role", "region"},
                    {"aria-label", "Picture of the family and network: scrolls to the sides"},
                    {"tabindex", "0"}},
                   start_at(drawing.people.front()) + svg) +
           picture_key(network, drawing);
}

}  // namespace accord::people
