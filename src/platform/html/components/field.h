// The parts a form field is made of: label, hint, error message, fieldset, form group.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/fault.h"
#include "platform/html/html.h"

namespace accord::html {

// Words with a look: a label, a legend, a hint or an error message. Plain text will do where one is
// asked for.
struct Words {
    Html text;
    std::string classes;
    Attributes attributes;
    bool is_page_heading = false;  // labels and legends: this is also the h1

    Words() = default;
    template <std::convertible_to<Html> Text>
    Words(const Text& words) : text(words) {}
    Words(Html words, std::string looks, bool heading = false, Attributes others = {})
        : text(std::move(words)),
          classes(std::move(looks)),
          attributes(std::move(others)),
          is_page_heading(heading) {}
    bool empty() const { return text.empty(); }
};

// A question that is the whole page, a group's question, and a question among others.
Words page_label(Html text);   // label as h1
Words page_legend(Html text);  // legend as h1
Words bold_label(Html text);   // medium, bold
Words bold_legend(Html text);

struct Fieldset {
    Words legend = {};
    std::string classes = {};
    std::string described_by = {};
    std::string role = {};
    Attributes attributes = {};
};

struct FormGroup {
    std::string classes = {};
    Attributes attributes = {};
    Html before = {};  // just before and after the control itself
    Html after = {};
};

struct ErrorMessage {
    Html text = {};
    std::string id = {};
    std::string classes = {};
    Attributes attributes = {};
    Html spoken_before = "Error";  // for ears only; none when empty
};

Html label(const Words& words, std::string_view for_id);
Html hint(const Words& words, std::string_view id);
Html error_message(const ErrorMessage& message);
Html error_message(const Words& words, std::string_view id);
Html fieldset(const Fieldset& fieldset, const Html& content);

// What went wrong with the field of this name: the first fault's sentence, or nothing.
Html error_of(const Faults& faults, std::string_view field);

// The frame of every field: label or fieldset outside, hint and error in their order, then the
// control. `described_by` gathers the ids of what was written, for the control's aria-describedby.
struct Around {
    std::string id = {};
    Words hint = {};
    Words error = {};
    std::string described_by = {};
    Html markup() const;            // hint and error message
    std::string described() const;  // described_by, then the hint's and the error's ids
};
Html form_group(const FormGroup& group, bool has_error, const Html& content);

}  // namespace accord::html
