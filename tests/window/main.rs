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

use std::process::Command;
use std::time::Duration;

use desktop::Desktop;
use naze::document::CauseId;

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

/// What a program prints; it has to be there and to succeed.
fn output(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).output();
    let run = run.unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
    assert!(run.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8_lossy(&run.stdout).into_owned()
}
