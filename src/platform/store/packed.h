// A text that is kept packed in a column whose name ends with _packed, beside the column where it
// was kept before it was packed, which is empty since (docs/formats/packed.md).
#pragma once

#include <string_view>

#include "platform/packing/packing.h"
#include "platform/store/row.h"

namespace accord::store {

// `column` is the name of the older one.
packing::Packed packed_in(const Row& row, std::string_view column);
// For the newer one; nothing for an empty text.
Value value_of(const packing::Packed& packed);

}  // namespace accord::store
