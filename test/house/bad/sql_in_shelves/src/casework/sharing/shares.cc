const char* find = "select id from shares where id = $1";
