//! Splits a tree that is too large for a page into branches, each of which fits one.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use crate::document::{Cause, CauseId, Explanation, Review};
use crate::drawing::figures::why_tree::{Card, TreePlan, TreeStyle, WhyTree};
use crate::drawing::{Palette, Scene};
use crate::layout::{Point, Size, Spacing};
use crate::report::block::Anchor;
use crate::report::pages::{branch_area, plate_area};
use crate::report::sections::subject::Subject;

/// The scale at which the smallest type of the tree is still 6.5 points; statements are then set in 8.
const SMALLEST_SCALE: f32 = 6.5 / 12.0;

/// The widths of cards that are tried where the tree may fit a page, the best to read first.
const CARD_WIDTHS: [f32; 2] = [230.0, 190.0];

/// The narrowest cards of a tree that takes several pages.
const NARROWEST: f32 = 180.0;

/// At the smallest scale no page holds five columns of twelve cards of one line: it is not worth placing more.
const MOST_CARDS: usize = 60;

/// The room that a mark "→ p.12" takes right of its card, at the scale of the tree.
const MARK_ROOM: f32 = 60.0;

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
    /// The scale beyond which it is not enlarged.
    pub(crate) largest_scale: f32,
    /// Where branches go on that other pages show, and where folded branches are listed.
    pub(crate) continuations: Vec<(Point, Anchor)>,
    /// The causes whose causes are all on this tile or marked on it.
    pub(crate) shown: Vec<CauseId>,
    /// Which of the tiles below the same top it is, from 1, and how many there are.
    pub(crate) part: (usize, usize),
}

/// The tiles of the tree below `problem`, each branch after the one that leads to it.
pub(crate) fn tiles(subject: &Subject<'_>, problem: CauseId) -> Vec<Tile> {
    let board = Board::of(subject, plate_area(subject.paper), WhyTree::PAPER_SCALE, &CARD_WIDTHS);
    let whole = Branch { top: problem, cut: BTreeSet::new(), explanations: None };
    if whole.fits(&board) {
        return vec![whole.tile(&board, None, (1, 1))];
    }
    // All branches are alike, and as many stand on a page as can be read.
    let area = branch_area(subject.paper);
    let card_width = card_width(area, board.levels());
    let board = &Board::of(subject, area, SMALLEST_SCALE, &[card_width]);
    let tops = tops(board, problem);
    let mut tiles = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![(problem, None)];
    while let Some((top, taken_from)) = waiting.pop() {
        // A shared branch is drawn once, and every mark leads there.
        if !seen.insert(top) {
            continue;
        }
        let mut cut_here = Vec::new();
        let branches = branches(board, top, &tops);
        let count = branches.len();
        for (index, branch) in branches.into_iter().enumerate() {
            cut_here.extend(branch.cut.iter().map(|&cut| (cut, Some(top))));
            tiles.push(branch.tile(board, taken_from, (index + 1, count)));
        }
        waiting.extend(cut_here.into_iter().rev());
    }
    tiles
}

/// The causes with which the branches begin. They are as few as may be: from the ends of the tree towards the problem, nothing
/// is cut off before it no longer fits a page with what stands beside it, and then the largest first.
fn tops(board: &Board<'_>, problem: CauseId) -> BTreeSet<CauseId> {
    let mut tops = BTreeSet::new();
    for cause in too_large(board, problem) {
        let mut branch = Branch { top: cause, cut: tops.clone(), explanations: None };
        if branch.fits(board) {
            continue;
        }
        let Some(record) = board.review.causes.get(&cause) else { continue };
        let mut below: Vec<(usize, CauseId)> = expandable(board, record.causes())
            .into_iter()
            .filter(|id| !tops.contains(id))
            .map(|id| (Branch { top: id, ..branch.clone() }.count(board, MOST_CARDS), id))
            .collect();
        below.sort_unstable_by_key(|&(count, id)| (std::cmp::Reverse(count), id));
        let mut below = below.into_iter().map(|(_, id)| id);
        let mut too_few = Vec::new();
        loop {
            let Some(id) = below.next() else {
                // Its direct causes alone are more than a page holds: it is drawn by itself.
                branch.cut.insert(cause);
                too_few.clear();
                break;
            };
            branch.cut.insert(id);
            if branch.fits(board) {
                break;
            }
            too_few.push(id);
        }
        // What was cut before that which really was too large may find room after all.
        for id in too_few {
            branch.cut.remove(&id);
            if !branch.fits(board) {
                branch.cut.insert(id);
            }
        }
        tops = branch.cut;
    }
    tops
}

/// The causes that do not fit a page with all that stands below them, each after those below it.
fn too_large(board: &Board<'_>, problem: CauseId) -> Vec<CauseId> {
    let mut large = Vec::new();
    let mut seen = BTreeSet::new();
    // A cause comes up a second time once all below it are done.
    let mut waiting = vec![(problem, false)];
    while let Some((id, is_done)) = waiting.pop() {
        if is_done {
            large.push(id);
        } else if seen.insert(id)
            && let Some(record) = board.review.causes.get(&id)
            && !(Branch { top: id, cut: BTreeSet::new(), explanations: None }).fits(board)
        {
            waiting.push((id, true));
            waiting.extend(expandable(board, record.causes()).into_iter().map(|id| (id, false)));
        }
    }
    large
}

/// How wide the cards of branches are: so that a page holds all `levels` side by side with a mark at their right, or as many
/// as it can.
fn card_width(area: Size, levels: usize) -> f32 {
    let between = Spacing::default().level;
    let room = area.width / SMALLEST_SCALE - MARK_ROOM - 2.0 * WhyTree::MARGIN;
    let widths = (1..=levels).rev().map(|columns| (room + between) / columns as f32 - between);
    let [widest, ..] = CARD_WIDTHS;
    widths.into_iter().find(|&width| width >= NARROWEST).unwrap_or(widest).min(widest)
}

/// What branches are tried on.
struct Board<'a> {
    subject: &'a Subject<'a>,
    area: Size,
    largest_scale: f32,
    /// The whole tree by width of its cards. How its statements are broken is taken over by every branch that is tried.
    whole: Vec<(f32, TreePlan)>,
}

impl<'a> Board<'a> {
    fn of(subject: &'a Subject<'a>, area: Size, largest_scale: f32, card_widths: &[f32]) -> Self {
        let plan =
            |&width: &f32| (width, TreePlan::of(subject.review, subject.analysis, &style(subject, width)));
        Self { subject, area, largest_scale, whole: card_widths.iter().map(plan).collect() }
    }

    /// How many whys deep the tree is, the problem included.
    fn levels(&self) -> usize {
        self.whole.first().map_or(1, |(_, plan)| plan.columns().len())
    }

    /// The plans of `review`, a part of the tree, by width of its cards.
    fn plans(&self, review: &Review) -> impl Iterator<Item = TreePlan> {
        self.whole.iter().map(move |(width, whole)| {
            TreePlan::after(Some(whole), review, self.subject.analysis, &style(self.subject, *width))
        })
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

/// The branch below `top` as far as the others begin: one, or several where `top` has more causes than a page holds.
fn branches(board: &Board<'_>, top: CauseId, tops: &BTreeSet<CauseId>) -> Vec<Branch> {
    let others = tops.iter().copied().filter(|&id| id != top).collect();
    let mut branch = Branch { top, cut: others, explanations: None };
    branch.cut.retain({
        let causes = branch.causes(board.review);
        move |id| causes.contains_key(id)
    });
    match board.review.causes.get(&top) {
        Some(record) if !branch.fits(board) => chunks(board, &branch, record),
        _ => vec![branch],
    }
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
    fn fits(&self, board: &Board<'_>) -> bool {
        if self.count(board, MOST_CARDS) > MOST_CARDS {
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
        let largest_scale = board.largest_scale;
        Tile { top: self.top, taken_from, scene, largest_scale, continuations, shown, part }
    }

    /// The scale at which a picture of `size` fits a page, with room for marks at its right.
    fn scale(&self, board: &Board<'_>, size: Size) -> f32 {
        let area = board.area;
        let has_marks = !self.cut.is_empty() || !board.options.folded.is_empty();
        let mark = if has_marks { MARK_ROOM } else { 0.0 };
        let Size { width, height } = size;
        (area.width / (width + mark).max(1.0)).min(area.height / height.max(1.0)).min(board.largest_scale)
    }

    /// How many causes it shows, as far as they are no more than `most`: below the top of a large tree, most of the tree would
    /// be looked through for nothing.
    fn count(&self, board: &Board<'_>, most: usize) -> usize {
        let mut seen = BTreeSet::from([self.top]);
        let mut waiting = vec![self.top];
        while let Some(id) = waiting.pop().filter(|_| seen.len() <= most) {
            let is_end = (id != self.top && self.cut.contains(&id)) || board.is_folded(id);
            let Some(record) = board.review.causes.get(&id).filter(|_| !is_end) else { continue };
            let explanations = match &self.explanations {
                Some(explanations) if id == self.top => explanations,
                _ => &record.explanations,
            };
            let links = explanations.iter().flat_map(|explanation| &explanation.causes);
            waiting.extend(links.map(|link| link.cause).filter(|&cause| seen.insert(cause)));
        }
        seen.len()
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
            match &self.explanations {
                Some(explanations) if id == self.top => record.explanations.clone_from(explanations),
                _ if id != self.top && self.cut.contains(&id) => record.explanations.clear(),
                _ => {}
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
