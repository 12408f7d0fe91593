//! Where everything of a tree stands, before any of it is painted.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::document::{CauseId, Review};
use crate::drawing::figures::why_tree::card::Format;
use crate::drawing::figures::why_tree::forest::Forest;
use crate::drawing::figures::why_tree::links::{self, Tracer};
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::references::{self, Curve};
use crate::drawing::figures::why_tree::routes::Routes;
use crate::drawing::figures::why_tree::words::Words;
use crate::drawing::figures::why_tree::{Card, Reference, TreeEdge, TreeStyle};
use crate::drawing::sketch::Sketch;
use crate::drawing::{Group, Palette, Scene, Segment};
use crate::engine::{Analysis, contradicted_links};
use crate::layout::{Rect, Size};

/// A planned tree: where everything is, and all that is needed to paint any part of it.
///
/// What is painted are groups, numbered in the order of painting: the links, what stands for causes that stand elsewhere, the
/// caption above what is parked, and the cards. A screen paints those in view, a page paints all.
#[derive(Clone, Debug, Default)]
pub struct TreePlan {
    /// The size of the whole; the origin is (0, 0).
    pub size: Size,
    cards: Arc<Vec<Card>>,
    forest: Forest,
    routes: Arc<Routes>,
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

impl TreePlan {
    /// Plans the tree of `review` with what `analysis` found. A review without causes gives an empty plan.
    pub fn of(review: &Review, analysis: &Analysis, style: &TreeStyle) -> Self {
        Self::after(None, review, analysis, style)
    }

    /// The same, in less time: what has not changed since the plan `before` is shared with it. What the cards show is always
    /// read anew, but for the lines of their statements; only if one is joined otherwise, or of another size, all are placed.
    pub fn after(before: Option<&Self>, review: &Review, analysis: &Analysis, style: &TreeStyle) -> Self {
        let words = Words::of(review, analysis, style.language);
        let format = Format::of(style);
        let (folded, to_reword) = (&style.folded, &style.to_reword);
        let reading = Reading { review, analysis, format, folded, to_reword, words: &words };
        // The words of the gates have a place of their own.
        let before = before.filter(|it| it.format == format && it.words.gates() == words.gates());
        let forest = Forest::after(before.map(|it| &it.forest), &reading);
        let contradicted = contradicted_links(review);
        let painter =
            Painter { palette: &Palette::LIGHT, format, words: &words, contradicted: &contradicted };
        let routes = match before.filter(|it| forest.stands_as(&it.forest)) {
            Some(before) => Arc::clone(&before.routes),
            None => Arc::new(Routes::of(&forest, painter)),
        };
        let size = routes.size;
        let mut plan = Self { size, cards: Arc::default(), forest, routes, format, words, contradicted };
        plan.cards = plan.looks(before.filter(|it| plan.stands_as(it)));
        plan
    }

    /// The cards as those see them who look at the plan. Nothing has moved since the plan `before`, if there is one.
    fn looks(&self, before: Option<&Self>) -> Arc<Vec<Card>> {
        let look = |place| self.forest.look(self.format, self.behind_count(), place);
        let Some(before) = before else {
            return Arc::new((0..self.forest.len()).filter_map(look).collect());
        };
        let mut cards = Arc::clone(&before.cards);
        for place in self.forest.changed_since(&before.forest) {
            if let Some(card) = look(place)
                && cards[place] != card
            {
                Arc::make_mut(&mut cards)[place] = card;
            }
        }
        cards
    }

    /// Whether nothing has moved since the plan `before`.
    pub fn stands_as(&self, before: &Self) -> bool {
        Arc::ptr_eq(&self.routes, &before.routes)
    }

    /// Whether all cards stand where they did in the plan `before`, and but for their words look the same.
    pub fn looks_as(&self, before: &Self) -> bool {
        self.stands_as(before) && Arc::ptr_eq(&self.cards, &before.cards)
    }

    /// The causes that show something else than in the plan `before`, if all else is painted as it was: only the cards of these
    /// causes and the references to them differ then.
    pub fn changed_since(&self, before: &Self) -> Option<BTreeSet<CauseId>> {
        let is_painted_alike = self.stands_as(before)
            && (self.format, &self.words, &self.contradicted)
                == (before.format, &before.words, &before.contradicted);
        let changed = || self.forest.changed_since(&before.forest).map(|place| self.forest.cause(place));
        is_painted_alike.then(|| changed().collect())
    }

    /// The cards: the tree's in reading order, then the parked ones.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// What stands for causes that stand elsewhere.
    pub fn references(&self) -> &[Reference] {
        &self.routes.references
    }

    /// The links and gates, in the order of their groups.
    pub fn links(&self) -> &[TreeEdge] {
        &self.routes.links
    }

    /// The left edge of the problem and of each level of whys.
    pub fn columns(&self) -> &[f32] {
        &self.routes.columns
    }

    /// The card of `cause`, if it is drawn.
    pub fn card(&self, cause: CauseId) -> Option<&Card> {
        self.forest.place_of(cause).and_then(|place| self.cards.get(place))
    }

    /// The numbers of the groups behind the cards that reach into `view`. Those of the links come first and have the same
    /// numbers.
    pub fn behind_in(&self, view: &Rect) -> Vec<usize> {
        self.routes.behind.within(view)
    }

    /// The cards that reach into `view`, with their shadows and tabs.
    pub fn cards_in(&self, view: &Rect) -> impl Iterator<Item = &Card> {
        self.routes.in_front.within(view).into_iter().filter_map(|place| self.cards.get(place))
    }

    /// The reference that group `number` paints, if it paints one.
    pub fn reference(&self, number: usize) -> Option<&Reference> {
        self.references().get(number.checked_sub(self.links().len())?)
    }

    /// The way that link `number` runs, where it is the curve that leads from a reference to the card of the cause.
    pub fn way_of_curve(&self, number: usize) -> Option<Vec<Segment>> {
        self.curve(number).map(|curve| curve.segments())
    }

    fn curve(&self, number: usize) -> Option<Curve> {
        let slip = *self.routes.curves.get(number.checked_sub(self.routes.first_curve())?)?;
        let slip = self.forest.slips().get(slip)?;
        let target = self.forest.card(slip.cause)?;
        Some(Curve::of(&slip.rect, &target.rect, self.forest.level()))
    }

    /// What a card says to those who do not see it.
    pub fn card_label(&self, card: &Card) -> String {
        let place = card.group.checked_sub(self.behind_count());
        let placed = place.and_then(|place| self.forest.get(place));
        placed.map_or_else(String::new, |it| self.painter(&Palette::LIGHT).label(it.face))
    }

    /// What a reference says to those who do not see it.
    pub fn reference_label(&self, reference: &Reference) -> String {
        let slip = reference.group.checked_sub(self.links().len()).and_then(|it| self.forest.slips().get(it));
        slip.map_or_else(String::new, |it| {
            references::label(&self.painter(&Palette::LIGHT), &self.forest, it)
        })
    }

    /// Paints group `number`; `None` if there is none.
    pub fn group(&self, number: usize, palette: &Palette) -> Option<Group> {
        let painter = self.painter(palette);
        let sketch = if number < self.routes.first_curve() {
            let firsts = &self.routes.first_links;
            let effect = firsts.partition_point(|&first| first <= number).checked_sub(1)?;
            let mut one = One { number, sketch: None };
            links::trace(painter, &self.forest, effect, firsts[effect], &mut one);
            one.sketch
        } else if number < self.links().len() {
            self.curve(number).map(|curve| curve.sketch(&painter))
        } else if let Some(slip) = self.forest.slips().get(number - self.links().len()) {
            let label = references::label(&painter, &self.forest, slip);
            Some(references::sketch(&painter, label, slip, self.forest.card(slip.cause)))
        } else if number < self.behind_count() {
            self.forest.tray(&painter)
        } else {
            let placed = self.forest.get(number - self.behind_count())?;
            return Some(painter.card(placed.face, placed.rect));
        };
        sketch.map(Sketch::finish)
    }

    /// Paints everything.
    pub fn scene(&self, palette: &Palette) -> Scene {
        let painter = self.painter(palette);
        let mut all = All(Vec::with_capacity(self.behind_count() + self.cards.len()));
        for (effect, &first) in self.routes.first_links.iter().enumerate() {
            links::trace(painter, &self.forest, effect, first, &mut all);
        }
        let rest = self.routes.first_curve()..self.behind_count() + self.cards.len();
        let All(mut groups) = all;
        groups.extend(rest.filter_map(|number| self.group(number, palette)));
        Scene { size: self.size, groups }
    }

    fn painter<'a>(&'a self, palette: &'a Palette) -> Painter<'a> {
        Painter { palette, format: self.format, words: &self.words, contradicted: &self.contradicted }
    }

    /// How many groups are painted behind the cards.
    fn behind_count(&self) -> usize {
        self.links().len() + self.forest.slips().len() + usize::from(self.forest.has_tray())
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
