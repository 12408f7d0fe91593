//! What follows from the open review: derived at once where nobody notices, else beside the window.
//!
//! Until newer findings arrive, those of a moment ago are shown: the tree itself is always painted as it stands.

use std::sync::mpsc::{Receiver, Sender, channel};

use eframe::egui::Context;

use crate::session::{Findings, Session};

/// Reviews of no more causes are derived at once: that takes a millisecond or two.
const MOST_CAUSES_AT_ONCE: usize = 300;

/// Derives findings, one revision after the other.
#[derive(Debug)]
pub struct Deriver {
    sender: Sender<Derived>,
    receiver: Receiver<Derived>,
    /// How many reviews were opened: what was derived from another one is of no use.
    review: usize,
    is_under_way: bool,
    /// The revision at which a derivation broke off: it is not tried again.
    broken_off: Option<u64>,
    /// Whether that has to be told still.
    is_to_be_told: bool,
}

/// What has come of a derivation: of which review it was, and the findings unless it broke off.
type Derived = (usize, Option<Findings>);

impl Default for Deriver {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, review: 0, is_under_way: false, broken_off: None, is_to_be_told: false }
    }
}

impl Deriver {
    /// Another review was opened.
    pub fn begin_anew(&mut self) {
        self.review += 1;
        self.broken_off = None;
    }

    /// Whether findings are being derived beside the window.
    pub const fn is_under_way(&self) -> bool {
        self.is_under_way
    }

    /// Whether a derivation has broken off since this was asked last: a mistake of ours, which must not look like findings.
    pub const fn has_just_broken_off(&mut self) -> bool {
        std::mem::replace(&mut self.is_to_be_told, false)
    }

    /// The findings to be shown now.
    pub fn findings(&mut self, ctx: &Context, session: &mut Session) -> Findings {
        self.take_what_has_come(session);
        if is_quick(session) {
            return session.findings();
        }
        let Some(latest) = session.latest_findings() else { return session.findings() };
        if !session.is_derived() && !self.is_under_way && self.broken_off != Some(session.revision()) {
            self.start(ctx, session);
        }
        latest
    }

    fn take_what_has_come(&mut self, session: &mut Session) {
        while let Ok((review, findings)) = self.receiver.try_recv() {
            self.is_under_way = false;
            match findings {
                Some(findings) if review == self.review => {
                    let before = session.keep(findings);
                    std::thread::spawn(move || drop(before));
                }
                None if review == self.review => {
                    self.broken_off = Some(session.revision());
                    self.is_to_be_told = true;
                }
                _ => {}
            }
        }
    }

    fn start(&mut self, ctx: &Context, session: &Session) {
        let (sender, ctx, review) = (self.sender.clone(), ctx.clone(), self.review);
        let derivation = session.derivation();
        self.is_under_way = true;
        std::thread::spawn(move || {
            let work = std::panic::AssertUnwindSafe(|| derivation.carry_out());
            // Where it breaks off, the window goes on with what it has.
            let findings = std::panic::catch_unwind(work).ok();
            if sender.send((review, findings)).is_ok() {
                ctx.request_repaint();
            }
        });
    }
}

/// Whether what follows from the review takes so little time that nobody notices.
pub fn is_quick(session: &Session) -> bool {
    let is_simple = session.latest_findings().is_none_or(|it| it.analysis.recurrence_paths.is_exact());
    session.review().causes.len() <= MOST_CAUSES_AT_ONCE && is_simple
}
