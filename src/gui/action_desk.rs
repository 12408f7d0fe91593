//! How the actions are shown, and which of them are tried on: what would be if they were taken, or not.

use std::collections::BTreeMap;

use crate::document::{ActionId, Review, Stage};
use crate::edit::Edit;
use crate::engine::Switch;
use crate::engine::plans::Member;

/// What the step of the actions shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionDesk {
    /// Whether the actions stand in a table, and not on the board.
    pub is_table: bool,
    /// What the table is sorted by.
    pub order: ActionOrder,
    /// The actions that are tried on: as if in production, or as if rejected.
    pub tried: BTreeMap<ActionId, bool>,
}

/// What the actions are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionOrder {
    /// The column.
    pub column: ActionColumn,
    /// Whether the last comes first.
    pub is_reversed: bool,
}

/// The columns of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActionColumn {
    /// Its name.
    #[default]
    Id,
    /// What will be done.
    Statement,
    /// How many paths it closes.
    Closes,
    /// Its strength.
    Strength,
    /// Its effort.
    Effort,
    /// Who answers for it.
    Owner,
    /// The day by which it is due.
    Due,
    /// How far it has come.
    Stage,
}

/// A request about the actions.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionCommand {
    /// From the board to the table, or back.
    SwitchView,
    /// Sort the table by a column; once more, the other way round.
    SortBy(ActionColumn),
    /// End the search for plans that runs.
    EndPlanning,
    /// Seek plans again.
    SeekPlans,
    /// Write a new action.
    New,
    /// Change the open action, beginning with its statement.
    Edit,
    /// Go to the plans.
    ToPlans,
    /// Open the next action by name, or the one before; on its step, the next as they are shown.
    Step {
        /// The next.
        goes_down: bool,
    },
    /// Close the open action.
    Leave,
    /// Take the open action to the next stage, or to the one before.
    Advance {
        /// The next.
        goes_on: bool,
    },
    /// Take an action to a stage.
    MoveTo(ActionId, Stage),
    /// Delete the open action.
    Delete,
    /// Try an action on: as if it were taken, then as if it were not, then as it is.
    TryOn(ActionId),
    /// Try the open action on.
    TryOpen,
    /// Everything as it is again.
    EndTrial,
    /// Make what is tried on the plan.
    KeepTrial,
    /// Make these actions the plan.
    Adopt(Vec<Member>),
}

impl ActionDesk {
    /// What the analysis is asked: what if?
    pub fn switches(&self) -> Vec<Switch> {
        self.tried.iter().map(|(&action, &on)| Switch { action, on }).collect()
    }

    /// Goes on to the next way of trying an action: taken, not taken, as it is; ways that would change nothing are left out.
    pub fn try_on(&mut self, id: ActionId, stage: Stage) {
        let can_be_on = !stage.is_in_force();
        let can_be_off = stage != Stage::Rejected;
        match self.tried.remove(&id) {
            None => drop(self.tried.insert(id, can_be_on)),
            Some(true) if can_be_off => drop(self.tried.insert(id, false)),
            Some(_) => {}
        }
    }

    /// The edits that make what is tried on the plan: what is taken is planned, what is not is rejected.
    pub fn kept(&self, review: &Review) -> Vec<Edit> {
        let edit = |(&action, &on): (&ActionId, &bool)| {
            let stage = match (on, review.actions.get(&action)?.stage) {
                (true, Stage::Proposed | Stage::Rejected) => Stage::Planned,
                (true, _) => return None,
                (false, _) => Stage::Rejected,
            };
            Some(Edit::SetStage { action, stage })
        };
        self.tried.iter().filter_map(edit).collect()
    }
}

impl ActionOrder {
    /// The order after the head of a column was pressed.
    #[must_use]
    pub fn pressed(self, column: ActionColumn) -> Self {
        Self { column, is_reversed: self.column == column && !self.is_reversed }
    }
}

#[cfg(test)]
mod tests {
    use super::{ActionDesk, ActionId, Stage};

    #[test]
    fn an_action_is_tried_as_taken_then_as_not_taken_then_as_it_is() {
        let mut desk = ActionDesk::default();
        let id = ActionId::new(1);
        let mut ways = |stage: Stage| {
            std::array::from_fn::<_, 3, _>(|_| {
                desk.try_on(id, stage);
                desk.tried.get(&id).copied()
            })
        };
        assert_eq!(ways(Stage::Planned), [Some(true), Some(false), None]);
        assert_eq!(ways(Stage::Production)[..2], [Some(false), None], "it is taken already");
    }
}
