// Hands: one piece of long work after another, on as many threads as there are hands. Which thread
// takes which piece is chance: what a piece works out depends on its number alone.
#pragma once

#include <cstddef>
#include <functional>

namespace accord::host {

using Hands = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

Hands hands(unsigned threads);
unsigned cores();  // at least one

}  // namespace accord::host
