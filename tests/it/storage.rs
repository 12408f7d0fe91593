//! Tests of `storage`: what is written is read again, and nothing wrong is read as something right.

use std::fs;
use std::path::{Path, PathBuf};

use naze::document::{Cause, CauseId, Parked, ParkedId, Review};
use naze::interchange::outline;
use naze::language::{Explain, Language};
use naze::storage::{self, DiskFault, MAX_BYTES, Notice, Opened, Preferences, StorageError, TextSize, Theme};
use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::{Value, json};

use crate::document::any_review;

fn c(number: u32) -> CauseId {
    CauseId::new(number)
}

fn sample() -> Review {
    outline::read("顧客情報が流出した\n  攻撃された\n  & 更新していなかった\n    ? 担当がいなかった\n  検知できなかった")
        .unwrap()
}

/// The file of the sample with something changed.
fn changed(change: impl FnOnce(&mut Value)) -> Result<Opened, StorageError> {
    let mut file: Value = serde_json::from_slice(&storage::to_bytes(&sample()).unwrap()).unwrap();
    change(&mut file);
    storage::from_bytes(file.to_string().as_bytes())
}

/// The text is refused, and the English message contains `expected`.
fn check_refused(text: impl AsRef<[u8]>, expected: &str) {
    let error = storage::from_bytes(text.as_ref()).unwrap_err();
    check_message(&error, expected);
}

fn check_message(error: &StorageError, expected: &str) {
    let message = error.message(Language::English);
    assert!(message.contains(expected), "{message}");
    for language in [Language::Japanese, Language::English] {
        for words in [error.message(language), error.remedy(language)] {
            assert!(words.contains(' ') || words.contains('。'), "no words stand behind the key {words}");
            assert!(!words.contains('{') || words.contains("{ … }"), "a value is missing: {words}");
        }
    }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_written_is_read_again(review in any_review()) {
        let bytes = storage::to_bytes(&review).unwrap();
        assert_eq!(storage::from_bytes(&bytes), Ok(Opened { review, notices: Vec::new() }));
    }

    #[test]
    fn a_changed_byte_gives_an_error_or_a_sound_review(
        review in any_review(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = storage::to_bytes(&review).unwrap();
        for (index, byte) in changes {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        if let Ok(opened) = storage::from_bytes(&bytes) {
            let again = storage::from_bytes(&storage::to_bytes(&opened.review).unwrap()).unwrap();
            assert_eq!(again, Opened { review: opened.review, notices: Vec::new() });
        }
    }

    #[test]
    fn any_bytes_are_refused_in_words(bytes in any::<Vec<u8>>()) {
        let error = storage::from_bytes(&bytes).unwrap_err();
        check_message(&error, "");
    }
}

#[test]
fn every_truncation_is_refused() {
    let bytes = storage::to_bytes(&sample()).unwrap();
    for length in 0..bytes.len() - 2 {
        assert!(storage::from_bytes(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn the_file_begins_with_its_format_and_ends_with_a_line_end() {
    let text = String::from_utf8(storage::to_bytes(&Review::default()).unwrap()).unwrap();
    assert!(text.starts_with("{\n  \"format\": \"naze\",\n  \"version\": 1,\n  \"incident\": {\n"), "{text}");
    assert!(text.ends_with("\n}\n"), "{text}");
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    bytes.extend(storage::to_bytes(&sample()).unwrap());
    assert_eq!(storage::from_bytes(&bytes).unwrap().review, sample());
}

#[test]
fn content_that_is_no_text_is_refused_with_its_place() {
    check_refused("", "empty");
    check_refused(" \n\t", "empty");
    check_refused(b"{\n\"a\xff", "not UTF-8 text from line 2, column 3");
    check_refused("{\"要\0", "not UTF-8 text from line 1, column 4");
    check_refused(vec![b' '; MAX_BYTES + 1], "larger than 64 MB");
}

#[test]
fn what_is_not_ours_is_told_from_what_is_broken() {
    for text in
        ["problem\n  cause", "[1]", "%PDF-1.7", "{}", r#"{"format":"other","version":1}"#, r#"{"format":1}"#]
    {
        check_refused(text, "not a Naze review");
    }
    check_refused(r#"{"format":"naze","version":2,"causes":[]}"#, "newer Naze (format 2");
    for version in ["", r#","version":0"#, r#","version":"1""#, r#","version":1.5"#, r#","version":null"#] {
        check_refused(format!(r#"{{"format":"naze"{version}}}"#), "which version");
    }
}

#[test]
fn broken_json_is_told_in_plain_words() {
    let head = "{\"format\":\"naze\",\n\"version\":1";
    for (rest, expected) in [
        (",\n\"causes\": {", "line 3, column 11: the file ends in the middle"),
        (",\n\"causes\" {}}", "line 3, column 10: a colon"),
        ("\n\"causes\":{}}", "line 3, column 1: a comma"),
        (",\n\"overrides\":[1 2]}", "line 3, column 16: a comma"),
        (",\n\"causes\":{},}", "one too many"),
        ("}\n}", "line 3, column 1: something follows"),
        (",\ncauses:{}}", "line 3, column 1: a name in quotation marks"),
        (",\n\"要因\": nil}", "line 3, column 8: a value was expected"),
        (",\n\"causes\":\"\\q\"}", "cannot stand there"),
        (",\n\"causes\":\"\t\"}", "cannot stand there"),
        (",\n\"causes\":1e999}", "this number"),
        (",\n\"causes\":01}", "this number"),
    ] {
        check_refused(format!("{head}{rest}"), expected);
    }
    check_refused(
        format!("{head},\"causes\":{}0{}}}", "{\"a\":".repeat(200), "}".repeat(200)),
        "nested too deep",
    );
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let file = |body: &str| format!("{{\"format\":\"naze\",\"version\":1,\n{body}}}");
    check_refused(
        file(r#""causes":{"C1":{"statement":"one"},"C1":{"statement":"two"}}"#),
        "line 2, column 39 (causes): “C1” stands twice",
    );
    check_refused(file(r#""version":1"#), "“version” stands twice");
    check_refused(file(r#""incident":{"title":"a","title":"b"}"#), "“title” stands twice");
}

#[test]
fn a_value_that_does_not_fit_is_refused_with_its_place() {
    let cases = [
        ("/incident/titel", json!("x"), "(incident.titel): the field “titel” does not exist"),
        ("/cause", json!({}), "the field “cause” does not exist"),
        (
            "/causes/C2/state",
            json!("sure"),
            "(causes.C2.state): “sure” cannot stand here; one of these can: confirmed, suspected, refuted",
        ),
        ("/causes/C2/statement", json!(5), "(causes.C2.statement): a text in quotation marks was expected"),
        ("/causes/C2", json!([]), "(causes.C2): a list cannot stand here"),
        ("/causes/X2", json!({}), "“X2” is not a name of the form C and a number"),
        ("/causes", json!([]), "(causes): an object { … } was expected"),
        ("/problem", json!(["C1"]), "(problem): a list cannot stand here"),
        ("/causes/C2/explanations", json!([[[]]]), "(causes.C2.explanations[0]): a list cannot stand here"),
        ("/overrides", json!({}), "(overrides): a list [ … ] was expected"),
        ("/problem", json!("C01"), "(problem): “C01” is not a name of the form C and a number"),
        (
            "/causes/C2/explanations",
            json!([{ "read_back": "holds" }]),
            "(causes.C2.explanations[0]): the field “causes” is missing",
        ),
        (
            "/causes/C2/explanations",
            json!([{ "causes": [{ "cause": "C4", "together_asked": 1 }] }]),
            "true or false was expected",
        ),
        ("/next_ids/cause", json!(-1), "(next_ids.cause): a whole number was expected"),
        ("/next_ids/cause", json!(5_000_000_000_u64), "(next_ids.cause): a whole number was expected"),
        (
            "/incident/times",
            json!({ "occurred": "yesterday" }),
            "(incident.times.occurred): “yesterday” is not a time",
        ),
        ("/actions", json!({ "A1": { "due": "2026-02-30" } }), "(actions.A1.due): "),
        ("/actions", json!({ "A1": { "due": 5 } }), "a date such as"),
        (
            "/overrides",
            json!([{ "check": "x", "item": "Z1", "reason": "" }]),
            "“Z1” is not a name of the form C, F, A, D, T, N, P, K, M and a number",
        ),
        ("/phases", json!({ "party": {} }), "“party” cannot stand here"),
    ];
    for (pointer, value, expected) in cases {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let error = changed(|file| file.pointer_mut(parent).unwrap()[key] = value).unwrap_err();
        check_message(&error, expected);
    }
}

#[test]
fn a_name_that_names_nothing_is_refused_wherever_it_stands() {
    let cases = [
        ("problem", json!("C9"), "problem names C9"),
        (
            "causes",
            json!({ "C1": { "explanations": [{ "causes": [{ "cause": "C9" }] }] } }),
            "causes.C1.explanations[0] names C9",
        ),
        ("facts", json!({ "F1": { "supports": ["C9"] } }), "facts.F1.supports names C9"),
        ("facts", json!({ "F1": { "refutes": ["C9"] } }), "facts.F1.refutes names C9"),
        ("actions", json!({ "A1": { "blocks": ["C9"] } }), "actions.A1.blocks names C9"),
        ("actions", json!({ "A1": { "owner": "P9" } }), "actions.A1.owner names P9"),
        ("actions", json!({ "A1": { "measure": { "who": "P9" } } }), "actions.A1.measure.who names P9"),
        ("tasks", json!({ "T1": { "owner": "P9" } }), "tasks.T1.owner names P9"),
        ("overrides", json!([{ "check": "x", "item": "F9", "reason": "y" }]), "overrides[0].item names F9"),
        (
            "parking_lot",
            json!({ "K1": { "link": { "effect": "C1", "cause": "C9" } } }),
            "parking_lot.K1.link names C9",
        ),
        (
            "incident",
            json!({ "questions": { "where": { "facts": ["F9"] } } }),
            "incident.questions.where.facts names F9",
        ),
    ];
    for (field, value, expected) in cases {
        let mut file = json!({ "format": "naze", "version": 1, "causes": { "C1": {} } });
        file[field] = value;
        check_refused(file.to_string(), expected);
    }
}

#[test]
fn an_explanation_is_a_set_that_is_not_empty() {
    let twice = json!([{ "causes": [{ "cause": "C4" }, { "cause": "C4" }] }]);
    let error = changed(|file| file["causes"]["C2"]["explanations"] = twice).unwrap_err();
    assert_eq!(error, StorageError::CauseTwice { effect: c(2), cause: c(4) });
    check_message(&error, "C4 stands twice");
    let error = changed(|file| file["causes"]["C2"]["explanations"] = json!([{ "causes": [] }])).unwrap_err();
    assert_eq!(error, StorageError::EmptyExplanation { effect: c(2) });
    check_message(&error, "C2 has no causes");
}

#[test]
fn free_numbers_that_are_in_use_are_raised_with_a_notice() {
    let opened = changed(|file| file["next_ids"]["cause"] = json!(2)).unwrap();
    assert_eq!(opened, Opened { review: sample(), notices: vec![Notice::NumbersRaised] });
    let by_hand = changed(|file| drop(file.as_object_mut().unwrap().remove("next_ids"))).unwrap();
    assert_eq!(by_hand, Opened { review: sample(), notices: Vec::new() });
}

#[test]
fn a_review_without_a_number_left_is_refused() {
    let error = changed(|file| file["causes"]["C4294967294"] = json!({})).unwrap_err();
    assert_eq!(error, StorageError::NumbersUsedUp);
    check_message(&error, "used up");
    let error = changed(|file| {
        file["next_ids"]["parked"] = json!(u32::MAX - 1);
        file["causes"]["C5"]["explanations"] = json!([{ "causes": [{ "cause": "C1" }] }]);
    });
    assert_eq!(error, Err(StorageError::NumbersUsedUp), "the link to be parked takes the last number");
}

#[test]
fn a_link_that_closes_a_circle_is_parked_with_a_notice() {
    let back =
        json!([{ "causes": [{ "cause": "C4" }] }, { "causes": [{ "cause": "C1" }, { "cause": "C5" }] }]);
    let mut file: Value = serde_json::from_slice(&storage::to_bytes(&sample()).unwrap()).unwrap();
    file["causes"]["C3"]["explanations"] = back;
    file["causes"]["C4"]["explanations"] = json!([{ "causes": [{ "cause": "C1" }] }]);
    let opened = storage::from_bytes(file.to_string().as_bytes()).unwrap();
    let circles: Vec<&str> = opened
        .notices
        .iter()
        .map(|notice| match notice {
            Notice::LinkParked { circle, .. } => circle.as_str(),
            _ => "",
        })
        .collect();
    assert_eq!(circles, ["C3 → C1 → C3", "C4 → C3 → C1 → C4"]);
    assert_eq!(opened.review.parking_lot[&ParkedId::new(2)], Parked::Link { effect: c(4), cause: c(1) });
    assert_eq!(opened.review.causes[&c(3)].causes().collect::<Vec<_>>(), [c(4), c(5)]);
    assert_eq!(opened.review.causes[&c(4)].explanations, []);
    for language in [Language::Japanese, Language::English] {
        assert!(opened.notices[1].message(language).contains("C4 → C3 → C1 → C4"));
        assert!(opened.notices[1].remedy(language).contains(' ') || language == Language::Japanese);
    }
    let again = storage::from_bytes(&storage::to_bytes(&opened.review).unwrap()).unwrap();
    assert_eq!(again, Opened { review: opened.review, notices: Vec::new() });
}

#[test]
fn a_long_circle_outside_the_tree_is_found_and_spelled_short() {
    const LENGTH: u32 = 50_000;
    let mut review = Review::default();
    for number in 1..=LENGTH {
        let below = c(number % LENGTH + 1);
        let explanations = vec![naze::document::Explanation::of(below)];
        review.causes.insert(c(number), Cause { explanations, ..Cause::new("要因") });
    }
    let opened = storage::from_bytes(&storage::to_bytes(&review).unwrap()).unwrap();
    let circles = opened.notices.iter().filter_map(|notice| match notice {
        Notice::LinkParked { circle, .. } => Some(circle.as_str()),
        _ => None,
    });
    let circles: Vec<&str> = circles.collect();
    assert_eq!(circles.len(), 1);
    assert!(
        circles[0].starts_with("C50000 → C49999 → ") && circles[0].ends_with(" → … → C50000"),
        "{circles:?}"
    );
}

#[test]
fn a_saved_review_is_read_again_and_its_forerunner_kept() {
    let folder = folder();
    let path = folder.path().join("流出.naze");
    storage::save(&path, &Review::default()).unwrap();
    assert_eq!(names_in(folder.path()), ["流出.naze"], "a first save has nothing to keep");
    storage::save(&path, &sample()).unwrap();
    storage::save(&path, &sample()).unwrap();
    assert_eq!(storage::read(&path).unwrap().review, sample());
    assert_eq!(names_in(folder.path()), ["流出.naze", "流出.naze~"]);
    let backup = storage::read(&folder.path().join("流出.naze~")).unwrap();
    assert_eq!(backup.review, Review::default(), "saving the same again keeps the older version");
}

#[test]
fn other_files_are_replaced_without_a_backup() {
    let folder = folder();
    let path = folder.path().join("out.svg");
    storage::write(&path, b"one").unwrap();
    storage::write(&path, b"two").unwrap();
    assert_eq!(storage::read_bytes(&path).unwrap(), b"two");
    assert_eq!(names_in(folder.path()), ["out.svg"]);
}

#[test]
fn a_new_file_replaces_nothing() {
    let folder = folder();
    let path = folder.path().join("new.naze");
    storage::create(&path, b"one").unwrap();
    let error = storage::create(&path, b"two").unwrap_err();
    assert_eq!(error, StorageError::Write { path: path.clone(), fault: DiskFault::Exists });
    assert_eq!(storage::read_bytes(&path).unwrap(), b"one");
    assert_eq!(names_in(folder.path()), ["new.naze"]);
}

fn fault_of(result: Result<impl std::fmt::Debug, StorageError>) -> DiskFault {
    let error = result.unwrap_err();
    check_message(&error, "cannot be written");
    match error {
        StorageError::Write { fault, .. } => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_written_is_told_and_leaves_nothing_behind() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("folder.naze")).unwrap();
    assert_eq!(fault_of(storage::write(&path("folder.naze"), b"x")), DiskFault::Folder);
    assert_eq!(fault_of(storage::write(&path("missing/a.naze"), b"x")), DiskFault::Missing);
    fs::write(path("fixed.naze"), "before").unwrap();
    let mut permissions = fs::metadata(path("fixed.naze")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path("fixed.naze"), permissions).unwrap();
    assert_eq!(fault_of(storage::write(&path("fixed.naze"), b"x")), DiskFault::ReadOnly);
    assert_eq!(fs::read(path("fixed.naze")).unwrap(), b"before");
    fs::write(path("b.naze"), "before").unwrap();
    fs::create_dir(path("b.naze~")).unwrap();
    let kept = storage::save(&path("b.naze"), &sample());
    assert_eq!(fault_of(kept), DiskFault::Folder, "without a backup the file stays as it is");
    assert_eq!(fs::read(path("b.naze")).unwrap(), b"before");
    assert_eq!(names_in(folder.path()), ["b.naze", "b.naze~", "fixed.naze", "folder.naze"]);
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = folder();
    let missing = storage::read(&folder.path().join("none.naze")).unwrap_err();
    assert!(matches!(missing, StorageError::Read { fault: DiskFault::Missing, .. }), "{missing:?}");
    check_message(&missing, "none.naze cannot be read: it does not exist");
    let directory = storage::read(folder.path()).unwrap_err();
    assert!(matches!(directory, StorageError::Read { fault: DiskFault::Folder, .. }), "{directory:?}");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn permissions_are_kept_and_hold_for_the_backup() {
        let folder = folder();
        let path = folder.path().join("private.naze");
        storage::save(&path, &Review::default()).unwrap();
        assert_ne!(mode(&path) & 0o400, 0);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        storage::save(&path, &sample()).unwrap();
        assert_eq!([mode(&path), mode(&folder.path().join("private.naze~"))], [0o600, 0o600]);
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        let folder = folder();
        fs::write(folder.path().join("plain"), "x").unwrap();
        storage::write(&folder.path().join("ours"), b"x").unwrap();
        assert_eq!(mode(&folder.path().join("ours")), mode(&folder.path().join("plain")));
    }

    #[test]
    fn a_symbolic_link_stays_a_link() {
        let folder = folder();
        let (target, link) = (folder.path().join("target.naze"), folder.path().join("link.naze"));
        symlink("target.naze", &link).unwrap();
        storage::save(&link, &Review::default()).unwrap();
        storage::save(&link, &sample()).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(storage::read(&target).unwrap().review, sample());
        assert!(storage::is_same_file(&target, &link));
    }

    #[test]
    fn a_device_is_written_into() {
        assert_eq!(storage::write(Path::new("/dev/null"), b"x"), Ok(()));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told() {
        assert_eq!(fault_of(storage::write(Path::new("/dev/full"), b"x")), DiskFault::Full);
    }
}

#[test]
fn the_schema_in_the_repository_is_that_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/review.schema.json");
    let schema = format!("{:#}\n", storage::schema());
    if std::env::var_os("NAZE_BLESS").is_some() {
        fs::write(path, &schema).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), schema, "run the tests with NAZE_BLESS=1 to rewrite it");
}

#[test]
fn the_documented_example_is_a_review() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/file-format.md")).unwrap();
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let opened = storage::from_bytes(example.as_bytes()).unwrap();
    assert_eq!(opened.notices, []);
    assert_eq!(String::from_utf8(storage::to_bytes(&opened.review).unwrap()).unwrap(), example);
}

#[test]
fn every_field_of_the_document_is_documented() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/file-format.md")).unwrap();
    let schema = storage::schema();
    for field in schema["properties"].as_object().unwrap().keys() {
        assert!(page.contains(&format!("| `{field}`")), "{field} is missing in docs/file-format.md");
    }
}

#[test]
fn preferences_are_read_again() {
    let folder = folder();
    let file = folder.path().join("config/naze/preferences.json");
    let mut preferences = Preferences {
        language: Some(Language::English),
        theme: Theme::HighContrastDark,
        ..Preferences::default()
    };
    preferences.text_size = TextSize::from(150);
    preferences.keeps_journal = false;
    preferences.knows_tour = true;
    for number in 0..12 {
        preferences.remember(PathBuf::from(format!("/reviews/{number}.naze")));
    }
    preferences.remember(PathBuf::from("/reviews/5.naze"));
    preferences.save(&file).unwrap();
    assert_eq!(Preferences::load(&file), (preferences.clone(), None));
    assert_eq!(preferences.recent_files.len(), Preferences::MOST_RECENT);
    assert_eq!(preferences.recent_files[0], Path::new("/reviews/5.naze"));
    assert_eq!(preferences.recent_files[1], Path::new("/reviews/11.naze"));
}

#[test]
fn broken_preferences_give_the_usual_ones_with_a_notice() {
    let folder = folder();
    let file = folder.path().join("preferences.json");
    assert_eq!(Preferences::load(&file), (Preferences::default(), None), "none were ever written");
    for text in ["{", "", "{\"theme\":\"plaid\"}", "\0"] {
        fs::write(&file, text).unwrap();
        let notice = Notice::PreferencesUnreadable { path: file.clone() };
        assert_eq!(Preferences::load(&file), (Preferences::default(), Some(notice)), "{text}");
    }
    fs::write(&file, r#"{"language":"tlh","theme":"dark","font":"big"}"#).unwrap();
    let (preferences, notice) = Preferences::load(&file);
    assert_eq!((preferences.language, preferences.theme, notice), (None, Theme::Dark, None));
    assert!(preferences.keeps_journal, "what an older Naze did not write is as usual");
}

#[test]
fn the_size_of_texts_stays_within_what_can_be_shown() {
    let folder = folder();
    let file = folder.path().join("preferences.json");
    for (written, read) in [(1, 80), (133, 133), (9000, 200)] {
        fs::write(&file, format!(r#"{{"text_size":{written}}}"#)).unwrap();
        assert_eq!(Preferences::load(&file).0.text_size.percent(), read);
    }
    let usual = TextSize::default();
    assert_eq!((usual.smaller().percent(), usual.larger().percent()), (90, 110));
    assert_eq!(TextSize::from(200).larger().percent(), 200);
    assert_eq!(TextSize::from(133).larger().percent(), 150);
}
