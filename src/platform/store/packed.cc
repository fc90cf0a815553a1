#include "platform/store/packed.h"

namespace accord::store {

packing::Packed packed_in(const Row& row, std::string_view column) {
    if (auto packed = row.maybe_bytes(std::string(column) + "_packed"))
        return packing::Packed::kept(std::move(*packed));
    return packing::Packed::of(row.text(column));
}

Value value_of(const packing::Packed& packed) {
    if (packed.empty()) return nullptr;
    return packed.bytes();
}

}  // namespace accord::store
