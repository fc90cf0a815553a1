#include "base/fault.h"

namespace accord {

std::string text(const Fault& fault) {
    std::string out = fault.where;
    if (fault.line > 0) out += ":" + std::to_string(fault.line);
    if (fault.line > 0 and fault.column > 0) out += ":" + std::to_string(fault.column);
    if (not out.empty()) out += ": ";
    return out + fault.sentence;
}

}  // namespace accord
