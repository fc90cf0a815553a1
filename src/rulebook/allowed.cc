#include "rulebook/allowed.h"

namespace accord::rulebook {

Permissions permissions_of(const Rulebook& rulebook, std::string_view role, Date day) {
    const auto code = Code<Role>::from(role);
    const auto* row = code ? rulebook.roles.in_force(*code, day, Nation::England) : nullptr;
    return row != nullptr ? row->permissions : Permissions();
}

}  // namespace accord::rulebook
