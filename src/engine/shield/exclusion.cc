#include "engine/shield/exclusion.h"

namespace accord::shield {

std::string_view word(Guarded what) {
    switch (what) {
        case Guarded::Address: return "address";
        case Guarded::Telephone: return "telephone number";
        case Guarded::School: return "school";
        case Guarded::Service: return "service";
        case Guarded::Referrer: return "referrer";
        case Guarded::Email: return "e-mail address";
    }
    return "address";
}

std::string_view mask_for(Guarded what) {
    switch (what) {
        case Guarded::Address: return "[address held back]";
        case Guarded::Telephone: return "[telephone number held back]";
        case Guarded::School: return "[school held back]";
        case Guarded::Service: return "[service held back]";
        case Guarded::Referrer: return "[referrer held back]";
        case Guarded::Email: return "[e-mail address held back]";
    }
    return "[held back]";
}

bool has_mask(std::string_view words, Guarded what) {
    return words.find(mask_for(what)) != std::string_view::npos;
}

}  // namespace accord::shield
