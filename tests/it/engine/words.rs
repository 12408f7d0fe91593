//! What the engine says in words, and the findings as JSON.

use std::fs;

use naze::document::{ActionKind, CauseId, Stage};
use naze::engine::obligations::Obligations;
use naze::engine::{analyse, sentences};
use naze::language::Language;

use crate::engine::trees::{SHOP, review, review_with};

fn reasons(text: &str, language: Language) -> Vec<String> {
    let analysis = analyse(&review(text));
    analysis
        .root_causes
        .iter()
        .map(|root| format!("{} {}", root.id, analysis.reason(root, language)))
        .collect()
}

fn read_aloud(text: &str, path: &[u32], language: Language) -> Vec<String> {
    let path: Vec<CauseId> = path.iter().copied().map(CauseId::new).collect();
    sentences(&review(text), &path, language)
}

/// What stands between the fences of the first block of `kind`.
fn block<'a>(page: &'a str, kind: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("```{kind}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn a_choke_point_says_that_blocking_it_suffices() {
    let japanese = reasons(SHOP, Language::Japanese);
    assert_eq!(japanese[0], "C8 4本の再発経路すべてに関わる急所。ここを断てば再発しない");
    assert_eq!(japanese[1], "C6 4本の再発経路のうち2本に関わる");
    let english = reasons(SHOP, Language::English);
    assert_eq!(english[0], "C8 On all 4 recurrence paths: blocking it alone prevents recurrence");
    assert_eq!(english[1], "C6 On 2 of 4 recurrence paths");
}

#[test]
fn a_cause_that_suffices_alone_says_so() {
    let text = "problem\n  one\n  two\n  & three\n  four\n  & × five";
    assert_eq!(
        reasons(text, Language::Japanese),
        [
            "C2 これだけで再発する",
            "C3 2本の再発経路のうち1本に関わる",
            "C4 2本の再発経路のうち1本に関わる",
            "C5 いまの図では、どの再発経路にも関わらない",
        ]
    );
    assert_eq!(reasons(text, Language::English)[0], "C2 Enough on its own to bring the incident back");
    assert_eq!(reasons(text, Language::English)[3], "C5 On no recurrence path as the tree stands");
}

#[test]
fn the_members_of_the_only_path_say_that_it_is_the_only_one() {
    assert_eq!(
        reasons("problem\n  one\n  & two", Language::Japanese)[0],
        "C2 ただ1本の再発経路に関わる急所。ここを断てば再発しない"
    );
    assert_eq!(
        reasons("problem\n  one", Language::Japanese),
        ["C2 これだけで再発する。ここを断てば再発しない"]
    );
    assert_eq!(
        reasons("problem\n  one", Language::English),
        ["C2 Enough on its own to bring the incident back: blocking it prevents recurrence"]
    );
}

#[test]
fn a_path_is_read_from_its_root_causes_to_the_problem() {
    assert_eq!(
        read_aloud(SHOP, &[7, 8, 10], Language::Japanese),
        [
            "「更新を本番に反映する担当と期限が決まっていなかった」だから、「CMSプラグインが5か月間更新されていなかった」",
            "「WAFを導入していなかった」だから、「攻撃リクエストがWebサーバーまで届いた」",
            "「CMSプラグインが5か月間更新されていなかった」と「攻撃リクエストがWebサーバーまで届いた」が重なった。だから、「公開Webサーバーの脆弱性を突かれた」",
            "「DB権限設計を見直す手順がなかった」だから、「Webアプリの権限で全件を読めた」",
            "「Webアプリの権限で全件を読めた」だから、「顧客DBが平文で読み出せた」",
            "「公開Webサーバーの脆弱性を突かれた」と「顧客DBが平文で読み出せた」が重なった。だから、「顧客情報12,480件がWebサーバーから流出した」",
        ]
    );
}

#[test]
fn a_path_is_read_in_english_without_the_full_stops_of_its_statements() {
    let text = "Records were read.\n  No one looked.\n  & The door was open.";
    assert_eq!(
        read_aloud(text, &[2, 3], Language::English),
        ["“No one looked” and “The door was open” came together, therefore “Records were read”"]
    );
}

#[test]
fn the_best_supported_way_of_a_path_is_read() {
    let text = "problem\n  ? guess\n    [C3] root\n  known\n    = C3";
    let expected = ["“root”, therefore “known”", "“known”, therefore “problem”"];
    assert_eq!(read_aloud(text, &[3], Language::English), expected);
}

#[test]
fn causes_that_do_not_lead_to_the_problem_are_not_read() {
    assert_eq!(read_aloud(SHOP, &[7, 8], Language::Japanese).last(), None);
    assert_eq!(read_aloud(SHOP, &[99], Language::English).last(), None);
}

#[test]
fn the_findings_are_those_of_the_example_in_the_documentation() {
    let page = fs::read_to_string("docs/findings.md").unwrap();
    let actions = [(ActionKind::Permanent, Stage::Production, 5), (ActionKind::Interim, Stage::Planned, 6)];
    let review = review_with(block(&page, "outline"), &actions);
    let findings = crate::engine::found(&review, &analyse(&review), Language::English);
    let whole = serde_json::to_string_pretty(&findings).unwrap();
    let (before, hints) = whole.split_once("    },\n    {\n      \"check\"").unwrap();
    let (_, after) = hints.split_once("\n  ],\n").unwrap();
    // The deadlines of the example have a block of their own.
    let (after, _) = after.split_once(",\n  \"deadlines\"").unwrap();
    let printed = format!("{before}}}],{after}\n}}");
    let compact = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(compact(&printed), compact(block(&page, "json")), "{printed}");
}

#[test]
fn a_deadline_is_that_of_the_example_in_the_documentation() {
    let page = fs::read_to_string("docs/findings.md").unwrap();
    let (_, page) = page.split_once("### Deadlines").unwrap();
    let mut review = naze::document::Review::default();
    review.incident.times.detected = Some("2026-03-04T09:30+09:00".parse().unwrap());
    review.incident.volume.items = "names".to_owned();
    let findings = crate::engine::found(&review, &analyse(&review), Language::English);
    let mut deadlines = serde_json::to_value(findings).unwrap()["deadlines"].take();
    let reports = deadlines["reports"].as_array_mut().unwrap();
    let ids: Vec<String> = reports.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), Obligations::bundled().list.len());
    reports.truncate(1);
    let printed = serde_json::to_string_pretty(&deadlines).unwrap();
    assert_eq!(
        deadlines,
        serde_json::from_str::<serde_json::Value>(block(page, "json")).unwrap(),
        "{printed}"
    );
}

#[test]
fn the_findings_of_nothing_have_every_field() {
    let review = naze::document::Review::default();
    let findings =
        serde_json::to_value(crate::engine::found(&review, &analyse(&review), Language::Japanese)).unwrap();
    assert_eq!(findings["problem"], serde_json::Value::Null);
    assert_eq!(findings["recurrence_paths"]["count"], "0");
    assert_eq!(findings["coverage"]["complete_by_plan"], false);
    assert_eq!(findings["plans"], serde_json::json!({}));
}
