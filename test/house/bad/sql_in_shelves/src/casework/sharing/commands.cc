const char* find =
    "select id, state "
    "from shares where id = $1";
const char* words = "Select how soon someone needs to act";
void change() { run("update shares set state = $1"); }
