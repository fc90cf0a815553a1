"""A visitor without a browser: asks for pages, fills in their forms, keeps one cookie."""
import http.client
import urllib.parse
from html.parser import HTMLParser

# The child of every worry that the suites send.
CHILD = {
    "child-1-first-name": "Robin",
    "child-1-last-name": "Madeup",
    "child-1-about-how-old": "7",
    "child-1-lives": "1 Nowhere Row, Marshgate",
}


class Forms(HTMLParser):
    """Every form of a page: where it goes, and what its fields hold before anyone types."""

    def __init__(self):
        super().__init__()
        self.forms = []
        self.area = None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self.forms.append({"action": a.get("action", ""), "fields": [], "names": set()})
        if not self.forms:
            return
        form = self.forms[-1]
        name = a.get("name")
        if tag in ("input", "textarea", "select", "button") and name:
            form["names"].add((name, a.get("value", "")))
        if tag == "input" and name:
            kind = a.get("type", "text")
            if kind not in ("radio", "checkbox", "submit") or "checked" in a:
                form["fields"].append((name, a.get("value", "on" if kind == "checkbox" else "")))
        if tag == "textarea":
            self.area = name
            form["fields"].append((name, ""))

    def handle_data(self, data):
        if self.area:
            name, text = self.forms[-1]["fields"][-1]
            self.forms[-1]["fields"][-1] = (name, text + data)

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None


class Visitor:
    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.line = None

    def ask(self, method, path, fields=None):
        """(status, where to, page). A line that breaks is an OSError, and the answer was never seen."""
        headers = {"Host": f"127.0.0.1:{self.port}"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if self.line is None:
            self.line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            self.line.request(method, path, body, headers)
            answer = self.line.getresponse()
            page = answer.read().decode("utf-8")
        except (OSError, http.client.HTTPException) as broken:
            self.line = None
            raise OSError(str(broken)) from broken
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location"), page

    def form(self, page, action_ends, **typed):
        """The form of a page whose action ends so, with these fields typed in: (action, fields)."""
        forms = Forms()
        forms.feed(page)
        for form in forms.forms:
            if form["action"].split("?")[0].endswith(action_ends):
                fields = [(n, v) for n, v in form["fields"] if n not in typed]
                for name, value in typed.items():
                    values = value if isinstance(value, list) else [value]
                    fields += [(name, each) for each in values]
                return form["action"], fields
        raise LookupError(f"no form to {action_ends} on this page")
