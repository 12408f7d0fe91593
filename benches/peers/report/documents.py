"""Writes the same report twice: documents.py FOLDER.

usual.typ and usual.svg are for Typst: ten chapters, a tree of 200 boxes on a page, and a table of 200 rows, 13 pages in all.
review.naze is for Naze: the ten chapters as the summary, the 200 boxes as causes, the rows' backgrounds as facts and
their actions as actions. Naze says more with it, for it derives root causes, recurrence paths and a certificate.
"""

import json
import random
import sys
from pathlib import Path

BOXES = 200
MOST_CAUSES = 5

THINGS = (
    "冷却水ポンプ 主軸受 制御盤 電磁弁 圧力センサ 温度記録計 作業手順書 保全計画 潤滑油 配管継手 安全弁 非常停止回路 "
    "搬送コンベア 溶接ロボット 検査装置 部品在庫 教育記録 図面改訂 受入検査 接地線"
).split()
STATES = (
    "が摩耗していた が未更新だった の設定値が誤っていた の点検周期が長すぎた に異物が混入した の締結が緩んでいた "
    "が経年劣化していた の表示が判読できなかった の責任者が不明確だった の変更が周知されなかった が規格外だった の校正期限が切れていた"
).split()
BACKGROUNDS = (
    "夜勤帯の引継ぎで確認項目が省略されたため 設計時の負荷想定が実際の使用条件より低かったため "
    "交換基準が文書化されておらず個人の判断に依存していたため 振動の傾向監視を行う仕組みが存在しなかったため "
    "購買仕様に環境条件が記載されていなかったため 異常時の連絡経路が複数あり初動が遅れたため"
).split()
ACTIONS = (
    "点検基準を改訂し月次監査で確認する 二重化した検出器を追加し警報を中央監視へ送る 設計審査の確認表に負荷条件の検証を追加する "
    "標準作業票を改訂し全員へ再教育を実施する 予備品の管理台帳を電子化して期限を自動通知する"
).split()
CLASSES = "設備 人 方法 材料 環境".split()


class Report:
    """What both say: chapters, and causes with their effect, background, action and class."""

    def __init__(self):
        chance = random.Random(7)
        statement = lambda: chance.choice(THINGS) + chance.choice(STATES)
        sentence = lambda: f"{statement()}。{chance.choice(BACKGROUNDS)}、{chance.choice(ACTIONS)}。"
        self.chapters = ["".join(sentence() for _ in range(9)) for _ in range(10)]
        self.causes = [
            (statement(), chance.choice(BACKGROUNDS), chance.randrange(len(ACTIONS)), chance.choice(CLASSES), chance.randrange(1, 26))
            for _ in range(BOXES)
        ]
        self.below = [[] for _ in range(BOXES)]
        for box in range(1, BOXES):
            free = [it for it in range(max(0, box - 60), box) if len(self.below[it]) < MOST_CAUSES]
            self.below[chance.choice(free)].append(box)


def tree_svg(report):
    """The tree from left to right, as small as a page asks."""
    width, height, across, down = 130, 30, 165, 36
    places, next_row = {}, 0

    def place(box, depth):
        nonlocal next_row
        for cause in report.below[box]:
            place(cause, depth + 1)
        if report.below[box]:
            row = (places[report.below[box][0]][1] + places[report.below[box][-1]][1]) / 2
        else:
            row, next_row = next_row, next_row + 1
        places[box] = (depth, row)

    place(0, 0)
    at = lambda box: (10 + places[box][0] * across, 10 + places[box][1] * down)
    size = (max(depth for depth, _ in places.values()) * across + width + 20, next_row * down + 20)
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" width="{size[0]}" height="{size[1]}">']
    for effect, causes in enumerate(report.below):
        for cause in causes:
            (x, y), (left, top) = at(effect), at(cause)
            middle = x + width + (across - width) / 2
            path = f"M{x + width} {y + height / 2:.1f} H{middle} V{top + height / 2:.1f} H{left}"
            lines.append(f'<path d="{path}" fill="none" stroke="#445566" stroke-width="1"/>')
    for box, (statement, *_) in enumerate(report.causes):
        (x, y), color = at(box), "#eef4ff" if report.below[box] else "#fde"
        lines.append(f'<rect x="{x}" y="{y:.1f}" width="{width}" height="{height}" rx="4" fill="{color}" stroke="#223"/>')
        for row, part in enumerate((statement[:11], statement[11:22])):
            if part:
                lines.append(f'<text x="{x + 5}" y="{y + 13 + 12 * row:.1f}" font-size="10" font-family="Noto Sans JP">{part}</text>')
    return "\n".join(lines + ["</svg>"])


def typst(report):
    lines = [
        '#set page(paper: "a4", margin: 18mm, numbering: "1 / 1")',
        '#set text(font: "Noto Sans JP", size: 10pt, lang: "ja")',
        "#set par(justify: true, leading: 0.8em)",
        '#align(center)[#text(size: 22pt, weight: "bold")[なぜなぜ分析 報告書]]',
        "#v(1cm)",
    ]
    lines += [f"= 第{number}章 事象の概要と分析\n{text}\n" for number, text in enumerate(report.chapters, 1)]
    heads = ",".join(f"[*{head}*]" for head in ["番号", "原因", "背景（なぜ）", "対策", "分類", "RPN"])
    lines += [
        '#pagebreak()\n= なぜなぜ分析木\n#image("usual.svg", height: 235mm)',
        "#pagebreak()\n= 原因一覧\n#set text(size: 8.5pt)",
        f"#table(columns: (14mm, 1fr, 1.4fr, 1.4fr, 12mm, 11mm), table.header({heads}),",
    ]
    for number, (statement, background, action, kind, weight) in enumerate(report.causes, 1):
        cells = [f"C-{number:03}", statement, background, ACTIONS[action], kind, str(weight)]
        lines.append(",".join(f'"{cell}"' for cell in cells) + ",")
    return "\n".join(lines + [")", ""])


def review(report):
    """The review as a .naze file."""
    cause = lambda box: f"C{box + 1}"
    causes, facts = {}, {}
    for box, (statement, background, _, kind, weight) in enumerate(report.causes):
        causes[cause(box)] = {
            "statement": statement,
            "state": "confirmed",
            "explanations": [{"causes": [{"cause": cause(it)}]} for it in report.below[box]],
        }
        facts[f"F{box + 1}"] = {"statement": background, "source": f"{kind} {weight}", "supports": [cause(box)]}
    actions = {}
    for number, statement in enumerate(ACTIONS):
        blocks = [cause(box) for box, row in enumerate(report.causes) if row[2] == number and not report.below[box]]
        actions[f"A{number + 1}"] = {
            "statement": statement, "kind": "permanent", "effect": "prevent", "blocks": blocks, "stage": "planned",
        }
    incident = {"title": "なぜなぜ分析 報告書", "summary": "\n".join(report.chapters)}
    whole = {"format": "naze", "version": 1, "incident": incident, "problem": "C1"}
    return json.dumps(whole | {"causes": causes, "facts": facts, "actions": actions}, ensure_ascii=False, indent=2)


def main():
    folder, report = Path(sys.argv[1]), Report()
    (folder / "usual.svg").write_text(tree_svg(report))
    (folder / "usual.typ").write_text(typst(report))
    (folder / "review.naze").write_text(review(report))


main()
