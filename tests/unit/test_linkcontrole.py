"""External addresses: what websites do wrong, in a bounded time, and where each address stands."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import macros.cli.links as command
from macros.adressen import Adres, Plek, collect
from macros.cli import main
from macros.linkcontrole import Antwoord, Tempo, check_all, judge_row
from macros.linkrapport import Rapport, Regel, as_markdown
from macros.loader import load_catalogus, read_data

ROOT = Path(__file__).parent.parent.parent
TODAY = "2026-11-22"
QUICK = Tempo(per_seconde=1000, gelijktijdig=16, wachttijd=2, stilte=6, pauze=0, hoogstens=40)


class Website(BaseHTTPRequestHandler):
    """A website that does what its address says, and remembers how often it was asked."""

    asked: dict[str, int]

    def do_GET(self):
        kind = self.path.strip("/").split("/")[0]
        self.server.asked[self.path] = count = self.server.asked.get(self.path, 0) + 1
        getattr(self, f"say_{kind.replace('.', '_')}", lambda _count: self.answer(int(kind)))(count)

    def do_HEAD(self):
        self.do_GET()

    def answer(self, code, body=b"<p>Dag.</p>", **headers):
        self.send_response(code)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Type", headers.get("kind", "text/html"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def say_robots_txt(self, _count):
        body = b"User-agent: *\nDisallow: /prive\n"
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def say_301(self, _count):
        self.answer(301, b"", Location="/200/nieuw")

    def say_302(self, _count):
        self.answer(302, b"", Location="/200/tijdelijk")

    def say_loop(self, _count):
        self.answer(302, b"", Location=self.path)

    def say_spiral(self, count):
        self.answer(302, b"", Location=f"/spiral/{count}/{time.monotonic_ns()}")

    def say_shy(self, count):
        self.answer(503 if count == 1 else 200)

    def say_slow(self, _count):
        time.sleep(1)
        self.answer(200)

    def say_never(self, _count):
        self.server.released.wait(60)

    def say_drip(self, _count):
        """A header that never ends: each byte comes in time, the answer never does."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drup: ")
        while not self.server.released.wait(0.5):
            self.wfile.write(b"x")

    def say_prive(self, _count):
        self.answer(200)

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    """A website with a memory, on a port of its own."""

    daemon_threads = True

    def handle_error(self, *args):
        """Clients that hang up are what this server is for."""


@pytest.fixture(scope="module")
def website():
    with Server(("127.0.0.1", 0), Website) as server:
        server.asked, server.released = {}, threading.Event()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.released.set()
        server.shutdown()


@pytest.fixture(scope="module")
def bad_tls(tmp_path_factory):
    """A website with a certificate that nobody vouches for."""
    folder = tmp_path_factory.mktemp("tls")
    made = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run(["openssl", "req", *made, *files], check=True, capture_output=True)  # noqa: S607
    with Server(("127.0.0.1", 0), Website) as server:
        server.asked, server.released = {}, threading.Event()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"https://127.0.0.1:{server.server_port}/200"
        server.shutdown()


PAGES = {
    "200/goed": ("werkt", ""),
    "301": ("werkt", ""),
    "302": ("werkt", ""),
    "slow": ("werkt", ""),
    "shy": ("werkt", ""),
    "404": ("werkt niet", "De pagina bestaat niet (404)."),
    "410": ("werkt niet", "De pagina is weggehaald (410)."),
    "500": ("werkt niet", "De site heeft een storing (500)."),
    "loop": ("werkt niet", "De site stuurt in een kring door."),
    "spiral": ("werkt niet", "De site stuurt in een kring door."),
    "never": ("werkt niet", "De site antwoordde niet op tijd."),
    "429": ("onbeslist", "De site vraagt om later terug te komen (429)."),
    "403": ("onbeslist", "De site weigert ons programma (403). Kijk zelf."),
    "prive/x": ("onbeslist", "De site vraagt programma's om deze pagina met rust te laten."),
    "drip": ("onbeslist", "De site antwoordde niet binnen de tijd van de controle."),
}


@pytest.fixture(scope="module")
def answers(website, bad_tls):
    """Everything at once, with the time it took."""
    base = f"http://127.0.0.1:{website.server_port}/"
    urls = [*(base + page for page in PAGES), bad_tls, "http://naam.invalid/"]
    told = []
    start = time.monotonic()
    found = check_all([Adres(url, ()) for url in urls], QUICK, told.append)
    return {url.removeprefix(base): one for url, one in found.items()}, told, start


@pytest.mark.parametrize("kind", PAGES)
def test_what_websites_do(answers, kind):
    found = answers[0][kind]
    assert (found.uitkomst, found.melding) == PAGES[kind]


def test_bad_certificates_and_unknown_names_do_not_work(answers, bad_tls):
    found = answers[0]
    assert found[bad_tls] == Antwoord("werkt niet", "Het certificaat van de site klopt niet.")
    assert found["http://naam.invalid/"].uitkomst == "werkt niet"
    assert not found["http://naam.invalid/"].bereikt


def test_a_page_that_moved_for_good_says_where_to(answers, website):
    moved = f"http://127.0.0.1:{website.server_port}/200/nieuw"
    assert answers[0]["301"].verhuisd_naar == moved
    assert answers[0]["302"].verhuisd_naar == ""


def test_what_failed_is_asked_once_more_and_what_works_is_left_alone(answers, website):
    assert answers
    assert website.asked["/404"] == website.asked["/500"] == website.asked["/429"] == 2
    assert website.asked["/shy"] == 2
    assert website.asked["/200/goed"] == website.asked["/slow"] == 1
    assert "/prive/x" not in website.asked


def test_no_website_keeps_the_check_hanging(answers):
    _, told, start = answers
    assert time.monotonic() - start < QUICK.hoogstens + 5
    assert told == sorted(set(told))
    assert told[-1] == len(PAGES) + 1  # all but the one that never stops


def test_time_runs_out_for_all_that_is_left(website):
    urls = [f"http://127.0.0.1:{website.server_port}/never/{number}" for number in range(4)]
    start = time.monotonic()
    short = Tempo(1000, 1, wachttijd=30, stilte=30, pauze=0, hoogstens=2)
    found = check_all([Adres(url, ()) for url in urls], short)
    assert time.monotonic() - start < 8
    assert {one.uitkomst for one in found.values()} == {"onbeslist"}


def test_one_website_is_asked_no_faster_than_agreed(website):
    urls = [f"http://127.0.0.1:{website.server_port}/200/traag/{number}" for number in range(4)]
    start = time.monotonic()
    check_all([Adres(url, ()) for url in urls], Tempo(per_seconde=2, pauze=0))
    assert time.monotonic() - start > 1


@pytest.mark.parametrize("result", ["", "iets onbekends", "999 Vreemd", "ValueError: <script>"])
def test_an_answer_that_nobody_expected_is_a_failure_in_plain_words(result):
    row = {"result": result, "warningstring": "", "infostring": "", "valid": "False", "url": ""}
    answer = judge_row(row)
    assert answer.uitkomst == "werkt niet"
    assert "<" not in answer.melding


# ---------------------------------------------------------------- which addresses, and where


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "tests/cases/basis", tmp_path / "p")
    root = tmp_path / "p"
    aid = root / "data/hulpmiddelen/hamer.yml"
    text = aid.read_text("utf-8").replace(
        "beschrijving: Een hamer.\n",
        "beschrijving: |\n  Een hamer.\n\n  Lees [meer](https://a.example.org/meer#deel).\nlinks:\n"
        "  - {titel: Hamers, url: https://b.example.org/, soort: info}\n"
        "  - titel: Meer\n    url: https://a.example.org/meer\n    soort: info\n",
    )
    aid.write_text(text, "utf-8")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Dag\n\nZie [daar](https://c.example.org/).\n", "utf-8")
    return root


def test_each_address_names_every_file_and_line(project):
    found = {one.url: [str(plek) for plek in one.plekken] for one in collect_in(project)}
    aid = "data/hulpmiddelen/hamer.yml"
    assert found == {
        "https://a.example.org/meer": [f"{aid}:8", f"{aid}:12"],
        "https://b.example.org/": [f"{aid}:10"],
        "https://c.example.org/": ["docs/index.md:3"],
    }


def collect_in(root):
    return collect(read_data(root), root)


def test_the_real_addresses_stand_where_it_is_said():
    found = collect_in(ROOT)
    assert len(found) > 100
    for adres in found:
        for plek in adres.plekken:
            row = (ROOT / plek.bestand).read_text("utf-8").split("\n")[plek.regel - 1]
            assert adres.url in row, (adres.url, str(plek))


# ---------------------------------------------------------------- the command

OUTCOMES = {
    "https://a.example.org/meer": Antwoord("werkt niet", "De pagina bestaat niet (404)."),
    "https://b.example.org/": Antwoord("werkt", verhuisd_naar="https://d.example.org/"),
    "https://c.example.org/": Antwoord("onbeslist", "De site weigert ons programma (403)."),
}


@pytest.fixture
def run(project, monkeypatch):
    """Run the command with made answers; ``asked`` tells what it asked for."""
    asked = []

    def answer(adressen, _tempo, _progress):
        asked.extend(one.url for one in adressen)
        return {one.url: call.outcomes[one.url] for one in adressen}

    def call(*args):
        asked.clear()
        return CliRunner().invoke(main, ["--map", str(project), "links", *map(str, args)])

    monkeypatch.setattr(command, "check_all", answer)
    call.asked, call.outcomes = asked, dict(OUTCOMES)
    return call


def test_the_report_is_for_people_programs_and_issues(run, project):
    done = run()
    assert done.exit_code == 1
    assert (
        "Werkt niet:\n  https://a.example.org/meer\n    De pagina bestaat niet (404)."
        in done.stdout
    )
    assert "    data/hulpmiddelen/hamer.yml:12\n" in done.stdout
    assert "    Nu: https://d.example.org/" in done.stdout
    assert done.stdout.endswith("3 adressen: 1 werken, 1 niet, 1 onbeslist, 0 uitgezonderd.\n")
    rows = json.loads(run("--formaat", "json").stdout)["adressen"]
    assert rows[0]["plekken"][1] == {"bestand": "data/hulpmiddelen/hamer.yml", "regel": 12}
    run("--rapport", project / "links.md")
    text = (project / "links.md").read_text("utf-8")
    assert "- `https://a.example.org/meer` – De pagina bestaat niet (404). – `data/hulp" in text


def test_all_well_ends_with_0(run):
    run.outcomes["https://a.example.org/meer"] = Antwoord("werkt")
    assert run().exit_code == 0


def test_only_the_addresses_of_a_file(run):
    assert run("docs").exit_code == 0
    assert run.asked == ["https://c.example.org/"]
    assert run("data/hulpmiddelen/hamer.yml").exit_code == 1
    assert len(run.asked) == 2


def test_an_excepted_website_is_left_alone_until_the_end_of_its_term(run, project):
    path = project / "data/linkuitzonderingen.yml"
    row = "- {host: a.example.org, reden: Weigert., datum: %s, tot: %s}\n"
    path.write_text(row % ("2026-01-01", "2026-12-31"), "utf-8")
    done = run()
    assert done.exit_code == 0
    assert "https://a.example.org/meer" not in run.asked
    assert "Niet nagekeken tot 31 december 2026: Weigert." in done.stdout
    path.write_text(row % ("2024-01-01", "2024-12-31"), "utf-8")
    done = run()
    assert "https://a.example.org/meer" in run.asked
    assert "De uitzondering voor a.example.org liep af op 31 december 2024" in done.stdout


def test_the_outcome_is_kept_only_when_asked_and_is_good_data(run, project):
    path = project / "data/linkstatus.yml"
    run()
    assert not path.exists()
    run("--bewaar")
    status = load_catalogus(project).linkstatus
    assert [row.url for row in status.werkt_niet] == ["https://a.example.org/meer"]
    assert status.werkt == ("https://b.example.org/",)
    assert [row.url for row in status.onbeslist] == ["https://c.example.org/"]


def test_an_address_keeps_the_day_of_its_first_failure(run, project):
    path = project / "data/linkstatus.yml"
    run("--bewaar")
    kept = yaml.safe_load(path.read_text("utf-8"))
    kept["werkt_niet"][0]["sinds"] = "2026-01-02"
    kept["nagekeken"] = "2026-01-02"
    path.write_text(yaml.safe_dump(kept), "utf-8")
    run("--bewaar")
    assert load_catalogus(project).linkstatus.werkt_niet[0].sinds == "2026-01-02"


def test_without_a_way_out_nothing_is_concluded(run, project):
    gone = Antwoord("werkt niet", "Er kwam geen verbinding.", bereikt=False)
    run.outcomes = dict.fromkeys(OUTCOMES, gone)
    done = run("--bewaar")
    assert done.exit_code == 2
    assert "Heb je internet?" in done.stderr
    assert not (project / "data/linkstatus.yml").exists()


def test_addresses_can_be_listed_without_asking(run):
    done = run("--toon")
    assert run.asked == []
    assert "https://c.example.org/\n    docs/index.md:3\n" in done.stdout


@pytest.mark.parametrize("call", [["--bewaar", "docs"], ["nergens.md"], ["../p"]])
def test_what_cannot_be_is_refused(run, call):
    assert run(*call).exit_code == 2
    assert run.asked == []


def test_an_address_cannot_speak_in_an_issue():
    url = "https://x.example.org/`@iedereen`[klik](https://kwaad.example.org)"
    regel = Regel(Adres(url, (Plek("data/x.yml", 1),)), Antwoord("werkt niet", "Fout `x`."))
    text = as_markdown(Rapport(TODAY, (regel,), ()))
    assert "`https://x.example.org/%60@iedereen%60[klik](https://kwaad.example.org)`" in text
    assert text.count("`") == 4
