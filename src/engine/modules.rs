//! Which parts of a formula share nothing with the rest, and can be solved by themselves?

use crate::engine::formula::{Formula, Term};

/// When a walk over the formula came by a node, counted in steps; 0 is never.
#[derive(Clone, Copy, Default)]
struct Visits {
    /// When it was reached for the first time.
    first: usize,
    /// When the walk left it for the first time, all below it done.
    left: usize,
    /// When it was reached for the last time.
    last: usize,
}

/// Tells of every node whether it is a gate of which nothing below is used elsewhere: a module.
///
/// This is the algorithm of Dutuit and Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE
/// Transactions on Reliability 45 (1996): walk the formula depth-first from the left, and a gate is a module if
/// everything below it was reached first and last while the walk was inside the gate.
pub(super) fn modules(formula: &Formula, top: Term) -> Vec<bool> {
    let visits = walk(formula, top);
    let mut is_module = vec![false; formula.nodes.len()];
    let mut spans = vec![(usize::MAX, 0); formula.nodes.len()];
    for (term, node) in formula.nodes.iter().enumerate() {
        for &input in node.inputs() {
            let (first, last) = spans[input];
            let (earliest, latest) = spans[term];
            spans[term] =
                (earliest.min(first).min(visits[input].first), latest.max(last).max(visits[input].last));
        }
        let (earliest, latest) = spans[term];
        let was_reached = visits[term].first > 0;
        is_module[term] = was_reached
            && !node.inputs().is_empty()
            && earliest > visits[term].first
            && latest < visits[term].left;
    }
    is_module
}

fn walk(formula: &Formula, top: Term) -> Vec<Visits> {
    let mut visits = vec![Visits::default(); formula.nodes.len()];
    let mut step = 0;
    // A node and the number of its inputs that are done.
    let mut way = vec![(top, 0)];
    while let Some((term, done)) = way.last_mut() {
        let (term, inputs) = (*term, formula.nodes[*term].inputs());
        let visit = &mut visits[term];
        if *done == 0 {
            step += 1;
            visit.last = step;
            if visit.first > 0 {
                way.pop();
                continue;
            }
            visit.first = step;
        }
        if let Some(&input) = inputs.get(*done) {
            *done += 1;
            way.push((input, 0));
        } else {
            step += 1;
            visit.left = step;
            visit.last = step;
            way.pop();
        }
    }
    visits
}
