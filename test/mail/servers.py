"""Mail servers for script/mail: the one of Debian (python3-aiosmtpd), in the manners that real ones have.
What they take they keep, with how it came."""
import asyncio
import subprocess
import threading
import ssl

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

USER = b"accord"
PASSWORD = b"let-me-in-please"


def make_certificate(folder, name):
    """A key and a certificate for the loopback, that vouches for itself: (certificate, key)."""
    certificate, key = f"{folder}/{name}.crt", f"{folder}/{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate,
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True)
    return certificate, key


class Taken:
    """One message that a server took."""

    def __init__(self, sender, recipients, content, safe, known):
        self.sender = sender
        self.recipients = recipients
        self.content = content
        self.safe = safe  # came over TLS
        self.known = known  # whoever brought it had signed in


class Manner:
    """How a server behaves: takes everything. Others differ in what they say to a recipient."""

    def __init__(self):
        self.taken = []
        self.named = []  # every recipient that was named to it
        self.lock = threading.Lock()

    async def handle_RCPT(self, server, session, envelope, address, options):
        with self.lock:
            self.named.append(address)
        answer = await self.answer_to(address)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def answer_to(self, address):
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with self.lock:
            self.taken.append(Taken(envelope.mail_from, list(envelope.rcpt_tos), envelope.content,
                                    session.ssl is not None, session.authenticated))
        return "250 OK"


class Greylists(Manner):
    """Not now, the first two times that it hears of somebody."""

    async def answer_to(self, address):
        return "250 OK" if self.named.count(address) > 2 else "451 4.7.1 Try again later"


class Rejects(Manner):
    """Never, for some."""

    def __init__(self, unknown):
        super().__init__()
        self.unknown = unknown

    async def answer_to(self, address):
        return f"550 5.1.1 <{address}>: no such user" if address in self.unknown else "250 OK"


class TimesOut(Manner):
    """Says nothing for longer than anybody waits."""

    async def answer_to(self, address):
        await asyncio.sleep(30)
        return "250 OK"


class Server:
    """`with Server(manner, port, certificate):` one that listens."""

    def __init__(self, manner, port, certificate, password=PASSWORD):
        tls = None
        if certificate:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(*certificate)

        def know(server, session, envelope, mechanism, data):
            good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER, password)
            return AuthResult(success=good, handled=False)

        self.controller = Controller(
            manner, hostname="127.0.0.1", port=port, tls_context=tls, require_starttls=tls is not None,
            authenticator=know if tls else None, auth_required=tls is not None, ready_timeout=10)

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop(no_assert=True)
