//! What there is to remark on the open review, looked for again only when it has changed.

use std::sync::Arc;

use crate::document::{CauseId, ItemId};
use crate::engine::Certificate;
use crate::engine::checks::{Checked, Hint, Level};
use crate::session::Session;

/// What the checks and the read-back say of the review.
pub struct Remarks {
    checked: Arc<Checked>,
    /// How far the tree was read back.
    pub certificate: Certificate,
}

impl Remarks {
    /// What the checks say, by item.
    pub fn hints(&self) -> &[Hint] {
        self.checked.hints()
    }

    /// What they say of one cause.
    pub fn on(&self, cause: CauseId) -> &[Hint] {
        self.checked.on(Some(ItemId::Cause(cause)))
    }

    /// The errors and warnings that the room has not decided to live with.
    pub fn to_settle(&self) -> impl Iterator<Item = &Hint> {
        self.hints().iter().filter(|hint| hint.overridden.is_none() && hint.level() != Level::Hint)
    }
}

/// The certificate of one revision of the open review; the session keeps the hints by itself.
#[derive(Debug, Default)]
pub struct RemarkCache {
    certificate: Option<(u64, Certificate)>,
}

impl RemarkCache {
    /// The remarks on the review as it stands. They are for one frame: while they are held, the next ones cost a copy.
    pub fn of(&mut self, session: &mut Session) -> Remarks {
        let revision = session.revision();
        let certificate = match self.certificate {
            Some((made_for, certificate)) if made_for == revision => certificate,
            _ => Certificate::of(session.review()),
        };
        self.certificate = Some((revision, certificate));
        Remarks { checked: session.hints(), certificate }
    }
}
