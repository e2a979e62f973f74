"""Graphs as text: Turtle and JSON-LD, the same for the same graph."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from itertools import groupby
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from macros.exports.linked_data.terms import RDF, XSD, Graph, Node, Said


def in_order(graph: Graph) -> list[Said]:
    """Return what a graph says by subject; of each first what it is."""

    def key(said: Said) -> str:
        subject, predicate, value = said
        # No URI holds a space, and no character of one sorts before it.
        return f"{subject.value} {'' if predicate == RDF.type else predicate.value} {value}"

    return sorted(graph, key=key)


def turtle(said: list[Said], prefixes: Mapping[str, str]) -> str:
    """Return triples in order as Turtle: a paragraph per subject, and the prefixes it needs."""
    output = BytesIO()
    triples = (Triple(*one) for one in said)
    serialize(triples, output, RdfFormat.TURTLE, prefixes=dict(prefixes))
    # A line end within a text is written as \n: a real one stands between values or subjects.
    text = output.getvalue().decode().split("\n", len(prefixes))[-1]
    body = text.replace(" .\n", " .\n\n").removesuffix("\n")
    needed = (
        f"@prefix {prefix}: <{uri}> .\n" for prefix, uri in prefixes.items() if f"{prefix}:" in body
    )
    return f"{''.join(needed)}\n{body}"


def json_ld(said: list[Said], prefixes: Mapping[str, str]) -> str:
    """Return triples in order as JSON-LD, as people write it: a line per subject, short names.

    The context stands in the file: nothing is to be fetched.
    """
    names = {uri: prefix for prefix, uri in prefixes.items()}
    nodes = ",\n  ".join(
        _json({"@id": subject.value, **_properties(about, names)})
        for subject, about in groupby(said, key=lambda one: one[0])
    )
    return f'{{\n "@context": {_json(prefixes)},\n "@graph": [\n  {nodes}\n ]\n}}\n'


def _properties(said: Iterable[Said], names: Mapping[str, str]) -> dict[str, Any]:
    """Return what is said of one subject, by predicate; a list only where there are more."""
    found: dict[str, list[Any]] = {}
    for _, predicate, value in said:
        if predicate == RDF.type:
            found.setdefault("@type", []).append(_short(value.value, names))
        else:
            found.setdefault(_short(predicate.value, names), []).append(_value(value, names))
    return {key: values if len(values) > 1 else values[0] for key, values in found.items()}


def _value(value: Node, names: Mapping[str, str]) -> Any:
    """Return a reference, a text in a language, what JSON itself has, or a value with its type."""
    if isinstance(value, NamedNode):
        return {"@id": value.value}
    if value.language:
        return {"@language": value.language, "@value": value.value}
    if value.datatype == XSD.string:
        return value.value
    if value.datatype in {XSD.boolean, XSD.integer}:
        return json.loads(value.value)
    return {"@type": _short(value.datatype.value, names), "@value": value.value}


def _short(uri: str, names: Mapping[str, str]) -> str:
    """Return a URI with its prefix, if it has one."""
    end = max(uri.rfind("#"), uri.rfind("/")) + 1
    prefix = names.get(uri[:end])
    return f"{prefix}:{uri[end:]}" if prefix else uri


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
