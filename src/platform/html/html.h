// Html: markup that is safe because of how it is made. Text becomes Html by being escaped, and
// there is no other way in: tags and attributes come from closed lists that the compiler checks, so
// a page cannot hold a script, an inline style or an event handler by any accident of
// concatenation.
//
//     Html greeting = "Fish & chips";                                     // escaped
//     element("p", {{"class", "govuk-body"}}, "Led by " + strong(name));  // composed
//     element("p", {{"onclick", "x()"}}, "no");                           // does not compile
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace accord::html {

struct Written;  // the one other maker of markup, kept inside platform/html (written.h)

class Html {
public:
    Html() = default;
    template <std::convertible_to<std::string_view> Text>
    Html(const Text& text) {  // any text, escaped
        add_text(text);
    }

    bool empty() const { return markup_.empty(); }
    const std::string& markup() const { return markup_; }
    Html& operator+=(const Html& more);
    bool operator==(const Html&) const = default;

private:
    friend struct Written;
    void add_text(std::string_view text);
    std::string markup_;
};

Html operator+(Html one, const Html& other);
// With something between each: join(lines, line_break()).
Html join(const std::vector<Html>& parts, const Html& between);

// The name of an element. Only those on our list compile; script, style, iframe and object are not
// on it.
class Tag {
public:
    consteval Tag(const char* name) : name_(known(name)) {}
    std::string_view name() const { return name_; }

private:
    static constexpr std::string_view list =
        " a abbr article aside b blockquote br button caption code dd details div dl dt em fieldset"
        " figcaption figure footer form g h1 h2 h3 h4 header hr i img input label legend li link "
        "main"
        " meta nav ol option p path circle rect line text title desc pre s section select small "
        "span"
        " strong summary svg table tbody td textarea tfoot th thead time tr ul body head html ";
    static consteval std::string_view known(std::string_view name) {
        for (std::size_t at = 0; at + name.size() + 2 <= list.size(); ++at)
            if (list[at] == ' ' and list.substr(at + 1, name.size()) == name and
                list[at + name.size() + 1] == ' ')
                return name;
        throw "this element is not on the list in platform/html/html.h";
    }
    std::string_view name_;
};

// The name of an attribute: no style, no on…, nothing that loads or runs. aria-… and data-… are
// free.
class AttributeName {
public:
    consteval AttributeName(const char* name) : name_(known(name)) {}
    std::string_view name() const { return name_; }

private:
    friend struct Written;
    constexpr AttributeName(std::string_view name, int) : name_(name) {}
    static constexpr std::string_view list =
        " accept action alt autocapitalize autocomplete charset checked class colspan content "
        "crossorigin"
        " cx cy d datetime disabled draggable enctype fill focusable for height hidden href id "
        "inputmode"
        " lang maxlength media method name novalidate open pattern points r rel role rows rowspan "
        "rx"
        " scope selected sizes spellcheck src start stroke stroke-width tabindex target title type "
        "value"
        " viewBox width x x1 x2 xmlns y y1 y2 ";
    static consteval std::string_view known(std::string_view name) {
        if (name.starts_with("aria-") or name.starts_with("data-")) return name;
        for (std::size_t at = 0; at + name.size() + 2 <= list.size(); ++at)
            if (list[at] == ' ' and list.substr(at + 1, name.size()) == name and
                list[at + name.size() + 1] == ' ')
                return name;
        throw "this attribute is not on the list in platform/html/html.h";
    }
    std::string_view name_;
};

// One attribute. Its value is text and is escaped; where it is an address (href, src, action), one
// that is not a path, a fragment, https, tel or mailto is written as "#" instead.
struct Attribute {
    AttributeName name;
    std::string value;
    bool bare = false;  // written without a value: checked, disabled, open

    Attribute(AttributeName name_of_it, std::string value_of_it)
        : name(name_of_it), value(std::move(value_of_it)) {}
    Attribute(AttributeName name_of_it) : name(name_of_it), bare(true) {}
};

class Attributes {
public:
    Attributes() = default;
    Attributes(std::initializer_list<Attribute> list) : list_(list) {}
    Attributes& add(Attribute attribute);
    Attributes& add_if(bool wanted, Attribute attribute);
    Attributes& add_if_any(AttributeName name, std::string_view value);  // left out when empty
    Attributes& add_all(const Attributes& others);
    auto begin() const { return list_.begin(); }
    auto end() const { return list_.end(); }

private:
    std::vector<Attribute> list_;
};

Html element(Tag tag, const Attributes& attributes, const Html& content = {});
Html plain(Tag tag, const Html& content);  // without attributes
// "govuk-tag" and "govuk-tag--red" to one class attribute; empty ones are left out.
std::string classes(std::initializer_list<std::string_view> names);

// An address a page may hold: /path, #fragment, ?query, https:, tel:, mailto:. Not //host, not
// javascript:.
bool is_safe_address(std::string_view address);

}  // namespace accord::html
