//! Which explanations does each gate have by its formula, once house events and constants are reckoned with?

use std::collections::HashSet;

use crate::interchange::open_psa::at_least::{MOST_PARTS, choices};
use crate::interchange::open_psa::causes::{Alternatives, Causes, Origin};
use crate::interchange::open_psa::error::{Fault, Trouble};
use crate::interchange::open_psa::model::{Formula, Kind, Model};
use crate::interchange::open_psa::order::Order;
use crate::interchange::open_psa::statements::Statements;
use crate::language::Language;

/// Up to how many members or alternatives a part is taken into the part around it, which copies them; larger ones, which come
/// from formulas no person would write, become causes of their own.
const MOST_TAKEN_IN: usize = 64;

/// The causes of a model.
pub(super) struct Lowered {
    /// All causes, some of them not below the problem.
    pub(super) causes: Causes,
    /// The place of the problem among them.
    pub(super) problem: usize,
}

/// What is known of an event or of a part of a formula.
#[derive(Clone, Debug, Default)]
enum Part {
    /// It holds always.
    #[default]
    True,
    /// It holds never.
    False,
    /// It is one cause.
    Cause(usize),
    /// All of at least two causes hold.
    Every(Vec<usize>),
    /// One of at least two alternatives holds.
    Any(Alternatives),
}

/// Turns the formulas of all gates into explanations.
pub(super) fn lower(model: &Model<'_>, order: &Order, environment: Language) -> Result<Lowered, Trouble> {
    let mut lowering = Lowering {
        model,
        order,
        statements: Statements::of(model, environment),
        causes: Causes::default(),
        values: vec![None; model.events.len()],
        met: Vec::new(),
        round: 0,
        parts: Vec::new(),
        parts_left: MOST_PARTS,
    };
    for &gate in &order.gates {
        lowering.lower_gate(gate)?;
    }
    match lowering.values.get(order.top) {
        Some(Some(Value::Cause(problem))) => Ok(Lowered { problem: *problem, causes: lowering.causes }),
        value => {
            let value = matches!(value, Some(Some(Value::Constant(true))));
            let offset = model.events.get(order.top).map(|event| event.offset);
            Err(Trouble { offset, fault: Fault::Constant { gate: model.name_at(order.top), value } })
        }
    }
}

/// What is known of an event.
#[derive(Clone, Copy, Debug)]
enum Value {
    Constant(bool),
    Cause(usize),
}

struct Lowering<'a> {
    model: &'a Model<'a>,
    order: &'a Order,
    statements: Statements<'a>,
    causes: Causes,
    /// Of each event that has been met.
    values: Vec<Option<Value>>,
    /// The round in which a cause was met last.
    met: Vec<usize>,
    round: usize,
    /// What is known of the parts of a gate's formula; empty but while a gate is lowered.
    parts: Vec<Part>,
    /// How many causes may still be made for choices.
    parts_left: usize,
}

impl Lowering<'_> {
    fn lower_gate(&mut self, gate: usize) -> Result<(), Trouble> {
        let model = self.model;
        let Some(event) = model.events.get(gate) else { return Ok(()) };
        let Kind::Gate { formulas, .. } = &event.kind else { return Ok(()) };
        let mut parts = std::mem::take(&mut self.parts);
        parts.clear();
        for formula in model.formulas.get(formulas.clone()).unwrap_or_default() {
            let mut joined = |range: &std::ops::Range<usize>| -> Vec<Part> {
                let operands = model.operands.get(range.clone()).unwrap_or_default();
                let take = |place: &usize| std::mem::take(&mut parts[place - formulas.start]);
                operands.iter().map(take).collect()
            };
            let part = match formula {
                Formula::Reference(reference) => self.event(self.order.targets[*reference]),
                Formula::Constant(true) => Part::True,
                Formula::Constant(false) => Part::False,
                Formula::Every(range) => {
                    let joined = joined(range);
                    self.every(joined)
                }
                Formula::Any(range) => {
                    let joined = joined(range);
                    self.any(joined)
                }
                Formula::AtLeast(min, range) => {
                    let joined = joined(range);
                    let count = joined.len();
                    self.at_least(joined, *min).ok_or_else(|| {
                        let gate = model.name(event);
                        Trouble::at(event.offset, Fault::TooManyChoices { gate, min: *min, count })
                    })?
                }
            };
            parts.push(part);
        }
        let whole = parts.pop().unwrap_or_default();
        self.parts = parts;
        let mut explanations = Alternatives::default();
        match whole {
            Part::True => return self.decide(gate, true),
            Part::False => return self.decide(gate, false),
            Part::Cause(cause) => explanations.push([cause]),
            Part::Every(set) => explanations.push(set),
            Part::Any(alternatives) => explanations = alternatives,
        }
        self.values[gate] = Some(Value::Cause(self.causes.add(Origin::Event(gate), explanations)));
        Ok(())
    }

    fn decide(&mut self, gate: usize, value: bool) -> Result<(), Trouble> {
        self.values[gate] = Some(Value::Constant(value));
        Ok(())
    }

    /// What is known of the event at `place`; gates have been reckoned before.
    fn event(&mut self, place: usize) -> Part {
        let value = self.values[place].unwrap_or_else(|| match self.model.events[place].kind {
            Kind::House(value) => Value::Constant(value),
            _ => Value::Cause(self.causes.add(Origin::Event(place), Alternatives::default())),
        });
        self.values[place] = Some(value);
        match value {
            Value::Constant(true) => Part::True,
            Value::Constant(false) => Part::False,
            Value::Cause(cause) => Part::Cause(cause),
        }
    }

    fn every(&mut self, mut parts: Vec<Part>) -> Part {
        if parts.iter().any(|part| matches!(part, Part::False)) {
            return Part::False;
        }
        parts.retain(|part| !matches!(part, Part::True));
        if parts.len() == 1 {
            return parts.pop().unwrap_or_default();
        }
        let mut members = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Part::Every(set) if set.len() <= MOST_TAKEN_IN => members.extend(set),
                part => members.push(self.cause(part)),
            }
        }
        self.retain_first(&mut members);
        match members.as_slice() {
            [] => Part::True,
            [only] => Part::Cause(*only),
            _ => Part::Every(members),
        }
    }

    fn any(&mut self, mut parts: Vec<Part>) -> Part {
        if parts.iter().any(|part| matches!(part, Part::True)) {
            return Part::True;
        }
        parts.retain(|part| !matches!(part, Part::False));
        if parts.len() == 1 {
            return parts.pop().unwrap_or_default();
        }
        self.begin_round();
        let mut alternatives = Alternatives::default();
        let mut sets = HashSet::new();
        for part in parts {
            match part {
                Part::Every(set) => self.add_first(&mut alternatives, &mut sets, &set),
                Part::Any(inner) if inner.len() <= MOST_TAKEN_IN => {
                    inner.iter().for_each(|set| self.add_first(&mut alternatives, &mut sets, set));
                }
                part => {
                    let cause = self.cause(part);
                    self.add_first(&mut alternatives, &mut sets, &[cause]);
                }
            }
        }
        one_of(alternatives)
    }

    /// None if it took too many causes.
    fn at_least(&mut self, parts: Vec<Part>, min: usize) -> Option<Part> {
        let certain = parts.iter().filter(|part| matches!(part, Part::True)).count();
        let open: Vec<Part> =
            parts.into_iter().filter(|part| !matches!(part, Part::True | Part::False)).collect();
        let min = min.saturating_sub(certain);
        Some(match min {
            0 => Part::True,
            1 => self.any(open),
            _ if min > open.len() => Part::False,
            _ if min == open.len() => self.every(open),
            _ => {
                // Each counts once, however much it takes to bring it about.
                let members: Vec<usize> = open.into_iter().map(|part| self.cause(part)).collect();
                let left = &mut self.parts_left;
                let sets = choices(&mut self.causes, &self.statements, &members, min, left)?;
                self.begin_round();
                let mut alternatives = Alternatives::default();
                let mut known = HashSet::new();
                sets.iter().for_each(|set| self.add_first(&mut alternatives, &mut known, set));
                one_of(alternatives)
            }
        })
    }

    /// The cause that a part is, or one that is made for it. What is certain either way has been dealt with before.
    fn cause(&mut self, part: Part) -> usize {
        let mut explanations = Alternatives::default();
        let statement = match part {
            Part::Cause(cause) => return cause,
            Part::True | Part::False => String::new(),
            Part::Every(set) => {
                let statement = self.statements.every(&self.causes, &set);
                explanations.push(set);
                statement
            }
            Part::Any(alternatives) => {
                let statement = self.statements.any(&self.causes, &alternatives);
                explanations = alternatives;
                statement
            }
        };
        self.causes.add(Origin::Part(statement), explanations)
    }

    /// Leaves each cause where it stands first.
    fn retain_first(&mut self, members: &mut Vec<usize>) {
        self.begin_round();
        members.retain(|&member| self.is_first(member));
    }

    fn begin_round(&mut self) {
        self.round += 1;
        self.met.resize(self.causes.drafts.len(), 0);
    }

    /// Whether a cause has not been met in this round.
    fn is_first(&mut self, cause: usize) -> bool {
        let round = self.round;
        self.met.get_mut(cause).is_none_or(|met| std::mem::replace(met, round) != round)
    }

    /// Adds a set unless it has been added in this round, in whatever order its members were; `sets` are those of several.
    fn add_first(&mut self, to: &mut Alternatives, sets: &mut HashSet<Vec<usize>>, set: &[usize]) {
        let is_first = match set {
            [only] => self.is_first(*only),
            _ => {
                let mut sorted = set.to_vec();
                sorted.sort_unstable();
                sets.insert(sorted)
            }
        };
        if is_first {
            to.push(set.iter().copied());
        }
    }
}

/// That one of the alternatives holds.
fn one_of(alternatives: Alternatives) -> Part {
    let mut sets = alternatives.iter();
    match (sets.next(), sets.next()) {
        (None, _) => Part::False,
        (Some([only]), None) => Part::Cause(*only),
        (Some(set), None) => Part::Every(set.to_vec()),
        (Some(_), Some(_)) => {
            drop(sets);
            Part::Any(alternatives)
        }
    }
}
