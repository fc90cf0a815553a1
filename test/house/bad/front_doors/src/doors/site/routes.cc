#include "casework/sharing/pages.h"
#include "casework/sharing/question_about.h"
#include "casework/sharing/shares.h"
