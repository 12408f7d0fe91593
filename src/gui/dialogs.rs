//! File dialogs: the desktop's own where there is one, else a prompt in the window.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use eframe::egui::Context;

use crate::gui::notices::PathPurpose;
use crate::language::{Language, tr};

/// What came of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A path was chosen.
    Path(PathBuf),
    /// The user thought better of it.
    Cancelled,
    /// The desktop has no dialog: the window has to ask by itself.
    Unavailable,
}

/// A dialog to be shown.
#[derive(Clone, Debug)]
pub struct Request {
    /// What for.
    pub purpose: PathPurpose,
    /// Where to begin: a file that may not exist yet.
    pub suggested: PathBuf,
    /// The language of its title.
    pub language: Language,
}

/// Asks the user for paths. Tests put a script in its place.
pub trait FileDialogs {
    /// Shows a dialog and returns at once; the answer comes through the channel, and `ctx` is woken then.
    fn show(&mut self, request: &Request, ctx: &Context) -> Receiver<Answer>;

    /// Shows a folder in the desktop's own window for files, and does not wait for it.
    ///
    /// # Errors
    /// Where the desktop has no such window, or none that is found.
    fn show_folder(&mut self, folder: &Path) -> std::io::Result<()>;
}

/// The desktop's dialogs, through rfd.
#[derive(Clone, Copy, Debug, Default)]
pub struct DesktopDialogs;

/// rfd answers `None` both when the user cancels and when the desktop has no dialog. Nobody cancels this fast.
const FASTER_THAN_ANYONE: Duration = Duration::from_millis(900);

impl FileDialogs for DesktopDialogs {
    fn show(&mut self, request: &Request, ctx: &Context) -> Receiver<Answer> {
        let (sender, receiver) = channel();
        let dialog = dialog(request);
        let is_open =
            matches!(request.purpose, PathPurpose::Open | PathPurpose::Facts | PathPurpose::Evidence);
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            let asked = Instant::now();
            let handle = if is_open { block_on(dialog.pick_file()) } else { block_on(dialog.save_file()) };
            let answer = match handle {
                Some(file) => Answer::Path(file.path().to_owned()),
                None if asked.elapsed() < FASTER_THAN_ANYONE => Answer::Unavailable,
                None => Answer::Cancelled,
            };
            // The window may have closed meanwhile; then nobody waits for the answer.
            if sender.send(answer).is_ok() {
                ctx.request_repaint();
            }
        });
        receiver
    }

    fn show_folder(&mut self, folder: &Path) -> std::io::Result<()> {
        const OPENER: &str = if cfg!(target_os = "windows") {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let mut opener = std::process::Command::new(OPENER).arg(folder).spawn()?;
        // Somebody has to take note of its end; what it answers is for nobody, as Windows' own says 1 in any case.
        std::thread::spawn(move || opener.wait());
        Ok(())
    }
}

fn dialog(request: &Request) -> rfd::AsyncFileDialog {
    let language = request.language;
    let (title, filter, extensions): (String, String, &[&str]) = match request.purpose {
        PathPurpose::Open => {
            (tr!(language, "dialog-open"), tr!(language, "filter-review"), &["naze", "txt", "xml"])
        }
        PathPurpose::Save => (tr!(language, "dialog-save"), tr!(language, "filter-review"), &["naze"]),
        PathPurpose::Report => (tr!(language, "dialog-report"), tr!(language, "filter-report"), &["pdf"]),
        PathPurpose::Facts => {
            (tr!(language, "dialog-facts"), tr!(language, "filter-facts"), &["csv", "tsv", "log", "txt"])
        }
        PathPurpose::Evidence => (
            tr!(language, "dialog-evidence"),
            tr!(language, "filter-evidence"),
            &["png", "jpg", "jpeg", "txt", "log", "csv"],
        ),
    };
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(filter, extensions);
    if let Some(folder) = request.suggested.parent().filter(|it| !it.as_os_str().is_empty()) {
        dialog = dialog.set_directory(folder);
    }
    match request.suggested.file_name().and_then(|name| name.to_str()) {
        Some(name) if matches!(request.purpose, PathPurpose::Save | PathPurpose::Report) => {
            dialog.set_file_name(name)
        }
        _ => dialog,
    }
}

/// Waits for a future on this thread, which has nothing else to do.
fn block_on<F: Future>(future: F) -> F::Output {
    use std::sync::Arc;
    use std::task::{Context as TaskContext, Poll, Wake, Waker};

    struct Unpark(std::thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let mut future = std::pin::pin!(future);
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = TaskContext::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => std::thread::park(),
        }
    }
}

/// The path with the extension that its purpose asks for, where it has none.
pub fn with_extension(path: &Path, purpose: PathPurpose) -> PathBuf {
    let extension = match purpose {
        PathPurpose::Open | PathPurpose::Facts | PathPurpose::Evidence => return path.to_owned(),
        PathPurpose::Save => "naze",
        PathPurpose::Report => "pdf",
    };
    if path.extension().is_some() {
        return path.to_owned();
    }
    path.with_extension(extension)
}
