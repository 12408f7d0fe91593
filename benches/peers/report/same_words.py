"""Writes for Typst what Naze says in its report: same_words.py REPORT.md TREE.svg OUT.typ

The Markdown of the report has the same words, lists and tables as its pages. The tree, a nested list there, becomes one picture, where
Naze draws branches on as many pages as it takes to read them.
"""

import re
import sys
from pathlib import Path

HEAD = """#set page(paper: "a4", margin: 18mm, numbering: "1 / 1")
#set text(font: "Noto Sans JP", size: 9pt, lang: "ja")
#set par(justify: true, leading: 0.7em)"""


def plain(markdown):
    return re.sub(r"\\(.)", r"\1", markdown.replace("**", ""))


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def table(lines):
    """A table of Typst, its columns as wide as their texts ask."""
    rows = [[plain(cell.strip()) for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    heads, cells = rows[0], rows[2:]
    mean = lambda column: sum(len(row[column]) for row in cells) / max(1, len(cells))
    widths = ", ".join(f"{min(30, max(2.2, mean(column))):.1f}fr" for column in range(len(heads)))
    head = ", ".join(f"[*#{quoted(text)}*]" for text in heads)
    body = "\n".join(", ".join(map(quoted, row)) + "," for row in cells)
    return f"#text(size: 8pt)[#table(columns: ({widths}), stroke: none, table.header({head}),\n{body}\n)]"


def typst(markdown, tree):
    out, lines, has_tree = [HEAD], markdown.split("\n"), False
    while lines:
        line = lines.pop(0)
        heading, item = re.match(r"(#+) (.*)", line), re.match(r"( *)- (.*)", line)
        if heading:
            out.append(f"#heading(level: {len(heading[1])}, {quoted(plain(heading[2]))})")
        elif line.startswith("|"):
            rows = [line]
            while lines and lines[0].startswith("|"):
                rows.append(lines.pop(0))
            out.append(table(rows))
        elif item and re.match(r"\*\*C\d+\*\*|[&×?=] ", item[2]):
            if not has_tree:
                out.append(f'#image("{tree}", height: 235mm)')
            has_tree = True
        elif item:
            out.append(f"- #{quoted(plain(item[2]))}")
        elif line.strip():
            out.append(f"#par[#{quoted(plain(line.strip()))}]")
    return "\n".join(out) + "\n"


def main():
    report, tree, out = map(Path, sys.argv[1:4])
    out.write_text(typst(report.read_text(), tree.name))


main()
