"""Letters leave through real mail servers on the loopback: one that takes them, one that makes us wait, one that
refuses, one that says nothing, one that is not safe. Then ten thousand, while the program is killed and starts again.

    script/mail [HOW MANY]      10000 unless said otherwise
"""
import email
import email.policy
import json
import os
import quopri
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path[:0] = ["test", "test/kill"]
import packed  # noqa: E402
from visitor import CHILD, Visitor  # noqa: E402

from servers import (PASSWORD, USER, Greylists, Manner, Rejects, Server, TimesOut,  # noqa: E402
                     make_certificate)

PROGRAM = "build/accord"
FROM = "accord@node.example"
DESK, OUT_OF_HOURS = "02079460100", "02079460199"  # of the hub of the demo
WORRY = {
    "facts": "Whispered at breakfast that somebody threw crockery; a bruise on one wrist.",
    "how-soon": "now",
    "must-not-find-out": "no",
    "send-now": "yes",
}
# Nothing of these may leave the house: what was typed, who it is about, who says so, and that it is about a child.
RECORD = ["robin", "madeup", "nowhere", "whispered", "breakfast", "somebody", "threw", "crockery", "bruise",
          "wrist", "karen", "osei", "brigid", "primary", "school", "child", "harm", "worry", "family"]
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def wait_until(true, seconds):
    """Whether it came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return bool(true())


class Tally:
    passed = 0
    failed = 0

    def check(self, what, good):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f"not so: {what}")


class House:
    """Marshgate, served, with a mail server in its settings."""

    def __init__(self, folder, port, smtp_port, authority):
        self.folder = folder
        self.port = port
        self.returns = f"{folder}/returns"
        self.server = None
        for part in ("new", "cur", "tmp"):
            os.makedirs(f"{self.returns}/{part}")
        subprocess.run([PROGRAM, "demo", "--quiet", "--data", folder], check=True, capture_output=True)
        with open(f"{folder}/accord.toml", "w", encoding="utf-8") as settings:
            settings.write(
                f'mail_server = "127.0.0.1:{smtp_port}"\nmail_from = "{FROM}"\nmail_user = "{USER.decode()}"\n'
                f'mail_authority = "{authority}"\nmail_returns = "{self.returns}"\nmail_seconds = 2\n'
                'duty_desk = "Marshgate MASH"\nduty_phone = "020 7946 0100"\n')

    def start(self):
        # The password comes by the environment and is in no file.
        self.log = open(f"{self.folder}/server.log", "a", encoding="utf-8")
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--demo", "--data", self.folder, "--port", str(self.port)], stdout=subprocess.PIPE,
            stderr=self.log, text=True, env={**os.environ, "ACCORD_MAIL_PASSWORD": PASSWORD.decode()})
        while "http://" not in self.server.stdout.readline():
            if self.server.poll() is not None:
                raise SystemExit("the server did not start")

    def end(self, how):
        self.server.send_signal(how)
        code = self.server.wait()
        self.server.stdout.close()
        self.log.close()
        return code

    def query(self, sql, *values):
        lines = sqlite3.connect(f"file:{self.folder}/accord.db?mode=ro", uri=True, timeout=10)
        try:
            return lines.execute(sql, values).fetchall()
        finally:
            lines.close()

    def one(self, sql, *values):
        return self.query(sql, *values)[0][0]

    def in_state(self, state):
        return self.one("select count(*) from letters where state = ?", state)

    def waiting(self):
        return self.one("select count(*) from outbox where lane = 'letters' and settled_at is null")

    def facts(self, code):
        return sum(any(fact["code"] == code for fact in entry["facts"]) for entry in self.entries())

    def entries(self):
        lines = sqlite3.connect(f"file:{self.folder}/accord.db?mode=ro", uri=True)
        try:
            return packed.entries(lines)
        finally:
            lines.close()

    def signed_in(self, account):
        visitor = Visitor(self.port)
        where, fields = visitor.form(visitor.ask("GET", "/sign-in")[2], "/sign-in/as", account=account)
        visitor.ask("POST", where, fields)
        return visitor

    def account_of(self, name):
        return self.one("select id from accounts where name = ?", name)


def post(visitor, page, action, **typed):
    where, fields = visitor.form(page, action, **typed)
    status, to, answer = visitor.ask("POST", where, fields)
    if status != 303:
        raise SystemExit(f"{where} answered {status}: {re.sub('<[^>]+>', ' ', answer)[-600:]}")
    return to


def give_addresses(house):
    """Each organisation says where its duty desk is written to, on its own page: address by party."""
    parties = house.query("select id, reference from parties")
    paths = {party: f"/organisations/{reference}/join/contacts/duty-desk" for party, reference in parties}
    out = {}
    for (account,) in house.query("select distinct account from appointments"):
        visitor = house.signed_in(account)
        for party in [party for party in paths if party not in out]:
            status, _, page = visitor.ask("GET", paths[party])
            if status != 200:
                break  # may speak for its own organisation at most, and others do that
            address = f"desk@organisation-{len(out)}.example"
            post(visitor, page, "/duty-desk", **{
                "contact-name": "Duty desk", "contact-phone": "020 7946 0100", "contact-email": address,
                "hours": "Always", "out-of-hours": "Nobody: ring 999"})
            out[party] = address
    return out


def share(house, visitor):
    """A worry, sent at once, by whoever visits: its reference."""
    page = visitor.ask("GET", "/share/new")[2]
    page = visitor.ask("GET", post(visitor, page, "/share/new", **CHILD))[2]
    to = post(visitor, page, "/worry", **WORRY)
    post(visitor, visitor.ask("GET", to)[2], "/now")
    return to.split("/")[2]


def sent_to(house, reference):
    """The addresses that should be written to about a share."""
    return house.query(
        "select r.party, r.id from share_recipients r join shares s on s.id = r.share where s.reference = ?"
        " and r.sent_at is not null", reference)


def report_of(name, action, status):
    """What a mail server sends back (RFC 3464)."""
    return f"""From: MAILER-DAEMON@relay.example
To: {FROM}
Subject: Undelivered mail
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_1"

--=_1
Content-Type: text/plain

Your message could not be delivered.
--=_1
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; desk@organisation.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} no such user

--=_1
Content-Type: text/rfc822-headers

Message-ID: {name}
From: {FROM}

--=_1--
""".encode()


def words_of(taken):
    """All that a reader, a relay or a passer-by could read of a message."""
    return (taken.content + b"\n" + quopri.decodestring(taken.content)).decode("utf-8", "replace")


def leaks(messages):
    out = set()
    record = set(RECORD)
    for taken in messages:
        out |= record & set(re.findall(r"[a-z]+", words_of(taken).lower()))
    return out


def message_id(taken):
    return re.search(rb"^Message-ID: (<[^>]+>)\r?$", taken.content, re.MULTILINE)[1].decode()


class Suite:
    def __init__(self, folder, many):
        self.tally = Tally()
        self.many = many
        self.folder = folder
        self.certificate = make_certificate(folder, "server")
        self.stranger = make_certificate(folder, "stranger")
        self.smtp_port = free_port()
        self.house = House(f"{folder}/data", free_port(), self.smtp_port, self.certificate[0])
        self.all_taken = []

    def serve(self, manner, certificate=None, **more):
        return Server(manner, self.smtp_port, certificate or self.certificate, **more)

    def first_steps(self):
        self.house.start()
        self.addresses = give_addresses(self.house)
        self.karen = self.house.signed_in(self.house.account_of("Karen Osei"))

    def shared(self):
        """One share, and how many letters it makes once it is delivered."""
        before = self.house.one("select count(*) from letters")
        reference = share(self.house, self.karen)
        expected = [self.addresses[party] for party, _ in sent_to(self.house, reference) if party in self.addresses]
        self.tally.check("whoever is sent something has an address", bool(expected))
        wait_until(lambda: self.house.one("select count(*) from letters") == before + len(expected), 10)
        return reference, expected

    def takes(self):
        check = self.tally.check
        manner = Manner()
        with self.serve(manner):
            reference, expected = self.shared()
            check("a letter for each", wait_until(lambda: len(manner.taken) == len(expected), 15))
            check("each to its desk", sorted(t.recipients[0] for t in manner.taken) == sorted(expected))
            check("over TLS, and signed in", all(t.safe and t.known for t in manner.taken))
            check("sent is in the trail", wait_until(lambda: self.house.facts("letter.sent") == len(expected), 5))
            check("nothing waits", wait_until(lambda: self.house.waiting() == 0, 5))
        for taken in manner.taken:
            message = email.message_from_bytes(taken.content, policy=email.policy.default)
            said = words_of(taken)
            check("the subject says the reference",
                  message["Subject"] == f"Urgent: Something is waiting for you in Accord ({reference})")
            check("it says where to sign in", f"/share/{reference}" in said)
            check("it says whom to ring", "call Marshgate MASH on 020 7946 0100" in said)
            check("no person wrote it", message["Auto-Submitted"] == "auto-generated")
            check("our own address, and no machine's", taken.sender == FROM)
        self.all_taken += manner.taken

    def greylists(self):
        manner = Greylists()
        with self.serve(manner):
            _, expected = self.shared()
            self.tally.check("asked to wait, it comes again and is taken",
                             wait_until(lambda: len(manner.taken) == len(expected), 30))
            self.tally.check("it was asked to wait twice", len(manner.named) == 3 * len(expected))
            self.tally.check("once in the trail", wait_until(lambda: self.house.waiting() == 0, 5))
        self.all_taken += manner.taken

    def rejects(self):
        check = self.tally.check
        unknown = self.addresses[self.house.one("select id from parties where name = 'Marshgate MASH'")]
        manner = Rejects({unknown})
        with self.serve(manner):
            reference, expected = self.shared()
            check("the refused one is among them", unknown in expected)
            check("it comes back", wait_until(lambda: self.house.in_state("came back") == 1, 15))
            check("the others are taken", wait_until(lambda: len(manner.taken) == len(expected) - 1, 15))
            time.sleep(3)
            check("who refused is asked once, and not again", manner.named.count(unknown) == 1)
        check("in the trail, once", self.house.facts("letter.came_back") == 1)
        page = self.karen.ask("GET", "/inbox")[2]
        check("the sender has a task", f"{reference}</a> did not arrive" in page)
        # By day the desk's, and out of hours whoever answers then.
        words = page.partition(f"{reference}</a> did not arrive")[2][:400]
        check("with the number to ring", any(f'href="tel:{number}"' in words for number in (DESK, OUT_OF_HOURS)))
        to = post(self.karen, page, "/seen")
        check("which ends when they know", "did not arrive" not in self.karen.ask("GET", to)[2])
        self.all_taken += manner.taken

    def times_out(self):
        with self.serve(TimesOut()) as hanging:
            reference, expected = self.shared()
            self.tally.check("a server that hangs delays no share", wait_until(
                lambda: self.house.one("select count(*) from share_recipients r join shares s on s.id = r.share"
                                       " where s.reference = ? and r.reached = 'sent'", reference) == 0, 3))
            self.tally.check("and none is lost", wait_until(lambda: self.house.query(
                "select 1 from outbox where lane = 'letters' and last_failure = 'no answer in time'"), 15))
            self.tally.check("all of them wait", self.house.waiting() == len(expected))
            del hanging
        self.is_well_again(len(expected))

    def is_well_again(self, expected):
        """Whatever ailed the server, once it is well it is given what waited."""
        manner = Manner()
        with self.serve(manner):
            self.tally.check("once the server is well they are sent",
                             wait_until(lambda: len(manner.taken) == expected and self.house.waiting() == 0, 60))
        self.all_taken += manner.taken

    def is_not_safe(self):
        """Without STARTTLS, with a stranger's certificate, and not knowing us: nothing is said, and all waits."""
        _, expected = self.shared()
        for what, why, server in (
                ("no STARTTLS", "no safe line", lambda m: Server(m, self.smtp_port, None)),
                ("a stranger's certificate", "no safe line", lambda m: self.serve(m, self.stranger)),
                ("another password", "not let in", lambda m: self.serve(m, password=b"other"))):
            manner = Manner()
            with server(manner):
                self.tally.check(f"{what}: all waits", wait_until(
                    lambda: self.house.query("select 1 from outbox where lane = 'letters' and last_failure = ?"
                                             " and settled_at is null", why), 30))
            self.tally.check(f"{what}: nobody is named", not manner.named and not manner.taken)
        self.is_well_again(len(expected))

    def comes_back_later(self):
        check = self.tally.check
        before = self.house.in_state("came back")
        ours = message_id(self.all_taken[0])
        for name, content in (("1.host", report_of(ours, "failed", "5.1.1")),
                              ("2.host", report_of(message_id(self.all_taken[1]), "delayed", "4.4.1")),
                              ("3.host", b"Subject: I am away\n\nUntil Monday."),
                              ("4.host", b"\xff\x00" * 5000)):
            with open(f"{self.house.returns}/new/{name}", "wb") as file:
                file.write(content)
        check("it ends when it is asked to", self.house.end(signal.SIGTERM) == 0)
        self.change("update schedule set next_at = 0 where kind = 'letter.read_returns'")
        self.house.start()
        check("what came back is read", wait_until(lambda: not os.listdir(f"{self.house.returns}/new"), 10))
        check("one is ours, and failed", wait_until(lambda: self.house.in_state("came back") == before + 1, 5))
        key = ours.strip("<>").split("@")[0]
        check("the right one", self.house.one("select lower(id) from letters where code = '5.1.1'") == key)
        self.karen = self.house.signed_in(self.house.account_of("Karen Osei"))
        check("the sender has a task", "did not arrive" in self.karen.ask("GET", "/inbox")[2])

    def change(self, sql, *rows):
        lines = sqlite3.connect(f"{self.house.folder}/accord.db", timeout=10)
        with lines:
            lines.executemany(sql, rows) if rows else lines.execute(sql)
        lines.close()

    def queue_many(self):
        """So many letters wait: copies of one that a share has made, with ids of their own."""
        self.shared()
        self.house.end(signal.SIGKILL)
        letter = self.house.query("select * from letters where state = 'waiting' limit 1")[0]
        message = self.house.query("select id from outbox where about = ?", letter[0])[0][0]
        columns = ", ".join(row[1] for row in self.house.query("pragma table_info(letters)") if row[1] != "id")
        wanted = self.many - self.house.waiting()
        pairs = [("let_7" + number(n), "msg_7" + number(n)) for n in range(wanted)]
        self.change(f"insert into letters (id, {columns}) select ?, {columns} from letters where id = ?",
                    *[(let, letter[0]) for let, _ in pairs])
        self.change("insert into outbox (id, kind, about, posted_at, due_at, lane, tries, claimed_until)"
                    " select ?, kind, ?, posted_at, posted_at, lane, 0, 0 from outbox where id = ?",
                    *[(msg, let, message) for let, msg in pairs])
        return {"<" + row[0].lower() + "@node.example>" for row in
                self.house.query("select id from letters where state = 'waiting'")}

    def survive(self):
        check = self.tally.check
        expected = self.queue_many()
        check(f"{self.many} wait", len(expected) == self.many == self.house.waiting())
        manner = Manner()
        kills = 0
        began = time.monotonic()
        server = self.serve(manner).__enter__()
        self.house.start()
        for part in (0.1, 0.2, 0.3):
            check("they go on leaving", wait_until(lambda: len(manner.taken) >= part * self.many, 60))
            if part == 0.2:  # the mail server dies as well
                server.__exit__()
                time.sleep(1)
                server = self.serve(manner).__enter__()
            self.house.end(signal.SIGKILL)
            kills += 1
            self.house.start()
        check("all leave in the end", wait_until(
            lambda: len(manner.taken) >= self.many and self.house.waiting() == 0, 300))
        took = time.monotonic() - began
        server.__exit__()
        ids = [message_id(taken) for taken in manner.taken]
        check("none is lost", set(ids) == expected)
        again = len(ids) - len(set(ids))
        check("twice only where the program or the mail server was killed in the middle", again <= kills + 1)
        check("each is sent", self.house.in_state("waiting") == 0)
        self.all_taken += manner.taken
        print(f"{self.many} letters in {took:.0f} s, over {kills} sudden ends and one of the mail server;"
              f" {again} came twice, with the same Message-ID")

    def last_look(self):
        check = self.tally.check
        self.house.end(signal.SIGTERM)
        found = leaks(self.all_taken)
        check(f"no word of the record in {len(self.all_taken)} messages, but {sorted(found)}", not found)
        with open(f"{self.house.folder}/server.log", encoding="utf-8") as log:
            said = log.read().lower()
        check("no address and no password in the log", "@" not in said and PASSWORD.decode() not in said)
        verified = subprocess.run([PROGRAM, "audit", "verify", "--data", self.house.folder], capture_output=True,
                                  text=True, check=False)
        check(f"the trail is whole: {verified.stdout}{verified.stderr}", verified.returncode == 0)
        entries = self.house.entries()
        check("no address in the trail", entries and not any("@" in json.dumps(entry) for entry in entries))


def number(n):
    """Twenty-five signs, each another."""
    out = ""
    for _ in range(25):
        out = CROCKFORD[n % 32] + out
        n //= 32
    return out


def free_port():
    import socket
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def main():
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
    folder = tempfile.mkdtemp(prefix="accord-mail-")
    suite = Suite(folder, many)
    try:
        for step in (suite.first_steps, suite.takes, suite.greylists, suite.rejects, suite.times_out, suite.is_not_safe,
                     suite.comes_back_later, suite.survive, suite.last_look):
            began = time.monotonic()
            step()
            print(f"{step.__name__}: {time.monotonic() - began:.0f} s", flush=True)
    finally:
        if suite.house.server and suite.house.server.poll() is None:
            suite.house.server.kill()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{suite.tally.passed} passed, {suite.tally.failed} failed")
    sys.exit(1 if suite.tally.failed else 0)


main()
