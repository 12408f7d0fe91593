//! Where everything of a tree stands, before any of it is painted.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::document::{CauseId, Review};
use crate::drawing::figures::why_tree::card::Format;
use crate::drawing::figures::why_tree::forest::Forest;
use crate::drawing::figures::why_tree::links::{self, Tracer};
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::references::{self, Curve};
use crate::drawing::figures::why_tree::words::Words;
use crate::drawing::figures::why_tree::{Card, EdgeKind, Reference, TreeEdge, TreeStyle};
use crate::drawing::sketch::Sketch;
use crate::drawing::{Group, Palette, Scene};
use crate::engine::{Analysis, contradicted_links};
use crate::layout::{Extents, Point, Rect, Size};

/// A planned tree: where everything is, and all that is needed to paint any part of it.
///
/// What is painted are groups, numbered in the order of painting: the links, what stands for causes that stand elsewhere, the
/// caption above what is parked, and the cards. A screen paints those in view, a page paints all.
#[derive(Clone, Debug, Default)]
pub struct TreePlan {
    /// The size of the whole; the origin is (0, 0).
    pub size: Size,
    /// The cards: the tree's in reading order, then the parked ones.
    pub cards: Vec<Card>,
    /// What stands for causes that stand elsewhere.
    pub references: Vec<Reference>,
    /// The links and gates, in the order of their groups.
    pub links: Vec<TreeEdge>,
    /// The left edge of the problem and of each level of whys.
    pub columns: Vec<f32>,
    forest: Forest,
    /// For each card the number of the first of its links.
    first_links: Vec<usize>,
    /// The slips that a curve leads from, in the order of the curves.
    curves: Vec<usize>,
    /// Where the groups behind the cards reach.
    behind: Extents,
    /// Where the cards reach.
    in_front: Extents,
    format: Format,
    words: Words,
    contradicted: BTreeSet<(CauseId, CauseId)>,
}

/// What a plan is made from.
pub(super) struct Reading<'a> {
    pub(super) review: &'a Review,
    pub(super) analysis: &'a Analysis,
    pub(super) format: Format,
    pub(super) folded: &'a BTreeSet<CauseId>,
    pub(super) to_reword: &'a BTreeSet<CauseId>,
    pub(super) words: &'a Words,
}

impl Reading<'_> {
    /// Whether the causes of `cause` are folded away.
    pub(super) fn is_folded(&self, cause: CauseId) -> bool {
        self.folded.contains(&cause)
    }
}

impl TreePlan {
    /// Plans the tree of `review` with what `analysis` found. A review without causes gives an empty plan.
    pub fn of(review: &Review, analysis: &Analysis, style: &TreeStyle) -> Self {
        Self::after(None, review, analysis, style)
    }

    /// The same, in less time: what has not changed since the plan `before` is taken over from it.
    pub fn after(before: Option<&Self>, review: &Review, analysis: &Analysis, style: &TreeStyle) -> Self {
        let words = Words::of(review, analysis, style.language);
        let format = Format::of(style);
        let (folded, to_reword) = (&style.folded, &style.to_reword);
        let reading = Reading { review, analysis, format, folded, to_reword, words: &words };
        let forest = Forest::of(&reading, before.map(|it| &it.forest));
        let contradicted = contradicted_links(review);
        let mut plan = Self { forest, format, words, contradicted, ..Self::default() };
        let mut behind = plan.trace_links();
        plan.place_references(&mut behind);
        behind.extend(plan.forest.tray_reach());
        plan.place_cards(behind.len());
        plan.behind = Extents::of(behind);
        let cards = plan.forest.cards.iter();
        plan.in_front = Extents::of(cards.map(|it| it.face.reach(&it.rect)));
        plan
    }

    /// The card of `cause`, if it is drawn.
    pub fn card(&self, cause: CauseId) -> Option<&Card> {
        self.forest.place_of(cause).and_then(|place| self.cards.get(place))
    }

    /// The numbers of the groups behind the cards that reach into `view`. Those of `links` come first and have the same numbers.
    pub fn behind_in(&self, view: &Rect) -> Vec<usize> {
        self.behind.within(view)
    }

    /// The cards that reach into `view`, with their shadows and tabs.
    pub fn cards_in(&self, view: &Rect) -> impl Iterator<Item = &Card> {
        self.in_front.within(view).into_iter().filter_map(|place| self.cards.get(place))
    }

    /// The reference that group `number` paints, if it paints one.
    pub fn reference(&self, number: usize) -> Option<&Reference> {
        self.references.get(number.checked_sub(self.links.len())?)
    }

    /// What a card says to those who do not see it.
    pub fn card_label(&self, card: &Card) -> String {
        let place = card.group.checked_sub(self.behind_count());
        let placed = place.and_then(|place| self.forest.cards.get(place));
        placed.map_or_else(String::new, |it| self.painter(&Palette::LIGHT).label(&it.face))
    }

    /// What a reference says to those who do not see it.
    pub fn reference_label(&self, reference: &Reference) -> String {
        let slip = reference.group.checked_sub(self.links.len()).and_then(|it| self.forest.slips.get(it));
        slip.map_or_else(String::new, |it| {
            references::label(&self.painter(&Palette::LIGHT), &self.forest, it)
        })
    }

    /// Paints group `number`; `None` if there is none.
    pub fn group(&self, number: usize, palette: &Palette) -> Option<Group> {
        let painter = self.painter(palette);
        let first_curve = self.links.len() - self.curves.len();
        let sketch = if number < first_curve {
            let effect = self.first_links.partition_point(|&first| first <= number).checked_sub(1)?;
            let mut one = One { number, sketch: None };
            links::trace(painter, &self.forest, effect, self.first_links[effect], &mut one);
            one.sketch
        } else if let Some(&slip) = self.curves.get(number - first_curve) {
            let slip = self.forest.slips.get(slip)?;
            let target = self.forest.card(slip.cause)?;
            Some(Curve::of(&slip.rect, &target.rect, self.forest.level).sketch(&painter))
        } else if let Some(slip) = self.forest.slips.get(number - self.links.len()) {
            let label = references::label(&painter, &self.forest, slip);
            Some(references::sketch(&painter, label, slip, self.forest.card(slip.cause)))
        } else if number < self.behind_count() {
            self.forest.tray(&painter)
        } else {
            let placed = self.forest.cards.get(number - self.behind_count())?;
            return Some(painter.card(&placed.face, placed.rect));
        };
        sketch.map(Sketch::finish)
    }

    /// Paints everything.
    pub fn scene(&self, palette: &Palette) -> Scene {
        let painter = self.painter(palette);
        let mut all = All(Vec::with_capacity(self.behind_count() + self.cards.len()));
        for (effect, &first) in self.first_links.iter().enumerate() {
            links::trace(painter, &self.forest, effect, first, &mut all);
        }
        let rest = self.links.len() - self.curves.len()..self.behind_count() + self.cards.len();
        let All(mut groups) = all;
        groups.extend(rest.filter_map(|number| self.group(number, palette)));
        Scene { size: self.size, groups }
    }

    fn painter<'a>(&'a self, palette: &'a Palette) -> Painter<'a> {
        Painter { palette, format: self.format, words: &self.words, contradicted: &self.contradicted }
    }

    /// How many groups are painted behind the cards.
    fn behind_count(&self) -> usize {
        self.links.len() + self.forest.slips.len() + usize::from(self.forest.has_tray())
    }

    /// Finds out where the links run; returns how far each reaches.
    fn trace_links(&mut self) -> Vec<Rect> {
        let mut routes = Routes::default();
        // About one and a half links a cause, and a gate for every two of them.
        let most = 2 * self.forest.cards.len();
        routes.links.reserve(most);
        routes.reach.reserve(most);
        self.first_links.reserve(self.forest.cards.len());
        for effect in 0..self.forest.cards.len() {
            let first = routes.links.len();
            self.first_links.push(first);
            links::trace(self.painter(&Palette::LIGHT), &self.forest, effect, first, &mut routes);
        }
        self.links = routes.links;
        routes.reach
    }

    /// Finds out where the references and their curves stand, and how far each reaches.
    fn place_references(&mut self, reach: &mut Vec<Rect>) {
        let Self { forest, links, curves, references, .. } = self;
        let first_curve = links.len();
        for (place, slip) in forest.slips.iter().enumerate() {
            let Some(target) = forest.card(slip.cause) else { continue };
            let effect = forest.cards[slip.effect].face.cause;
            let from = Point::new(slip.rect.right(), slip.rect.middle_y());
            let to = Point::new(target.rect.left(), target.rect.middle_y());
            let (cause, kind, group) = (Some(slip.cause), EdgeKind::Shared, links.len());
            links.push(TreeEdge { effect, cause, kind, from, to, group });
            curves.push(place);
            reach.push(Curve::of(&slip.rect, &target.rect, forest.level).reach());
        }
        for slip in &forest.slips {
            let effect = forest.cards[slip.effect].face.cause;
            let group = links.len() + references.len();
            references.push(Reference { effect, cause: slip.cause, rect: slip.rect, group });
            reach.push(slip.rect);
        }
        // A curve that goes round by the right, and the knob of a folded card, reach beyond the cards.
        let curves = reach[first_curve..links.len()].iter().map(Rect::right);
        let knobs = forest.cards.iter().filter_map(|it| it.face.knob(&it.rect)).map(|it| it.right());
        let right = curves.chain(knobs).fold(0.0, f32::max);
        self.size = Size::new(forest.size.width.max(right), forest.size.height);
    }

    /// Tells where the cards stand, whose groups begin with number `first`.
    fn place_cards(&mut self, first: usize) {
        let placed = self.forest.cards.iter().enumerate();
        self.cards = placed
            .map(|(place, it)| it.card(self.format, self.forest.effect_of(place), first + place))
            .collect();
        count_siblings(&mut self.cards);
        for card in self.cards.iter().filter(|card| !card.is_parked) {
            if card.depth >= self.columns.len() {
                self.columns.resize(card.depth + 1, card.rect.left());
            }
            self.columns[card.depth] = card.rect.left();
        }
    }
}

/// Takes down where links run.
#[derive(Default)]
struct Routes {
    links: Vec<TreeEdge>,
    reach: Vec<Rect>,
}

impl Tracer for Routes {
    fn trace(&mut self, edge: TreeEdge, reach: Rect, _draw: impl FnOnce() -> Sketch) {
        self.links.push(edge);
        self.reach.push(reach);
    }
}

/// Paints all links.
struct All(Vec<Group>);

impl Tracer for All {
    fn trace(&mut self, _edge: TreeEdge, _reach: Rect, draw: impl FnOnce() -> Sketch) {
        self.0.push(draw().finish());
    }
}

/// Paints the link of one number.
struct One {
    number: usize,
    sketch: Option<Sketch>,
}

impl Tracer for One {
    fn trace(&mut self, edge: TreeEdge, _reach: Rect, draw: impl FnOnce() -> Sketch) {
        if edge.group == self.number {
            self.sketch = Some(draw());
        }
    }
}

/// Numbers the cards of each effect; they stand in reading order.
fn count_siblings(cards: &mut [Card]) {
    let mut counts: FxHashMap<Option<CauseId>, usize> = FxHashMap::default();
    for card in cards.iter_mut() {
        let count = counts.entry(card.effect).or_default();
        *count += 1;
        card.position = *count;
    }
    for card in cards {
        card.set_size = counts.get(&card.effect).copied().unwrap_or(card.position);
    }
}
