#include "platform/html/components/task_list.h"

namespace accord::html {
namespace {

Html task_of(const Task& task, const std::string& id) {
    const std::string hint_id = id + "-hint";
    const std::string status_id = id + "-status";
    Html name;
    if (not task.href.empty()) {
        name = element(
            "a",
            {{"class", classes({"govuk-link", "govuk-task-list__link", task.title_classes})},
             {"href", task.href},
             {"aria-describedby", classes({task.hint.empty() ? "" : hint_id, status_id})}},
            task.title);
    } else {
        Attributes attributes;
        attributes.add_if_any("class", task.title_classes);
        name = element("div", attributes, task.title);
    }
    if (not task.hint.empty())
        name += element("div", {{"id", hint_id}, {"class", "govuk-task-list__hint"}}, task.hint);
    const Html status = task.status_tag.text.empty() ? task.status : tag(task.status_tag);
    return element(
        "li",
        {{"class",
          classes({"govuk-task-list__item",
                   task.href.empty() ? "" : "govuk-task-list__item--with-link", task.classes})}},
        element("div", {{"class", "govuk-task-list__name-and-hint"}}, name) +
            element("div",
                    {{"class", classes({"govuk-task-list__status", task.status_classes})},
                     {"id", status_id}},
                    status));
}

}  // namespace

Html task_list(const TaskList& list) {
    Html items;
    std::size_t number = 0;
    for (const auto& task : list.items)
        items += task_of(task, list.id_prefix + "-" + std::to_string(++number));
    Attributes attributes = {{"class", classes({"govuk-task-list", list.classes})}};
    attributes.add_all(list.attributes);
    return element("ul", attributes, items);
}

}  // namespace accord::html
