"""Opens the same trees with Naze and with Freeplane, in turns, and prints what it takes each.

compare.py ROUNDS NAZE FOLDER
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

SIZES = [2_000, 10_000]
TICKS = os.sysconf("SC_CLK_TCK")

# A window that has not come after so many seconds will not come.
PATIENCE = 120
# A program is at rest when for so many seconds it took less than this share of a processor.
REST_SECONDS = 4
REST_SHARE = 0.06


def family(process):
    """A process and those that it started."""
    children = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found, todo = [], [process]
    while todo:
        found.append(todo.pop())
        todo += children.get(found[-1], [])
    return found


def processor_seconds(processes):
    seconds = 0
    for process in processes:
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        seconds += (int(fields[11]) + int(fields[12])) / TICKS
    return seconds


def resident(processes):
    """The memory in MiB of the largest process of them: in all, and of that what no file backs, which is the program's own."""
    largest = (0, 0)
    for process in processes:
        try:
            lines = Path(f"/proc/{process}/status").read_text().splitlines()
        except OSError:
            continue
        sizes = dict(line.split(":", 1) for line in lines)
        if "VmRSS" in sizes:
            largest = max(largest, tuple(int(sizes[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon")))
    return largest


def window_is_shown(name, environment):
    """Naze shows its window when the first frame is painted."""
    search = ["xdotool", "search", "--onlyvisible", "--name", name]
    return bool(subprocess.run(search, env=environment, capture_output=True).stdout.split())


def opened(command, name, environment):
    """Seconds until the window stands, of the processor until then and until rest, and memory at rest."""
    started = time.monotonic()
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while not window_is_shown(name, environment):
            time.sleep(0.005)
            if time.monotonic() - started > PATIENCE or program.poll() is not None:
                sys.exit(f"{command[0]} has not opened its window")
        shown = time.monotonic() - started
        to_window = processor_seconds(family(program.pid))
        before = to_window
        while True:
            time.sleep(REST_SECONDS)
            now = processor_seconds(family(program.pid))
            if now - before < REST_SHARE * REST_SECONDS:
                break
            before = now
        return (shown, to_window, now, *resident(family(program.pid)))
    finally:
        ended(program)


def ended(program):
    for wish in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(program.pid, wish)
        except ProcessLookupError:
            break
        time.sleep(1)
    program.wait()


def display():
    """A display that nobody sees, and its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    number = os.read(read, 16).decode().strip()
    if not number:
        sys.exit("Xvfb has not started")
    return server, f":{number}"


def main():
    rounds, naze, folder = int(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    server, name = display()
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(home), "DISPLAY": name, "LC_ALL": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    figures = {}
    try:
        # The first start of all writes what later ones find, so that one of each is not counted.
        for turn in range(rounds + 1):
            for size in SIZES:
                file = folder / f"tree_{size}"
                for program, command in [
                    ("naze", [naze, f"{file}.naze"]),
                    ("freeplane", ["freeplane", f"{file}.mm"]),
                ]:
                    result = opened(command, file.name, environment)
                    if turn > 0:
                        figures.setdefault((size, program), []).append(result)
    finally:
        server.terminate()
        server.wait()
    print("| causes | program | s to the window | processor s to the window | to rest | MiB at rest | of these its own |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for (size, program), results in figures.items():
        shown, to_window, to_rest, memory, own = (statistics.median(values) for values in zip(*results))
        print(f"| {size:,} | {program} | {shown:.2f} | {to_window:.2f} | {to_rest:.2f} | {memory:.0f} | {own:.0f} |")
    print()
    for size in SIZES:
        ours, theirs = ([statistics.median(values) for values in zip(*figures[size, program])] for program in ("naze", "freeplane"))
        print(f"{size:,} causes: 1/{theirs[1] / ours[1]:.0f} of the processor to the window, 1/{theirs[3] / ours[3]:.1f} of the memory.")


main()
