namespace accord {
namespace {

struct Own {
    int size = 0;
};

}  // namespace

struct Page {
    int lines = 0;
};
struct Later;

int first() {
    struct Page {};
    return Own().size;
}

}  // namespace accord
