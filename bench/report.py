"""What was measured, as a table for people and as JSON for comparing."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from bench.aftoetsen import Bewaren
from bench.browser import SLOWDOWN, Antwoord, Antwoorden, Gewicht
from bench.build import Bouwen, Laden


@dataclass(frozen=True)
class Meting:
    """One catalogue, measured.

    Attributes:
        naam: what it is called in the table.
        gewoon: building the same aids with plain Material.
        bewaren: how soon a change in a self-assessment is kept, and shown.
        belasting: how many processes wanted a processor, on average over the last minute,
            before and after: above the number of cores, times say more of the neighbours.
    """

    naam: str
    laden: Laden
    bouwen: Bouwen
    gewoon: Bouwen
    gewicht: Gewicht
    antwoorden: Antwoorden
    bewaren: Bewaren
    belasting: tuple[float, float]


def as_json(metingen: Sequence[Meting]) -> str:
    """Return everything that was measured, with the machine it was measured on."""
    machine = {
        "processoren": os.cpu_count(),
        "systeem": platform.platform(),
        "python": platform.python_version(),
        "vertraging": SLOWDOWN,
    }
    rows = [asdict(meting) for meting in metingen]
    return json.dumps({"machine": machine, "metingen": rows}, indent=1, ensure_ascii=False) + "\n"


def as_markdown(metingen: Sequence[Meting]) -> str:
    """Return a table with a column per catalogue, and how to read it."""
    rows = [
        ("", [m.naam for m in metingen]),
        ("YAML per hulpmiddel (kB)", [_kb(m.laden.yaml_bytes) for m in metingen]),
        ("laden en nakijken (ms)", [f"{m.laden.ms:.0f}" for m in metingen]),
        ("– per bestand (ms)", [f"{m.laden.ms_per_bestand:.2f}" for m in metingen]),
        ("bouwen (s)", [f"{m.bouwen.seconden:.1f}" for m in metingen]),
        ("– processortijd (s)", [f"{m.bouwen.processorseconden:.1f}" for m in metingen]),
        ("– geheugen (MB)", [f"{m.bouwen.megabytes:.0f}" for m in metingen]),
        ("gewoon Material, alleen de hulpmiddelen (s)", [_s(m.gewoon.seconden) for m in metingen]),
        ("– processortijd (s)", [_s(m.gewoon.processorseconden) for m in metingen]),
        ("catalogus, HTML (kB)", [_kb(m.gewicht.html) for m in metingen]),
        ("– met gzip (kB)", [_kb(m.gewicht.html_gzip) for m in metingen]),
        ("eerste bezoek, alles, met gzip (kB)", [_kb(m.gewicht.alles_gzip) for m in metingen]),
        ("verschuiving", [f"{m.gewicht.verschuiving:.4f}" for m in metingen]),
        ("klik, wachttijd p50 / p95 (ms)", [_wacht(m.antwoorden.klik) for m in metingen]),
        ("– rekentijd (ms)", [_reken(m.antwoorden.klik) for m in metingen]),
        ("toets, wachttijd p50 / p95 (ms)", [_wacht(m.antwoorden.toets) for m in metingen]),
        ("– rekentijd (ms)", [_reken(m.antwoorden.toets) for m in metingen]),
        ("antwoord bewaard p50 / p95 (ms)", [_bewaard(m.bewaren) for m in metingen]),
        ("– getoond, wachttijd (ms)", [_wacht(m.bewaren.getoond) for m in metingen]),
        ("– rekentijd (ms)", [_reken(m.bewaren.getoond) for m in metingen]),
        ("klik die niets doet, wachttijd (ms)", [_wacht(m.antwoorden.niets) for m in metingen]),
        ("– rekentijd (ms)", [_reken(m.antwoorden.niets) for m in metingen]),
        ("belasting voor / na", [f"{a:.1f} / {b:.1f}" for a, b in (m.belasting for m in metingen)]),
    ]
    lines = [f"| {title} | {' | '.join(cells)} |" for title, cells in rows]
    lines.insert(1, "|---|" + "---:|" * len(metingen))
    counts = metingen[0].antwoorden
    foot = f"""
Klik en toets: processor {SLOWDOWN}× vertraagd, {counts.klik.aantal} klikken en \
{counts.toets.aantal} toetsen per catalogus. Wachttijd: van de gebeurtenis tot het beeld dat erop
volgt. Rekentijd: wat de hoofddraad van de pagina rekent, de weg van de muis inbegrepen, ook
vertraagd; die lijdt minder onder een drukke computer. Een belasting boven het aantal processoren
({os.cpu_count()}) maakt alle tijden te lang."""
    return "\n".join([*lines, foot])


def _s(seconds: float) -> str:
    return f"{seconds:.1f}"


def _kb(count: int) -> str:
    return f"{count / 1000:.1f}"


def _bewaard(one: Bewaren) -> str:
    return f"{one.bewaard[0]:.0f} / {one.bewaard[1]:.0f}"


def _wacht(one: Antwoord) -> str:
    return f"{one.p50.wacht:.0f} / {one.p95.wacht:.0f}"


def _reken(one: Antwoord) -> str:
    return f"{one.p50.reken:.0f} / {one.p95.reken:.0f}"
