//! The outline: a tree of causes as indented text, which people type, paste and keep as test fixtures.
//!
//! ```text
//! Customer records were read by a stranger
//!   The attacker ran a script on the server
//!     [C3] The plug-in was not updated
//!       ? Nobody is named for updates
//!     & The flaw in the plug-in was public
//!   × The password was stolen
//!   The alarm reached nobody
//!     = C3
//! ```
//!
//! The grammar is told in `docs/outline.md`.

mod error;
mod line;
mod omitted;
mod paste;
mod read;
mod write;

pub use error::OutlineError;
pub use omitted::omitted;
pub use paste::paste;
pub use read::{parse, read};
pub use write::{write, write_below};

use crate::document::{CauseId, State};

/// A forest of causes as it was written: what is pasted below a cause, or becomes a review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The lines that are not blank, from top to bottom; a line stands after the line it is indented below.
    pub lines: Vec<OutlineLine>,
}

/// One line of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineLine {
    /// Its place in the text, from 1, blank lines counted.
    pub number: usize,
    /// The place in [`Outline::lines`] of the effect it explains; `None` for a top line.
    pub effect: Option<usize>,
    /// Whether it acts together with the sibling above it, in the same explanation.
    pub acts_together: bool,
    /// What it says.
    pub content: OutlineContent,
}

/// What a line of an outline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutlineContent {
    /// A cause that stands here for the first time.
    Cause {
        /// The name, where the line carries one.
        id: Option<CauseId>,
        /// How sure the room is.
        state: State,
        /// The statement, on one line and without space around it.
        statement: String,
    },
    /// A cause that stands elsewhere: on a line above that carries this name, or, where the outline is pasted, in the
    /// review.
    Shared(CauseId),
}
