//! Where the cards go: the problem's tree, and below it the parked ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::document::CauseId;
use crate::drawing::figures::why_tree::Card;
use crate::drawing::figures::why_tree::card::{CardFace, Format, Written};
use crate::drawing::figures::why_tree::evidence::{self, Evidence};
use crate::drawing::figures::why_tree::gates::{Gate, Member};
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::plan::Reading;
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Face, Icon, Stroke};
use crate::layout::{self, LayoutRequest, NodeBox, Point, Rect, Size, Spacing, TreeLink};

/// The room around the picture, for shadows and outlines.
const MARGIN: f32 = 12.0;
/// What the tab and the bar of a set need in front of its causes where it is one of several alternatives.
const NESTED_LEVEL: f32 = 146.0;
const TRAY_CAPTION: f32 = 34.0;
const REFERENCE_HEIGHT: f32 = 28.0;

/// All cards in their places.
#[derive(Clone, Debug, Default)]
pub(super) struct Forest {
    pub(super) cards: Vec<Placed>,
    by_cause: FxHashMap<CauseId, usize>,
    /// What stands for causes that stand elsewhere, by effect and link.
    pub(super) slips: Vec<Slip>,
    /// Between an effect and its causes.
    pub(super) level: f32,
    pub(super) size: Size,
    /// The top of the tray, if anything is parked.
    tray: Option<f32>,
}

/// What stands for a cause that stands elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slip {
    /// The card of the effect.
    pub(super) effect: usize,
    /// The number of the link there.
    pub(super) link: usize,
    pub(super) cause: CauseId,
    pub(super) rect: Rect,
}

/// One card in its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) face: CardFace,
    /// How its causes are joined; none where they are folded away.
    pub(super) gate: Gate,
    pub(super) rect: Rect,
    /// The card it hangs on, and the number of its link there.
    hook: Option<(usize, usize)>,
    depth: usize,
    is_parked: bool,
}

impl Placed {
    pub(super) fn card(&self, format: Format, effect: Option<CauseId>, group: usize) -> Card {
        Card {
            cause: self.face.cause,
            rect: self.rect,
            statement: self.face.statement_rect(format, self.rect.origin),
            type_size: self.face.type_size(),
            line_height: self.face.line_height(),
            face: self.face.face(),
            is_clamped: self.face.written.is_clamped,
            depth: self.depth,
            is_parked: self.is_parked,
            folded: self.face.folded,
            has_causes: self.face.has_causes,
            effect,
            position: 1,
            set_size: 1,
            state: self.face.state,
            is_problem: self.face.is_problem,
            is_root: self.face.is_root,
            shield: self.face.shield,
            group,
        }
    }
}

impl Forest {
    /// Places all cards; how statements were broken `before` is taken over where it still holds.
    pub(super) fn of(reading: &Reading<'_>, before: Option<&Self>) -> Self {
        let mut forest = Self { level: Spacing::default().level, ..Self::default() };
        let review = reading.review;
        forest.cards.reserve(review.causes.len());
        forest.by_cause.reserve(review.causes.len());
        let problem = review.problem.filter(|id| review.causes.contains_key(id));
        let parked = review.unlinked_causes();
        let mut evidence = evidence::gathered(review);
        let starts: Vec<usize> = problem
            .iter()
            .chain(&parked)
            .map(|&top| forest.collect(reading, before, &mut evidence, top, Some(top) != problem))
            .collect();
        if forest.cards.is_empty() {
            return forest;
        }
        for &folded in reading.folded {
            if let Some(place) = forest.place_of(folded) {
                forest.cards[place].face.folded = forest.folded_behind(reading, folded);
            }
        }
        if forest.cards.iter().any(|card| card.gate.is_nested()) {
            forest.level = NESTED_LEVEL;
        }
        forest.place(reading, &starts, problem.is_some());
        forest
    }

    /// The place of the card of `cause`, if it has one.
    pub(super) fn place_of(&self, cause: CauseId) -> Option<usize> {
        self.by_cause.get(&cause).copied()
    }

    /// The card of `cause`, if it has one.
    pub(super) fn card(&self, cause: CauseId) -> Option<&Placed> {
        self.place_of(cause).and_then(|place| self.cards.get(place))
    }

    /// Where `member` stands below card `effect`: its own card, or the slip that stands for it.
    pub(super) fn perch(&self, effect: usize, member: &Member) -> Option<Rect> {
        let own = self
            .card(member.cause)
            .filter(|card| card.hook == Some((effect, member.link)))
            .map(|card| card.rect);
        own.or_else(|| {
            let place = self.slips.binary_search_by_key(&(effect, member.link), |it| (it.effect, it.link));
            place.ok().map(|place| self.slips[place].rect)
        })
    }

    /// The effect that card `place` hangs on.
    pub(super) fn effect_of(&self, place: usize) -> Option<CauseId> {
        let (effect, _) = self.cards.get(place)?.hook?;
        self.cards.get(effect).map(|card| card.face.cause)
    }

    /// Adds the card of `top` and of everything below it that has none yet; returns where they begin.
    fn collect(
        &mut self,
        reading: &Reading<'_>,
        before: Option<&Self>,
        evidence: &mut BTreeMap<CauseId, Evidence>,
        top: CauseId,
        is_parked: bool,
    ) -> usize {
        let start = self.cards.len();
        let mut waiting = vec![top];
        while let Some(cause) = waiting.pop() {
            let Some(record) = reading.review.causes.get(&cause) else { continue };
            if self.by_cause.contains_key(&cause) {
                continue;
            }
            self.by_cause.insert(cause, self.cards.len());
            let own = evidence.remove(&cause).unwrap_or_default();
            let face = CardFace::of(reading, cause, record, own, before.and_then(|it| it.written(cause)));
            let mut gate = Gate::default();
            if !reading.is_folded(cause) {
                gate = Gate::of(reading.review, record);
                let first = waiting.len();
                waiting.extend(record.causes());
                waiting[first..].reverse();
            }
            self.cards.push(Placed { face, gate, rect: Rect::default(), hook: None, depth: 0, is_parked });
        }
        start
    }

    /// How the statement of `cause` is broken.
    fn written(&self, cause: CauseId) -> Option<&Arc<Written>> {
        self.card(cause).map(|card| &card.face.written)
    }

    /// How many causes below `cause` have no card because it is folded.
    fn folded_behind(&self, reading: &Reading<'_>, cause: CauseId) -> usize {
        if !reading.is_folded(cause) {
            return 0;
        }
        let mut hidden = BTreeSet::new();
        let mut waiting = vec![cause];
        while let Some(record) = waiting.pop().and_then(|id| reading.review.causes.get(&id)) {
            waiting
                .extend(record.causes().filter(|id| !self.by_cause.contains_key(id) && hidden.insert(*id)));
        }
        hidden.len()
    }

    /// Lays out each tree; the parked ones stand side by side below the problem's.
    fn place(&mut self, reading: &Reading<'_>, starts: &[usize], has_problem: bool) {
        let spacing = Spacing { level: self.level, ..Spacing::default() };
        let least_width = 4.0 * reading.format.card_width + 3.0 * spacing.level;
        let mut origin = Point::new(MARGIN, MARGIN);
        let mut row_height = 0.0_f32;
        let mut width = 0.0_f32;
        for (tree, &start) in starts.iter().enumerate() {
            let end = starts.get(tree + 1).copied().unwrap_or(self.cards.len());
            let (layout, links) = self.layout(reading.format, start..end, spacing);
            let is_parked = !has_problem || tree > 0;
            if is_parked && self.tray.is_none() {
                let top = if has_problem { self.size.height + spacing.refuted } else { MARGIN };
                self.tray = Some(top);
                origin = Point::new(MARGIN, top + TRAY_CAPTION);
            } else if is_parked && origin.x + layout.bounds.size.width > least_width.max(width) + MARGIN {
                origin = Point::new(MARGIN, origin.y + row_height + spacing.group);
                row_height = 0.0;
            }
            let moved = |rect: Rect| {
                let (x, y) = (origin.x + rect.left(), origin.y + rect.top());
                Rect::new(x, y, rect.size.width, rect.size.height)
            };
            for (local, card) in self.cards[start..end].iter_mut().enumerate() {
                card.rect = layout.rects[local].map_or(card.rect, moved);
                card.depth = layout.depths[local];
            }
            for (number, &(effect, cause, link)) in links.iter().enumerate() {
                if layout.is_tree_link[number] {
                    let place = self.by_cause.get(&cause).copied();
                    place.into_iter().for_each(|place| self.cards[place].hook = Some((effect, link)));
                } else if let Some(rect) = layout.references[number] {
                    self.slips.push(Slip { effect, link, cause, rect: moved(rect) });
                }
            }
            let bounds = layout.bounds;
            row_height = row_height.max(bounds.size.height);
            width = width.max(origin.x - MARGIN + bounds.size.width);
            self.size = Size::new(width + 2.0 * MARGIN, origin.y + row_height + MARGIN);
            if is_parked {
                origin.x += bounds.size.width + spacing.group;
            } else {
                row_height = 0.0;
            }
        }
        self.slips.sort_unstable_by_key(|it| (it.effect, it.link));
    }

    /// The layout of the cards in `range`, and for each of its links the card of the effect, the cause, and the number of
    /// the link at its effect.
    fn layout(
        &self,
        format: Format,
        range: std::ops::Range<usize>,
        spacing: Spacing,
    ) -> (layout::TreeLayout, Vec<(usize, CauseId, usize)>) {
        let reference = Some(Size::new(format.card_width, REFERENCE_HEIGHT));
        let mut request = LayoutRequest { spacing, reference, ..LayoutRequest::default() };
        let mut numbers = Vec::new();
        for effect in range.clone() {
            let face = &self.cards[effect].face;
            request.boxes.push(NodeBox { size: face.size, tab_height: face.tab_height() });
            let gate = &self.cards[effect].gate;
            let mut join = |member: &Member, is_refuted: bool| {
                let place = self.by_cause.get(&member.cause).filter(|place| range.contains(place));
                let cause = place.map_or(TreeLink::ELSEWHERE, |place| place - range.start);
                let effect_box = effect - range.start;
                numbers.push((effect, member.cause, member.link));
                request.links.push(TreeLink { effect: effect_box, cause, group: member.group, is_refuted });
            };
            gate.ways.iter().flat_map(|way| &way.members).for_each(|member| join(member, false));
            gate.refuted.iter().for_each(|member| join(member, true));
        }
        (layout::layout(&request), numbers)
    }

    /// Whether anything is parked, so that a caption stands above it.
    pub(super) const fn has_tray(&self) -> bool {
        self.tray.is_some()
    }

    /// Where the caption above what is parked stands.
    pub(super) fn tray_reach(&self) -> Option<Rect> {
        self.tray.map(|top| Rect::new(0.0, top, self.size.width, TRAY_CAPTION))
    }

    /// The caption above what is parked.
    pub(super) fn tray(&self, painter: &Painter<'_>) -> Option<Sketch> {
        let top = self.tray?;
        let colors = painter.palette;
        let middle = top + 9.0;
        let mut sketch = Sketch::new(None, painter.words.parked.clone(), Rect::new(MARGIN, top, 0.0, 18.0));
        let icon = Lettering::new(Face::IconRegular, 16.0, colors.ink3);
        let mut x = MARGIN + sketch.icon(MARGIN, middle, Icon::Tray, icon) + 6.0;
        let how = Lettering::new(Face::Bold, 13.0, colors.ink2);
        x += sketch.text(x, middle, &painter.words.parked, how) + 12.0;
        let end = Point::new((self.size.width - MARGIN).max(x), middle);
        sketch.line(&[Point::new(x, middle), end], Stroke::solid(colors.line, 1.0));
        Some(sketch)
    }
}
