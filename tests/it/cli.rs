//! Tests of `cli`: the program is run as a user runs it, without a display.

mod tables;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use naze::document::{CauseId, Fact, FactId, Review};
use naze::interchange::outline;
use naze::language::{Language, sources};
use naze::storage;
use serde_json::Value;

use crate::architecture::root;

const OUTLINE: &str =
    "顧客情報が流出した\n  攻撃された\n  & 更新していなかった\n    ? 担当がいなかった\n  検知できなかった\n";

/// A folder of its own for each test, with the sample in it twice: `tree.txt` and `review.naze`.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::write(place.path("tree.txt"), OUTLINE).unwrap();
        storage::save(&place.path("review.naze"), &outline::read(OUTLINE).unwrap()).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_naze"));
        command.args(arguments).current_dir(self.0.path());
        for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LC_ALL", "LC_CTYPE", "LANGUAGE"] {
            command.env_remove(variable);
        }
        command.env("LANG", "C.UTF-8").env("NAZE_LANG", "en");
        // A configuration of its own, wherever the system keeps it.
        command.env("XDG_CONFIG_HOME", self.path("config")).env("HOME", self.0.path());
        command
    }

    fn naze(&self, arguments: &[&str]) -> Output {
        self.command(arguments).stdin(Stdio::null()).output().unwrap()
    }

    fn with_input(&self, arguments: &[&str], input: &str) -> Output {
        let command = &mut self.command(arguments);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    /// Runs a command that succeeds in silence.
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.naze(arguments);
        assert_eq!((code(&output), errors(&output)), (0, String::new()), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs a command that ends with `expected_code` and says `expected` on standard error, and nothing else.
    fn refused(&self, arguments: &[&str], expected_code: i32, expected: &str) {
        let output = self.naze(arguments);
        assert!(errors(&output).contains(expected), "{}", errors(&output));
        assert_eq!(code(&output), expected_code, "{arguments:?}");
        assert_eq!(output.stdout, b"");
    }
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn without_a_display_the_report_is_named() {
    let place = Place::new();
    place.refused(&["review.naze"], 2, "naze report review.naze -o out.pdf");
    place.refused(&[], 2, "naze report FILE -o out.pdf");
    let output = place.command(&["review.naze"]).env("NAZE_LANG", "ja").output().unwrap();
    assert!(errors(&output).contains("画面（ディスプレイ）がないため"), "{}", errors(&output));
}

#[test]
fn the_words_are_those_of_the_environment() {
    let place = Place::new();
    for (lang, naze_lang, expected) in [
        ("ja_JP.UTF-8", "", "ファイルがありません"),
        ("en_US.UTF-8", "", "does not exist"),
        ("C", "", "does not exist"),
        ("ja_JP.UTF-8", "en", "does not exist"),
        ("en_US.UTF-8", "ja", "ファイルがありません"),
    ] {
        let mut command = place.command(&["analyze", "none.naze"]);
        let output = command.env("LANG", lang).env("NAZE_LANG", naze_lang).output().unwrap();
        assert!(errors(&output).contains(expected), "{lang} {naze_lang}: {}", errors(&output));
    }
}

#[test]
fn every_argument_is_explained_in_both_languages() {
    let place = Place::new();
    for (language, expected) in
        [("ja", "報告書をPDFで書き出します"), ("en", "Makes the report as a PDF file")]
    {
        let mut pages = String::new();
        for arguments in [
            &["--help"][..],
            &["report", "-h"],
            &["analyze", "-h"],
            &["check", "-h"],
            &["convert", "-h"],
            &["new", "-h"],
            &["schema", "-h"],
        ] {
            let output = place.command(arguments).env("NAZE_LANG", language).output().unwrap();
            assert_eq!(code(&output), 0);
            pages += &String::from_utf8(output.stdout).unwrap();
        }
        assert!(pages.contains(expected), "{pages}");
        assert!(!pages.contains("help-"), "no words stand behind a key: {pages}");
    }
}

#[test]
fn every_help_text_belongs_to_an_argument() {
    let place = Place::new();
    let mut pages = String::new();
    for arguments in [
        &["-h"][..],
        &["report", "-h"],
        &["analyze", "-h"],
        &["check", "-h"],
        &["convert", "-h"],
        &["new", "-h"],
    ] {
        pages += &place.done(arguments);
    }
    for line in sources(Language::English).join("\n").lines().filter(|line| line.starts_with("help")) {
        let (key, words) = line.split_once(" = ").unwrap();
        assert!(pages.contains(words), "{key} is never shown");
    }
}

#[test]
fn wrong_arguments_end_with_2() {
    let place = Place::new();
    place.refused(&["report", "review.naze"], 2, "--out");
    place.refused(&["analyze", "review.naze", "--lang", "fr"], 2, "ja, en");
    place.refused(
        &["convert", "tree.txt", "tree.docx"],
        2,
        ".naze, .txt, .svg, .png, .json, .xlsx, facts.csv",
    );
    place.refused(&["new", "review"], 2, ".naze");
}

#[test]
fn an_outline_becomes_a_review_and_back() {
    let place = Place::new();
    place.done(&["convert", "tree.txt", "new.naze"]);
    assert_eq!(place.text("new.naze"), place.text("review.naze"));
    place.done(&["convert", "new.naze", "back.txt"]);
    assert_eq!(place.text("back.txt"), OUTLINE);
}

#[test]
fn what_an_outline_cannot_hold_is_told() {
    let place = Place::new();
    let mut review = outline::read(OUTLINE).unwrap();
    for id in [FactId::new(1), FactId::new(2)] {
        review.facts.insert(id, Fact::default());
        review.next_ids.issue(id.into());
    }
    review.causes.get_mut(&CauseId::new(1)).unwrap().explanations.pop();
    storage::save(&place.path("facts.naze"), &review).unwrap();
    let output = place.naze(&["convert", "facts.naze", "facts.txt"]);
    assert_eq!(code(&output), 0);
    let expected = "naze: facts.txt holds the tree alone. Left out: 1 cause outside the tree, 2 facts.\n";
    assert!(errors(&output).starts_with(expected), "{}", errors(&output));
}

#[test]
fn a_review_becomes_a_picture_and_findings() {
    let place = Place::new();
    place.done(&["convert", "review.naze", "tree.svg"]);
    let picture = place.text("tree.svg");
    assert!(
        picture.starts_with("<svg ") && picture.contains("<title>顧客情報が流出した</title>"),
        "{picture}"
    );
    place.done(&["convert", "review.naze", "tree.png", "--width", "300"]);
    let pixels = fs::read(place.path("tree.png")).unwrap();
    assert_eq!(
        (&pixels[..8], &pixels[16..20]),
        (b"\x89PNG\r\n\x1a\n".as_slice(), 300_u32.to_be_bytes().as_slice())
    );
    place.done(&["convert", "review.naze", "findings.json"]);
    let printed = place.done(&["analyze", "--json", "review.naze"]);
    let without_time = |text: &str| {
        let mut findings: Value = serde_json::from_str(text).unwrap();
        findings["deadlines"]["now"].take();
        findings
    };
    assert_eq!(without_time(&place.text("findings.json")), without_time(&printed));
}

#[test]
fn facts_and_actions_become_a_workbook() {
    let place = Place::new();
    place.done(&["convert", "review.naze", "tables.xlsx"]);
    assert!(fs::read(place.path("tables.xlsx")).unwrap().starts_with(b"PK\x03\x04"));
}

#[test]
fn a_width_is_for_pictures_of_pixels_that_can_be_made() {
    let place = Place::new();
    place.refused(
        &["convert", "review.naze", "tree.svg", "--width", "300"],
        2,
        "Only a .png can be given a width",
    );
    place.refused(&["convert", "review.naze", "tree.png", "--width", "0"], 2, "cannot be made");
    place.refused(&["convert", "review.naze", "tree.png", "--width", "1000000"], 2, "cannot be made");
}

#[test]
fn only_causes_of_the_review_can_be_folded() {
    let place = Place::new();
    place.done(&["report", "review.naze", "-o", "folded.pdf", "--fold", "C3,C2"]);
    place.refused(&["report", "review.naze", "-o", "x.pdf", "--fold", "C3,C99"], 2, "no cause C99");
    place.refused(&["report", "review.naze", "-o", "x.pdf", "--fold", "F1"], 2, "--fold");
}

#[test]
fn characters_that_no_font_has_are_told_with_the_item_they_stand_in() {
    let place = Place::new();
    fs::write(place.path("face.txt"), "The shop was down\n  A face 😀 in a log\n").unwrap();
    let output = place.naze(&["report", "face.txt", "-o", "face.pdf"]);
    assert_eq!(code(&output), 0);
    assert!(errors(&output).contains("C2: 😀 (U+1F600)"), "{}", errors(&output));
}

/// A review of a leak, noticed on a Wednesday.
fn leak(place: &Place) {
    let mut review = outline::read(OUTLINE).unwrap();
    review.incident.times.detected = Some("2026-03-04T09:30+09:00".parse().unwrap());
    review.incident.volume.items = "氏名".to_owned();
    storage::save(&place.path("leak.naze"), &review).unwrap();
}

#[test]
fn deadlines_are_told_with_rule_source_state_and_the_time_left() {
    let place = Place::new();
    leak(&place);
    let arguments = ["leak.naze", "--now", "2026-03-05T00:30:00Z"];
    let printed = place.done(&[&["analyze", "--json"], &arguments[..]].concat());
    assert_eq!(printed, place.done(&[&["analyze", "--json"], &arguments[..]].concat()));
    let findings: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(findings["deadlines"]["now"], "2026-03-05T00:30:00Z");
    let first = &findings["deadlines"]["reports"][0];
    assert_eq!(first["id"], "jp-privacy-preliminary");
    assert_eq!(first["standing"], "indicated");
    assert_eq!(first["start"], serde_json::json!({ "detected": "2026-03-04T09:30+09:00" }));
    assert_eq!(first["due"], serde_json::json!({ "first": "2026-03-06", "last": "2026-03-08" }));
    assert_eq!(first["state"], "due");
    assert_eq!(first["minutes_left"], 3 * 24 * 60 + 14 * 60 + 30);
    assert!(first["source"].as_str().unwrap().starts_with("https://"));

    let text = place.done(&[&["analyze"], &arguments[..]].concat());
    assert!(text.contains("規則が求める報告：2件\n  未記録 個人情報保護委員会への速報：2026年3月6日〜2026年3月8日まで [期限前、残り3日14時間]"), "{text}");
    assert!(text.contains("法的助言ではありません"), "{text}");
    place.refused(&["analyze", "leak.naze", "--now", "yesterday"], 2, "--now");
}

#[test]
fn the_words_and_the_json_speak_of_the_same_suggestions() {
    let place = Place::new();
    let chain = root().join("examples/article-chain.naze");
    let chain = chain.to_str().unwrap();
    let text = place.done(&["analyze", chain]);
    let findings: Value = serde_json::from_str(&place.done(&["analyze", "--json", chain])).unwrap();
    let suggested = findings["suggestions"].as_array().unwrap();
    assert!(text.contains(&format!("提案する対策：{}件", suggested.len())), "{text}");
    for suggestion in suggested.iter().take(10) {
        let (id, statement) = (suggestion["id"].as_str().unwrap(), suggestion["statement"].as_str().unwrap());
        assert!(text.contains(&format!("\n  {id} {statement}\n")), "{text}");
    }
    for plan in ["least_effort", "fewest_actions", "earliest", "two_fold"] {
        let sentence = findings["plans"][plan]["sentence"].as_str().unwrap();
        assert!(text.contains(sentence), "{plan}: {sentence} in {text}");
    }
    // What a plan names can be looked up.
    let planned = findings["plans"]["two_fold"]["actions"].as_array().unwrap();
    for id in planned.iter().filter_map(Value::as_str).filter(|id| id.starts_with('S')) {
        assert!(text.contains(&format!("\n  {id} ")), "{id} in {text}");
    }
}

#[cfg(unix)]
const OWN: &str = "[[action]]\nid = \"tell-the-room\"\nja = \"検知の結果を毎朝の会議で読む\"\nhierarchy = \"read_back\"\neffort = \"small\"\nwhen.ja = [\"検知\"]\n";

#[cfg(unix)]
#[test]
fn a_teams_own_lists_are_read_from_its_configuration_or_from_a_file_that_is_named() {
    let place = Place::new();
    leak(&place);
    let own = |arguments: &[&str]| place.done(arguments).contains("検知の結果を毎朝の会議で読む");
    assert!(!own(&["analyze", "leak.naze"]));
    fs::write(place.path("own.toml"), OWN).unwrap();
    assert!(own(&["analyze", "leak.naze", "--catalogue", "own.toml"]));
    let folder = configuration(&place);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("actions.toml"), OWN).unwrap();
    assert!(own(&["analyze", "leak.naze"]));
    // One that is broken is told and stands in nobody's way, unless it was named.
    fs::write(folder.join("obligations.toml"), "as_of = \"today\"\n").unwrap();
    let output = place.naze(&["report", "leak.naze", "-o", "leak.pdf"]);
    assert_eq!(code(&output), 0);
    assert!(
        errors(&output).contains("obligations.toml: Line 1: “today” is not a date"),
        "{}",
        errors(&output)
    );
    assert!(errors(&output).contains("the bundled list is used"), "{}", errors(&output));
    fs::write(place.path("bad.toml"), OWN.replace("small", "tiny")).unwrap();
    place.refused(
        &["analyze", "leak.naze", "--obligations", "tree.txt", "--catalogue", "bad.toml"],
        1,
        "bad.toml, entry “tell-the-room”: Line 5: “tiny” cannot stand here\n  These can: small, medium, large\n",
    );
    place.refused(&["analyze", "leak.naze", "--catalogue", "none.toml"], 1, "does not exist");
}

#[cfg(unix)]
/// Where the program looks for what the account has set up.
fn configuration(place: &Place) -> PathBuf {
    if cfg!(target_os = "macos") { place.path("Library/Preferences/naze") } else { place.path("config/naze") }
}

#[test]
fn the_findings_are_json() {
    let place = Place::new();
    let findings: Value = serde_json::from_str(&place.done(&["analyze", "tree.txt", "--json"])).unwrap();
    assert_eq!(findings["problem"], "C1");
    assert_eq!(findings["recurrence_paths"]["listed"], serde_json::json!([["C5"], ["C2", "C4"]]));
}

#[test]
fn the_findings_are_told_in_words() {
    let place = Place::new();
    let words = place.done(&["analyze", "review.naze"]);
    for expected in [
        "問題事象：C1 顧客情報が流出した",
        "真因：3件\n",
        "C4 担当がいなかった [推定]",
        "再発経路：2本\n  R1   C5  開\n  R2   C2 + C4  開\n",
        "計画は完全ではありません",
        "開いている再発経路：2本\n  R1\n     「検知できなかった」",
        "再発経路をすべて閉じる計画\n  労力が最小の計画\n     どの恒久対策・水平展開でも断てない再発経路があります：C5\n\n",
    ] {
        assert!(words.contains(expected), "{expected} is missing in\n{words}");
    }
    let english = place.done(&["analyze", "review.naze", "--lang", "en"]);
    assert!(english.contains("Root causes: 3\n"), "{english}");
}

#[test]
fn a_review_without_a_tree_has_no_findings_and_no_outline() {
    let place = Place::new();
    place.done(&["new", "empty.naze"]);
    assert_eq!(storage::read(&place.path("empty.naze")).unwrap().review, Review::default());
    assert!(place.done(&["analyze", "empty.naze"]).contains("no problem yet"));
    place.refused(&["convert", "empty.naze", "empty.txt"], 1, "no problem yet");
    place.refused(&["convert", "empty.naze", "empty.svg"], 1, "no problem yet");
    assert!(!place.path("empty.txt").exists());
}

#[test]
fn standard_input_is_read() {
    let place = Place::new();
    let review = place.text("review.naze");
    for input in [OUTLINE, review.as_str()] {
        let output = place.with_input(&["analyze", "-", "--json"], input);
        assert_eq!((code(&output), errors(&output)), (0, String::new()));
        assert_eq!(String::from_utf8(output.stdout).unwrap(), place.done(&["analyze", "--json", "tree.txt"]));
    }
    let output = place.with_input(&["analyze", "-"], "{\"format\"");
    assert_eq!(code(&output), 1);
    assert!(errors(&output).contains("-: line 1, column 9: the file ends"), "{}", errors(&output));
}

#[test]
fn a_fault_tree_is_read_wherever_a_review_is() {
    let place = Place::new();
    let model = fs::read_to_string(root().join("tests/fixtures/open_psa/house_events.xml")).unwrap();
    fs::write(place.path("tree.xml"), &model).unwrap();
    let told = "naze: tree.xml: Not in the review: 3 house events, 3 gates and basic events that the house events and \
                constants decide.\n  House events";
    for (arguments, result) in [
        (&["analyze", "tree.xml", "--json"][..], "\"count\": \"7\""),
        (&["convert", "tree.xml", "tree.naze"], ""),
        (&["report", "tree.xml", "-o", "tree.pdf"], ""),
    ] {
        let output = place.naze(arguments);
        assert_eq!(code(&output), 0, "{}", errors(&output));
        assert!(errors(&output).starts_with(told), "{}", errors(&output));
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(printed.contains(result), "{printed}");
    }
    assert_eq!(storage::read(&place.path("tree.naze")).unwrap().review.causes.len(), 11);
    assert!(place.path("tree.pdf").exists());
    let output = place.with_input(&["analyze", "-", "--json"], &format!("\u{feff}\n{model}"));
    assert!(errors(&output).starts_with("naze: -: Not in the review"), "{}", errors(&output));
    let findings: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(findings["recurrence_paths"]["count"], "7");
}

#[test]
fn what_is_wrong_with_a_fault_tree_is_told_with_file_and_line() {
    let place = Place::new();
    fs::write(place.path("broken.xml"), "<opsa-mef>\n<define-gate name=\"g\"><not/></define-gate>").unwrap();
    let expected = "naze: broken.xml: Line 2: the gate g uses <not>.\n  Naze asks what has to come together";
    place.refused(&["analyze", "broken.xml"], 1, expected);
    place.refused(&["convert", "broken.xml", "new.naze"], 1, expected);
    assert!(!place.path("new.naze").exists());
}

#[test]
fn the_report_is_made() {
    let place = Place::new();
    place.done(&["report", "review.naze", "-o", "out.pdf"]);
    assert!(fs::read(place.path("out.pdf")).unwrap().starts_with(b"%PDF-"));
    let output = place.naze(&["report", "tree.txt", "--lang", "en", "--out", "-"]);
    assert!(output.stdout.starts_with(b"%PDF-") && code(&output) == 0);
}

#[test]
fn a_file_is_not_overwritten_by_what_is_made_of_it() {
    let place = Place::new();
    let before = place.text("review.naze");
    place.refused(&["report", "review.naze", "-o", "review.naze"], 2, "would be overwritten");
    place.refused(&["report", "review.naze", "-o", "./review.naze"], 2, "would be overwritten");
    place.refused(&["convert", "tree.txt", "tree.txt"], 2, "would be overwritten");
    place.refused(&["new", "review.naze"], 1, "exists already");
    assert_eq!(place.text("review.naze"), before);
}

#[test]
fn what_is_wrong_with_a_file_is_told_with_file_and_place() {
    let place = Place::new();
    fs::write(place.path("broken.naze"), "{\"format\":\"naze\",\n\"version\":1,}").unwrap();
    place.refused(&["analyze", "broken.naze"], 1, "naze: broken.naze: line 2, column 13: the comma");
    fs::write(place.path("broken.txt"), "p\n  = C3").unwrap();
    place.refused(&["analyze", "broken.txt"], 1, "naze: broken.txt: Line 2: C3 stands on no line above.\n  ");
    fs::write(place.path("other.naze"), "no review").unwrap();
    place.refused(&["report", "other.naze", "-o", "x.pdf"], 1, "not a Naze review");
    place.refused(&["report", "review.naze", "-o", "none/x.pdf"], 1, "its folder does not exist");
    assert!(!place.path("x.pdf").exists());
}

#[test]
fn what_was_mended_is_told() {
    let place = Place::new();
    let text = place.text("review.naze").replace("\"cause\": 6", "\"cause\": 1");
    fs::write(place.path("merged.naze"), text).unwrap();
    let output = place.naze(&["analyze", "merged.naze"]);
    assert_eq!(code(&output), 0);
    assert!(errors(&output).starts_with("naze: merged.naze: The numbers"), "{}", errors(&output));
}

#[test]
fn the_schema_is_printed() {
    let printed: Value = serde_json::from_str(&Place::new().done(&["schema"])).unwrap();
    assert_eq!(printed, storage::schema());
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    let place = Place::new();
    let command = &mut place.command(&["analyze", "-"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(OUTLINE.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), errors(&output)), (0, String::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Place::new().command(&["schema"]).stdout(full).output().unwrap();
    assert_eq!(code(&output), 1);
    assert!(errors(&output).contains("The result cannot be written"), "{}", errors(&output));
}

#[test]
fn check_tells_the_hints_by_item_and_ends_with_1_on_an_error() {
    let place = Place::new();
    let told = place.done(&["check", "review.naze", "--lang", "en"]);
    assert!(told.contains("The whole review\n  [question] 3 explanations"), "{told}");
    assert!(told.contains("C2 攻撃された\n"), "{told}");
    assert!(told.ends_with("overridden: 0\n"), "{told}");

    fs::write(place.path("error.txt"), "P\n  The clerk forgot the key\n").unwrap();
    let output = place.naze(&["check", "error.txt", "--json"]);
    assert_eq!((code(&output), errors(&output)), (1, String::new()));
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    let hints = value["hints"].as_array().unwrap();
    let error = hints.iter().find(|hint| hint["level"] == "error").unwrap();
    assert_eq!((error["check"].as_str(), error["item"].as_str()), (Some("mental-state-leaf"), Some("C2")));
    assert!(error["message"].as_str().unwrap().contains("“forgot”"));
    assert!(!error["why"].as_str().unwrap().is_empty() && !error["source"].as_str().unwrap().is_empty());
    assert!(error.get("overridden").is_none());
    let findings: Value = serde_json::from_str(&place.done(&["analyze", "error.txt", "--json"])).unwrap();
    assert_eq!(findings["hints"], value["hints"]);

    let silenced = ["check", "error.txt", "--without", "mental-state-leaf", "--with", "other-ways-unasked"];
    let told = place.done(&silenced);
    assert!(told.contains("(other-ways-unasked)") && !told.contains("(mental-state-leaf)"), "{told}");
    place.refused(&["check", "error.txt", "--without", "mental-stat"], 2, "mental-state");

    let mut review = outline::read("P\n  The clerk forgot the key\n").unwrap();
    let item = Some(CauseId::new(2).into());
    let check = "mental-state-leaf".to_owned();
    let reason = "Nobody can look\nfurther".to_owned();
    review.overrides.push(naze::document::CheckOverride { check, item, reason });
    storage::save(&place.path("overridden.naze"), &review).unwrap();
    let told = place.done(&["check", "overridden.naze"]);
    assert!(told.contains("Overridden: Nobody can look further\n"), "{told}");
}

#[test]
fn a_report_is_made_for_its_readers_and_told_from_others() {
    let place = Place::new();
    place.done(&[
        "report",
        "review.naze",
        "-o",
        "a.pdf",
        "--edition",
        "stakeholder",
        "--paper",
        "letter",
        "--date",
        "2026-04-20",
    ]);
    place.done(&[
        "report",
        "review.naze",
        "-o",
        "b.pdf",
        "--edition",
        "stakeholder",
        "--paper",
        "letter",
        "--date",
        "2026-04-20",
    ]);
    let [a, b] = ["a.pdf", "b.pdf"].map(|name| fs::read(place.path(name)).unwrap());
    assert!(a == b, "the same day gives the same bytes");
    let verified = place.done(&["report", "--verify", "a.pdf", "review.naze"]);
    assert_eq!(verified, "a.pdf: Made from this review, and unchanged since.\n");
    let other = place.naze(&["report", "--verify", "a.pdf", "tree.txt"]);
    assert_eq!(code(&other), 0, "the outline holds the same review");
    fs::write(place.path("other.txt"), "Something else\n").unwrap();
    let other = place.naze(&["report", "--verify", "a.pdf", "other.txt"]);
    assert_eq!(code(&other), 1);
    assert!(String::from_utf8(other.stdout).unwrap().contains("Made from another review"));
    place.done(&["report", "review.naze", "-o", "review.md"]);
    assert!(place.text("review.md").starts_with("# "));
    place.refused(&["report", "review.naze"], 2, "--out");
}
