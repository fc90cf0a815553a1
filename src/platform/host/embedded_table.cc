#include "platform/host/embedded_table.h"

#include "base/expect.h"
#include "platform/host/embedded.h"

namespace accord::host {

Table embedded_table(std::string_view path) {
    const auto text = embedded(path);
    expect(text.has_value());
    Faults faults;
    auto table = read_table(path, *text, faults);
    expect(faults.empty());
    return table;
}

}  // namespace accord::host
