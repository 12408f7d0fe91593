//! How a review changes: every change is an `Edit` value.
