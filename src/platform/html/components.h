// Every component, for the pages that compose them. One function each; see components/ for what
// each takes.
#pragma once

#include "platform/html/components/banner.h"
#include "platform/html/components/button.h"
#include "platform/html/components/choices.h"
#include "platform/html/components/date_input.h"
#include "platform/html/components/error_summary.h"
#include "platform/html/components/field.h"
#include "platform/html/components/form.h"
#include "platform/html/components/home.h"
#include "platform/html/components/identity.h"
#include "platform/html/components/input.h"
#include "platform/html/components/navigation.h"
#include "platform/html/components/permission.h"
#include "platform/html/components/prose.h"
#include "platform/html/components/queue.h"
#include "platform/html/components/summary_list.h"
#include "platform/html/components/table.h"
#include "platform/html/components/task_list.h"
#include "platform/html/components/timeline.h"
