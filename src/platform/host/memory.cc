#include "platform/host/memory.h"

#include <mimalloc.h>

// The program is linked with it; tests, and builds with a sanitizer, are not (docs/adr/0055).
#pragma weak mi_option_enable

namespace accord::host {

void prefer_large_pages() {
    if (mi_option_enable != nullptr) mi_option_enable(mi_option_large_os_pages);
}

}  // namespace accord::host
