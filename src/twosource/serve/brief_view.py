"""Brief -> terminal: the same lines as the HTML brief, in colour where the terminal has it.

Comes in: ``Brief`` and a rich console. Goes out: printed lines. Example: the first two lines are the affair's title
and "5 reports, 3 newsrooms, 9 origins".
"""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from twosource.export.brief.lines import count
from twosource.export.brief.shape import Brief, Line, Section

SHOWN = {
    "timeline": 30,
    "events": 0,
    "quotations": 10,
    "figures": 8,
    "unknowns": 10,
}  # the HTML brief and the views show all
CITED = 6  # citations printed a line


def print_brief(brief: Brief, console: Console) -> None:
    """Print the brief. Report text is printed as it is, never as markup."""
    console.print(Text(brief.title, style="bold"))
    console.print(Text(f"{brief.counts}; {brief.period}"))
    for section in brief.sections:
        if section.lines or section.name in ("timeline", "disputes", "unknowns"):
            _print_section(section, console)


def _print_section(section: Section, console: Console) -> None:
    console.print()
    console.print(Text(section.heading.upper(), style="bold"), Text(section.note, style="dim"))
    limit = SHOWN.get(section.name, len(section.lines))
    for line in section.lines[:limit]:
        print_line(line, console)
    if not section.lines:
        console.print(Text("  none found"))
    if len(section.lines) > limit:
        more = f"and {len(section.lines) - limit} more" if limit else count(len(section.lines), "line")
        console.print(Text(f"  {more} (all are in the HTML brief)", style="dim"))


def print_line(line: Line, console: Console, *, indent: int = 2, shows_id: bool = False) -> None:
    """Print one line, its citations, the id that ``why`` asks for, and its details below it."""
    text = Text()
    if line.date:
        text.append(line.date + "  ", style="cyan")
    text.append(line.text)
    if line.status:
        text.append(f" [{line.status}]", style="yellow")
    if line.citations:
        more = len(line.citations) - CITED
        labels = ", ".join(c.label for c in line.citations[:CITED]) + (f" and {more} more" if more > 0 else "")
        text.append(f"  ({labels})", style="dim")
    if shows_id and line.id:
        text.append(f"  {line.id}", style="dim")
    console.print(Padding(text, (0, 0, 0, indent)))
    if line.count:
        why = f": {'; '.join(line.why)}" if line.why else ""
        console.print(
            Padding(Text(count(line.count, "independent origin") + why, style="green"), (0, 0, 0, indent + 4))
        )
    for detail in line.details:
        print_line(detail, console, indent=indent + 4)
