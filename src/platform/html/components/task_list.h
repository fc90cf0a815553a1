// Parts people do in any order, over several sittings: joining, a privacy assessment, a rights
// request.
#pragma once

#include <string>
#include <vector>

#include "platform/html/components/banner.h"

namespace accord::html {

struct Task {
    Html title = {};
    std::string title_classes = {};
    std::string href = {};
    Html hint = {};
    Html status = {};            // plain words: Completed
    TagOptions status_tag = {};  // or a tag: what is left stands out
    std::string status_classes = {};
    std::string classes = {};
};
struct TaskList {
    std::vector<Task> items = {};
    std::string id_prefix = "task-list";
    std::string classes = {};
    Attributes attributes = {};
};
Html task_list(const TaskList& list);

}  // namespace accord::html
