//! What of a model does its review not hold?

/// What of a model its review does not hold, as numbers of elements. Probabilities and parameters are not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// House events that a formula refers to: their values are reckoned with.
    pub house_events: usize,
    /// Gates and basic events of which, by the house events and constants, nothing follows any more.
    pub decided: usize,
    /// Basic events that no formula refers to.
    pub unused: usize,
    /// Groups of basic events with a common cause; their members are read as basic events.
    pub common_cause_groups: usize,
    /// Event trees, initiating events and what else belongs to event trees.
    pub event_tree_elements: usize,
}

impl LeftOut {
    /// Whether the review holds everything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
