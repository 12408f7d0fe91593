//! Which parts of a network share nothing with the rest, and can be solved by themselves?

use crate::engine::reduction::network::{Network, Part};

/// When a walk over the network came by a part, counted in steps; 0 is never.
#[derive(Clone, Copy, Default)]
struct Visits {
    /// When it was reached for the first time.
    first: u32,
    /// When the walk left it for the first time, all below it done.
    left: u32,
    /// When it was reached for the last time.
    last: u32,
}

/// Tells of every part whether it is a gate of which nothing below is used elsewhere: a module.
///
/// This is the algorithm of Dutuit and Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE
/// Transactions on Reliability 45 (1996): walk the network depth-first from the left, and a gate is a module if
/// everything below it was reached first and last while the walk was inside the gate.
pub(in crate::engine) fn modules(network: &Network) -> Vec<bool> {
    let visits = walk(network);
    let mut is_module = vec![false; network.len()];
    let mut spans = vec![(u32::MAX, 0); network.len()];
    for part in network.parts() {
        let inputs = network.inputs(part);
        let (mut earliest, mut latest) = (u32::MAX, 0);
        for &input in inputs {
            let (first, last) = spans[input as usize];
            earliest = earliest.min(first).min(visits[input as usize].first);
            latest = latest.max(last).max(visits[input as usize].last);
        }
        spans[part as usize] = (earliest, latest);
        let visits = visits[part as usize];
        is_module[part as usize] = !inputs.is_empty() && earliest > visits.first && latest < visits.left;
    }
    is_module
}

fn walk(network: &Network) -> Vec<Visits> {
    let mut visits = vec![Visits::default(); network.len()];
    let mut step = 0;
    // A part and the number of its inputs that are done.
    let mut way: Vec<(Part, usize)> = vec![(network.top(), 0)];
    while let Some((part, done)) = way.last_mut() {
        let (part, inputs) = (*part, network.inputs(*part));
        let visit = &mut visits[part as usize];
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
