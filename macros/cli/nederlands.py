"""Click in Dutch: help, usage and everything that goes wrong on the command line."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand, NoSuchOption
from click.shell_completion import CompletionItem

from macros.build import SettingError
from macros.problems import did_you_mean

AFGEBROKEN = 130
"""Exit status when the user stops a command: what shells use for Ctrl+C."""

EINDCODES: Sequence[tuple[str, str]] = (
    ("0", "Alles is in orde."),
    ("1", "Er is iets gevonden dat niet klopt. Het staat in de uitvoer."),
    ("2", "De opdracht is niet juist gebruikt, of kan hier niet."),
    (str(AFGEBROKEN), "Je hebt de opdracht afgebroken."),
)
"""What every command ends with, and what that means."""


class Opdracht(click.Command):
    """A command whose help is Dutch.

    Args:
        voorbeelden: calls that the help shows, as typed.
    """

    def __init__(self, *args: Any, voorbeelden: Sequence[str] = (), **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)
        self.voorbeelden = tuple(voorbeelden)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, "Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what every option does."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        with formatter.section("Opties"):
            formatter.write_dl([row for one in options if (row := one.get_help_record(ctx))])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        del ctx
        with formatter.section("Voorbeelden"):
            for voorbeeld in self.voorbeelden:
                formatter.write(f"  {voorbeeld}\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments apart; what is left over is a mistake, said in Dutch."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing and not isinstance(self, click.Group):
            raise click.UsageError(f"Dit is te veel: {' '.join(ctx.args)}", ctx)
        return rest


class Groep(Opdracht, click.Group):
    """A command with subcommands, and the way in: nothing leaves it in English.

    A subcommand is loaded when it is asked for, so that a short one starts at once.

    Args:
        opdrachten: the modules of the subcommands, in the order of the help; each holds its
            command under its own name.
    """

    def __init__(self, *args: Any, opdrachten: Mapping[str, str], **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", "OPDRACHT …")
        super().__init__(*args, **kwargs)
        self.opdrachten = opdrachten

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the subcommands."""
        del ctx
        return list(self.opdrachten)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the name of a subcommand, without loading any."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        return [CompletionItem(name) for name in self.opdrachten if name.startswith(incomplete)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a subcommand."""
        del ctx
        if cmd_name not in self.opdrachten:
            return None
        found: click.Command = getattr(import_module(self.opdrachten[cmd_name]), cmd_name)
        return found

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the subcommands, then the options."""
        found = (self.get_command(ctx, name) for name in self.list_commands(ctx))
        commands = [one for one in found if one]
        with formatter.section("Opdrachten"):
            formatter.write_dl([(str(one.name), one.get_short_help_str(70)) for one in commands])
        Opdracht.format_options(self, ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, and what the exit status says."""
        super().format_epilog(ctx, formatter)
        with formatter.section("Eindcodes"):
            formatter.write_dl(EINDCODES)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> None:
        """Run and leave with the exit status; what went wrong is said in Dutch."""
        extra["standalone_mode"] = False
        try:
            status = super().main(args, prog_name or "catalogus", **extra)
        except click.Abort:
            click.echo("Afgebroken.", err=True)
            status = AFGEBROKEN
        except NoArgsIsHelpError as error:
            click.echo(error.message, err=True)
            status = error.exit_code
        except click.ClickException as error:
            click.echo(f"Fout: {explain(error)}", err=True)
            context = getattr(error, "ctx", None)
            if context is not None:
                click.echo(f"Uitleg: {context.command_path} --help", err=True)
            status = error.exit_code
        except (OSError, SettingError) as error:
            click.echo(f"Fout: {impossible(error)}", err=True)
            status = click.UsageError.exit_code
        sys.exit(status if isinstance(status, int) else 0)


def explain(error: click.ClickException) -> str:
    """Return what is wrong with the way a command was called, in Dutch."""
    for kind in type(error).__mro__:
        if kind in _WORDS:
            return _WORDS[kind](error)
    return error.message


def impossible(error: OSError | SettingError) -> str:
    """Return why a command cannot do its work on this computer, in Dutch."""
    if isinstance(error, SettingError):
        return str(error)
    where = f'"{error.filename}": ' if error.filename else ""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"{where}er is geen plaats meer op de schijf."
    reason = next((words for kind, words in _REASONS.items() if isinstance(error, kind)), "")
    return f"{where}{reason or error.strerror or error}"


_REASONS: Mapping[type[OSError], str] = {
    PermissionError: "je mag hier niet lezen of schrijven. Kijk de rechten van de map na.",
    FileNotFoundError: "dit bestaat niet.",
    FileExistsError: "dit bestaat al.",
    IsADirectoryError: "dit is een map, geen bestand.",
    NotADirectoryError: "dit is een bestand, geen map.",
}
"""What keeps a command from reading or writing; of other reasons the system's words are shown."""


def _no_command(error: Any) -> str:
    known = error.ctx.command.list_commands(error.ctx) if error.ctx else ()
    return f'"{error.command_name}" is geen opdracht. {did_you_mean(error.command_name, known)}'


def _no_option(error: Any) -> str:
    near = f" Bedoel je {error.possibilities[0]}?" if error.possibilities else ""
    return f"De optie {error.option_name} bestaat niet.{near}"


def _option_usage(error: Any) -> str:
    return f"De optie {error.option_name} heeft geen waarde, of een waarde te veel."


def _missing(error: Any) -> str:
    return f"Er ontbreekt iets: {_hint(error)}."


def _parameter(error: Any) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"Geen geldige waarde voor {_hint(error)}. Kies uit: {', '.join(kind.choices)}."
    return f"Geen geldige waarde voor {_hint(error)}. {error.message}"


def _hint(error: Any) -> str:
    """Return the name of the option or argument as it is typed."""
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return str(error.param.human_readable_name if error.param else error.param_hint or "")


_WORDS: Mapping[type, Callable[[Any], str]] = {
    NoSuchCommand: _no_command,
    NoSuchOption: _no_option,
    click.BadOptionUsage: _option_usage,
    click.MissingParameter: _missing,
    click.BadParameter: _parameter,
}
"""The words for what click finds wrong; our own mistakes carry their words with them."""
