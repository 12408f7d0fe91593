//! Which reports do rules ask for, by when, and were they sent? None of it is legal advice.

mod rules;
mod deadline;
mod words;
mod report;

pub use deadline::{Deadline, DeadlineState, Due, Standing, Start, deadlines};
pub(in crate::engine) use report::{DeadlineFindings, findings};
pub use rules::{InBoth, InsteadOf, Obligation, Obligations, Term};
pub use words::disclaimer;
