//! The real window on a display of its own, with real key events.
//!
//! These tests need Xvfb, xdotool, xclip and Mesa, and the PDF tools; `tests/run` installs them and runs these tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "the helpers of tests unwrap, as tests may"
)]

mod desktop;
mod meeting;

use std::process::Command;
use std::time::Duration;

use desktop::{Desktop, Stroke};
use naze::document::CauseId;
use naze::interchange::outline::{self, OutlineContent};

#[test]
#[ignore = "needs Xvfb, xdotool, xclip and Mesa: tests/run installs them and runs this"]
fn a_tree_is_typed_saved_and_exported_with_real_keys() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("orders.naze");
    let report = folder.path().join("orders.pdf");
    let mut desktop = Desktop::start();
    desktop.open(&[]);

    desktop.key("Return").write("orders stopped").key("Tab").write("the queue was full").key("Return");
    desktop.key("Return").write("the worker had stopped").key("Tab").write("memory ran out").key("Return");
    desktop.key("Return").paste("監視がワーカーを見ていなかった").key("Return");
    desktop.key("1");

    // This desktop has no file dialog, so the window asks for the path by itself.
    desktop.key("ctrl+s").wait(Duration::from_secs(2));
    desktop.key("ctrl+a").write(&file.display().to_string()).key("Return");
    desktop.wait_for_file(&file);
    desktop.key("ctrl+p").wait(Duration::from_secs(2));
    desktop.key("ctrl+a").write(&report.display().to_string()).key("Return");
    desktop.wait_for_file(&report);
    desktop.picture("five-causes");

    let review = naze::storage::read(&file).unwrap().review;
    let statement = |number| review.causes[&CauseId::new(number)].statement.as_str();
    assert_eq!(review.problem, Some(CauseId::new(1)));
    assert_eq!(
        [1, 2, 3, 4, 5].map(statement),
        [
            "orders stopped",
            "the queue was full",
            "the worker had stopped",
            "memory ran out",
            "監視がワーカーを見ていなかった"
        ]
    );
    let below =
        |number| review.causes[&CauseId::new(number)].causes().map(CauseId::number).collect::<Vec<_>>();
    assert_eq!(below(1), [2, 3]);
    assert_eq!(below(3), [4, 5]);

    let text = output("pdftotext", &[&report.display().to_string(), "-"]);
    assert!(text.replace(char::is_whitespace, "").contains("監視がワーカーを見ていなかった"), "{text}");
    output("qpdf", &["--check", &report.display().to_string()]);

    // Everything is saved: the window closes without a question.
    desktop.close_window();
    assert!(desktop.has_ended(Duration::from_secs(10)), "a saved review closes at once");
}

#[test]
#[ignore = "needs Xvfb, xdotool, xclip and Mesa: tests/run installs them and runs this"]
fn closing_a_window_with_unsaved_changes_asks_first() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kept.naze");
    let mut desktop = Desktop::start();
    desktop.open(&[]);
    desktop.key("Return").write("half a sentence");
    desktop.close_window();
    assert!(!desktop.has_ended(Duration::from_secs(2)), "the window has to ask before it closes");
    desktop.picture("unsaved");
    // Back to the review, and save it after all.
    desktop.key("Escape").key("ctrl+s").wait(Duration::from_secs(2));
    desktop.key("ctrl+a").write(&file.display().to_string()).key("Return");
    desktop.wait_for_file(&file);
    let review = naze::storage::read(&file).unwrap().review;
    assert_eq!(review.causes[&CauseId::new(1)].statement, "half a sentence");
}

#[test]
#[ignore = "needs Xvfb, xdotool, xclip and Mesa: tests/run installs them and runs this"]
fn the_bundled_example_opens_and_an_edit_is_saved_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("leak.naze");
    std::fs::copy("examples/web-shop-leak.naze", &file).unwrap();
    let before = naze::storage::read(&file).unwrap().review;
    let mut desktop = Desktop::start();
    desktop.open(&[&file.display().to_string()]);
    desktop.wait(Duration::from_secs(1)).picture("example");
    desktop.key("Tab").paste("監査の記録が残っていなかった").key("Return").key("ctrl+s");
    desktop.wait(Duration::from_secs(2));
    let after = naze::storage::read(&file).unwrap().review;
    assert_eq!(after.causes.len(), before.causes.len() + 1);
    let new = after.causes.keys().last().unwrap();
    assert_eq!(after.causes[new].statement, "監査の記録が残っていなかった");
    let backup = naze::storage::read(&folder.path().join("leak.naze~")).unwrap().review;
    assert_eq!(backup, before, "the file as it was is kept beside it");
}

#[test]
#[ignore = "needs Xvfb, xdotool, xclip and Mesa: tests/run installs them and runs this"]
fn thirty_causes_typed_as_fast_as_a_hand_can_are_all_there_and_undone_and_redone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("typed.naze");
    let lines = thirty_lines();
    let mut desktop = Desktop::start();
    desktop.open(&[]);
    desktop.key("Return");
    let mut strokes = Vec::new();
    for (index, (depth, statement)) in lines.iter().enumerate() {
        let before = index.checked_sub(1).map_or(0, |before| lines[before].0);
        if index > 0 && *depth > before {
            strokes.push(Stroke::Key("Tab"));
        } else if index > 0 {
            // Enter keeps what was written; from a cause of the right level, another one goes beside it.
            strokes.push(Stroke::Key("Return"));
            strokes.extend((*depth..before).map(|_| Stroke::Key("Left")));
            strokes.push(Stroke::Key("Return"));
        }
        strokes.push(Stroke::Text(statement.clone()));
    }
    strokes.push(Stroke::Key("Return"));
    desktop.strike_all(&strokes).picture("thirty-causes");
    desktop.key("ctrl+s").wait(Duration::from_secs(2));
    desktop.key("ctrl+a").write(&file.display().to_string()).key("Return");
    desktop.wait_for_file(&file);
    let saved = |path| naze::storage::read(path).unwrap().review;
    let review = saved(&file);
    assert_eq!(depths_and_statements(&outline::write(&review)), lines, "nothing lost, nothing misplaced");

    desktop.strike("ctrl+z", lines.len()).key("ctrl+s");
    let is_empty = || saved(&file).causes.is_empty();
    assert!(desktop.comes_true(is_empty), "a card and its words are one step");
    desktop.strike("ctrl+shift+z", lines.len()).key("ctrl+s");
    assert!(desktop.comes_true(|| saved(&file).causes == review.causes), "and all of them come back");
}

/// The tree of the example with a few facts below its last cause: how deep each line stands, and the beginning of its
/// words, for what is typed at twelve keys a second takes its time.
fn thirty_lines() -> Vec<(usize, String)> {
    const LONGEST: usize = 26;
    let review = naze::storage::read("examples/web-shop-leak.en.naze".as_ref()).unwrap().review;
    let mut lines = depths_and_statements(&outline::write(&review));
    let last = lines.last().unwrap().0;
    let missing = 30 - lines.len();
    lines.extend(review.facts.values().take(missing).map(|fact| (last + 1, fact.statement.clone())));
    for (_, statement) in &mut lines {
        let plain: String = statement.chars().filter(char::is_ascii).take(LONGEST).collect();
        plain.trim().clone_into(statement);
    }
    lines
}

/// The lines of an outline that are not slips for shared causes.
fn depths_and_statements(text: &str) -> Vec<(usize, String)> {
    let outline = outline::parse(text).unwrap();
    let mut depths: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for line in &outline.lines {
        let depth = line.effect.map_or(0, |effect| depths[effect] + 1);
        depths.push(depth);
        if let OutlineContent::Cause { statement, .. } = &line.content {
            found.push((depth, statement.clone()));
        }
    }
    found
}

/// What a program prints; it has to be there and to succeed.
fn output(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).output();
    let run = run.unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
    assert!(run.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8_lossy(&run.stdout).into_owned()
}
