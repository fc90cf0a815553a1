#include "platform/html/html.h"

#include "base/text.h"
#include "platform/html/written.h"

namespace accord::html {
namespace {

// Marks that turn the direction of everything after them: U+202A to U+202E, U+2066 to U+2069. What
// is written from right to left needs none of them.
bool turns_direction(std::string_view text) {
    if (not text.starts_with("\xE2\x80") and not text.starts_with("\xE2\x81")) return false;
    if (text.size() < 3) return false;
    const auto last = static_cast<unsigned char>(text[2]);
    return text[1] == '\x80' ? last >= 0xAA and last <= 0xAE : last >= 0xA6 and last <= 0xA9;
}

void escape(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\xE2' and turns_direction(text.substr(i))) {
            i += 2;
            continue;
        }
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            case '\0': break;
            default: out += c;
        }
    }
}

bool is_address(std::string_view name) {
    return name == "href" or name == "src" or name == "action";
}

bool is_void(std::string_view tag) {
    return tag == "br" or tag == "hr" or tag == "img" or tag == "input" or tag == "link" or
           tag == "meta";
}

}  // namespace

void Html::add_text(std::string_view text) {
    markup_.reserve(markup_.size() + text.size());
    escape(markup_, text);
}

Html& Html::operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
}

Html operator+(Html one, const Html& other) {
    one += other;
    return one;
}

Html join(const std::vector<Html>& parts, const Html& between) {
    Html out;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at > 0) out += between;
        out += parts[at];
    }
    return out;
}

Html Written::markup(std::string_view ours) {
    Html out;
    out.markup_ = ours;
    return out;
}

Attributes& Attributes::add(Attribute attribute) {
    list_.push_back(std::move(attribute));
    return *this;
}

Attributes& Attributes::add_if(bool wanted, Attribute attribute) {
    if (wanted) list_.push_back(std::move(attribute));
    return *this;
}

Attributes& Attributes::add_if_any(AttributeName name, std::string_view value) {
    if (not value.empty()) list_.emplace_back(name, std::string(value));
    return *this;
}

Attributes& Attributes::add_all(const Attributes& others) {
    list_.insert(list_.end(), others.begin(), others.end());
    return *this;
}

Html element(Tag tag, const Attributes& attributes, const Html& content) {
    std::string out = "<";
    out += tag.name();
    for (const auto& attribute : attributes) {
        out += ' ';
        out += attribute.name.name();
        if (attribute.bare) continue;
        out += "=\"";
        const bool safe = not is_address(attribute.name.name()) or is_safe_address(attribute.value);
        escape(out, safe ? std::string_view(attribute.value) : std::string_view("#"));
        out += '"';
    }
    out += '>';
    if (not is_void(tag.name())) {
        // A line end first in a textarea or pre is eaten by the reader of the page, so give it one.
        const bool hungry = tag.name() == "textarea" or tag.name() == "pre";
        if (hungry and content.markup().starts_with('\n')) out += '\n';
        out += content.markup();
        out += "</";
        out += tag.name();
        out += '>';
    }
    return Written::markup(out);
}

Html plain(Tag tag, const Html& content) {
    return element(tag, {}, content);
}

std::string classes(std::initializer_list<std::string_view> names) {
    std::string out;
    for (const auto name : names) {
        if (name.empty()) continue;
        if (not out.empty()) out += ' ';
        out += name;
    }
    return out;
}

bool is_safe_address(std::string_view address) {
    for (const char c : address)
        if (static_cast<unsigned char>(c) < 0x21 or c == '\\') return false;
    if (address.starts_with("//")) return false;
    if (address.starts_with('/') or address.starts_with('#') or address.starts_with('?'))
        return true;
    const std::string start = lower(address.substr(0, 8));
    return start.starts_with("https://") or start.starts_with("tel:") or
           start.starts_with("mailto:");
}

}  // namespace accord::html
