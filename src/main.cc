// The one program: hands its arguments to the command line (doors/cli).
#include "doors/cli/cli.h"

int main(int argc, char** argv) {
    return accord::cli::run(argc, argv);
}
