"""``catalogus schema``: what editor programs need to complete and check the YAML."""

from __future__ import annotations

from pathlib import Path

import click

from macros.cli.nederlands import Opdracht
from macros.exports.editors import editor_files
from macros.kopregel import with_header
from macros.yaml_source import read_yaml


@click.command(cls=Opdracht, voorbeelden=("catalogus schema",))
@click.pass_obj
def schema(root: Path) -> int:
    """Maak de schema's voor tekstprogramma's opnieuw.

    VS Code en de programma's van JetBrains vullen daarmee sleutels en waarden aan terwijl je typt.
    Ook krijgt elk gegevensbestand bovenaan de regel die zijn schema noemt. Nodig na een wijziging
    aan de velden; wie alleen gegevens invult, heeft het niet nodig.
    """
    wanted = {root / path: text for path, text in editor_files()}
    for path in sorted((root / "data").rglob("*.yml")):
        file = path.relative_to(root).as_posix()
        source = read_yaml(path, file)
        if source.problems:
            click.echo("\n".join(map(str, source.problems)), err=True)
            click.echo("Herstel dit eerst. Er is niets gewijzigd.", err=True)
            return 1
        # Bytes, so that line ends stay as they are.
        wanted[path] = with_header(path.read_bytes().decode("utf-8"), file)
    changed = []
    for path, text in wanted.items():
        if not path.exists() or path.read_bytes() != text.encode():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
            changed.append(path.relative_to(root).as_posix())
    files = "1 bestand" if len(changed) == 1 else f"{len(changed)} bestanden"
    click.echo("\n".join([*changed, f"{files} bijgewerkt."]))
    return 0
