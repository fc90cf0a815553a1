#include "base/error.h"

#include <utility>

namespace accord {

Error invalid(std::string sentence, std::string field) {
    return {ErrorKind::Invalid, std::move(sentence), std::move(field)};
}
Error not_found(std::string sentence) {
    return {ErrorKind::NotFound, std::move(sentence)};
}
Error forbidden(std::string sentence) {
    return {ErrorKind::Forbidden, std::move(sentence)};
}
Error conflict(std::string sentence) {
    return {ErrorKind::Conflict, std::move(sentence)};
}
Error unavailable(std::string sentence) {
    return {ErrorKind::Unavailable, std::move(sentence)};
}
Error broken(std::string sentence) {
    return {ErrorKind::Broken, std::move(sentence)};
}

std::string_view word(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Invalid: return "invalid";
        case ErrorKind::NotFound: return "not-found";
        case ErrorKind::Forbidden: return "forbidden";
        case ErrorKind::Conflict: return "conflict";
        case ErrorKind::Unavailable: return "unavailable";
        case ErrorKind::Broken: return "broken";
    }
    return "broken";
}

}  // namespace accord
