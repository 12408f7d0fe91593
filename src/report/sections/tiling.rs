//! Splits a tree that is too large for a page into branches, each of which fits one.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Deref;

use crate::document::{Cause, CauseId, Explanation, Review};
use crate::drawing::figures::why_tree::{Card, TreePlan, TreeStyle, WhyTree};
use crate::drawing::{Palette, Scene};
use crate::layout::{Point, Size};
use crate::report::block::Anchor;
use crate::report::pages::plate_area;
use crate::report::sections::subject::Subject;

/// The scale at which a tree that is small enough is printed.
pub(crate) const LARGEST_SCALE: f32 = WhyTree::PAPER_SCALE;

/// The scale at which the smallest type of the tree, the 11 points of its badges, is still 6.5 points; statements are then set
/// in 9 points.
const SMALLEST_SCALE: f32 = 6.5 / 11.0;

/// The widths of cards that are tried, the best to read first.
const CARD_WIDTHS: [f32; 2] = [230.0, 190.0];

/// The room that a mark "→ p.12" takes right of its card, at the scale of the tree.
const MARK_ROOM: f32 = 56.0;

/// How far right of its card a mark stands.
const MARK_GAP: f32 = 6.0;

/// How far below the middle of its card a mark stands where a knob counts what is folded.
const BELOW_KNOB: f32 = 22.0;

/// What one page shows of the tree.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tile {
    /// The cause at its left.
    pub(crate) top: CauseId,
    /// The cause at the left of the tile from which a mark leads here.
    pub(crate) taken_from: Option<CauseId>,
    /// The picture.
    pub(crate) scene: Scene,
    /// Where branches go on that other pages show, and where folded branches are listed.
    pub(crate) continuations: Vec<(Point, Anchor)>,
    /// The causes whose causes are all on this tile or marked on it.
    pub(crate) shown: Vec<CauseId>,
    /// Which of the tiles below the same top it is, from 1, and how many there are.
    pub(crate) part: (usize, usize),
}

/// The tiles of the tree below `problem`, each branch after the one that leads to it.
pub(crate) fn tiles(subject: &Subject<'_>, problem: CauseId) -> Vec<Tile> {
    let board = &Board::of(subject);
    let mut tiles = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![(problem, None)];
    while let Some((top, taken_from)) = waiting.pop() {
        // A shared branch is drawn once, and every mark leads there.
        if !seen.insert(top) {
            continue;
        }
        let mut cut_here = Vec::new();
        let branches = branches(board, top);
        let count = branches.len();
        for (index, branch) in branches.into_iter().enumerate() {
            cut_here.extend(branch.cut.iter().map(|&cut| (cut, Some(top))));
            tiles.push(branch.tile(board, taken_from, (index + 1, count)));
        }
        waiting.extend(cut_here.into_iter().rev());
    }
    tiles
}

/// What branches are tried on.
struct Board<'a> {
    subject: &'a Subject<'a>,
    /// The whole tree by width of its cards. How its statements are broken is taken over by every branch that is tried.
    whole: [TreePlan; CARD_WIDTHS.len()],
}

impl<'a> Board<'a> {
    fn of(subject: &'a Subject<'a>) -> Self {
        let plan = |width| TreePlan::of(subject.review, subject.analysis, &style(subject, width));
        Self { subject, whole: CARD_WIDTHS.map(plan) }
    }

    /// The plans of `review`, a part of the tree, by width of its cards.
    fn plans(&self, review: &Review) -> impl Iterator<Item = TreePlan> {
        let styles = CARD_WIDTHS.map(|width| style(self.subject, width));
        styles
            .into_iter()
            .zip(&self.whole)
            .map(move |(style, whole)| TreePlan::after(Some(whole), review, self.subject.analysis, &style))
    }
}

impl<'a> Deref for Board<'a> {
    type Target = Subject<'a>;

    fn deref(&self) -> &Self::Target {
        self.subject
    }
}

/// A part of the tree: what stands below `top`, without what stands below the causes that are cut.
#[derive(Clone)]
struct Branch {
    top: CauseId,
    cut: BTreeSet<CauseId>,
    /// The explanations of `top` that are drawn, where there are too many for a page.
    explanations: Option<Vec<Explanation>>,
}

/// The pages for the branch below `top`: one, or several where `top` has more causes than a page holds.
fn branches(board: &Board<'_>, top: CauseId) -> Vec<Branch> {
    let whole = Branch { top, cut: BTreeSet::new(), explanations: None };
    if whole.fits(board) {
        return vec![whole];
    }
    let Some(record) = board.review.causes.get(&top) else { return vec![whole] };
    let shortest = Branch { cut: expandable(board, record.causes()), ..whole };
    if shortest.fits(board) {
        return vec![shortest.grown(board)];
    }
    chunks(board, &shortest, record)
}

/// The causes among `causes` that have causes of their own.
fn expandable(board: &Board<'_>, causes: impl Iterator<Item = CauseId>) -> BTreeSet<CauseId> {
    let has_causes = |id: &CauseId| {
        !board.is_folded(*id)
            && board.review.causes.get(id).is_some_and(|record| !record.explanations.is_empty())
    };
    causes.filter(has_causes).collect()
}

/// `shortest` on several pages, each with as many causes of its top as fit.
fn chunks(board: &Board<'_>, shortest: &Branch, record: &Cause) -> Vec<Branch> {
    let links: Vec<(usize, CauseId)> = record
        .explanations
        .iter()
        .enumerate()
        .flat_map(|(index, explanation)| explanation.causes.iter().map(move |link| (index, link.cause)))
        .collect();
    let part = |from: usize, to: usize| {
        let mut explanations: BTreeMap<usize, Explanation> = BTreeMap::new();
        for &(index, cause) in &links[from..to] {
            let whole = &record.explanations[index];
            let part = explanations
                .entry(index)
                .or_insert_with(|| Explanation { causes: Vec::new(), read_back: whole.read_back });
            part.causes.extend(whole.causes.iter().filter(|link| link.cause == cause).cloned());
        }
        let shown: BTreeSet<CauseId> = links[from..to].iter().map(|&(_, cause)| cause).collect();
        let cut = shortest.cut.intersection(&shown).copied().collect();
        Branch { cut, explanations: Some(explanations.into_values().collect()), ..shortest.clone() }
    };
    let mut branches = Vec::new();
    let mut from = 0;
    while from < links.len() {
        let (mut fits, mut too_many) = (1, links.len() - from + 1);
        while too_many - fits > 1 {
            let middle = usize::midpoint(fits, too_many);
            if part(from, from + middle).fits(board) { fits = middle } else { too_many = middle }
        }
        branches.push(part(from, from + fits));
        from += fits;
    }
    branches
}

impl Branch {
    /// With as much of what is cut as the page holds: whole branches where they fit, else a level more.
    fn grown(mut self, board: &Board<'_>) -> Self {
        // So far nothing but the causes of the top is cut.
        let Some(record) = board.review.causes.get(&self.top) else { return self };
        let mut seen = BTreeSet::new();
        let mut waiting: VecDeque<CauseId> =
            record.causes().filter(|id| self.cut.contains(id) && seen.insert(*id)).collect();
        let first = waiting.clone();
        for id in first {
            let mut whole = self.clone();
            whole.cut.remove(&id);
            if whole.fits(board) {
                self = whole;
                waiting.retain(|&it| it != id);
            }
        }
        if waiting.len() < self.direct(board) {
            return self;
        }
        // Nothing fits whole: go down level by level.
        while let Some(id) = waiting.pop_front() {
            let Some(record) = board.review.causes.get(&id) else { continue };
            let below = expandable(board, record.causes());
            let mut deeper = self.clone();
            deeper.cut.remove(&id);
            deeper.cut.extend(&below);
            if deeper.fits(board) {
                self = deeper;
                waiting.extend(below);
            }
        }
        self
    }

    /// How many causes of the top have causes of their own.
    fn direct(&self, board: &Board<'_>) -> usize {
        let record = board.review.causes.get(&self.top);
        record.map_or(0, |record| expandable(board, record.causes()).len())
    }

    fn fits(&self, board: &Board<'_>) -> bool {
        // At the smallest scale no page holds five columns of twelve cards of one line: it is not worth placing them.
        const MOST_CARDS: usize = 60;
        if self.has_more_than(MOST_CARDS, board) {
            return false;
        }
        // What shows a cause and what blocks it makes no card larger.
        let review =
            Review { problem: Some(self.top), causes: self.causes(board.review), ..Review::default() };
        board.plans(&review).any(|plan| self.scale(board, plan.size) >= SMALLEST_SCALE)
    }

    fn tile(&self, board: &Board<'_>, taken_from: Option<CauseId>, part: (usize, usize)) -> Tile {
        let review = self.review(board.review);
        let mut tree = TreePlan::default();
        for candidate in board.plans(&review) {
            let scale = |tree: &TreePlan| self.scale(board, tree.size);
            if tree.cards().is_empty() || scale(&candidate) > scale(&tree) {
                tree = candidate;
            }
        }
        let mark = |card: &Card| {
            let at = |below: f32| Point::new(card.rect.right() + MARK_GAP, card.rect.middle_y() + below);
            if card.folded > 0 {
                return Some((at(BELOW_KNOB), Anchor::Item(card.cause.into())));
            }
            self.cut.contains(&card.cause).then(|| (at(0.0), Anchor::Branch(card.cause)))
        };
        let continuations: Vec<(Point, Anchor)> = tree.cards().iter().filter_map(mark).collect();
        let is_shown = |id: &CauseId| !self.cut.contains(id) && tree.card(*id).is_some();
        let shown = review.causes.into_keys().filter(is_shown).collect();
        let mut scene = tree.scene(&Palette::PAPER);
        if !continuations.is_empty() {
            scene.size.width += MARK_ROOM;
        }
        Tile { top: self.top, taken_from, scene, continuations, shown, part }
    }

    /// The scale at which a picture of `size` fits a page, with room for marks at its right.
    fn scale(&self, board: &Board<'_>, size: Size) -> f32 {
        let area = plate_area(board.paper);
        let has_marks = !self.cut.is_empty() || !board.options.folded.is_empty();
        let mark = if has_marks { MARK_ROOM } else { 0.0 };
        let Size { width, height } = size;
        (area.width / (width + mark).max(1.0)).min(area.height / height.max(1.0)).min(LARGEST_SCALE)
    }

    /// Whether it shows more than `most` causes. It looks no further than it has to: below the top of a large tree, most
    /// of the tree would be looked through for nothing.
    fn has_more_than(&self, most: usize, board: &Board<'_>) -> bool {
        let mut seen = BTreeSet::from([self.top]);
        let mut waiting = vec![self.top];
        while let Some(id) = waiting.pop() {
            let is_end = self.cut.contains(&id) || board.is_folded(id);
            let Some(record) = board.review.causes.get(&id).filter(|_| !is_end) else { continue };
            let explanations = match &self.explanations {
                Some(explanations) if id == self.top => explanations,
                _ => &record.explanations,
            };
            let links = explanations.iter().flat_map(|explanation| &explanation.causes);
            waiting.extend(links.map(|link| link.cause).filter(|&cause| seen.insert(cause)));
            if seen.len() > most {
                return true;
            }
        }
        false
    }

    /// The review as if there were nothing but this branch.
    fn review(&self, whole: &Review) -> Review {
        let causes = self.causes(whole);
        let concerns = |id: &CauseId| causes.contains_key(id);
        let facts =
            whole.facts.iter().filter(|(_, fact)| fact.supports.iter().chain(&fact.refutes).any(concerns));
        let facts = facts.map(|(&id, fact)| (id, fact.clone())).collect();
        let actions = whole.actions.iter().filter(|(_, action)| action.blocks.iter().any(concerns));
        let actions = actions.map(|(&id, action)| (id, action.clone())).collect();
        Review { problem: Some(self.top), causes, facts, actions, ..Review::default() }
    }

    /// The causes as if there were nothing but this branch.
    fn causes(&self, whole: &Review) -> BTreeMap<CauseId, Cause> {
        let mut causes = BTreeMap::new();
        let mut waiting = vec![self.top];
        while let Some(id) = waiting.pop() {
            let Some(record) = whole.causes.get(&id).filter(|_| !causes.contains_key(&id)) else { continue };
            let mut record = record.clone();
            if id == self.top
                && let Some(explanations) = &self.explanations
            {
                record.explanations.clone_from(explanations);
            } else if self.cut.contains(&id) {
                record.explanations.clear();
            }
            waiting.extend(record.causes());
            causes.insert(id, record);
        }
        causes
    }
}

fn style(subject: &Subject<'_>, card_width: f32) -> TreeStyle {
    TreeStyle { card_width, folded: subject.options.folded.clone(), ..TreeStyle::paper(subject.language) }
}
