"""The server is killed at any moment while many people send. Nothing that was acknowledged may be lost,
nothing may be doubled, nothing may be there by half, and the trail must be whole, after each life.

    script/kill [LIVES] [SENDERS]      50 and 16, unless said otherwise
"""
import random
import re
import shutil
import sqlite3
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, "test")
import packed  # noqa: E402
from visitor import CHILD, Visitor

PROGRAM = "build/accord"
WORRY = {
    "facts": "Seen at nine with a bruise on one arm.",
    "how-soon": "now",
    "must-not-find-out": "no",
    "send-now": "yes",
}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Life:
    """One life of the server, from its start to its sudden end."""

    def __init__(self, folder):
        self.port = free_port()
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--demo", "--data", folder, "--port", str(self.port)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        while "http://" not in self.server.stdout.readline():
            if self.server.poll() is not None:
                raise SystemExit("the server did not start again")

    def end(self):
        self.server.kill()
        self.server.wait()
        self.server.stdout.close()


class Sender(threading.Thread):
    """Shares one worry after another until the line breaks; remembers what it was told."""

    def __init__(self, port, account, again):
        super().__init__(daemon=True)
        self.visitor = Visitor(port)
        self.account = account
        self.again = again  # sent in an earlier life, and never answered
        self.acknowledged = []
        self.unanswered = []
        self.trouble = None

    def run(self):
        try:
            page = self.visitor.ask("GET", "/sign-in")[2]
            self.post(page, "/sign-in/as", account=self.account)
            while self.again:
                self.send(self.again[-1])
                self.again.pop()
            while True:
                self.share_once()
        except OSError:
            pass  # the server has died, as it was meant to
        except (LookupError, AssertionError) as trouble:
            self.trouble = f"{self.account}: {trouble}"

    def post(self, page, action, **typed):
        where, fields = self.visitor.form(page, action, **typed)
        status, to, answer = self.visitor.ask("POST", where, fields)
        if status != 303:
            said = re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", answer))
            problem = said[max(said.find("There is a problem"), 0):][:120]
            raise AssertionError(f"{where} answered {status}: {problem}")
        return to

    def share_once(self):
        page = self.visitor.ask("GET", "/share/new")[2]
        page = self.visitor.ask("GET", self.post(page, "/share/new", **CHILD))[2]
        to = self.post(page, "/worry", **WORRY)
        reference = to.split("/")[2]
        self.visitor.ask("GET", to)
        self.unanswered.append(reference)
        self.send(reference)
        self.unanswered.pop()

    def send(self, reference):
        """Presses Send; a share that was sent already has a page that says so, and no such button."""
        status, _, page = self.visitor.ask("GET", f"/share/{reference}/now")
        if status != 200:
            raise AssertionError(f"/share/{reference}/now answered {status}")
        if f'action="/share/{reference}/now"' in page:
            self.post(page, "/now")
        self.acknowledged.append(reference)


class Books:
    """What should be in the database, from what people were told."""

    def __init__(self, folder):
        self.folder = folder
        self.acknowledged = set()
        self.unanswered = set()

    def add(self, senders):
        for sender in senders:
            self.acknowledged.update(sender.acknowledged)
            self.unanswered.update(sender.unanswered)

    def wrong(self):
        """What does not agree, as sentences; none when all is well."""
        out = []
        lines = sqlite3.connect(f"file:{self.folder}/accord.db?mode=ro", uri=True)
        kept = {r: i for r, i in lines.execute("select reference, id from shares")}
        for reference in sorted(self.acknowledged - kept.keys()):
            out.append(f"{reference} was acknowledged and is not there")
        for reference in sorted(kept.keys() - self.acknowledged - self.unanswered):
            out.append(f"{reference} is there, and nobody sent it")
        sent = {}
        for entry in packed.entries(lines):
            if entry["verb"] == "share.send":
                for about in {fact["about"] for fact in entry["facts"]}:
                    sent[about] = sent.get(about, 0) + 1
        for reference, share in kept.items():
            if sent.get(reference) != 1:
                out.append(f"{reference} has {sent.get(reference, 0)} entries of sending, not one")
            row = lines.execute(
                "select count(*), count(r.sent_at), count(o.id) from share_recipients r left join outbox o"
                " on o.about = r.id and o.kind = 'share.deliver' where r.share = ?", (share,)).fetchone()
            if row[0] == 0 or row[1] != row[2]:
                out.append(f"{reference} has {row[0]} recipients, {row[1]} sent and {row[2]} messages")
        lines.close()
        verified = subprocess.run([PROGRAM, "audit", "verify", "--data", self.folder],
                                  capture_output=True, text=True, check=False)
        if verified.returncode != 0:
            out.append(verified.stdout.strip() or verified.stderr.strip())
        return out


def people_who_share(port, wanted):
    """Accounts of the demo whose owners may share, one after another."""
    page = Visitor(port).ask("GET", "/sign-in")[2]
    out = []
    for account in re.findall(r'value="(acc_\w+)"', page):
        visitor = Visitor(port)
        where, fields = visitor.form(page, "/sign-in/as", account=account)
        visitor.ask("POST", where, fields)
        if visitor.ask("GET", "/share/new")[0] == 200:
            out.append(account)
        if len(out) == wanted:
            break
    return out


def live(folder, accounts, books):
    """`accounts` is what each of them sent and was never answered about, by account."""
    life = Life(folder)
    senders = [Sender(life.port, account, again) for account, again in accounts.items()]
    for sender in senders:
        sender.start()
    time.sleep(random.uniform(0.3, 2.0))
    life.end()
    for sender in senders:
        sender.join()
    books.add(senders)
    for sender in senders:
        accounts[sender.account] = sender.again + sender.unanswered
    return [sender.trouble for sender in senders if sender.trouble] + books.wrong()


def main():
    lives = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 16
    folder = tempfile.mkdtemp(prefix="accord-kill-")
    passed = failed = 0
    try:
        subprocess.run([PROGRAM, "demo", "--quiet", "--data", folder], check=True, capture_output=True)
        first = Life(folder)
        accounts = {account: [] for account in people_who_share(first.port, wanted)}
        first.end()
        books = Books(folder)
        for number in range(1, lives + 1):
            wrong = live(folder, accounts, books)
            for sentence in wrong[:5]:
                print(f"life {number}: {sentence}")
            passed += 0 if wrong else 1
            failed += 1 if wrong else 0
        print(f"{lives} lives, {len(accounts)} senders at once: {len(books.acknowledged)} shares acknowledged,"
              f" {len(books.unanswered)} cut off before the answer")
        failed += 0 if books.acknowledged else 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
