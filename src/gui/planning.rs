//! What would close the recurrence paths, reckoned beside the window.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use eframe::egui::Context;

use crate::document::{ActionId, Review};
use crate::engine::plans::{PlanOptions, Plans, plans};
use crate::engine::suggestions::{Suggestion, candidates};
use crate::engine::{ActionShare, Analysis};

/// What was reckoned for one revision of the review.
#[derive(Debug)]
pub struct Planned {
    /// The revision.
    pub revision: u64,
    /// The best plans; none while nothing can be derived.
    pub plans: Option<Plans>,
    /// What each action closes.
    pub shares: BTreeMap<ActionId, ActionShare>,
}

/// The plans that are known, and those that are being sought. Only one search runs at a time: what the review has become meanwhile is
/// looked at when it ends.
#[derive(Debug, Default)]
pub struct Planning {
    known: Option<Arc<Planned>>,
    running: Option<Receiver<Planned>>,
}

impl Planning {
    /// Whether a search runs.
    pub const fn is_busy(&self) -> bool {
        self.running.is_some()
    }

    /// The plans for a revision of the review, or the last that are known; they are sought anew where they are old.
    pub fn of(
        &mut self,
        ctx: &Context,
        revision: u64,
        review: &Arc<Review>,
        analysis: &Arc<Analysis>,
        suggestions: &Arc<[Suggestion]>,
    ) -> Option<Arc<Planned>> {
        self.take();
        let is_known = self.known.as_ref().is_some_and(|known| known.revision == revision);
        if !is_known && self.running.is_none() {
            let (sender, receiver) = channel();
            let (review, analysis) = (Arc::clone(review), Arc::clone(analysis));
            let (suggestions, ctx) = (Arc::clone(suggestions), ctx.clone());
            std::thread::spawn(move || {
                let planned = Planned {
                    revision,
                    plans: plans(&review, &candidates(&suggestions), &PlanOptions::default()),
                    shares: analysis.closed_by_each(),
                };
                // The window may have closed meanwhile; then nobody waits.
                if sender.send(planned).is_ok() {
                    ctx.request_repaint();
                }
            });
            self.running = Some(receiver);
        }
        self.known.clone()
    }

    /// Takes what a search has found.
    pub fn take(&mut self) {
        let Some(running) = &self.running else { return };
        match running.try_recv() {
            Ok(planned) => self.known = Some(Arc::new(planned)),
            Err(TryRecvError::Empty) => return,
            // A mistake of ours ended the search; the next change begins another.
            Err(TryRecvError::Disconnected) => {}
        }
        self.running = None;
    }
}
