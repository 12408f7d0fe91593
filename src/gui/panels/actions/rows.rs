//! What is told of each action, and in what order.

use std::cmp::Ordering;

use crate::document::{Action, ActionEffect, ActionId, ActionKind, CauseId, Stage};
use crate::engine::ActionShare;
use crate::gui::action_desk::ActionColumn;
use crate::gui::panels::Screen;
use crate::language::{Term, brief, date, short_date, tr};

/// One action as it is shown.
pub(super) struct ActionRow<'a> {
    /// Its name.
    pub(super) id: ActionId,
    /// The action.
    pub(super) action: &'a Action,
    /// Who answers for it; nothing if nobody does.
    pub(super) owner: &'a str,
    /// How many paths it closes; none if that is not known yet, or if it is of a kind that closes none.
    pub(super) share: Option<&'a ActionShare>,
    /// Whether it should have been in production before today.
    pub(super) is_overdue: bool,
    /// As what it is tried on.
    pub(super) tried: Option<bool>,
    /// Whether it is scrolled to in this frame.
    pub(super) comes_into_view: bool,
}

impl ActionRow<'_> {
    /// How many paths it closes, in words.
    pub(super) fn closes(&self, screen: &Screen<'_>) -> String {
        let language = screen.language();
        match self.share {
            _ if self.action.blocks.is_empty() => String::new(),
            Some(share) if self.action.kind == ActionKind::Interim => {
                tr!(language, "action-closes-interim", count = brief(screen.language(), &share.paths))
            }
            Some(share) => tr!(language, "action-closes", count = brief(screen.language(), &share.paths)),
            None if self.action.effect != ActionEffect::Prevent => self.action.effect.word(language),
            None => String::new(),
        }
    }

    /// How many of these only this action closes, in words.
    pub(super) fn closes_alone(&self, screen: &Screen<'_>) -> String {
        self.share.map_or_else(String::new, |share| {
            tr!(screen.language(), "action-closes-alone", count = brief(screen.language(), &share.alone))
        })
    }

    /// The causes that it blocks.
    pub(super) fn blocks(&self) -> String {
        let blocks: Vec<String> = self.action.blocks.iter().map(CauseId::to_string).collect();
        if blocks.is_empty() { "–".to_owned() } else { blocks.join(" ") }
    }

    /// The day by which it is due, with its year unless that is this one.
    pub(super) fn due_words(&self, screen: &Screen<'_>) -> Option<String> {
        let (language, due) = (screen.language(), self.action.due?);
        let day =
            if due.year() == screen.today().year() { short_date(language, due) } else { date(language, due) };
        Some(if self.is_overdue { tr!(language, "action-overdue", date = day) } else { day })
    }

    /// Whether owner and day are still to be settled.
    pub(super) fn is_to_settle(&self) -> bool {
        self.action.stage != Stage::Rejected
    }
}

/// The actions of the review, in the order of the table.
pub(super) fn action_rows<'a>(screen: &Screen<'a>) -> Vec<ActionRow<'a>> {
    let today = screen.today();
    let order = screen.view.desk.order;
    let review = screen.review;
    let row = |(&id, action): (&ActionId, &'a Action)| ActionRow {
        id,
        action,
        owner: action.owner.and_then(|it| review.participants.get(&it)).map_or("", |it| it.name.as_str()),
        share: screen.planned.and_then(|planned| planned.shares.get(&id)),
        is_overdue: action.due.is_some_and(|due| due < today)
            && !action.stage.is_in_force()
            && action.stage != Stage::Rejected,
        tried: screen.view.desk.tried.get(&id).copied(),
        comes_into_view: false,
    };
    let mut rows: Vec<ActionRow<'a>> = review.actions.iter().map(row).collect();
    rows.sort_by(|one, other| {
        let by_column = compare(one, other, order.column);
        if order.is_reversed { by_column.reverse() } else { by_column }
    });
    rows
}

/// Which of two actions comes first by a column; what is not set comes last.
fn compare(one: &ActionRow<'_>, other: &ActionRow<'_>, column: ActionColumn) -> Ordering {
    let (first, second) = (one.action, other.action);
    match column {
        ActionColumn::Id => one.id.cmp(&other.id),
        ActionColumn::Statement => first.statement.cmp(&second.statement),
        ActionColumn::Closes => {
            other.share.map(|share| &share.paths).cmp(&one.share.map(|share| &share.paths))
        }
        ActionColumn::Strength => second.strength.cmp(&first.strength),
        ActionColumn::Effort => {
            (first.effort.is_none(), first.effort).cmp(&(second.effort.is_none(), second.effort))
        }
        ActionColumn::Owner => (one.owner.is_empty(), one.owner).cmp(&(other.owner.is_empty(), other.owner)),
        ActionColumn::Due => (first.due.is_none(), first.due).cmp(&(second.due.is_none(), second.due)),
        ActionColumn::Stage => (first.stage as u8).cmp(&(second.stage as u8)),
    }
}

/// The action next to the open one as they are shown: down the columns of the board, or down the table.
pub(super) fn neighbour(screen: &Screen<'_>, rows: &[ActionRow<'_>], goes_down: bool) -> Option<ActionId> {
    let is_table = screen.view.desk.is_table;
    let mut shown: Vec<&ActionRow<'_>> = rows.iter().collect();
    shown.sort_by_key(|row| match row.action.stage {
        _ if is_table => row.action.kind as u8,
        Stage::Proposed => Stage::Planned as u8,
        stage => stage as u8,
    });
    let place = shown.iter().position(|row| Some(row.id) == screen.view.open_action);
    let next = match (place, goes_down) {
        (None, true) => 0,
        (None, false) => shown.len().saturating_sub(1),
        (Some(place), true) => (place + 1).min(shown.len().saturating_sub(1)),
        (Some(place), false) => place.saturating_sub(1),
    };
    shown.get(next).map(|row| row.id)
}
