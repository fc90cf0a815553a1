#pragma once
#include <string_view>
#include <vector>

std::vector<int> counts(std::string_view words);
std::optional<int> first(const std::vector<int>& counts);  // std::map is only spoken of
