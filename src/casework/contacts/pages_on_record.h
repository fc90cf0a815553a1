// What the front door knows of a child, for the page of the child's record, which the door puts
// together (docs/adr/0061).
#pragma once

#include "base/reference.h"
#include "base/result.h"
#include "platform/html/html.h"

namespace accord::identity {
struct Visit;
}

namespace accord::contacts {

struct OnRecord {
    html::Html take_care;  // as its open contacts say it: who must not find out, who is not named
    html::Html contacts;   // each with a link, when it came, and what became of it
};
// Both are empty for whoever is not of the hub, or may open no contact there.
Result<OnRecord> on_record(const identity::Visit& visit, const Reference& child);

}  // namespace accord::contacts
