# An outline of a made-up why-why tree: awk -v causes=300 -v language=ja -f tree.awk. The same numbers give the same tree.

# A number below `limit`, by a generator of 16 bits.
function draw(limit) {
    seed = (seed * 25173 + 13849) % 65536
    return int(seed / 65536 * limit)
}

function statement(number,    words) {
    if (number == 1) return problem
    words = sprintf(sayings[draw(said) + 1], places[draw(placed) + 1] things[draw(named) + 1])
    return language == "ja" ? words : toupper(substr(words, 1, 1)) substr(words, 2)
}

function print_tree(number, indent, place,    mark, child) {
    mark = ""
    if (number > 1) {
        if (place > 1 && draw(10) < 3) mark = "& "
        if (draw(10) < 2) mark = mark "? "
        else if (below[number] == 0 && draw(25) == 0) mark = mark "× "
    }
    print indent mark statement(number)
    for (child = 1; child <= below[number]; child++) print_tree(children[number, child], indent "  ", child)
}

BEGIN {
    seed = 1
    if (language == "ja") {
        problem = "通販サイトで注文を4時間受け付けられなかった"
        named = split("受注サーバー|決済の接続|在庫の同期|夜間の集計|監視の通知|予約の画面|会員の認証|配送の連携|検索の索引|帳票の出力|写真の変換|記録の保存", things, "|")
        placed = split("|東日本の|西日本の|新しい系統の|予備系の|旧版の", places, "|")
        said = split("%sが2時間止まっていた|%sの担当が決まっていなかった|%sの手順が古い版のままだった|%sの異常が誰にも届かなかった|%sに空きが残っていなかった|%sの変更が本番の前に試されていなかった|%sの警告が多く、重要なものを見分けられなかった|%sの保守の期限が台帳に載っていなかった", sayings, "|")
    } else {
        problem = "The web shop took no orders for four hours"
        named = split("order server|payment link|stock feed|nightly batch|alert channel|booking page|login service|shipping link|search index|invoice printer|image converter|log archive", things, "|")
        placed = split("the |the eastern |the western |the new |the standby |the old ", places, "|")
        said = split("%s stood still for two hours|nobody was in charge of %s|the runbook of %s was out of date|nobody heard that %s had failed|%s had no room left|%s was changed without a trial|the alarms of %s were too many to tell apart|the support contract of %s had run out", sayings, "|")
    }
    # An effect is drawn from the last so many causes, so that the tree grows in both directions.
    window = int(6 * sqrt(causes))
    for (i = 2; i <= causes; i++) {
        do {
            reach = i - 1 < window ? i - 1 : window
            effect = i - 1 - draw(reach)
        } while (below[effect] >= 4)
        children[effect, ++below[effect]] = i
    }
    print_tree(1, "", 1)
}
