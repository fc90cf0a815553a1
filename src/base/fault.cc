#include "base/fault.h"

namespace accord {

void add(Faults& faults, std::string where, std::string sentence) {
    faults.push_back({.where = std::move(where), .sentence = std::move(sentence)});
}

void add_if(bool wrong, Faults& faults, std::string where, std::string sentence) {
    if (wrong) add(faults, std::move(where), std::move(sentence));
}

std::string text(const Fault& fault) {
    std::string out = fault.where;
    if (fault.line > 0) out += ":" + std::to_string(fault.line);
    if (fault.line > 0 and fault.column > 0) out += ":" + std::to_string(fault.column);
    if (not out.empty()) out += ": ";
    return out + fault.sentence;
}

}  // namespace accord
