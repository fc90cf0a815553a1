// Multipart: a form that carries files (RFC 7578, as browsers write it). Strict: what two readers
// could take apart differently is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/web/form.h"

namespace accord::web {

// The boundary of a multipart/form-data content type; none: it is something else, or spoilt.
std::optional<std::string> multipart_boundary(std::string_view content_type);

struct Multipart {
    std::vector<Field> fields;
    std::vector<Upload> files;
};
Result<Multipart> read_multipart(std::string_view boundary, std::string_view body);

}  // namespace accord::web
