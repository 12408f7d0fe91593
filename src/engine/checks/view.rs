//! What do the checks look at? The review, with everything that more than one of them asks for worked out once.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::document::{Action, ActionId, Cause, CauseId, Fact, FactId, Review, Stage, State};
use crate::engine::checks::lexicon::{Found, Lexicon, Section};
use crate::engine::checks::text::Text;
use crate::engine::graph::CauseGraph;
use crate::engine::timing::{Timing, timing};
use crate::language::Language;

pub(super) struct View<'a> {
    pub(super) review: &'a Review,
    /// The causes below the problem and the problem itself, each after all that explain it.
    pub(super) graph: CauseGraph,
    /// All causes that are not refuted, by name.
    pub(super) statements: Vec<Statement<'a>>,
    /// All actions that are not rejected, by name.
    pub(super) actions: Vec<Plan<'a>>,
    pub(super) supporting: BTreeMap<CauseId, Vec<(FactId, &'a Fact)>>,
    pub(super) refuting: BTreeMap<CauseId, Vec<(FactId, &'a Fact)>>,
    /// The actions that block a cause, rejected ones left out.
    pub(super) blocking: BTreeMap<CauseId, Vec<(ActionId, &'a Action)>>,
    /// In how many explanations a cause stands, and the effects, in the order of their names.
    pub(super) effects: BTreeMap<CauseId, Vec<CauseId>>,
}

/// A cause that is not refuted.
pub(super) struct Statement<'a> {
    pub(super) id: CauseId,
    pub(super) cause: &'a Cause,
    pub(super) text: Text<'a>,
    pub(super) language: Language,
    /// Whether it is a root cause below the problem, which the problem itself is not.
    pub(super) is_leaf: bool,
    /// Whether it leads to the problem.
    pub(super) is_in_tree: bool,
    found: Vec<Found>,
}

/// An action that is not rejected.
pub(super) struct Plan<'a> {
    pub(super) id: ActionId,
    pub(super) action: &'a Action,
    text: Text<'a>,
    found: Vec<Found>,
}

impl<'a> View<'a> {
    pub(super) fn of(review: &'a Review) -> Self {
        let graph = CauseGraph::of(review);
        let mut is_root: BTreeMap<CauseId, bool> =
            graph.causes.iter().map(|node| (node.id, node.is_root())).collect();
        if let Some(problem) = review.problem {
            is_root.entry(problem).and_modify(|it| *it = false);
        }
        let statements = review
            .causes
            .iter()
            .filter(|(_, cause)| cause.state != State::Refuted)
            .map(|(&id, cause)| Statement::of(id, cause, is_root.get(&id).copied()))
            .collect();
        let actions = review
            .actions
            .iter()
            .filter(|(_, action)| action.stage != Stage::Rejected)
            .map(|(&id, action)| Plan::of(id, action))
            .collect();
        let mut view = Self {
            review,
            graph,
            statements,
            actions,
            supporting: BTreeMap::new(),
            refuting: BTreeMap::new(),
            blocking: BTreeMap::new(),
            effects: BTreeMap::new(),
        };
        view.turn_round();
        view
    }

    /// Notes for each cause what names it.
    fn turn_round(&mut self) {
        for (&id, fact) in &self.review.facts {
            for &cause in &fact.supports {
                self.supporting.entry(cause).or_default().push((id, fact));
            }
            for &cause in &fact.refutes {
                self.refuting.entry(cause).or_default().push((id, fact));
            }
        }
        for plan in &self.actions {
            for &cause in &plan.action.blocks {
                self.blocking.entry(cause).or_default().push((plan.id, plan.action));
            }
        }
        for (effect, cause) in self.review.links() {
            self.effects.entry(cause).or_default().push(effect);
        }
    }

    /// The root causes below the problem, by name.
    pub(super) fn leaves(&self) -> impl Iterator<Item = &Statement<'a>> {
        self.statements.iter().filter(|statement| statement.is_leaf)
    }

    /// The causes below the problem that are not refuted, and the problem itself, by name.
    pub(super) fn tree(&self) -> impl Iterator<Item = &Statement<'a>> {
        self.statements.iter().filter(|statement| statement.is_in_tree)
    }

    pub(super) fn supporting(&self, cause: CauseId) -> &[(FactId, &'a Fact)] {
        self.supporting.get(&cause).map_or(&[], Vec::as_slice)
    }

    /// What the times of the facts say of a link.
    pub(super) fn timing(&self, effect: CauseId, cause: CauseId) -> Timing {
        timing(self.review, (cause, self.supporting(cause)), (effect, self.supporting(effect)))
    }

    pub(super) fn refuting(&self, cause: CauseId) -> &[(FactId, &'a Fact)] {
        self.refuting.get(&cause).map_or(&[], Vec::as_slice)
    }

    pub(super) fn blocking(&self, cause: CauseId) -> &[(ActionId, &'a Action)] {
        self.blocking.get(&cause).map_or(&[], Vec::as_slice)
    }
}

impl<'a> Statement<'a> {
    fn of(id: CauseId, cause: &'a Cause, is_root: Option<bool>) -> Self {
        let text = Text::new(&cause.statement);
        let language = Language::of_text(&cause.statement);
        let found = Lexicon::of(language).find(&text);
        let (is_in_tree, is_leaf) = (is_root.is_some(), is_root == Some(true));
        Self { id, cause, text, language, is_leaf, is_in_tree, found }
    }

    /// The words on a list that the statement has, as they are written.
    pub(super) fn words(&self, section: Section) -> Vec<String> {
        words(&self.text, &self.found, section)
    }

    /// Whether it has words on a list.
    pub(super) fn has(&self, section: Section) -> bool {
        self.found.iter().any(|it| it.section == section)
    }

    /// Where the first words on a list stand.
    pub(super) fn first(&self, section: Section) -> Option<Range<usize>> {
        self.found.iter().find(|it| it.section == section).map(|it| it.from..it.to)
    }
}

impl<'a> Plan<'a> {
    fn of(id: ActionId, action: &'a Action) -> Self {
        let text = Text::new(&action.statement);
        let found = Lexicon::of(Language::of_text(&action.statement)).find(&text);
        Self { id, action, text, found }
    }

    /// The words on a list that the statement has, as they are written.
    pub(super) fn words(&self, section: Section) -> Vec<String> {
        words(&self.text, &self.found, section)
    }
}

/// The words on a list in a text that is neither a cause's nor an action's.
pub(super) fn words_in(written: &str, section: Section) -> Vec<String> {
    let text = Text::new(written);
    let found = Lexicon::of(Language::of_text(written)).find(&text);
    words(&text, &found, section)
}

fn words(text: &Text<'_>, found: &[Found], section: Section) -> Vec<String> {
    let listed = found.iter().filter(|it| it.section == section);
    listed.map(|it| text.words(it.from, it.to).trim_matches([' ', '、', '。', ',', ';']).to_owned()).collect()
}
