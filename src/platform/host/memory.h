// Memory, for a program that goes over much of it for minutes.
#pragma once

namespace accord::host {

// What is asked for from now on lies in large pages where that can be, among which a processor
// finds its way sooner; it takes a few megabytes more. Where it cannot be, nothing changes.
void prefer_large_pages();

}  // namespace accord::host
