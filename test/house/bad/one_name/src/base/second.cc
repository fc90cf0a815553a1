namespace accord {
namespace {

struct Own {
    bool wide = false;
};

}  // namespace

int second() {
    return Own().wide ? 1 : 0;
}

struct Page {
    bool wide = false;
};
struct Later {};

}  // namespace accord
