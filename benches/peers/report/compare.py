"""Runs Typst and Naze in turns and prints the ratios: compare.py ROUNDS FOLDER NAZE TYPST-PYTHON FONTS"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

# Typst is a library of its wheel, in a process of its own; what Python takes to start is measured as well, and taken off.
TYPST = "import typst, sys; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)"


def run(command):
    """The processor seconds of a command and its peak memory in MiB."""
    with tempfile.NamedTemporaryFile("r") as told:
        process = subprocess.Popen(["/usr/bin/time", "-q", "-o", told.name, "-f", "%M"] + command)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{command[0]} failed")
        return usage.ru_utime + usage.ru_stime, int(told.read().split()[-1]) / 1024


def pages(file):
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told)[1])


def main():
    # The report and whoever asks for it speak one language.
    os.environ["LANG"] = "ja_JP.UTF-8"
    rounds, folder, naze, python, fonts = int(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:6]
    files = {name: str(folder / f"{name}.pdf") for name in ["naze", "same_words", "usual"]}
    typst = lambda name: [python, "-c", TYPST, str(folder / f"{name}.typ"), files[name], fonts]
    commands = {
        "naze": [naze, "report", str(folder / "review.naze"), "-o", files["naze"], "--date", "2026-04-20"],
        "same_words": typst("same_words"),
        "usual": typst("usual"),
        "python": [python, "-c", "pass"],
    }
    measured = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            measured[name].append(run(command))
    figures = {name: [statistics.median(it) for it in zip(*runs)] for name, runs in measured.items()}
    for name in ["same_words", "usual"]:
        figures[name] = [whole - start for whole, start in zip(figures[name], figures["python"])]
    for name, file in files.items():
        figures[name].append(Path(file).stat().st_size)
    titles = {"naze": "Naze", "same_words": "Typst, the same words", "usual": "Typst, the usual report"}
    print("| | CPU s | peak MiB | bytes | pages | Naze to it: CPU | memory | bytes |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, title in titles.items():
        seconds, memory, size = figures[name]
        ratios = " | ".join(f"{ours / theirs:.2f}" for ours, theirs in zip(figures["naze"], figures[name]))
        print(f"| {title} | {seconds:.3f} | {memory:.1f} | {size:,} | {pages(files[name])} | {ratios} |")


main()
