"""Do the web addresses still work? linkchecker asks, politely; what fails is asked once more.

Nothing here hangs: a website that answers too slowly, or never stops answering, ends as
undecided.
"""

from __future__ import annotations

import csv
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from macros.adressen import Adres

Uitkomst = Literal["werkt", "werkt niet", "onbeslist", "uitgezonderd"]

_COMMAND = "from linkcheck.command.linkchecker import linkchecker; linkchecker()"
_UNANSWERED = "De site antwoordde niet binnen de tijd van de controle."
_RATE_LIMITED = 429
_REFUSED = frozenset({401, 403, 405, 406, 418, 451})
"""Answers of websites that refuse programs but may well serve people."""
_BY_CODE: Mapping[int, str] = {
    404: "De pagina bestaat niet (404).",
    410: "De pagina is weggehaald (410).",
    _RATE_LIMITED: "De site vraagt om later terug te komen (429).",
}
_BY_ERROR: tuple[tuple[str, str], ...] = (
    ("SSLError", "Het certificaat van de site klopt niet."),
    ("TooManyRedirects", "De site stuurt in een kring door."),
    ("Timeout", "De site antwoordde niet op tijd."),
    ("NameResolution", "Deze site bestaat niet: haar naam is niet gevonden."),
    ("ConnectionError", "Er kwam geen verbinding met de site tot stand."),
)
_PERMANENT = ("301", "308")


@dataclass(frozen=True)
class Tempo:
    """How politely, and how patiently, addresses are asked for.

    Attributes:
        per_seconde: most requests per second to one website.
        gelijktijdig: most requests at the same time, to different websites.
        wachttijd: seconds to wait for an answer.
        stilte: seconds without any result after which the rest stays undecided.
        pauze: seconds before the second try.
        hoogstens: seconds that everything may take.
    """

    per_seconde: float = 1
    gelijktijdig: int = 8
    wachttijd: int = 20
    stilte: float = 90
    pauze: float = 30
    hoogstens: float = 1800


@dataclass(frozen=True)
class Antwoord:
    """What came of asking for an address."""

    uitkomst: Uitkomst
    melding: str = ""
    verhuisd_naar: str = ""
    bereikt: bool = True
    """Whether any website answered at all."""


def check_all(
    adressen: Iterable[Adres],
    tempo: Tempo,
    progress: Callable[[int], None] = lambda _done: None,
) -> dict[str, Antwoord]:
    """Ask for every address, and once more for those that did not work.

    Args:
        adressen: what to ask for.
        tempo: how fast, and how long.
        progress: is told how many addresses have an answer, each time that number grows.

    Returns:
        The answer for every address; none is left out.
    """
    urls = [adres.url for adres in adressen]
    end = time.monotonic() + tempo.hoogstens
    answers: dict[str, Antwoord] = {}
    for url, answer in _ask(urls, tempo, end):
        answers[url] = answer
        progress(len(answers))
    again = [url for url in urls if url not in answers or answers[url].uitkomst != "werkt"]
    if again and time.monotonic() + tempo.pauze < end:
        time.sleep(tempo.pauze)
        for url, answer in _ask(again, tempo, end):
            if url not in answers:
                progress(len(answers) + 1)
            answers[url] = answer
    silent = Antwoord("onbeslist", _UNANSWERED, bereikt=False)
    return {url: answers.get(url, silent) for url in urls}


def _ask(urls: list[str], tempo: Tempo, end: float) -> Iterator[tuple[str, Antwoord]]:
    """Yield the answers as they come; ends when it stays silent for too long."""
    if not urls:
        return
    with tempfile.TemporaryDirectory(prefix="linkcontrole-") as folder:
        # Started by root, linkchecker becomes nobody, who must be able to read this.
        Path(folder).chmod(0o755)
        config = Path(folder) / "linkchecker.ini"
        config.write_text(
            "[checking]\n"
            f"maxrequestspersecond={tempo.per_seconde}\n"
            f"threads={tempo.gelijktijdig}\n"
            f"timeout={tempo.wachttijd}\n",
            "utf-8",
        )
        options = ["--config", str(config), "-r0", "--verbose", "--no-status", "--no-warnings"]
        child = subprocess.Popen(  # noqa: S603 - a tool of ours, its words by standard input
            [sys.executable, "-c", _COMMAND, *options, "--output", "csv", "--stdin"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LANGUAGE": "en", "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"},
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        try:
            yield from _answers(child, urls, tempo, end)
        finally:
            _stop(child)


def _stop(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe:
            pipe.close()


def _answers(
    child: subprocess.Popen[str], urls: list[str], tempo: Tempo, end: float
) -> Iterator[tuple[str, Antwoord]]:
    said: queue.Queue[str | None] = queue.Queue()
    assert child.stdin  # noqa: S101 - it was asked for
    assert child.stdout  # noqa: S101
    threading.Thread(target=_listen, args=(child.stdout, said), daemon=True).start()
    child.stdin.write("\n".join(urls) + "\n")
    child.stdin.close()
    wanted = set(urls)
    for row in csv.DictReader(_lines(said, tempo.stilte, end), delimiter=";"):
        if row["urlname"] in wanted:
            wanted.remove(row["urlname"])
            yield row["urlname"], judge_row(row)
        if not wanted:
            return


def _listen(pipe: IO[str], said: queue.Queue[str | None]) -> None:
    try:
        for line in pipe:
            said.put(line)
    except ValueError:
        pass  # the pipe was closed: nobody wants to know any more
    said.put(None)


def _lines(said: queue.Queue[str | None], silence: float, end: float) -> Iterator[str]:
    """Yield the lines of the table until it ends, is silent for too long, or time is up.

    Before its first line, linkchecker is still starting: that is no silence.
    """
    left = end - time.monotonic()
    while True:
        try:
            line = said.get(timeout=max(left, 0))
        except queue.Empty:
            return
        if line is None:
            return
        if not line.startswith("#"):
            yield line
        left = min(silence, end - time.monotonic())


def judge_row(row: Mapping[str, str]) -> Antwoord:
    """Return what a row of linkchecker's table says, in Dutch."""
    result, remarks = row["result"], f"{row['warningstring']} {row['infostring']}"
    first = result.split(" ", 1)[0]
    code = int(first) if first.isdecimal() else 0
    if "robots.txt" in remarks:
        return Antwoord("onbeslist", "De site vraagt programma's om deze pagina met rust te laten.")
    if code == _RATE_LIMITED:
        return Antwoord("onbeslist", _BY_CODE[code])
    if code in _REFUSED:
        return Antwoord("onbeslist", f"De site weigert ons programma ({code}). Kijk zelf.")
    if row["valid"] == "True":
        moved = any(f"status: {one}" in remarks for one in _PERMANENT)
        return Antwoord("werkt", verhuisd_naar=row["url"] if moved else "")
    if code:
        server = f"De site heeft een storing ({code})."
        other = server if code >= 500 else f"De site antwoordt met een fout ({code})."  # noqa: PLR2004
        return Antwoord("werkt niet", _BY_CODE.get(code, other))
    words = next((dutch for english, dutch in _BY_ERROR if english in result), None)
    reached = any(word in result for word in ("SSLError", "TooManyRedirects", "ReadTimeout"))
    return Antwoord("werkt niet", words or "Het adres kon niet opgevraagd worden.", bereikt=reached)
