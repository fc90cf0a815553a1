// Radios, checkboxes and select: choosing from a list. Nothing is chosen unless the caller says so.
// There are no conditional reveals: put an always visible follow-up line after, or ask on the next
// page.
#pragma once

#include <string>
#include <vector>

#include "platform/html/components/field.h"

namespace accord::html {

struct Choice {
    std::string value = {};
    Html text = {};
    Words hint = {};
    bool checked = false;
    bool disabled = false;
    std::string id = {};       // NAME, NAME-2, NAME-3 … unless given
    std::string name = {};     // checkboxes that are answers of their own
    Words label = {};          // only its classes and attributes
    std::string divider = {};  // "or": a line between choices, and nothing else of this is read
    bool exclusive = false;    // checkboxes: ticking it clears the others
    Attributes attributes = {};
};

struct Choices {
    std::string name = {};
    std::string id =
        {};  // the name, unless given; the first choice has it, so an error can link to it
    Fieldset fieldset = {};
    bool has_fieldset = true;
    Words hint = {};
    Words error = {};
    std::vector<Choice> items = {};
    std::string classes = {};  // govuk-radios--small, --inline
    std::string described_by = {};
    FormGroup group = {};
    Attributes attributes = {};
};
Html radios(const Choices& radios);
Html checkboxes(const Choices& checkboxes);

// The short form, for pages: a question and its answers, one of which may be chosen already.
struct Question {
    std::string name = {};
    Words legend = {};
    Words hint = {};
    Words error = {};
    std::vector<Choice> items = {};
    std::string chosen = {};  // the value typed last time
};
Html radios(const Question& question);

struct Option {
    std::string value = {};
    Html text = {};
    bool selected = false;
    bool disabled = false;
    bool has_value = true;
    Attributes attributes = {};
};

struct Select {
    std::string name = {};
    std::string id = {};
    Words label = {};
    Words hint = {};
    Words error = {};
    std::vector<Option> items = {};
    std::string classes = {};
    bool disabled = false;
    std::string described_by = {};
    FormGroup group = {};
    Attributes attributes = {};
};
Html select(const Select& select);

}  // namespace accord::html
