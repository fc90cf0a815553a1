// One-line and many-line text, and the many-line one that counts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "platform/html/components/field.h"

namespace accord::html {

struct Affix {  // before or after the text: £, per week
    Html text = {};
    std::string classes = {};
    Attributes attributes = {};
};

struct Input {
    std::string name = {};
    std::string id = {};  // the name, unless given
    Words label = {};
    Words hint = {};
    Words error = {};
    std::string value = {};
    std::string type = "text";
    std::string classes = {};  // govuk-input--width-10
    std::string autocomplete = {};
    std::string inputmode = {};
    std::string autocapitalize = {};
    std::string pattern = {};
    std::optional<bool> spellcheck = std::nullopt;
    bool disabled = false;
    std::string described_by = {};
    Affix prefix = {};
    Affix suffix = {};
    FormGroup group = {};
    std::string wrapper_classes = {};
    Attributes wrapper_attributes = {};
    Attributes attributes = {};
};
Html input(const Input& input);
// A line that is kept as it is typed: a name, a number, an address. Neither completed nor
// corrected.
Html exact_box(const std::string& name, const Html& label, const std::string& value,
               const Faults& faults, std::string classes = {}, const Html& hint = {});

// Choosing a file to send; the form says has_files.
struct FileUpload {
    std::string name = {};
    Words label = {};
    Words hint = {};
    Words error = {};
    std::string accept = {};  // ".pdf,.jpg,.png"
};
Html file_upload(const FileUpload& upload);

struct Textarea {
    std::string name = {};
    std::string id = {};
    Words label = {};
    Words hint = {};
    Words error = {};
    std::string value = {};
    int rows = 5;
    std::string classes = {};
    std::string autocomplete = {};
    std::optional<bool> spellcheck = std::nullopt;
    bool disabled = false;
    std::string described_by = {};
    FormGroup group = {};
    Attributes attributes = {};
};
Html textarea(const Textarea& textarea);

struct CharacterCount {
    Textarea textarea = {};
    std::size_t characters_max = 0;  // one of the two
    std::size_t words_max = 0;
    std::size_t threshold_percent = 0;  // says nothing until this much is used; 0 says it at once
    std::string message_classes = {};
};
Html character_count(const CharacterCount& count);

}  // namespace accord::html
