//! What does each name mean, which gate is the top, and in which order can the gates be reckoned?

use crate::interchange::open_psa::error::{Fault, Trouble};
use crate::interchange::open_psa::model::{Event, Kind, Model};

/// How many gates are named at most where many are at fault.
const MOST_NAMED: usize = 8;

/// The meaning of a model's references, and the order that follows from it.
pub(super) struct Order {
    /// The place of the event that each reference means.
    pub(super) targets: Vec<usize>,
    /// The places of the gates, each after all gates that its formula refers to; the last one is the top.
    pub(super) gates: Vec<usize>,
    /// The place of the gate that no other refers to.
    pub(super) top: usize,
}

/// Resolves all references.
pub(super) fn order(model: &Model<'_>) -> Result<Order, Trouble> {
    let targets = targets(model)?;
    let gates = sorted(model, &targets)?;
    let top = top(model, &targets, &gates)?;
    Ok(Order { targets, gates, top })
}

fn targets(model: &Model<'_>) -> Result<Vec<usize>, Trouble> {
    let mut targets = Vec::with_capacity(model.references.len());
    for event in &model.events {
        let Kind::Gate { references, .. } = &event.kind else { continue };
        for reference in model.references.get(references.clone()).unwrap_or_default() {
            let fault = |found: Option<&Event>| {
                let (gate, name) = (model.name(event), model.names.text(reference.name).to_owned());
                let fault = match found {
                    Some(found) => {
                        let (wanted, found) = (reference.wanted.element(), found.kind.element());
                        Fault::WrongKind { gate, name, wanted, found }
                    }
                    None => Fault::Undefined { gate, name },
                };
                Trouble::at(reference.offset, fault)
            };
            let place = model.scopes.find(&model.names, event.container, reference.name);
            let target = place.and_then(|place| model.events.get(place)).ok_or_else(|| fault(None))?;
            if !reference.wanted.takes(&target.kind) {
                return Err(fault(Some(target)));
            }
            targets.extend(place);
        }
    }
    Ok(targets)
}

/// The gates, each after those that its formula refers to.
fn sorted(model: &Model<'_>, targets: &[usize]) -> Result<Vec<usize>, Trouble> {
    #[derive(Clone, Copy, PartialEq)]
    enum Visit {
        No,
        Begun,
        Done,
    }
    let mut visits = vec![Visit::No; model.events.len()];
    let mut order = Vec::new();
    // The gates from the first one down to the one that is looked at, with what is left of their references.
    let mut way = Vec::new();
    for (start, event) in model.events.iter().enumerate() {
        if let Kind::Gate { references, .. } = &event.kind
            && visits[start] == Visit::No
        {
            visits[start] = Visit::Begun;
            way.push((start, references.clone()));
        }
        while let Some((place, left)) = way.last_mut() {
            let Some(reference) = left.next() else {
                visits[*place] = Visit::Done;
                order.push(*place);
                way.pop();
                continue;
            };
            let target = targets[reference];
            let Kind::Gate { references, .. } = &model.events[target].kind else { continue };
            match visits[target] {
                Visit::No => {
                    visits[target] = Visit::Begun;
                    way.push((target, references.clone()));
                }
                Visit::Begun => {
                    let circle = way.iter().map(|&(place, _)| place).skip_while(|&place| place != target);
                    let gates = circle_named(model, circle.collect(), target);
                    return Err(Trouble::at(model.references[reference].offset, Fault::Cycle { gates }));
                }
                Visit::Done => {}
            }
        }
    }
    Ok(order)
}

/// The gates of a circle by name, the first one again at the end; where there are many, those in the middle are left out.
fn circle_named(model: &Model<'_>, circle: Vec<usize>, target: usize) -> Vec<String> {
    let count = circle.len();
    let is_named = |index: usize| count <= MOST_NAMED || index + 1 < MOST_NAMED || index + 1 == count;
    let mut gates: Vec<String> = Vec::new();
    for (index, place) in circle.into_iter().chain([target]).enumerate() {
        if index == count || is_named(index) {
            gates.push(model.name_at(place));
        } else if gates.last().is_some_and(|last| last != "…") {
            gates.push("…".to_owned());
        }
    }
    gates
}

fn top(model: &Model<'_>, targets: &[usize], gates: &[usize]) -> Result<usize, Trouble> {
    let mut is_referred_to = vec![false; model.events.len()];
    for &target in targets {
        is_referred_to[target] = true;
    }
    let mut tops: Vec<usize> = gates.iter().copied().filter(|&gate| !is_referred_to[gate]).collect();
    tops.sort_unstable();
    match tops.as_slice() {
        [] => Err(Trouble { offset: None, fault: Fault::NoGate }),
        [top] => Ok(*top),
        [_, second, ..] => {
            let mut gates: Vec<String> =
                tops.iter().take(MOST_NAMED).map(|&place| model.name_at(place)).collect();
            if tops.len() > MOST_NAMED {
                gates.push("…".to_owned());
            }
            Err(Trouble::at(model.events[*second].offset, Fault::SeveralTops { gates }))
        }
    }
}
