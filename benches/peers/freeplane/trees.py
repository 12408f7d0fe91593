"""Writes one random tree twice: as an outline for Naze, and as a map for Freeplane.

trees.py CAUSES OUTLINE MAP
"""

import random
import sys
from html import escape

MOST_CAUSES = 5
# A cause explains one of the last tenth before it, so that the tree is some dozens of levels deep.
NEAR = 10
THINGS = "冷却水ポンプ 主軸受 制御盤 電磁弁 圧力センサ 温度記録計 作業手順書 保全計画".split()
FAULTS = "が摩耗していた が更新されていなかった の設定値が誤っていた の点検周期が長すぎた に異物が混入した".split()


def tree(causes):
    """The statement of each cause, and the causes of each."""
    draw = random.Random(7)
    below = [[] for _ in range(causes)]
    for cause in range(1, causes):
        effects = [effect for effect in range(max(0, cause - max(causes // NEAR, MOST_CAUSES)), cause) if len(below[effect]) < MOST_CAUSES]
        below[draw.choice(effects)].append(cause)
    statements = [f"{number}番の{draw.choice(THINGS)}{draw.choice(FAULTS)}" for number in range(causes)]
    return statements, below


def written(statements, below):
    """The lines of the outline and of the map, from the problem down."""
    outline, xml = [], ['<map version="freeplane 1.7.0">']
    todo = [(0, 0)]
    while todo:
        cause, depth = todo.pop()
        if cause is None:
            xml.append("</node>")
            continue
        outline.append("  " * depth + statements[cause])
        xml.append(f'<node TEXT="{escape(statements[cause])}" ID="ID_{cause}" FOLDED="false">')
        todo.append((None, 0))
        todo += [(effect, depth + 1) for effect in reversed(below[cause])]
    return outline, xml + ["</map>"]


def main():
    causes, outline_file, map_file = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    for lines, file in zip(written(*tree(causes)), (outline_file, map_file)):
        with open(file, "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")


main()
