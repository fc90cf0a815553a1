"""A file of people is brought in while the server is killed at any moment, and so is the command on the terminal.
No row that was said to be on the list may be lost, none doubled, and the file goes on where it stopped.

    script/kill people [LIVES] [ROWS]      6 and 4000, unless said otherwise
"""
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from run import PROGRAM, Life
from visitor import Visitor

WHO = "Karen Osei"


def letters(number):
    out = ""
    number = (number + 1) * 0x9E3779B97F4A7C15 % 2**64
    for _ in range(9):
        out += chr(97 + number % 26)
        number //= 26
    return out


def a_file(start, rows):
    lines = ["id,given,family,born,address,postcode"]
    for i in range(start, start + rows):
        lines.append(f"K{i},{letters(2 * i)},{letters(2 * i + 1)},{13 + i % 15}/0{1 + i % 9}/{2010 + i % 14},"
                     f"{i} Weir Walk,E5 0XX")
    return "\r\n".join(lines) + "\r\n"


def signed_in(port):
    visitor = Visitor(port)
    page = visitor.ask("GET", "/sign-in")[2]
    button = re.search(rf'value="(acc_\w+)"[^>]*>(?:\s|<[^>]*>)*{WHO}', page)
    where, fields = visitor.form(page, "/sign-in/as", account=button.group(1))
    visitor.ask("POST", where, fields)
    return visitor


def upload(visitor, content):
    """Sends the file as a browser would; its page's address."""
    page = visitor.ask("GET", "/intakes")[2]
    _, fields = visitor.form(page, "/intakes", source="Pupil register")
    edge = "----" + letters(random.randrange(10**6))
    body = "".join(f'--{edge}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'
                   for n, v in fields if n != "file")
    body += (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="list.csv"\r\n'
             f"Content-Type: text/csv\r\n\r\n{content}\r\n--{edge}--\r\n")
    headers = {"Host": f"127.0.0.1:{visitor.port}", "Content-Type": f"multipart/form-data; boundary={edge}",
               "Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())}
    visitor.line.request("POST", "/intakes", body.encode(), headers)
    answer = visitor.line.getresponse()
    text = answer.read().decode()
    if answer.status != 303:
        raise AssertionError(f"the file was answered {answer.status}: {text[:200]}")
    return answer.headers["Location"]


def ask_database(folder, question):
    lines = sqlite3.connect(f"file:{folder}/accord.db?mode=ro", uri=True)
    try:
        return lines.execute(question).fetchall()
    finally:
        lines.close()


def verified(folder):
    done = subprocess.run([PROGRAM, "audit", "verify", "--data", folder], capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else [done.stdout.strip() or done.stderr.strip()]


def by_page(folder, lives, rows, people_before):
    """What went wrong, as sentences."""
    life = Life(folder)
    visitor = signed_in(life.port)
    where = upload(visitor, a_file(0, rows))
    page = visitor.ask("GET", where)[2]
    action, fields = visitor.form(page, "/start")
    if visitor.ask("POST", action, fields)[0] != 303:
        return ["it could not be started"]
    told = -1
    in_the_middle = 0
    wrong = []
    for _ in range(lives):
        until = time.time() + random.uniform(0.2, 1.2)
        while time.time() < until:
            said = re.search(r"([\d,]+) of [\d,]+ rows", visitor.ask("GET", where)[2])
            told = int(said.group(1).replace(",", "")) if said else told
        life.end()
        in_the_middle += ask_database(folder, "select state from people_intakes")[0][0] == "running"
        there = ask_database(folder, "select count(*) from people")[0][0] - people_before
        if there < min(told, rows):
            wrong.append(f"{told} rows were said to be on the list, and {there} are")
        wrong += verified(folder)
        life = Life(folder)
        visitor = signed_in(life.port)
    until = time.time() + 300
    while time.time() < until and ask_database(folder, "select state from people_intakes")[0][0] != "done":
        time.sleep(0.5)
    life.end()
    if in_the_middle == 0:
        wrong.append("it was never killed in the middle: say more rows")
    state, put, left = ask_database(folder, "select state, put, left_out from people_intakes")[0]
    there = ask_database(folder, "select count(*) from people")[0][0] - people_before
    if (state, put + left, there) != ("done", rows, put):
        wrong.append(f"at the end: {state}, {put} put, {left} left, and {there} people of {rows} rows")
    return wrong + verified(folder)


def by_terminal(folder, lives, rows, people_before):
    organisation = re.search(r"(O-\S+)[^\n]*Brigid", subprocess.run(
        [PROGRAM, "party", "list", "--data", folder], capture_output=True, text=True, check=True).stdout).group(1)
    path = f"{folder}/more.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write(a_file(10**6, rows))
    command = [PROGRAM, "people", "import", path, "--organisation", organisation, "--data", folder]
    wrong = []
    told = 0
    for _ in range(lives):
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        until = time.time() + random.uniform(0.3, 1.5)
        while time.time() < until:
            said = re.search(r"(\d+) rows", running.stderr.readline())
            if not said:
                break
            told = max(told, int(said.group(1)))
        running.kill()
        running.wait()
        there = ask_database(folder, "select count(*) from people")[0][0] - people_before
        if there < told:
            wrong.append(f"{told} rows were said to be on the list, and {there} are")
    subprocess.run(command, capture_output=True, text=True, check=False)
    there = ask_database(folder, "select count(*) from people")[0][0] - people_before
    again = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    if not re.match(r"0 put on the list, 0 changed", again):
        wrong.append(f"brought again it was not the same: {again.strip()}")
    if there < rows * 99 // 100 or there > rows:
        wrong.append(f"{there} people of {rows} rows")
    return wrong + verified(folder)


def main():
    lives = int(sys.argv[1]) if len(sys.argv) > 1 else 6
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    folder = tempfile.mkdtemp(prefix="accord-kill-people-")
    passed = failed = 0
    try:
        subprocess.run([PROGRAM, "demo", "--quiet", "--data", folder], check=True, capture_output=True)
        for what, story in (("on the page", by_page), ("on the terminal", by_terminal)):
            before = ask_database(folder, "select count(*) from people")[0][0]
            wrong = story(folder, lives, rows, before)
            for sentence in wrong[:5]:
                print(f"{what}: {sentence}")
            print(f"{rows} rows {what}, killed {lives} times")
            passed += 0 if wrong else 1
            failed += 1 if wrong else 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
