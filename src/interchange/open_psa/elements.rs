//! What may an element be for, by its name?

/// Elements that can stand among definitions and say nothing about what follows from what.
pub(super) const PASSED_OVER: &[&str] =
    &["attributes", "define-parameter", "define-extern-library", "define-extern-function"];

/// Elements of event trees and their kin; what is in them is left out, and that is told.
pub(super) const OF_EVENT_TREES: &[&str] = &[
    "define-event-tree",
    "define-functional-event",
    "define-sequence",
    "define-branch",
    "define-initiating-event",
    "define-initiating-event-group",
    "define-consequence",
    "define-consequence-group",
    "define-rule",
    "define-alignment",
    "define-phase",
];

/// Elements that would change what follows from the tree.
pub(super) const NOT_READ: &[&str] = &["include", "define-substitution"];

/// Operators by which the absence of a cause can suffice, or by which more causes can suffice less.
pub(super) const NOT_COHERENT: &[&str] = &["not", "xor", "nand", "nor", "iff", "imply", "cardinality"];

/// How deep elements may stand inside each other.
pub(super) const DEEPEST: usize = 200_000;

/// How deep fault trees and components may stand inside each other.
pub(super) const DEEPEST_CONTAINER: usize = 20;
