//! What the window shows of a review, which is none of the review's business.

use crate::document::{ActionId, CauseId, FactId};
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
    /// The cause that keys act on.
    pub selection: Option<CauseId>,
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
    /// Whether the list of keys is shown.
    pub shows_keys: bool,
    /// Whether the inspector is hidden.
    pub hides_inspector: bool,
}

/// A field that a command sends the user to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The field for a new fact in the inspector.
    NewFact,
    /// The field for a new action in the inspector.
    NewAction,
}
