//! Which reports do rules ask for, by when, and were they sent? None of it is legal advice.

mod rules;
mod deadline;
mod words;

pub use deadline::{Deadline, DeadlineState, Due, Standing, Start, deadlines};
pub use rules::{InBoth, Obligation, Obligations, Term};
pub use words::disclaimer;
