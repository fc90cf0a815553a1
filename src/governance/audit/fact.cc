#include "governance/audit/fact.h"

namespace accord::audit {

Fact& Fact::with(std::string name, Json value) & {
    particulars.set(std::move(name), std::move(value));
    return *this;
}

Fact&& Fact::with(std::string name, Json value) && {
    particulars.set(std::move(name), std::move(value));
    return std::move(*this);
}

Fact fact(std::string_view code, std::string about) {
    return {std::string(code), std::move(about), Json::object()};
}

}  // namespace accord::audit
