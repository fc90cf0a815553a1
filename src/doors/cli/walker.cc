#include "doors/cli/walker.h"

#include <algorithm>

#include "base/text.h"

namespace accord::cli {

namespace {

std::string unescaped(std::string_view text) {
    auto out = replace_all(text, "&lt;", "<");
    out = replace_all(out, "&gt;", ">");
    out = replace_all(out, "&quot;", "\"");
    out = replace_all(out, "&#39;", "'");
    return replace_all(out, "&amp;", "&");
}

struct Tag {
    std::string_view name;  // "input", "/form"
    std::string_view attributes;
    std::size_t from = 0;   // of the '<'
    std::size_t until = 0;  // after the '>'
};

// Our own pages are well formed, and no attribute of theirs holds a bare '>'.
bool next_tag(std::string_view page, std::size_t at, Tag& tag) {
    tag.from = page.find('<', at);
    if (tag.from == std::string_view::npos) return false;
    const auto end = page.find('>', tag.from);
    if (end == std::string_view::npos) return false;
    const auto inside = page.substr(tag.from + 1, end - tag.from - 1);
    const auto space = inside.find_first_of(" \n");
    tag.name = inside.substr(0, space);
    tag.attributes = space == std::string_view::npos ? std::string_view() : inside.substr(space);
    tag.until = end + 1;
    return true;
}

bool has(const Tag& tag, std::string_view attribute) {
    for (const auto word : words(tag.attributes))
        if (word == attribute or word.substr(0, word.find('=')) == attribute) return true;
    return false;
}

std::string value_of(const Tag& tag, std::string_view attribute) {
    const auto start = " " + std::string(attribute) + "=\"";
    const auto at = tag.attributes.find(start);
    if (at == std::string_view::npos) return {};
    const auto from = at + start.size();
    return unescaped(tag.attributes.substr(from, tag.attributes.find('"', from) - from));
}

std::string inner(std::string_view page, const Tag& tag, std::string_view closing) {
    const auto end = page.find(closing, tag.until);
    return std::string(page.substr(tag.until, end - tag.until));
}

void take_input(const Tag& tag, PageForm& form) {
    const auto type = value_of(tag, "type");
    const auto name = value_of(tag, "name");
    if (name.empty() or type == "submit") return;
    if ((type == "radio" or type == "checkbox") and not has(tag, "checked")) return;
    form.fields.push_back({name, value_of(tag, "value")});
}

void take_button(std::string_view page, const Tag& tag, PageForm& form) {
    form.buttons.push_back(
        {words_of(inner(page, tag, "</button>")), value_of(tag, "name"), value_of(tag, "value")});
}

void take_select(std::string_view page, const Tag& tag, PageForm& form) {
    const auto options = inner(page, tag, "</select>");
    Tag option;
    bool any = false;
    http::Field chosen{value_of(tag, "name"), ""};
    for (std::size_t at = 0; next_tag(options, at, option); at = option.until) {
        if (option.name != "option" or (any and not has(option, "selected"))) continue;
        chosen.value = value_of(option, "value");
        any = true;
    }
    if (any) form.fields.push_back(std::move(chosen));
}

// A textarea's first line end belongs to the markup.
void take_textarea(std::string_view page, const Tag& tag, PageForm& form) {
    auto typed = unescaped(inner(page, tag, "</textarea>"));
    if (typed.starts_with("\n")) typed.erase(0, 1);
    form.fields.push_back({value_of(tag, "name"), std::move(typed)});
}

bool is_block(std::string_view name) {
    static constexpr std::string_view blocks[] = {
        "p",  "/p",   "h1", "/h1", "h2",  "/h2", "h3", "li",      "/li",    "div",
        "dt", "/div", "dd", "tr",  "/tr", "td",  "th", "summary", "legend", "br"};
    return std::find(std::begin(blocks), std::end(blocks), name) != std::end(blocks);
}

}  // namespace

std::vector<PageForm> forms_in(std::string_view page) {
    std::vector<PageForm> out;
    bool inside = false;
    Tag tag;
    for (std::size_t at = 0; next_tag(page, at, tag); at = tag.until) {
        if (tag.name == "form") {
            out.push_back(
                {value_of(tag, "action"), lower(value_of(tag, "method")) == "post", {}, {}});
            inside = true;
        } else if (tag.name == "/form") {
            inside = false;
        } else if (not inside) {
            continue;
        } else if (tag.name == "input") {
            take_input(tag, out.back());
        } else if (tag.name == "button") {
            take_button(page, tag, out.back());
        } else if (tag.name == "select") {
            take_select(page, tag, out.back());
        } else if (tag.name == "textarea") {
            take_textarea(page, tag, out.back());
        }
    }
    return out;
}

Result<http::Field> choice_in(std::string_view page, std::string_view label) {
    Tag tag;
    http::Field last;
    for (std::size_t at = 0; next_tag(page, at, tag); at = tag.until) {
        if (tag.name == "input") last = {value_of(tag, "name"), value_of(tag, "value")};
        if (tag.name == "label" and words_of(inner(page, tag, "</label>")) == label) return last;
    }
    return fail(not_found("there is nothing to choose called '" + std::string(label) +
                          "' on the page '" + heading_of(page) + "'"));
}

std::string words_of(std::string_view page) {
    std::string out;
    Tag tag;
    std::size_t at = 0;
    while (next_tag(page, at, tag)) {
        out += replace_all(page.substr(at, tag.from - at), "\n", " ");
        at = tag.until;
        if (tag.name == "script" or tag.name == "style") at = page.find('<', at);
        if (is_block(tag.name)) out += '\n';
    }
    if (at < page.size()) out += replace_all(page.substr(at), "\n", " ");
    std::string lines;
    for (const auto line : split(out, '\n')) {
        std::string one;
        for (const auto word : words(line)) one += (one.empty() ? "" : " ") + std::string(word);
        if (not one.empty()) lines += (lines.empty() ? "" : "\n") + one;
    }
    return unescaped(lines);
}

namespace {

std::string inside_of(std::string_view page, std::string_view element) {
    Tag tag;
    for (std::size_t at = 0; next_tag(page, at, tag); at = tag.until)
        if (tag.name == element)
            return words_of(inner(page, tag, "</" + std::string(element) + ">"));
    return {};
}

}  // namespace

std::string heading_of(std::string_view page) {
    return inside_of(page, "h1");
}
std::string title_of(std::string_view page) {
    return inside_of(page, "title");
}

Result<void> Walker::take(http::Response response) {
    // A redirect names the page that it ends on; the client follows, so that we see each.
    for (int hops = 0; response.status == http::Status::SeeOther and hops < 10; ++hops) {
        path_ = response.header("Location");
        seen_.push_back(path_);
        response = TRY(client_.get(path_));
    }
    status_ = http::number(response.status);
    page_ = std::move(response.body);
    seen_.push_back(title_of(page_));
    return {};
}

Result<void> Walker::open(std::string_view path) {
    path_ = path;
    seen_.push_back(path_);
    return take(TRY(client_.get(path)));
}

Result<void> Walker::press(std::string_view words, const std::vector<http::Field>& fields) {
    for (auto& form : forms_in(page_)) {
        const auto button = std::find_if(form.buttons.begin(), form.buttons.end(),
                                         [&](const auto& one) { return one.words == words; });
        if (button == form.buttons.end()) continue;
        std::erase_if(form.fields, [&](const http::Field& standing) {
            return std::any_of(fields.begin(), fields.end(),
                               [&](const auto& given) { return given.name == standing.name; });
        });
        form.fields.insert(form.fields.end(), fields.begin(), fields.end());
        if (not button->name.empty()) form.fields.push_back({button->name, button->value});
        const auto action = form.action.empty() ? path_ : form.action;
        path_ = action;
        seen_.push_back(action);
        return take(TRY(client_.post(action, form.fields)));
    }
    return fail(not_found("there is no button '" + std::string(words) + "' on the page '" +
                          heading_of(page_) + "'"));
}

Result<void> Walker::be(std::string_view name) {
    TRY(open("/sign-in"));
    return press(name);
}

bool Walker::shows(std::string_view words) const {
    return words_of(page_).find(words) != std::string::npos;
}

}  // namespace accord::cli
