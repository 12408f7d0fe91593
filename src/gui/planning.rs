//! What would close the recurrence paths, reckoned beside the window.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use eframe::egui::Context;

use crate::document::{ActionId, Review};
use crate::engine::plans::{PlanOptions, PlanWatch, Plans, watched_plans};
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

/// A search that runs.
#[derive(Debug)]
struct Search {
    revision: u64,
    watch: PlanWatch,
    receiver: Receiver<Planned>,
}

/// How the search for plans stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanningState {
    /// None runs.
    #[default]
    Idle,
    /// One runs, and has done so much of its work at least.
    Seeking {
        /// In percent of the most that it may do.
        percent: usize,
    },
    /// It was ended by the user.
    Ended,
}

/// The plans that are known, and those that are being sought. Only one search counts at a time: one for a review that has changed
/// meanwhile is ended.
#[derive(Debug, Default)]
pub struct Planning {
    known: Option<Arc<Planned>>,
    running: Option<Search>,
    /// The revision whose search was ended by the user.
    ended: Option<u64>,
}

impl Planning {
    /// Whether a search runs.
    pub const fn is_busy(&self) -> bool {
        self.running.is_some()
    }

    /// How the search for this revision stands.
    pub fn state(&self, revision: u64) -> PlanningState {
        match &self.running {
            Some(search) => {
                let most = PlanOptions::default().most_steps.max(1);
                let percent = (search.watch.steps().saturating_mul(100) / most).min(99);
                PlanningState::Seeking { percent }
            }
            None if self.ended == Some(revision) => PlanningState::Ended,
            None => PlanningState::Idle,
        }
    }

    /// Ends the search that runs, until it is asked for again or the review changes.
    pub fn end(&mut self) {
        if let Some(search) = self.running.take() {
            search.watch.cancel();
            self.ended = Some(search.revision);
        }
    }

    /// Lets a search that was ended begin again.
    pub const fn seek_again(&mut self) {
        self.ended = None;
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
        /// How often the window looks how far a search has come.
        const GLANCE: Duration = Duration::from_millis(200);
        self.take();
        if let Some(stale) = self.running.take_if(|search| search.revision != revision) {
            stale.watch.cancel();
        }
        let is_known = self.known.as_ref().is_some_and(|known| known.revision == revision);
        if !is_known && self.running.is_none() && self.ended != Some(revision) {
            self.start(ctx, revision, review, analysis, suggestions);
        }
        if self.running.is_some() {
            ctx.request_repaint_after(GLANCE);
        }
        self.known.clone()
    }

    fn start(
        &mut self,
        ctx: &Context,
        revision: u64,
        review: &Arc<Review>,
        analysis: &Arc<Analysis>,
        suggestions: &Arc<[Suggestion]>,
    ) {
        let (sender, receiver) = channel();
        let (review, analysis) = (Arc::clone(review), Arc::clone(analysis));
        let (suggestions, ctx) = (Arc::clone(suggestions), ctx.clone());
        let watch = PlanWatch::default();
        let watched = watch.clone();
        std::thread::spawn(move || {
            let options = PlanOptions::default();
            let plans = watched_plans(&review, &candidates(&suggestions), &options, &watched);
            if watched.is_cancelled() {
                return;
            }
            let planned = Planned { revision, plans, shares: analysis.closed_by_each() };
            // The window may have closed meanwhile; then nobody waits.
            if sender.send(planned).is_ok() {
                ctx.request_repaint();
            }
        });
        self.running = Some(Search { revision, watch, receiver });
    }

    /// Takes what a search has found.
    pub fn take(&mut self) {
        let Some(running) = &self.running else { return };
        match running.receiver.try_recv() {
            Ok(planned) => self.known = Some(Arc::new(planned)),
            Err(TryRecvError::Empty) => return,
            // A mistake of ours ended the search; the next change begins another.
            Err(TryRecvError::Disconnected) => self.ended = Some(running.revision),
        }
        self.running = None;
    }
}

impl Drop for Planning {
    fn drop(&mut self) {
        // The review that it looks at is no longer shown.
        if let Some(search) = &self.running {
            search.watch.cancel();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use eframe::egui::Context;

    use super::{Planning, PlanningState};
    use crate::engine::analyse;
    use crate::interchange::outline;

    /// Asks for the plans of a small review, as a frame of the window does.
    fn look(planning: &mut Planning, revision: u64) -> Option<u64> {
        let review = Arc::new(outline::read("problem\n  one\n  two\n").unwrap());
        let analysis = Arc::new(analyse(&review));
        let known = planning.of(&Context::default(), revision, &review, &analysis, &Arc::from([]));
        known.map(|it| it.revision)
    }

    /// Looks until nothing runs.
    fn wait(planning: &mut Planning, revision: u64) -> Option<u64> {
        while planning.is_busy() {
            std::thread::yield_now();
            planning.take();
        }
        look(planning, revision)
    }

    #[test]
    fn a_search_that_was_ended_brings_nothing_and_begins_again_only_when_asked_or_after_a_change() {
        let mut planning = Planning::default();
        look(&mut planning, 1);
        // However far the search has come by now: what it finds is not taken.
        planning.end();
        assert_eq!(planning.state(1), PlanningState::Ended);
        assert_eq!((look(&mut planning, 1), planning.is_busy()), (None, false));
        planning.seek_again();
        look(&mut planning, 1);
        assert!(planning.is_busy());
        assert_eq!(wait(&mut planning, 1), Some(1));
        look(&mut planning, 2);
        planning.end();
        assert_eq!(look(&mut planning, 2), Some(1), "the plans of before stay in view");
        look(&mut planning, 3);
        assert!(planning.is_busy(), "another revision is sought by itself");
    }

    #[test]
    fn a_search_for_a_review_that_has_changed_since_is_ended_and_its_plans_are_not_taken() {
        let mut planning = Planning::default();
        look(&mut planning, 1);
        look(&mut planning, 2);
        assert_eq!(wait(&mut planning, 2), Some(2));
    }
}
