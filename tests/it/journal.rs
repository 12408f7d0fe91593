//! Tests of journals: what was not saved is found again, and nothing is thrown away unasked.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use naze::document::{Cause, CauseId, Decision, DecisionId, Difference, Review, Tally};
use naze::interchange::outline;
use naze::language::{Explain, Language};
use naze::storage::{self, Holder, Journal, LeftOver, StorageError};

fn at(time: &str) -> Timestamp {
    time.parse().unwrap()
}

fn holder(since: &str) -> Holder {
    Holder::this_process(at(since))
}

fn sample() -> Review {
    outline::read("顧客情報が流出した\n  攻撃された\n  検知できなかった").unwrap()
}

/// A journal in `folder` whose window is gone.
fn left_behind(folder: &Path, since: &str, review: &Review, path: Option<&Path>) {
    let mut journal = Journal::new(folder, holder(since));
    journal.write(review, path, at(since)).unwrap();
}

#[test]
fn what_a_window_left_behind_is_found_with_its_file_and_time_and_the_latest_first() {
    let folder = tempfile::tempdir().unwrap();
    let journals = folder.path().join("state/journals");
    let path = folder.path().join("leak.naze");
    left_behind(&journals, "2026-03-05T00:00:00Z", &Review::default(), None);
    left_behind(&journals, "2026-03-05T01:00:00Z", &sample(), Some(&path));
    let found = LeftOver::all_in(&journals).unwrap();
    let contents: Vec<_> = found.iter().map(|it| it.content.clone().unwrap()).collect();
    assert_eq!(contents[0].path.as_deref(), Some(&*path));
    assert_eq!(contents[0].written, at("2026-03-05T01:00:00Z"));
    assert_eq!(contents[0].opened.review, sample());
    assert_eq!(contents[1].path, None);
    assert_eq!(contents.len(), 2);
}

#[test]
fn the_journal_of_a_window_that_is_open_is_nobody_elses() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = Journal::new(folder.path(), holder("2026-03-05T00:00:00Z"));
    journal.write(&sample(), None, at("2026-03-05T00:00:02Z")).unwrap();
    assert_eq!(LeftOver::all_in(folder.path()), Ok(Vec::new()));
    drop(journal);
    assert_eq!(LeftOver::all_in(folder.path()).unwrap().len(), 1);
}

#[test]
fn work_that_was_saved_or_given_up_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = Journal::new(folder.path(), holder("2026-03-05T00:00:00Z"));
    journal.clear().unwrap();
    journal.write(&sample(), None, at("2026-03-05T00:00:02Z")).unwrap();
    journal.clear().unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    journal.write(&sample(), None, at("2026-03-05T00:00:04Z")).unwrap();
    drop(journal);
    let found = LeftOver::all_in(folder.path()).unwrap();
    LeftOver::discard(&found[0].file).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_journal_that_cannot_be_read_is_told_of_in_words_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    left_behind(folder.path(), "2026-03-05T00:00:00Z", &sample(), None);
    let file = LeftOver::all_in(folder.path()).unwrap()[0].file.clone();
    let whole = fs::read(&file).unwrap();
    let newer = String::from_utf8(whole.clone()).unwrap().replacen("\"version\":1", "\"version\":2", 1);
    for bytes in [b"".as_slice(), b"\n", b"{}\n{}", b"\xff\xfe", &whole[..whole.len() / 2], newer.as_bytes()]
    {
        fs::write(&file, bytes).unwrap();
        let found = LeftOver::all_in(folder.path()).unwrap();
        let error = found[0].content.clone().unwrap_err();
        assert!(
            !error.message(Language::Japanese).is_empty() && !error.message(Language::English).is_empty()
        );
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
    fs::write(&file, newer).unwrap();
    let found = LeftOver::all_in(folder.path()).unwrap();
    assert_eq!(found[0].content, Err(StorageError::Newer { version: 2 }));
}

#[test]
fn any_cut_of_a_journal_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    left_behind(folder.path(), "2026-03-05T00:00:00Z", &sample(), None);
    let file = LeftOver::all_in(folder.path()).unwrap()[0].file.clone();
    let whole = fs::read(&file).unwrap();
    // The last bytes only close the line.
    for length in (0..whole.len() - 2).step_by(7) {
        fs::write(&file, &whole[..length]).unwrap();
        assert!(LeftOver::all_in(folder.path()).unwrap()[0].content.is_err(), "{length} bytes");
    }
}

#[test]
fn where_no_folder_was_ever_made_nothing_is_left_over() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(LeftOver::all_in(&folder.path().join("none")), Ok(Vec::new()));
}

#[cfg(unix)]
#[test]
fn a_journal_is_for_the_account_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let journals = folder.path().join("journals");
    left_behind(&journals, "2026-03-05T00:00:00Z", &sample(), None);
    let file = &LeftOver::all_in(&journals).unwrap()[0].file;
    assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(&journals).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn what_lies_between_two_versions_is_counted_by_kind() {
    let earlier = sample();
    let mut later = sample();
    later.causes.get_mut(&CauseId::new(2)).unwrap().statement.push('！');
    later.causes.insert(CauseId::new(9), Cause::default());
    later.causes.remove(&CauseId::new(3));
    later.incident.title = "流出".to_owned();
    let between = Difference::between(&earlier, &later);
    assert_eq!(between.causes, Tally { added: 1, changed: 1, removed: 1 });
    assert_eq!((between.facts, between.others), (Tally::default(), Tally::default()));
    assert!(between.is_incident_changed);
    assert!(Difference::between(&later, &later).is_none());
    assert!(storage::to_bytes(&later).is_ok());
}

#[test]
fn a_decision_lies_between_two_versions_like_any_other_item() {
    let earlier = sample();
    let mut later = sample();
    later.decisions.insert(DecisionId::new(1), Decision::default());
    let between = Difference::between(&earlier, &later);
    assert_eq!(between.others, Tally { added: 1, ..Tally::default() });
    assert!(!between.is_none());
}
