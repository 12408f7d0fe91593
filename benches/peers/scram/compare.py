"""Runs SCRAM and Naze on the same files in turns and prints the ratios: compare.py PROGRAMS ROUNDS FILE..."""

import json
import math
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ALGORITHMS = ["bdd", "zbdd", "mocus"]
# After so many seconds a run is ended. SCRAM writes every path out, which it would do for hours where there are billions; what its
# algorithm took is known by then.
PATIENCE = 20
# Where no one knows the count, our own search ends by its budget of steps, after this at the latest.
OUR_PATIENCE = 120


def run(command, patience):
    """The output of a command, its processor seconds (none if it had to be ended) and its peak memory in KiB."""
    # GNU time tells the memory, for a process that Python starts begins with the memory of Python.
    with tempfile.NamedTemporaryFile("r") as told, tempfile.TemporaryFile("w+") as output:
        measured = ["/usr/bin/time", "-q", "-o", told.name, "-f", "%M"] + command
        process = subprocess.Popen(measured, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
        ending = threading.Timer(patience, os.killpg, [process.pid, signal.SIGKILL])
        ending.start()
        _, status, usage = os.wait4(process.pid, 0)
        ending.cancel()
        process.returncode = status
        output.seek(0)
        seconds = usage.ru_utime + usage.ru_stime
        return output.read(), seconds if status == 0 else None, int(told.read().split()[-1]) if status == 0 else None


def scram(algorithm, file):
    """SCRAM's seconds for the algorithm, for the whole process, and its peak memory; none if the algorithm does not end.

    The algorithm begins with the preprocessing of the tree, as ours does.
    """
    command = ["scram", f"--{algorithm}", "-l", "1000", "-o", "/dev/null", "--verbosity", "5", file]
    output, seconds, memory = run(command, PATIENCE)
    alone = re.search(r"The algorithm finished in ([0-9.e+-]+)", output)
    before = re.search(r"Finished Preprocessing in ([0-9.e+-]+)", output)
    return (float(before[1]) + float(alone[1]), seconds, memory) if alone and before else None


def naze(programs, file):
    alone = run([f"{programs}/engine-peers", file], OUR_PATIENCE)
    whole = run([f"{programs}/naze", "analyze", "--json", file], OUR_PATIENCE)
    if alone[1] is None or whole[1] is None:
        sys.exit(f"naze did not end on {file}")
    figures = json.loads(alone[0].splitlines()[-1])
    findings = json.loads(whole[0][whole[0].index("{") :])
    paths = findings["recurrence_paths"]
    if paths["exact"] != (figures["all_up_to"] is None) or paths["count"] != figures["count"]:
        sys.exit(f"naze contradicts itself on {file}")
    return figures, whole[1], whole[2]


def expected(file):
    known = Path(file).parent / "expected.json"
    counts = json.loads(known.read_text()) if known.exists() else {}
    return counts.get(Path(file).stem)


def geometric(ratios):
    return math.exp(statistics.fmean(math.log(ratio) for ratio in ratios))


def main():
    programs, rounds, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    print("| tree | paths | SCRAM's best, ms | Naze, ms | ratio | whole: SCRAM, ms | Naze, ms | ratio | MiB: SCRAM | Naze | ns a path: first | again |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    alone_ratios, whole_ratios, listings, failures = [], [], [], []
    for file in files:
        name = Path(file).stem
        theirs = {algorithm: [] for algorithm in ALGORITHMS}
        ours = []
        for _ in range(rounds):
            for algorithm in list(theirs):
                result = scram(algorithm, file)
                if result is None:
                    del theirs[algorithm]
                else:
                    theirs[algorithm].append(result)
            ours.append(naze(programs, file))
        figures = ours[0][0]
        if figures["all_up_to"] is not None:
            count = f"at least {figures['count']}, all of up to {figures['all_up_to']} causes"
        else:
            count = f"{int(figures['count']):,}"
            known = expected(file)
            if known and known["count"] != figures["count"]:
                failures.append(f"{name}: {figures['count']} paths, not {known['count']}")
        median = lambda values: statistics.median(values)
        our_alone = median([figures["seconds"] for figures, _, _ in ours])
        our_whole = median([seconds for _, seconds, _ in ours])
        our_memory = median([memory for _, _, memory in ours])
        listing = [median(times) for times in zip(*(figures["nanoseconds_a_path"] for figures, _, _ in ours)) if None not in times]
        listings += listing[1:]
        row = [name, count]
        if theirs:
            alone = min(median([result[0] for result in results]) for results in theirs.values())
            alone_ratios.append(alone / our_alone)
            row += [f"{alone * 1e3:.2f}", f"{our_alone * 1e3:.2f}", f"{alone / our_alone:.1f}"]
            ended = {name: results for name, results in theirs.items() if all(result[1] is not None for result in results)}
            memory = math.inf
            if ended:
                memory = min(median([result[2] for result in results]) for results in ended.values())
                whole = min(median([result[1] for result in results]) for results in ended.values())
                whole_ratios.append(whole / our_whole)
                row += [f"{whole * 1e3:.0f}", f"{our_whole * 1e3:.0f}", f"{whole / our_whole:.1f}"]
            else:
                whole = math.inf
                row += [f"> {PATIENCE * 1e3:.0f}", f"{our_whole * 1e3:.0f}", "–"]
            row += ["–" if memory == math.inf else f"{memory / 1024:.0f}", f"{our_memory / 1024:.0f}"]
            if alone < our_alone or whole < our_whole:
                failures.append(f"{name}: slower than SCRAM")
            if memory < our_memory:
                failures.append(f"{name}: more memory than SCRAM")
        else:
            row += ["–", f"{our_alone * 1e3:.2f}", "–", "–", f"{our_whole * 1e3:.0f}", "–", "–", f"{our_memory / 1024:.0f}"]
        print("| " + " | ".join(row + ([f"{time:.1f}" for time in listing] or ["–", "–"])) + " |", flush=True)
    print()
    print(f"Geometric mean of the ratios: {geometric(alone_ratios):.1f} alone, {geometric(whole_ratios):.1f} whole process.")
    print(f"Least: {min(alone_ratios):.1f} alone, {min(whole_ratios):.1f} whole. Listing again: at most {max(listings):.1f} ns a path.")
    for failure in failures:
        print(failure)


main()
