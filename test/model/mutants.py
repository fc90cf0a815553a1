"""Plants bugs in a copy of the engine, one at a time, and demands that the comparison finds each.

    pypy3 test/model/mutants.py build/release/accord_model [--only WORDS]

mutants.json is the list: a file of src/engine/policy, what to find in it (once), and what to put
in its place. Each copy is compiled and linked by the very commands that built the engine.
"""

import argparse
import json
import os
import queue
import shlex
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
QUESTIONS = 40_000


class Build:
    """How the engine was built: from the build folder it stands in."""

    def __init__(self, engine):
        self.folder = os.path.dirname(os.path.abspath(engine))
        self.target = os.path.basename(engine)
        with open(os.path.join(self.folder, "compile_commands.json"), encoding="utf-8") as file:
            self.commands = {os.path.normpath(os.path.join(one["directory"], one["file"])): one
                             for one in json.load(file)}
        said = subprocess.run(["ninja", "-C", self.folder, "-t", "commands", self.target],
                              stdout=subprocess.PIPE, check=True).stdout.decode()
        self.link = said.rstrip("\n").split("\n")[-1]

    def make(self, source, changed, into):
        """The engine with `changed` in place of `source`; the words of the compiler when not."""
        command = self.commands[source]
        words = shlex.split(command["command"])
        built = words[words.index("-o") + 1]
        words[words.index("-o") + 1] = into + ".o"
        words = [changed if word == source else word for word in words] + ["-w"]  # a bug may warn
        done = subprocess.run(words, cwd=command["directory"], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        if done.returncode != 0:
            return done.stdout.decode()
        link = self.link.replace(built, into + ".o").replace(
            "-o " + self.target, "-o " + into)
        done = subprocess.run(link, shell=True, cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        return done.stdout.decode() if done.returncode != 0 else ""


def found(engine):
    """Whether the comparison finds a difference, and what it says of the first."""
    done = subprocess.run(
        [sys.executable, os.path.join(HERE, "compare.py"), engine, "--questions", str(QUESTIONS),
         "--seed", "7", "--brief", "--first"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = done.stdout.decode().rstrip("\n").split("\n")
    what = next((line.strip() for line in lines if line.startswith("  ")), lines[-1])
    return any(line.startswith("DIFFERENCE") for line in lines), what


def try_one(build, place, mutant):
    source = os.path.join(ROOT, "src", "engine", "policy", mutant["file"])
    with open(source, encoding="utf-8") as file:
        text = file.read()
    if text.count(mutant["find"]) != 1:
        return False, "its place in the file is not there, or not once"
    folder = os.path.join(ROOT, "build", "model", "mutants")
    os.makedirs(folder, exist_ok=True)
    into = os.path.join(folder, "%02d" % place)
    changed = into + "_" + mutant["file"]
    with open(changed, "w", encoding="utf-8") as file:
        file.write(text.replace(mutant["find"], mutant["put"]))
    wrong = build.make(source, changed, into)
    if wrong:
        return False, "does not build: " + wrong[-600:]
    caught, what = found(into)
    for path in (into, into + ".o", changed):
        os.remove(path)
    return caught, what


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("engine")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with open(os.path.join(HERE, "mutants.json"), encoding="utf-8") as file:
        mutants = [one for one in json.load(file) if options.only in one["says"]]
    build, waiting, missed = Build(options.engine), queue.Queue(), []
    for pair in enumerate(mutants):
        waiting.put(pair)

    def work():
        while True:
            try:
                place, mutant = waiting.get_nowait()
            except queue.Empty:
                return
            caught, what = try_one(build, place, mutant)
            print("%s  %s\n        %s" % ("found " if caught else "MISSED", mutant["says"],
                                          what[:200]), flush=True)
            if not caught:
                missed.append(mutant)

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("%d of %d planted bugs found" % (len(mutants) - len(missed), len(mutants)))
    return 1 if missed or not mutants else 0


if __name__ == "__main__":
    sys.exit(main())
