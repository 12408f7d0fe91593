//! What do the checks look at? The review, with everything that more than one of them asks for worked out once.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::{Action, ActionId, Cause, CauseId, Fact, FactId, Participant, Review, Stage, State};
use crate::engine::checks::check::Among;
use crate::engine::checks::lexicon::Section;
use crate::engine::checks::reading::Reading;
use crate::engine::checks::standing::{Standing, standings};
use crate::engine::graph::CauseGraph;
use crate::engine::timing::{Timing, timing};
use crate::engine::wording::Text;
use crate::language::Language;

/// What was read of a review, from one look of the checks to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Readings {
    /// Of every cause, by name.
    pub(super) causes: Vec<(CauseId, Reading)>,
    /// How each of them stands, in the same order.
    pub(super) standings: Vec<Standing>,
    /// Of every action, by name.
    pub(super) actions: Vec<(ActionId, Reading)>,
}

/// A review that is being checked. What is asked for rarely is worked out when it is.
pub(super) struct View<'a> {
    pub(super) review: &'a Review,
    readings: &'a Readings,
    statements: OnceCell<Vec<Statement<'a>>>,
    graph: OnceCell<CauseGraph>,
    supporting: OnceCell<FxHashMap<CauseId, Vec<(FactId, &'a Fact)>>>,
    refuting: OnceCell<FxHashMap<CauseId, Vec<(FactId, &'a Fact)>>>,
    blocking: OnceCell<FxHashMap<CauseId, Vec<(ActionId, &'a Action)>>>,
    effects: OnceCell<FxHashMap<CauseId, Vec<CauseId>>>,
    names: OnceCell<Vec<(Text, &'a Participant)>>,
}

/// A cause that is not refuted.
#[derive(Clone, Copy)]
pub(super) struct Statement<'a> {
    pub(super) id: CauseId,
    pub(super) cause: &'a Cause,
    pub(super) reading: &'a Reading,
    pub(super) standing: Standing,
}

/// An action that is not rejected.
#[derive(Clone, Copy)]
pub(super) struct Plan<'a> {
    pub(super) id: ActionId,
    pub(super) action: &'a Action,
    pub(super) reading: &'a Reading,
}

impl<'a> View<'a> {
    /// A look at `review`, of which `readings` were read.
    pub(super) fn of(review: &'a Review, readings: &'a Readings, graph: Option<CauseGraph>) -> Self {
        Self {
            review,
            readings,
            statements: OnceCell::new(),
            graph: graph.map_or_else(OnceCell::new, OnceCell::from),
            supporting: OnceCell::new(),
            refuting: OnceCell::new(),
            blocking: OnceCell::new(),
            effects: OnceCell::new(),
            names: OnceCell::new(),
        }
    }

    /// All causes that are not refuted, by name.
    pub(super) fn statements(&self) -> impl Iterator<Item = Statement<'a>> + '_ {
        self.statements.get_or_init(|| self.read_statements().collect()).iter().copied()
    }

    fn read_statements(&self) -> impl Iterator<Item = Statement<'a>> + use<'a> {
        let read = self.readings.causes.iter().zip(&self.readings.standings);
        let all = self.review.causes.iter().zip(read);
        all.map(|((&id, cause), ((_, reading), &standing))| Statement { id, cause, reading, standing })
            .filter(|it| it.cause.state != State::Refuted)
    }

    /// One cause, unless it is refuted.
    pub(super) fn statement(&self, id: CauseId) -> Option<Statement<'a>> {
        let place = self.readings.causes.binary_search_by_key(&id, |&(it, _)| it).ok()?;
        let cause = self.review.causes.get(&id).filter(|cause| cause.state != State::Refuted)?;
        let standing = *self.readings.standings.get(place)?;
        Some(Statement { id, cause, reading: &self.readings.causes.get(place)?.1, standing })
    }

    /// The root causes below the problem, by name.
    pub(super) fn leaves(&self) -> impl Iterator<Item = Statement<'a>> + '_ {
        self.statements().filter(|statement| statement.standing.is_leaf)
    }

    /// The causes below the problem that are not refuted, and the problem itself, by name.
    pub(super) fn tree(&self) -> impl Iterator<Item = Statement<'a>> + '_ {
        self.statements().filter(|statement| statement.standing.is_in_tree)
    }

    /// All actions that are not rejected, by name.
    pub(super) fn actions(&self) -> impl Iterator<Item = Plan<'a>> {
        let read = self.review.actions.iter().zip(&self.readings.actions);
        read.filter(|((_, action), _)| action.stage != Stage::Rejected)
            .map(|((&id, action), (_, reading))| Plan { id, action, reading })
    }

    /// The causes below the problem and the problem itself, each after all that explain it.
    pub(super) fn graph(&self) -> &CauseGraph {
        self.graph.get_or_init(|| CauseGraph::of(self.review))
    }

    /// The facts that support a cause, by name.
    pub(super) fn supporting(&self, cause: CauseId) -> &[(FactId, &'a Fact)] {
        let all = self.supporting.get_or_init(|| {
            let facts = self.review.facts.iter();
            by_cause(facts.flat_map(|(&id, fact)| fact.supports.iter().map(move |&it| (it, (id, fact)))))
        });
        all.get(&cause).map_or(&[], Vec::as_slice)
    }

    /// What the times of the facts say of a link.
    pub(super) fn timing(&self, effect: CauseId, cause: CauseId) -> Timing {
        timing(self.review, (cause, self.supporting(cause)), (effect, self.supporting(effect)))
    }

    /// The facts that refute a cause, by name.
    pub(super) fn refuting(&self, cause: CauseId) -> &[(FactId, &'a Fact)] {
        let all = self.refuting.get_or_init(|| {
            let facts = self.review.facts.iter();
            by_cause(facts.flat_map(|(&id, fact)| fact.refutes.iter().map(move |&it| (it, (id, fact)))))
        });
        all.get(&cause).map_or(&[], Vec::as_slice)
    }

    /// The actions that block a cause, rejected ones left out, by name.
    pub(super) fn blocking(&self, cause: CauseId) -> &[(ActionId, &'a Action)] {
        let all = self.blocking.get_or_init(|| {
            by_cause(
                self.actions()
                    .flat_map(|it| it.action.blocks.iter().map(move |&cause| (cause, (it.id, it.action)))),
            )
        });
        all.get(&cause).map_or(&[], Vec::as_slice)
    }

    /// The participants, by names that are long enough to be no other word.
    pub(super) fn names(&self) -> &[(Text, &'a Participant)] {
        self.names.get_or_init(|| {
            let people = self.review.participants.values();
            people.map(|it| (Text::new(&it.name), it)).filter(|(name, _)| name.glyphs.len() > 2).collect()
        })
    }

    /// The effects of a cause, by name; one in several of whose explanations it stands as often.
    pub(super) fn effects(&self, cause: CauseId) -> &[CauseId] {
        let all =
            self.effects.get_or_init(|| by_cause(self.review.links().map(|(effect, cause)| (cause, effect))));
        all.get(&cause).map_or(&[], Vec::as_slice)
    }
}

fn by_cause<T>(pairs: impl Iterator<Item = (CauseId, T)>) -> FxHashMap<CauseId, Vec<T>> {
    let mut all: FxHashMap<CauseId, Vec<T>> = FxHashMap::default();
    pairs.for_each(|(cause, it)| all.entry(cause).or_default().push(it));
    all
}

impl Readings {
    /// Reads all of a review.
    pub(super) fn of(review: &Review, graph: &CauseGraph) -> Self {
        let causes = review.causes.iter().map(|(&id, cause)| (id, Reading::of(&cause.statement))).collect();
        let actions = review.actions.iter().map(|(&id, it)| (id, Reading::of(&it.statement))).collect();
        Self { causes, actions, standings: standings(review, graph) }
    }

    /// Reads again what `causes` and `actions` say, some of which may be new or gone.
    pub(super) fn renew(&mut self, review: &Review, causes: &[CauseId], actions: &[ActionId]) {
        renew(&mut self.causes, causes, |id| review.causes.get(&id).map(|it| it.statement.as_str()));
        renew(&mut self.actions, actions, |id| review.actions.get(&id).map(|it| it.statement.as_str()));
    }
}

fn renew<'a, K: Ord + Copy>(
    readings: &mut Vec<(K, Reading)>,
    changed: &[K],
    statement: impl Fn(K) -> Option<&'a str>,
) {
    for &id in changed {
        let place = readings.binary_search_by_key(&id, |&(it, _)| it);
        match (place, statement(id)) {
            (Ok(place), Some(now)) if readings[place].1.text.written() == now.trim() => {}
            (Ok(place), Some(now)) => readings[place].1 = Reading::of(now),
            (Ok(place), None) => drop(readings.remove(place)),
            (Err(place), Some(now)) => readings.insert(place, (id, Reading::of(now))),
            (Err(_), None) => {}
        }
    }
}

impl Statement<'_> {
    pub(super) fn is_among(&self, causes: Among) -> bool {
        match causes {
            Among::All => true,
            Among::Inner => !self.standing.is_leaf,
            Among::Leaves => self.standing.is_leaf,
        }
    }

    pub(super) const fn language(&self) -> Language {
        self.reading.language
    }

    /// The words on a list that the statement has, as they are written.
    pub(super) fn words(&self, section: Section) -> Vec<String> {
        self.reading.words(section)
    }

    /// Whether it has words on a list.
    pub(super) fn has(&self, section: Section) -> bool {
        self.reading.has(section)
    }

    /// Where the first words on a list stand.
    pub(super) fn first(&self, section: Section) -> Option<Range<usize>> {
        self.reading.first(section)
    }
}
