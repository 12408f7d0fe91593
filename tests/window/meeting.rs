//! A whole meeting at the keyboard of the real window: from the start to a report in hand, and back to the file.

use std::path::Path;
use std::time::Duration;

use naze::document::{CauseId, ReadBack, State};

use crate::desktop::Desktop;
use crate::output;

#[test]
#[ignore = "needs Xvfb, xdotool, xclip and Mesa: tests/run installs them and runs this"]
fn a_meeting_is_held_from_the_start_to_the_report_without_the_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let (file, report) = (folder.path().join("orders.naze"), folder.path().join("orders.pdf"));
    let mut desktop = Desktop::start();
    desktop.open(&[]);
    desktop.picture("meeting-start");

    // Why-why: the problem, two whys and one below; all that is known is confirmed, and each link is read back.
    desktop.key("Return").write("orders stopped").key("Tab").write("the queue was full").key("Return");
    desktop.key("Return").write("the worker had stopped").key("Tab").write("memory ran out").key("Return");
    desktop.key("1").key("f").write("the kernel log says out of memory").key("Return");
    desktop.key("alt+3").key("a").write("limit the cache of the worker").key("Return");
    desktop.key("alt+3").key("Left").key("Left").key("d").key("y").key("y").key("y").key("Escape");
    desktop.picture("meeting-tree");

    // Overview: the first two fields, the time at which it began, and a decision.
    desktop.key("alt+1").key("Tab").write("Orders stopped for an hour");
    desktop.key("Tab").write("Sample Trading");
    // Struck one by one: the focus moves once a frame, and a frame takes long without a graphics card.
    (0..TABS_TO_OCCURRED).for_each(|_| {
        desktop.key("Tab");
    });
    desktop.write("2026-03-02 02:14").key("Tab").write("3/2 3:10").key("Tab");
    desktop.picture("meeting-overview");

    // Report: the pages are there; the edition for stakeholders is chosen and written.
    desktop.key("alt+6").wait(Duration::from_secs(3)).picture("meeting-report");
    desktop.key("Tab").key("Tab").key("space").wait(Duration::from_secs(2));
    desktop.key("ctrl+s");
    give_path(&mut desktop, &file);
    desktop.key("ctrl+p");
    give_path(&mut desktop, &report);
    desktop.picture("meeting-exported");

    let review = naze::storage::read(&file).unwrap().review;
    assert_eq!(review.incident.title, "Orders stopped for an hour");
    assert_eq!(review.incident.organization, "Sample Trading");
    let time = |it: Option<naze::document::Moment>| it.unwrap().at.to_string();
    assert_eq!(time(review.incident.times.occurred), "2026-03-02T02:14:00");
    assert_eq!(time(review.incident.times.detected), "2026-03-02T03:10:00");
    assert_eq!(review.causes.len(), 4);
    assert_eq!(review.causes[&CauseId::new(4)].state, State::Confirmed);
    assert_eq!((review.facts.len(), review.actions.len()), (1, 1));
    let read = review.standing_explanations().filter(|it| it.read_back == Some(ReadBack::Holds)).count();
    assert_eq!(read, 3, "each explanation was read back");

    let text = output("pdftotext", &[&report.display().to_string(), "-"]);
    for words in
        ["Orders stopped for an hour", "Stakeholders", "memory ran out", "limit the cache of the worker"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    desktop.close_window();
    assert!(desktop.has_ended(Duration::from_secs(20)), "all is saved, so it closes at once");

    // The file opens again, and says the same on paper.
    let again = folder.path().join("again.pdf");
    desktop.open(&[&file.display().to_string()]);
    desktop.wait(Duration::from_secs(2)).key("alt+6").wait(Duration::from_secs(2));
    desktop.key("Tab").key("Tab").key("space").wait(Duration::from_secs(2));
    desktop.key("ctrl+p");
    give_path(&mut desktop, &again);
    let text_again = output("pdftotext", &[&again.display().to_string(), "-"]);
    assert_eq!(text_again, text);
}

/// How many fields there are from the organisation to the time at which it began: systems, summary, five severities,
/// the items, how many, of what, and the encryption.
const TABS_TO_OCCURRED: usize = 12;

/// This desktop has no file dialog, so the window asks for the path by itself.
fn give_path(desktop: &mut Desktop, path: &Path) {
    desktop.wait(Duration::from_secs(2));
    desktop.key("ctrl+a").write(&path.display().to_string()).key("Return");
    desktop.wait_for_file(path);
}
