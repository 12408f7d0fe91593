//! What there is to remark on the open review.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::document::{CauseId, ItemId};
use crate::engine::Certificate;
use crate::engine::checks::{Checked, Hint};
use crate::session::Findings;

/// What the checks and the read-back say of the review. They are for one frame: while they are held, the next ones cost a copy.
#[derive(Clone, Debug)]
pub struct Remarks {
    checked: Arc<Checked>,
    /// How far the tree was read back.
    pub certificate: Certificate,
    /// How many errors and warnings there are that the room has not decided to live with.
    pub to_settle: usize,
}

impl Remarks {
    /// The remarks among what follows from a review.
    pub fn of(findings: &Findings) -> Self {
        let checked = Arc::clone(&findings.checked);
        Self { checked, certificate: findings.certificate, to_settle: findings.to_settle }
    }

    /// What the checks say, by item.
    pub fn hints(&self) -> &[Hint] {
        self.checked.hints()
    }

    /// The causes whose wording the room has not decided to live with.
    pub fn causes_to_reword(&self) -> BTreeSet<CauseId> {
        let open = self.hints().iter().filter(|hint| hint.overridden.is_none() && hint.is_about_wording());
        open.filter_map(|hint| match hint.item {
            Some(ItemId::Cause(cause)) => Some(cause),
            _ => None,
        })
        .collect()
    }

    /// What they say of one cause.
    pub fn on(&self, cause: CauseId) -> &[Hint] {
        self.checked.on(Some(ItemId::Cause(cause)))
    }
}
