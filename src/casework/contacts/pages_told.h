// What the front door told an organisation and nobody there has opened, for its home page.
#pragma once

#include "base/result.h"
#include "platform/html/html.h"

namespace accord::identity {
struct Visit;
}

namespace accord::contacts {

// Each a link to what became of it; empty where there is nothing new.
Result<html::Html> newly_told_html(const identity::Visit& visit);

}  // namespace accord::contacts
