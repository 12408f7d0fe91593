//! Fault trees in the Open-PSA Model Exchange Format, version 2.0d, as reviews.
//!
//! ```xml
//! <opsa-mef>
//!   <define-fault-tree name="leak">
//!     <define-gate name="read">
//!       <label>Customer records were read by a stranger</label>
//!       <or>
//!         <basic-event name="password"/>
//!         <and> <basic-event name="plug-in"/> <basic-event name="flaw"/> </and>
//!       </or>
//!     </define-gate>
//!   </define-fault-tree>
//!   <model-data>
//!     <define-basic-event name="password"/>
//!     <define-basic-event name="plug-in"/>
//!     <define-basic-event name="flaw"/>
//!   </model-data>
//! </opsa-mef>
//! ```
//!
//! What is read and what is refused is told in `docs/open-psa.md`; the format is published at <https://open-psa.github.io/mef/>.

mod error;
mod words;
mod markup;
mod names;
mod scopes;
mod model;
mod elements;
mod parse;
mod formulas;
mod order;
mod causes;
mod statements;
mod at_least;
mod lower;
mod left_out;
mod review;

pub use error::{Fault, Malformed, OpenPsaError};
pub use left_out::LeftOut;

use crate::document::Review;
use crate::interchange::open_psa::error::Trouble;
use crate::language::Language;

/// A fault tree as a review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenPsaTree {
    /// The review: the top gate is the problem, the other gates are causes, the basic events root causes.
    pub review: Review,
    /// What of the file the review does not hold.
    pub left_out: LeftOut,
}

/// Reads a review from the text of a model.
///
/// Causes that the file has no name for, because they stand for a part of a formula, are worded in the language of the
/// file's labels, and in that of the `environment` where it has none. The time and the memory that reading takes grow
/// with the length of the text and the number of auxiliary causes, which is bounded.
///
/// # Errors
/// Text that is not XML or not Open-PSA, formulas that are not coherent, names that are not defined or twice, gates that
/// lead to themselves, more than one top gate, and a top gate that is always or never true.
pub fn read(text: &str, environment: Language) -> Result<OpenPsaTree, OpenPsaError> {
    tree(text, environment).map_err(|trouble| trouble.in_text(text))
}

fn tree(text: &str, environment: Language) -> Result<OpenPsaTree, Trouble> {
    let model = parse::parse(text)?;
    let order = order::order(&model)?;
    let lowered = lower::lower(&model, &order, environment)?;
    Ok(review::review(&model, &order, &lowered))
}
