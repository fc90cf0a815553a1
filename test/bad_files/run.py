"""Sends what is no list of people, as people really do and as somebody might on purpose: through the page, through the
terminal, and as bytes. Each ends in a sentence that says what to do, and in a server that still answers and has not grown.

    script/bad_files      2 GB are really sent, over the loopback
"""
import gzip
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

sys.path.insert(0, "test/kill")
from run import Life, PROGRAM  # noqa: E402
from people import signed_in  # noqa: E402

GROWN_MB_MAX = 200  # of the server, at its largest, whatever was sent
TWO_GB = 2 * 1024 ** 3
HEAD = "id,given,family,born,address,postcode"
ROW = "B{0},Amelia,Thornbury,{1},{0} Weir Walk,E5 0XX"


def rows(dates, heading=HEAD):
    return "\r\n".join([heading] + [ROW.format(i, date) for i, date in enumerate(dates)]) + "\r\n"


GOOD = rows(["13/04/2018", "02/05/2019"])


def workbook():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as folder:
        folder.writestr("xl/worksheets/sheet1.xml", "<worksheet/>" * 100)
    return out.getvalue()


def bomb():
    """1 GB of noughts in a megabyte, made without ever holding it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(b"0" * (1 << 20)) for _ in range(1024)) + packer.flush()


# What it is, how it is called, its bytes, and what must be said of it.
FILES = [
    ("UTF-16 with its mark", "list.csv", GOOD.encode("utf-16"), "UTF-16; save it as CSV UTF-8"),
    ("UTF-16 without a mark", "list.csv", GOOD.encode("utf-16-le"), "UTF-16; save it as CSV UTF-8"),
    ("JSON in UTF-16", "list.json", '{"id": "1"}\n'.encode("utf-16-le"), "UTF-16"),
    ("both orders of day and month", "list.csv", rows(["13/04/2018", "04/13/2018"]).encode(),
     "only the day can come first"),
    ("10,000 columns", "list.csv", (",".join(f"c{i}" for i in range(10_000)) + "\r\n").encode()
     + b"\r\n".join([b",".join([b"x"] * 10_000)] * 20), "200 columns"),
    ("10,000 things said of one person", "list.json",
     ("{" + ",".join(f'"c{i}":1' for i in range(10_000)) + "}\n").encode(), "200"),
    ("a million names in one object", "list.json",
     ("{" + ",".join(f'"c{i}":1' for i in range(600_000)) + "}\n").encode(), "longer than any person needs"),
    ("an object in an object, 100,000 deep", "list.json", b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
     "(?i)levels|deep|JSON"),
    ("a number of a million digits", "list.json", b'{"id": 1' + b"0" * 1_000_000 + b"}\n", "longer than any person needs"),
    ("one line of 8 MB", "list.csv", HEAD.encode() + b"\r\n" + b"x" * (8 << 20), "row is longer than we read"),
    ("a workbook by mistake", "list.xlsx", workbook(), r"workbook.*CSV UTF-8"),
    ("a packed file by mistake", "list.csv.gz", gzip.compress(GOOD.encode() * 1000), "packed"),
    ("a bomb: 1 GB of noughts, packed", "list.gz", bomb(), "packed"),
    ("a PDF by mistake", "list.pdf", b"%PDF-1.7\n" + b"1 0 obj\n" * 100, "PDF"),
    ("noughts", "list.csv", b"\0" * 100_000, "no text|UTF-16"),
    ("nothing", "list.csv", b"\r\n", "nothing|Nothing"),
]
# Taken, and read as it was meant.
LATIN = (HEAD + "\r\n").encode() + ROW.format(1, "13/04/2018").replace("Amelia", "Zoë").encode() + b"\r\n" \
    + ROW.format(2, "14/04/2018").replace("Amelia", "Zoë").replace("Thornbury", "Müller").encode("latin-1") + b"\r\n" \
    + b"B3,Zo\xc3\xab,M\xfcller,15/04/2018,3 Weir Walk,E5 0XX\r\n"


def words_of(page):
    page = re.sub(r"(?s)<(script|style|head).*?</\1>", " ", page)
    page = page.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", '"')
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page))


def form_with(visitor, name, content):
    page = visitor.ask("GET", "/intakes")[2]
    _, fields = visitor.form(page, "/intakes", source="A register")
    edge = "----bad-files-edge"
    body = b"".join(f'--{edge}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode()
                    for n, v in fields if n != "file")
    body += (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
             "Content-Type: application/octet-stream\r\n\r\n").encode() + content + f"\r\n--{edge}--\r\n".encode()
    headers = {"Host": f"127.0.0.1:{visitor.port}", "Content-Type": f"multipart/form-data; boundary={edge}",
               "Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())}
    return headers, body


def by_page(visitor, name, content):
    """What the page says of it in the end."""
    headers, body = form_with(visitor, name, content)
    visitor.line.request("POST", "/intakes", body, headers)
    answer = visitor.line.getresponse()
    page = answer.read().decode()
    if answer.status == 303:
        page = visitor.ask("GET", answer.headers["Location"])[2]
    return words_of(page)


def by_terminal(folder, organisation, path):
    """What is said, how it ended, and the most memory it took, in MB."""
    command = [PROGRAM, "people", "import", path, "--organisation", organisation, "--data", folder]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = running.stdout.read().decode()
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    return said, running.returncode, used.ru_maxrss / 1024


def raw(port, head, pieces):
    """Sends what it can, and returns what is answered."""
    line = socket.create_connection(("127.0.0.1", port), timeout=60)
    sent = 0
    try:
        line.sendall(head)
        for piece in pieces:
            line.sendall(piece)
            sent += len(piece)
    except OSError:
        pass  # it has heard enough
    answer = b""
    try:
        line.settimeout(20)
        while part := line.recv(65536):
            answer += part
    except OSError:
        pass
    line.close()
    return answer.decode(errors="replace"), sent


def megabytes(pid, what):
    with open(f"/proc/{pid}/status", encoding="utf-8") as about:
        return int(re.search(rf"{what}:\s+(\d+) kB", about.read()).group(1)) / 1024


class Checks:
    def __init__(self, life):
        self.life = life
        self.passed = self.failed = 0

    def check(self, what, wrong):
        """`wrong`: a sentence, or nothing."""
        before = time.time()
        try:
            with socket.create_connection(("127.0.0.1", self.life.port), timeout=5) as line:
                line.sendall(b"GET /sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                if not line.recv(64).startswith(b"HTTP/1.1 200"):
                    wrong = wrong or "the server answers otherwise than before"
        except OSError:
            wrong = wrong or "the server no longer answers"
        if time.time() - before > 5:
            wrong = wrong or "the server was slow afterwards"
        self.passed += not wrong
        self.failed += bool(wrong)
        print(f"{what}: {wrong}" if wrong else f"{what}: as it should be", flush=True)


def said(words, wanted):
    return "" if re.search(wanted, words) else f"nothing says “{wanted}”, but: {words.strip()[:300]}"


def page_and_terminal(checks, visitor, folder, organisation, scratch):
    for what, name, content, wanted in FILES:
        checks.check(f"{what}, on the page", said(by_page(visitor, name, content), wanted))
        path = f"{scratch}/{name}"
        with open(path, "wb") as file:
            file.write(content)
        words, code, most = by_terminal(folder, organisation, path)
        wrong = said(words, wanted) or ("" if code == 1 else f"it ended with {code}")
        checks.check(f"{what}, on the terminal", wrong or ("" if most < GROWN_MB_MAX else f"it took {most:.0f} MB"))
        os.remove(path)
    checks.check("letters in two encodings, on the page",
                 said(by_page(visitor, "list.csv", LATIN), "Zoë Thornbury.*Zoë Müller.*Zoë Müller"))


def large_on_terminal(checks, folder, organisation, scratch):
    path = f"{scratch}/large"

    def see(what, wanted):
        words, code, most = by_terminal(folder, organisation, path)
        wrong = said(words, wanted) or ("" if code == 1 else f"it ended with {code}")
        checks.check(f"{what}, on the terminal, {most:.0f} MB",
                     wrong or ("" if most < GROWN_MB_MAX else "it took too much memory"))
        os.remove(path)

    with open(path, "wb") as file:
        file.write(HEAD.encode() + b"\r\n")
        file.write(b"x" * (100 << 20))
    see("one line of 100 MB", "row is longer than we read")
    with open(path, "wb") as file:
        file.write(b'{"id":"')
        for _ in range(100):
            file.write(b"{x" * (1 << 19))
    see("one line of 100 MB that begins an object", "longer than any person needs")
    with open(path, "wb") as file:
        file.truncate(TWO_GB)
    see("2 GB of noughts", "no text|UTF-16")
    with open(path, "wb") as file:
        file.write(HEAD.encode() + b"\r\n")
        piece = "".join(ROW.format(i % 10, "13/04/2018") + "\r\n" for i in range(20_000)).encode()
        for _ in range(TWO_GB // len(piece)):
            file.write(piece)
    see("2 GB of people", "bring it in pieces")


def large_on_line(checks, visitor):
    port = checks.life.port
    headers, _ = form_with(visitor, "list.csv", b"")
    lines = "".join(f"{k}: {v}\r\n" for k, v in headers.items())
    piece = b"x" * (1 << 20)

    def endless(count):
        return (piece for _ in range(count))

    answer, sent = raw(port, f"POST /intakes HTTP/1.1\r\n{lines}Content-Length: {TWO_GB}\r\n\r\n".encode(),
                       endless(2048))
    checks.check(f"2 GB that say so, {sent >> 20} MB of them sent",
                 said(answer.split("\r\n")[0] + words_of(answer), "^HTTP/1.1 413.*larger"))
    chunks = (b"100000\r\n" + piece + b"\r\n" for _ in range(2048))
    answer, sent = raw(port, f"POST /intakes HTTP/1.1\r\n{lines}Transfer-Encoding: chunked\r\n\r\n".encode(), chunks)
    checks.check(f"2 GB in chunks, {sent >> 20} MB of them sent", said(answer, "^HTTP/1.1 501"))
    answer, sent = raw(port, f"POST /intakes HTTP/1.1\r\n{lines}\r\n".encode(), endless(2048))
    checks.check(f"2 GB that say nothing, {sent >> 20} MB of them sent", said(answer, "^HTTP/1.1 400|HTTP/1.1 400"))
    for packed in ("gzip", "deflate"):
        headers, body = form_with(visitor, "list.csv", b"0" * 1000)
        lines = "".join(f"{k}: {v}\r\n" for k, v in headers.items())
        answer, _ = raw(port, (f"POST /intakes HTTP/1.1\r\n{lines}Content-Encoding: {packed}\r\n"
                               f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n").encode(), [body])
        checks.check(f"a form that is packed by {packed}", said(answer, "^HTTP/1.1 415"))


def json_bombs(checks):
    """At the door for machines, before anybody is known."""
    port = checks.life.port
    for what, body in (("deep", b"[" * 500_000), ("a million names", b"{" + b",".join(
            b'"k%d":1' % i for i in range(80_000)) + b"}"), ("a long number", b"1" * 900_000)):
        for path in ("/access/v1/evaluation", "/api/v1/requests", "/token"):
            head = (f"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n").encode()
            answer, _ = raw(port, head, [body])
            checks.check(f"JSON that is {what}, at {path}", said(answer, r"^HTTP/1.1 4\d\d"))


def main():
    folder = tempfile.mkdtemp(prefix="accord-bad-files-")
    scratch = tempfile.mkdtemp(prefix="accord-bad-files-")
    checks = None
    try:
        subprocess.run([PROGRAM, "demo", "--quiet", "--data", folder], check=True, capture_output=True)
        parties = subprocess.run([PROGRAM, "party", "list", "--data", folder], capture_output=True, text=True, check=True)
        organisation = re.search(r"(O-\S+)[^\n]*Brigid", parties.stdout).group(1)
        checks = Checks(Life(folder))
        visitor = signed_in(checks.life.port)
        pid = checks.life.server.pid
        before = megabytes(pid, "VmRSS")
        large_on_line(checks, visitor)
        json_bombs(checks)
        page_and_terminal(checks, visitor, folder, organisation, scratch)
        large_on_terminal(checks, folder, organisation, scratch)
        grown = megabytes(pid, "VmHWM") - before
        checks.check(f"the server grew by {grown:.0f} MB at most", "" if grown < GROWN_MB_MAX else "that is too much")
        checks.life.end()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
