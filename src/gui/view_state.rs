//! What the window shows of a review, which is none of the review's business.

use std::collections::BTreeSet;

use crate::document::{ActionId, CauseId, FactId, Review};
use crate::gui::action_desk::ActionDesk;
use crate::gui::command::Overlay;
use crate::gui::known_causes::KnownCauses;
use crate::gui::path_list::PathList;
use crate::gui::theme::Theme;
use crate::language::{Language, tr};

/// The steps of a review meeting, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Step {
    /// 概要.
    Overview,
    /// 事実.
    Facts,
    /// なぜなぜ.
    #[default]
    WhyWhy,
    /// 真因.
    RootCauses,
    /// 対策.
    Actions,
    /// 報告.
    Report,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Facts, Self::WhyWhy, Self::RootCauses, Self::Actions, Self::Report];

    /// Its name on the rail.
    pub fn name(self, language: Language) -> String {
        let key = match self {
            Self::Overview => "step-overview",
            Self::Facts => "step-facts",
            Self::WhyWhy => "step-why-why",
            Self::RootCauses => "step-root-causes",
            Self::Actions => "step-actions",
            Self::Report => "step-report",
        };
        tr!(language, key)
    }
}

/// What the window shows, beside the review itself.
#[derive(Clone, Debug, Default)]
pub struct ViewState {
    /// The step in the middle.
    pub step: Step,
    /// The causes that commands act on.
    pub selection: Selection,
    /// The causes whose own causes are folded away, while the review is open.
    pub folded: BTreeSet<CauseId>,
    /// The fact shown in full.
    pub open_fact: Option<FactId>,
    /// The action shown in full.
    pub open_action: Option<ActionId>,
    /// The field that gets the focus in the next frame.
    pub focus: Option<FocusTarget>,
    /// Language of the window.
    pub language: Language,
    /// Theme of the window.
    pub theme: Theme,
    /// The causes of the recurrence path that is pointed at.
    pub lit: BTreeSet<CauseId>,
    /// The causes that were found by a search.
    pub found: BTreeSet<CauseId>,
    /// What is offered for the card being written.
    pub known_causes: KnownCauses,
    /// The stop of the tour, while one is under way.
    pub tour: Option<usize>,
    /// Whether the parking lot is shown.
    pub shows_parking: bool,
    /// What stands over the step.
    pub overlay: Option<Overlay>,
    /// Whether the inspector is shown.
    pub inspector: Visibility,
    /// Which recurrence paths are listed, and which is looked at.
    pub paths: PathList,
    /// How the actions are shown, and which are tried on.
    pub desk: ActionDesk,
}

/// The causes that commands act on: any number of them, of which one, the primary, has the keyboard's focus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    primary: Option<CauseId>,
    /// Where a range begins that is selected with Shift.
    anchor: Option<CauseId>,
    /// All of them, the primary too.
    causes: BTreeSet<CauseId>,
}

impl Selection {
    /// A single cause, or none.
    pub fn of(cause: Option<CauseId>) -> Self {
        Self { primary: cause, anchor: cause, causes: cause.into_iter().collect() }
    }

    /// The cause that arrows start from, that is edited, and below which a why is asked.
    pub const fn primary(&self) -> Option<CauseId> {
        self.primary
    }

    /// Whether `cause` is selected.
    pub fn contains(&self, cause: CauseId) -> bool {
        self.causes.contains(&cause)
    }

    /// All selected causes, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = CauseId> + '_ {
        self.causes.iter().copied()
    }

    /// How many causes are selected.
    pub fn len(&self) -> usize {
        self.causes.len()
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.causes.is_empty()
    }

    /// Goes on to `next`, which joins the selection; going back over a selected cause gives up the one that was left.
    pub fn extend_to(&mut self, next: CauseId) {
        if let Some(left) = self.primary
            && !self.causes.insert(next)
        {
            self.causes.remove(&left);
        }
        self.causes.insert(next);
        self.primary = Some(next);
    }

    /// Takes `cause` into the selection, or out of it.
    pub fn toggle(&mut self, cause: CauseId) {
        if self.causes.remove(&cause) {
            self.primary = self.primary.filter(|&it| it != cause).or_else(|| self.causes.last().copied());
        } else {
            self.causes.insert(cause);
            self.primary = Some(cause);
        }
        self.anchor = self.primary;
    }

    /// Selects everything in `order` from where the selection began to `cause`, which becomes the primary.
    pub fn reach(&mut self, cause: CauseId, order: &[CauseId]) {
        let place = |id| order.iter().position(|&it| it == id);
        let begin = self.anchor.and_then(place);
        let (Some(begin), Some(end)) = (begin, place(cause)) else {
            *self = Self::of(Some(cause));
            return;
        };
        self.causes = order[begin.min(end)..=begin.max(end)].iter().copied().collect();
        self.primary = Some(cause);
    }

    /// Selects all of `causes`; the primary stays if it is among them.
    pub fn take_all(&mut self, causes: impl IntoIterator<Item = CauseId>) {
        self.causes = causes.into_iter().collect();
        self.primary =
            self.primary.filter(|id| self.causes.contains(id)).or_else(|| self.causes.first().copied());
        self.anchor = self.primary;
    }

    /// Forgets causes that stand in `review` no more.
    pub fn keep_what_stands(&mut self, review: &Review) {
        let stands = |id: &CauseId| review.causes.contains_key(id);
        self.causes.retain(|id| stands(id));
        self.primary = self.primary.filter(stands).or_else(|| self.causes.first().copied());
        self.anchor = self.anchor.filter(stands).or(self.primary);
    }
}

impl From<CauseId> for Selection {
    fn from(cause: CauseId) -> Self {
        Self::of(Some(cause))
    }
}

/// Whether a panel is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// If the window is wide enough.
    #[default]
    AsThereIsRoom,
    /// In any case.
    Shown,
    /// In no case.
    Hidden,
}

/// A field that a command sends the user to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The first thing in the inspector.
    Inspector,
    /// The field for a new fact in the inspector.
    NewFact,
    /// The field for a new action in the inspector.
    NewAction,
    /// The first thing in the parking lot.
    ParkingLot,
    /// The field for a new fact in the step of facts.
    FreeFact,
    /// The field that filters the facts.
    FactFilter,
    /// The field for a new action on the step of the actions.
    NewFreeAction,
    /// The statement of the open action.
    OpenAction,
    /// The first plan that can be adopted.
    Plans,
}

#[cfg(test)]
mod tests {
    use super::{CauseId, Selection};

    const ORDER: [u32; 5] = [1, 2, 4, 5, 3];

    fn id(number: u32) -> CauseId {
        CauseId::new(number)
    }

    fn numbers(selection: &Selection) -> Vec<u32> {
        selection.iter().map(CauseId::number).collect()
    }

    #[test]
    fn going_on_takes_in_and_going_back_gives_up() {
        let mut selection = Selection::from(id(2));
        selection.extend_to(id(4));
        selection.extend_to(id(5));
        assert_eq!(numbers(&selection), [2, 4, 5]);
        selection.extend_to(id(4));
        assert_eq!(numbers(&selection), [2, 4]);
        assert_eq!(selection.primary(), Some(id(4)));
    }

    #[test]
    fn a_range_runs_from_where_it_began_in_the_order_of_reading() {
        let order = ORDER.map(id);
        let mut selection = Selection::from(id(4));
        selection.reach(id(3), &order);
        assert_eq!(numbers(&selection), [3, 4, 5]);
        selection.reach(id(1), &order);
        assert_eq!(numbers(&selection), [1, 2, 4], "the other way round from the same beginning");
        assert_eq!(selection.primary(), Some(id(1)));
    }

    #[test]
    fn what_is_toggled_out_leaves_another_primary() {
        let mut selection = Selection::from(id(2));
        selection.toggle(id(5));
        assert_eq!(selection.primary(), Some(id(5)));
        selection.toggle(id(5));
        assert_eq!((numbers(&selection), selection.primary()), (vec![2], Some(id(2))));
        selection.toggle(id(2));
        assert!(selection.is_empty() && selection.primary().is_none());
    }
}
