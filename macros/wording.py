"""What every mistake in an aid is called: one table, for the build and for the form on the site.

The form judges with scripts of its own (``docs/js/voorstel/``) and reads this table as it is, so
that an editor gets the same sentence in both places. Names in braces are filled in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Words = tuple[str, str]
"""A fact and the next step, each one or more Dutch sentences."""

_ENCODING = "Bewaar het bestand als UTF-8 zonder BOM."
_LIST = ("hier hoort een lijst.", "Zet elk punt op een eigen regel die met '- ' begint.")
_KEYS = ("hier horen sleutels met waarden.", "Schrijf 'sleutel: waarde', één per regel.")
_WHOLE = ('"{shown}" is geen geheel getal.', "Schrijf alleen cijfers.")
_YES_NO = ('"{shown}" is geen ja of nee.', "Schrijf true of false.")
_FILE_NAME = "Gebruik kleine letters, cijfers en koppeltekens, en geen naam van een filter."

WORDS: Mapping[str, Words] = {
    # reading the file
    "too_large": (
        "het bestand is te groot ({size} kB, hoogstens {limit} kB).",
        "Kort de teksten in; een hulpmiddel past op een paar bladzijden.",
    ),
    "utf16": ("het bestand is UTF-16 in plaats van UTF-8.", _ENCODING),
    "bom": ("het bestand begint met een onzichtbaar teken (BOM).", _ENCODING),
    "not_utf8": ("deze regel is geen geldige UTF-8.", _ENCODING),
    "hidden": (
        "hier staat een onzichtbaar teken ({name}).",
        "Verwijder het; typ de regel zo nodig opnieuw.",
    ),
    "tab": ("deze regel springt in met een tab.", "Gebruik spaties, twee per niveau."),
    "syntax": (
        "{reason}.",
        "Kijk ook naar de regel erboven; zet tekst met bijzondere tekens tussen aanhalingstekens.",
    ),
    "second_document": (
        "hier begint een tweede document (---) in hetzelfde bestand.",
        "Maak per hulpmiddel één bestand en haal de streepjes weg.",
    ),
    "empty_file": ("het bestand is leeg.", "Vul het in of verwijder het."),
    "too_deep": (
        "de lijsten zitten meer dan {limit} niveaus diep in elkaar.",
        "Kijk de inspringing na.",
    ),
    "tag": (
        'het label "{tag}" wordt niet uitgevoerd en is niet toegelaten.',
        "Verwijder het woord dat met ! begint.",
    ),
    "anchor": (
        "ankers en verwijzingen (&{name}, *{name}) worden niet gebruikt.",
        "Schrijf de waarde voluit, of zet tekst die met & of * begint tussen aanhalingstekens.",
    ),
    "key_is_no_word": ("een sleutel moet een woord zijn.", "Kijk de inspringing na."),
    "double_key": (
        'sleutel "{key}" staat er twee keer (ook op regel {first}).',
        "Verwijder er een.",
    ),
    "no_key": (
        '"{key}" is geen sleutel met een waarde.',
        "Staat er een komma of dubbelepunt in de tekst? Zet de tekst in aanhalingstekens.",
    ),
    "empty_value": ('"{key}" is leeg.', "Vul een waarde in of verwijder de regel."),
    "empty_item": (
        "dit punt van de lijst is leeg.",
        "Vul een waarde in of verwijder de regel.",
    ),
    # one field
    "invisible": ("de tekst bevat een onzichtbaar teken ({name}).", "Verwijder het."),
    "empty_text": ("de tekst is leeg.", "Vul hem in of verwijder de sleutel."),
    "plain_char": (
        'het teken "{char}" mag niet in gewone tekst.',
        "Schrijf het in woorden of laat het weg.",
    ),
    "plain_lines": (
        "de tekst loopt over meer regels.",
        "Maak er één zin van, of gebruik '>-'.",
    ),
    "html": ("de tekst bevat HTML.", "Gebruik Markdown, of schrijf het teken < in woorden."),
    "template": ("de tekst bevat sjabloontekens ({{, {% of {#).", "Laat de accolades weg."),
    "link": (
        'de link "{target}" is geen https-adres.',
        "Gebruik een volledig adres dat met https:// begint.",
    ),
    "date": (
        '"{value}" is geen datum.',
        "Schrijf jaar-maand-dag, zoals 2022-07-08, 2022-07 of 2022.",
    ),
    "year": ("het jaar {year} kan niet.", "Kijk de datum na."),
    "month": ("maand {month} bestaat niet.", "Schrijf jaar-maand-dag."),
    "day": ('de datum "{value}" bestaat niet.', "Kijk de dag na."),
    "day_missing": ('de datum "{value}" is niet volledig.', "Geef ook maand en dag."),
    "https": ('het adres "{value}" begint niet met https://.', "Kopieer het volledige adres."),
    "url": ('"{value}" is geen geldig webadres.', "Kopieer het uit de adresbalk."),
    "id": ('"{value}" is geen id.', "Gebruik kleine letters, cijfers en koppeltekens."),
    "says_nothing": (
        "dit punt zegt niets.",
        "Geef een status, een gebeurtenis of allebei.",
    ),
    # what pydantic finds, by its own names
    "missing": ('verplicht veld "{last}" ontbreekt.', "Voeg toe: {last}: …"),
    "extra_forbidden": ('onbekend veld "{last}".', "{hint}"),
    "literal_error": ('"{shown}" is geen {label}.', "{hint}"),
    "string_too_long": (
        "de tekst is {length} tekens lang, hoogstens {limit} mag.",
        "Kort hem in.",
    ),
    "greater_than_equal": ('"{shown}" kan niet.', "Het getal is minstens {limit}."),
    "less_than_equal": ('"{shown}" kan niet.', "Het getal is hoogstens {limit}."),
    "string_pattern_mismatch": (
        '"{shown}" heeft niet de juiste vorm.',
        "Schrijf het zoals SD-G1 of B-I4.",
    ),
    "union_tag_not_found": (
        "deze bron is niet volledig.",
        "Geef document en sectie, url, titel en geraadpleegd, of aanbieder en bevestigd_op.",
    ),
    "union_tag_invalid": ('"{shown}" is geen bron.', 'Schrijf "redactie" of geef een bron.'),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "dict_type": _KEYS,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "too_short": ("de lijst is leeg.", "Zet er minstens één punt in."),
    "too_few": ("de lijst is te kort: {count}.", "Zet er minstens {limit} punten in."),
    "no_text": (
        "hier hoort tekst, geen lijst of sleutels.",
        "Schrijf de tekst op één regel.",
    ),
    "no_value": (
        "hier hoort één waarde, geen lijst of sleutels.",
        "Schrijf de waarde op dezelfde regel.",
    ),
    "read_as_yes_no": (
        'YAML leest "{shown}" als ja of nee, niet als tekst.',
        'Zet er aanhalingstekens rond ("{shown}") of kies een andere waarde.',
    ),
    "read_as_number": (
        'YAML leest "{shown}" als een getal, niet als tekst.',
        'Zet er aanhalingstekens rond: "{shown}".',
    ),
    # the file and the other records
    "file_name": ('de bestandsnaam "{name}" is geen id.', _FILE_NAME),
    "file_name_reserved": ('de bestandsnaam "{name}" is een gereserveerd woord.', _FILE_NAME),
    "id_key": ('onbekend veld "id".', "Verwijder het: de naam van het bestand is de id."),
    "reference": ('"{value}" is geen {label}.', "{hint}"),
    "future": ("{value} ligt in de toekomst.", "Kijk de datum na."),
    "history_order": ("{after} komt na {before}, maar is vroeger.", "Zet de oudste eerst."),
    "history_status": (
        "geen enkel punt geeft een status die weegt.",
        "Geef bij één punt een status met bron.",
    ),
    "status": (
        'de status is "{status}", maar de historiek eindigt op "{newest}".',
        "Maak ze gelijk: voeg een gedateerd punt met bron toe, of pas de status aan.",
    ),
    "double_tie": ('"{doel}" staat er twee keer.', "Voeg de redenen samen."),
    "inclusion": (
        "digitale_inclusie en digitale_inclusie_reden horen samen.",
        "Zet true met een reden, of laat ze allebei weg.",
    ),
    "own_relative": ("een hulpmiddel is niet verwant met zichzelf.", "Haal de regel weg."),
    "own_successor": (
        "een hulpmiddel volgt zichzelf niet op.",
        "Haal de regel weg of noem het andere.",
    ),
    "name_taken": (
        'de naam "{naam}" staat al bij "{id}".',
        "Kies een naam die maar één keer voorkomt.",
    ),
    "name_is_alias": (
        'de naam "{naam}" staat bij "{id}" als andere naam.',
        "Haal ze daar weg, of kies een andere naam.",
    ),
    "name_of_other": ('"{naam}" is al de naam van "{id}".', "Haal de regel weg."),
    # suggestions
    "did_you_mean": ("", 'Bedoel je "{word}"?'),
    "choose_from": ("", "Kies uit: {words}."),
    "choose_from_many": ("", "Kies uit: {words} en nog {rest} andere."),
    "none_yet": ("", "Er is er nog geen."),
}

SYNTAX: Mapping[str, str] = {
    "mapping values are not allowed": "er staat een dubbelepunt te veel",
    "could not find expected ':'": "er ontbreekt een dubbelepunt na de sleutel",
    "found unexpected end of stream": "een aanhalingsteken of haakje wordt niet gesloten",
    "did not find expected key": "de inspringing of een aanhalingsteken klopt niet",
    "did not find expected '-' indicator": "de inspringing van de lijst klopt niet",
    "cannot start any token": "een waarde begint met een teken dat daar niet mag",
    "undefined alias": "er staat een sterretje (*) dat YAML als verwijzing leest",
    "unknown escape character": "er staat een backslash die YAML niet kent",
    "": "de YAML is niet leesbaar ({problem})",
}
"""What libyaml's complaints mean, by a part of their text; the first that fits counts."""

LABELS: Mapping[str, str] = {
    "doelgroep": "gekende doelgroep",
    "doelgroepen": "gekende doelgroep",
    "status": "gekende status",
    "type": "gekend type",
    "fase": "gekende fase",
    "mate": "gekende mate",
    "voor_wie": "gekende rol",
    "bestuursniveau": "gekend bestuursniveau",
    "": "gekende waarde",
}
"""What a value of a list of choices is called, by the name of its field."""


def fill(text: str, /, **values: object) -> str:
    """Return a text with its names in braces filled in; other braces stay as they are.

    What is filled in never breaks the line: a message is one line.
    """

    def value(found: re.Match[str]) -> str:
        return re.sub(r"[\n\r\x85\u2028\u2029]+", " ", str(values[found.group(1)]))

    return re.sub(r"\{([a-z_]+)\}", value, text)


def say(key: str, /, **values: object) -> Words:
    """Return fact and next step of a mistake.

    Args:
        key: the mistake, by its name in :data:`WORDS`.
        values: what is filled in.
    """
    fact, step = WORDS[key]
    return fill(fact, **values), fill(step, **values)
