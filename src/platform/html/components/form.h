// A form: posts to its own address unless told otherwise, carries the token that proves it is ours,
// and never asks the browser to validate (the server does, and says so in one place).
#pragma once

#include <string>
#include <string_view>

#include "platform/html/html.h"

namespace accord::html {

inline constexpr std::string_view token_field = "token";  // the name of the hidden field

struct Form {
    std::string action = {};  // this page's own address when empty
    std::string token = {};   // empty only where nobody is signed in and no token is issued
    bool is_search = false;   // GET, without a token, for filters that name no person
    std::string classes = {};
    bool has_files = false;  // it may carry files
};
Html form(const Form& form, const Html& content);
Html hidden(std::string_view name, std::string_view value);

}  // namespace accord::html
