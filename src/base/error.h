// What can go wrong in the world, and how it is said.
//
// An Error is for "the world said no": bad input, a missing row, a busy database. A decision that
// the answer is no is never an Error; it is an outcome, and it commits (HOUSE_RULES 22).
#pragma once

#include <string>
#include <string_view>

namespace accord {

// A closed list. One function turns a kind into a page, one into problem JSON, one into an exit
// code.
enum class ErrorKind {
    Invalid,      // what was given cannot be used; the sentence says how to mend it
    NotFound,     // no such thing, or not one that this person may know of
    Forbidden,    // known, and not theirs
    Conflict,     // someone else was first
    Unavailable,  // try again: busy, down, timed out
    Broken,       // something that must hold does not: a person must look
};

// A kind and one sentence for a person: what happened, what is missing, who can help.
// The sentence holds nothing personal. `field` names the input at fault, or is empty.
struct Error {
    ErrorKind kind = ErrorKind::Broken;
    std::string sentence;
    std::string field = {};

    bool operator==(const Error&) const = default;
};

Error invalid(std::string sentence, std::string field = {});
Error not_found(std::string sentence);
Error forbidden(std::string sentence);
Error conflict(std::string sentence);
Error unavailable(std::string sentence);
Error broken(std::string sentence);

// The kind as one lower-case word, for logs and problem JSON: "not-found".
std::string_view word(ErrorKind kind);

}  // namespace accord
