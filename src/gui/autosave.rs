//! When is unsaved work put into the journal? Once the changes pause, or after a while if they do not; on a thread of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use eframe::egui::Context;
use jiff::Timestamp;

use crate::document::Review;
use crate::session::Session;
use crate::storage::{Holder, Journal, LeftOver, StorageError};

/// Changes that pause for so many seconds are kept.
const PAUSE: f64 = 2.0;

/// Changes that do not pause are kept after so many seconds.
const LATEST: f64 = 30.0;

/// Keeps unsaved work.
#[derive(Debug, Default)]
pub struct Autosave {
    folder: Option<PathBuf>,
    keeper: Option<Keeper>,
    /// The revision that the journal holds, if it holds any.
    kept: Option<u64>,
    pending: Option<Pending>,
    /// A journal of an earlier window, whose work this one has taken over.
    takes_over: Option<PathBuf>,
    /// Whether it was told that the journal cannot be written; it is told once.
    is_trouble_told: bool,
}

/// Changes that are not in the journal yet, in seconds of the window's time.
#[derive(Clone, Copy, Debug)]
struct Pending {
    revision: u64,
    since: f64,
    latest: f64,
}

impl Pending {
    fn due(&self) -> f64 {
        (self.latest + PAUSE).min(self.since + LATEST)
    }
}

impl Autosave {
    /// Keeps journals in `folder`, or none at all.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, ..Self::default() }
    }

    /// Where the journals are.
    pub fn folder(&self) -> Option<PathBuf> {
        self.folder.clone()
    }

    /// Looks after the open review: keeps it when that is due, and forgets it when it is saved. Returns in how many seconds to look
    /// again, if at all. Nothing is kept while a word is being composed, for it is no word yet.
    pub fn tend(
        &mut self,
        ctx: &Context,
        session: &Session,
        is_composing: bool,
        time: Timestamp,
    ) -> Option<f64> {
        let now = ctx.input(|input| input.time);
        self.folder.as_ref()?;
        if !session.has_unsaved_changes() {
            self.forget();
            return None;
        }
        let revision = session.revision();
        if self.kept == Some(revision) {
            self.pending = None;
            return None;
        }
        let before = self.pending.unwrap_or(Pending { revision, since: now, latest: now });
        let latest = if before.revision == revision { before.latest } else { now };
        let pending = Pending { revision, latest, ..before };
        self.pending = Some(pending);
        let is_due = now >= pending.due() || self.takes_over.is_some();
        if !is_due || is_composing {
            return Some((pending.due() - now).max(0.1));
        }
        let review = session.snapshot().review;
        let path = session.path().map(Into::into);
        let takes_over = self.takes_over.take();
        self.keeper(ctx, time)?.ask(Request::Write { review, path, time, takes_over });
        self.kept = Some(revision);
        self.pending = None;
        None
    }

    /// Forgets what is kept: the review was saved or given up, or another one takes its place.
    pub fn forget(&mut self) {
        self.pending = None;
        if self.kept.take().is_some()
            && let Some(keeper) = &self.keeper
        {
            keeper.ask(Request::Clear);
        }
    }

    /// The work of the journal at `file` is open here now: it is kept at once, and then that journal goes.
    pub fn take_over(&mut self, file: PathBuf) {
        self.takes_over = Some(file);
    }

    /// Why the journal cannot be written, if that has to be told.
    pub fn trouble(&mut self) -> Option<StorageError> {
        let results = &self.keeper.as_ref()?.results;
        let mut told = None;
        while let Ok(result) = results.try_recv() {
            match result {
                Ok(()) => self.is_trouble_told = false,
                Err(_) if self.is_trouble_told => {}
                Err(error) => {
                    self.is_trouble_told = true;
                    told = Some(error);
                }
            }
        }
        told
    }

    fn keeper(&mut self, ctx: &Context, time: Timestamp) -> Option<&Keeper> {
        let folder = self.folder.as_ref()?;
        let begin = || Keeper::of(Journal::new(folder, Holder::this_process(time)), ctx.clone());
        Some(self.keeper.get_or_insert_with(begin))
    }
}

/// The thread that writes, so that one request is done with before the next.
#[derive(Debug)]
struct Keeper {
    requests: Option<Sender<Request>>,
    results: Receiver<Result<(), StorageError>>,
    thread: Option<JoinHandle<()>>,
}

enum Request {
    Write { review: Arc<Review>, path: Option<PathBuf>, time: Timestamp, takes_over: Option<PathBuf> },
    Clear,
}

impl Keeper {
    fn of(mut journal: Journal, ctx: Context) -> Self {
        let (requests, received) = channel();
        let (results, outcomes) = channel();
        let thread = std::thread::spawn(move || {
            for request in received {
                let result = carry_out(&mut journal, request);
                // The window may have closed meanwhile; then nobody waits for the result.
                if results.send(result).is_ok() {
                    ctx.request_repaint();
                }
            }
        });
        Self { requests: Some(requests), results: outcomes, thread: Some(thread) }
    }

    fn ask(&self, request: Request) {
        if let Some(requests) = &self.requests {
            // A keeper that has gone by a mistake of ours can keep nothing; the review itself is as it was.
            let _ = requests.send(request);
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // The last request is carried out before the window is gone.
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn carry_out(journal: &mut Journal, request: Request) -> Result<(), StorageError> {
    match request {
        Request::Write { review, path, time, takes_over } => {
            journal.write(&review, path.as_deref(), time)?;
            // Only now is the work of the other one in safety.
            takes_over.map_or(Ok(()), |file| LeftOver::discard(&file))
        }
        Request::Clear => journal.clear(),
    }
}

#[cfg(test)]
mod tests {
    use super::Pending;

    #[test]
    fn changes_are_kept_when_they_pause_and_at_the_latest_after_half_a_minute() {
        let pending = |since, latest| Pending { revision: 1, since, latest };
        assert!((pending(10.0, 10.0).due() - 12.0).abs() < 1e-9);
        assert!((pending(10.0, 39.5).due() - 40.0).abs() < 1e-9, "typing goes on, and is kept all the same");
    }
}
