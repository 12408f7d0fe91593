//! Where the cards go: the problem's tree, and below it the parked ones.

use std::ops::Range;
use std::sync::Arc;

use crate::document::CauseId;
use crate::drawing::figures::why_tree::ascending::Ascending;
use crate::drawing::figures::why_tree::card::{CardFace, Format, Known};
use crate::drawing::figures::why_tree::evidence;
use crate::drawing::figures::why_tree::gates::{Gate, Member};
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::plan::Reading;
use crate::drawing::figures::why_tree::weave::Weave;
use crate::drawing::figures::why_tree::{Card, WhyTree};
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Face, Icon, Stroke};
use crate::layout::{self, LayoutRequest, NodeBox, Point, Rect, Size, Spacing, TreeLink};

const MARGIN: f32 = WhyTree::MARGIN;
/// What the tab and the bar of a set need in front of its causes where it is one of several alternatives.
const NESTED_LEVEL: f32 = 146.0;
const TRAY_CAPTION: f32 = 34.0;
const REFERENCE_HEIGHT: f32 = 28.0;

/// All cards in their places.
#[derive(Clone, Debug, Default)]
pub(super) struct Forest {
    weave: Arc<Weave>,
    /// What the cards show, sorted by the names of their causes.
    faces: Vec<Arc<CardFace>>,
    places: Arc<Places>,
}

/// Where the cards stand. Plans that follow one another share it as long as no card is joined otherwise or of another size.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The sizes that it was laid out for, and the heights of the tabs, in the order of the cards.
    sizes: Vec<(Size, f32)>,
    spots: Vec<Spot>,
    /// What stands for causes that stand elsewhere, by effect and link.
    slips: Vec<Slip>,
    /// Between an effect and its causes.
    level: f32,
    size: Size,
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

/// Where a card stands.
#[derive(Clone, Copy, Debug, Default)]
struct Spot {
    rect: Rect,
    /// The card it hangs on, and the number of its link there.
    hook: Option<(usize, usize)>,
    depth: usize,
    /// Its place among the cards that hang on the same, from 1.
    position: usize,
    /// How many hang there.
    set_size: usize,
}

/// One card in its place.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) face: &'a CardFace,
    /// How its causes are joined; none where they are folded away.
    pub(super) gate: &'a Gate,
    pub(super) rect: Rect,
}

impl Forest {
    /// Places all cards; what still holds of the forest `before` is shared with it.
    pub(super) fn after(before: Option<&Self>, reading: &Reading<'_>) -> Self {
        let weave = Weave::after(before.map(|it| &it.weave), reading.review, reading.folded);
        let faces = faces(reading, &weave, before);
        let sizes = || weave.knots.iter().map(|it| faces[it.name].measures());
        let same =
            before.filter(|it| Arc::ptr_eq(&it.weave, &weave) && it.places.sizes.iter().copied().eq(sizes()));
        let places = match same {
            Some(before) => Arc::clone(&before.places),
            None => Arc::new(Places::of(&weave, sizes().collect(), reading.format)),
        };
        Self { weave, faces, places }
    }

    /// Whether no card has moved since `before`.
    pub(super) fn stands_as(&self, before: &Self) -> bool {
        Arc::ptr_eq(&self.places, &before.places)
    }

    /// How many cards there are.
    pub(super) fn len(&self) -> usize {
        self.weave.knots.len()
    }

    /// The card at `place`.
    pub(super) fn get(&self, place: usize) -> Option<Placed<'_>> {
        let (knot, spot) = (self.weave.knots.get(place)?, self.places.spots.get(place)?);
        Some(Placed { face: self.faces.get(knot.name)?, gate: &knot.gate, rect: spot.rect })
    }

    /// The cards: the problem's tree in reading order, then the parked ones.
    pub(super) fn placed(&self) -> impl Iterator<Item = Placed<'_>> {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// The place of the card of `cause`, if it has one.
    pub(super) fn place_of(&self, cause: CauseId) -> Option<usize> {
        self.weave.place_of(cause)
    }

    /// The card of `cause`, if it has one.
    pub(super) fn card(&self, cause: CauseId) -> Option<Placed<'_>> {
        self.place_of(cause).and_then(|place| self.get(place))
    }

    /// The cause of the card at `place`.
    pub(super) fn cause(&self, place: usize) -> CauseId {
        self.weave.knots[place].cause
    }

    /// What stands for causes that stand elsewhere, by effect and link.
    pub(super) fn slips(&self) -> &[Slip] {
        &self.places.slips
    }

    /// Between an effect and its causes, in points.
    pub(super) fn level(&self) -> f32 {
        self.places.level
    }

    pub(super) fn size(&self) -> Size {
        self.places.size
    }

    /// Where `member` stands below card `effect`: its own card, or the slip that stands for it.
    pub(super) fn perch(&self, effect: usize, member: &Member) -> Option<Rect> {
        let spot = self.place_of(member.cause).and_then(|place| self.places.spots.get(place));
        let own = spot.filter(|it| it.hook == Some((effect, member.link))).map(|it| it.rect);
        own.or_else(|| {
            let slips = &self.places.slips;
            let place = slips.binary_search_by_key(&(effect, member.link), |it| (it.effect, it.link));
            place.ok().map(|place| slips[place].rect)
        })
    }

    /// The card at `place` as those see it who look at a plan; the groups of the cards begin with number `first`.
    pub(super) fn look(&self, format: Format, first: usize, place: usize) -> Option<Card> {
        let (knot, spot) = (self.weave.knots.get(place)?, self.places.spots.get(place)?);
        let face = self.faces.get(knot.name)?;
        Some(Card {
            cause: knot.cause,
            rect: spot.rect,
            statement: face.statement_rect(format, spot.rect.origin),
            type_size: face.type_size(),
            line_height: face.line_height(),
            face: face.face(),
            is_clamped: face.written.is_clamped,
            depth: spot.depth,
            is_parked: knot.is_parked,
            folded: face.folded,
            has_causes: face.has_causes,
            effect: spot.hook.map(|(effect, _)| self.cause(effect)),
            position: spot.position,
            set_size: spot.set_size,
            state: face.state,
            is_problem: face.is_problem,
            is_root: face.is_root,
            shield: face.shield,
            group: first + place,
        })
    }

    /// The places of the cards that show something else than in `before`, which has the same cards.
    pub(super) fn changed_since(&self, before: &Self) -> impl Iterator<Item = usize> {
        let faces = self.faces.iter().zip(&before.faces);
        let changed = faces.filter(|(now, before)| !Arc::ptr_eq(now, before));
        changed.filter_map(|(now, _)| self.place_of(now.cause))
    }

    /// Whether anything is parked, so that a caption stands above it.
    pub(super) fn has_tray(&self) -> bool {
        self.places.tray.is_some()
    }

    /// Where the caption above what is parked stands.
    pub(super) fn tray_reach(&self) -> Option<Rect> {
        self.places.tray.map(|top| Rect::new(0.0, top, self.places.size.width, TRAY_CAPTION))
    }

    /// The caption above what is parked.
    pub(super) fn tray(&self, painter: &Painter<'_>) -> Option<Sketch> {
        let top = self.places.tray?;
        let colors = painter.palette;
        let middle = top + 9.0;
        let mut sketch = Sketch::new(None, painter.words.parked.clone(), Rect::new(MARGIN, top, 0.0, 18.0));
        let icon = Lettering::new(Face::IconRegular, 16.0, colors.ink3);
        let mut x = MARGIN + sketch.icon(MARGIN, middle, Icon::Tray, icon) + 6.0;
        let how = Lettering::new(Face::Bold, 13.0, colors.ink2);
        x += sketch.text(x, middle, &painter.words.parked, how) + 12.0;
        let end = Point::new((self.places.size.width - MARGIN).max(x), middle);
        sketch.line(&[Point::new(x, middle), end], Stroke::solid(colors.line, 1.0));
        Some(sketch)
    }
}

/// What the cards show, sorted by the names of their causes; those that show what they did `before` are shared with it.
fn faces(reading: &Reading<'_>, weave: &Weave, before: Option<&Forest>) -> Vec<Arc<CardFace>> {
    let review = reading.review;
    let mut records = Ascending::of(review.causes.iter().map(|(&id, it)| (id, it)));
    let mut findings = Ascending::of(reading.analysis.causes.iter().map(|(&id, it)| (id, it)));
    let mut evidence = Ascending::of(evidence::gathered(review));
    let mut to_reword = Ascending::of(reading.to_reword.iter().map(|&id| (id, ())));
    let mut before = Ascending::of(before.into_iter().flat_map(|it| &it.faces).map(|it| (it.cause, it)));
    let mut folded = Ascending::of(weave.folded.iter().copied());
    let face = |&cause: &CauseId| {
        let known = Known {
            finding: findings.get(cause),
            evidence: evidence.get(cause).unwrap_or_default(),
            is_to_reword: to_reword.get(cause).is_some(),
            folded: folded.get(cause).unwrap_or_default(),
        };
        let before = before.get(cause);
        let face = CardFace::of(reading, cause, records.get(cause)?, known, before.map(|it| &**it));
        Some(before.filter(|it| ***it == face).cloned().unwrap_or_else(|| Arc::new(face)))
    };
    weave.causes.iter().filter_map(face).collect()
}

impl Places {
    /// Lays out each tree; the parked ones stand side by side below the problem's.
    fn of(weave: &Weave, sizes: Vec<(Size, f32)>, format: Format) -> Self {
        let is_nested = weave.knots.iter().any(|knot| knot.gate.is_nested());
        let level = if is_nested { NESTED_LEVEL } else { Spacing::default().level };
        let mut places = Self { spots: vec![Spot::default(); sizes.len()], sizes, level, ..Self::default() };
        let spacing = Spacing { level, ..Spacing::default() };
        let least_width = 4.0 * format.card_width + 3.0 * level;
        let mut origin = Point::new(MARGIN, MARGIN);
        let mut row_height = 0.0_f32;
        let mut width = 0.0_f32;
        for (tree, cards) in weave.trees().enumerate() {
            let (layout, links) = places.layout(weave, format, cards.clone(), spacing);
            let is_parked = !weave.has_problem || tree > 0;
            if is_parked && places.tray.is_none() {
                let top = if weave.has_problem { places.size.height + spacing.refuted } else { MARGIN };
                places.tray = Some(top);
                origin = Point::new(MARGIN, top + TRAY_CAPTION);
            } else if is_parked && origin.x + layout.bounds.size.width > least_width.max(width) + MARGIN {
                origin = Point::new(MARGIN, origin.y + row_height + spacing.group);
                row_height = 0.0;
            }
            let moved = |rect: Rect| {
                let (x, y) = (origin.x + rect.left(), origin.y + rect.top());
                Rect::new(x, y, rect.size.width, rect.size.height)
            };
            for (local, spot) in places.spots[cards].iter_mut().enumerate() {
                spot.rect = layout.rects[local].map_or(spot.rect, moved);
                spot.depth = layout.depths[local];
            }
            for (number, &(effect, cause, link)) in links.iter().enumerate() {
                if layout.is_tree_link[number] {
                    let place = weave.place_of(cause);
                    place.into_iter().for_each(|place| places.spots[place].hook = Some((effect, link)));
                } else if let Some(rect) = layout.references[number] {
                    places.slips.push(Slip { effect, link, cause, rect: moved(rect) });
                }
            }
            let bounds = layout.bounds;
            row_height = row_height.max(bounds.size.height);
            width = width.max(origin.x - MARGIN + bounds.size.width);
            places.size = Size::new(width + 2.0 * MARGIN, origin.y + row_height + MARGIN);
            if is_parked {
                origin.x += bounds.size.width + spacing.group;
            } else {
                row_height = 0.0;
            }
        }
        places.slips.sort_unstable_by_key(|it| (it.effect, it.link));
        places.count_siblings();
        places
    }

    /// The layout of the cards in `range`, and for each of its links the card of the effect, the cause, and the number of
    /// the link at its effect.
    fn layout(
        &self,
        weave: &Weave,
        format: Format,
        range: Range<usize>,
        spacing: Spacing,
    ) -> (layout::TreeLayout, Vec<(usize, CauseId, usize)>) {
        let reference = Some(Size::new(format.card_width, REFERENCE_HEIGHT));
        let mut request = LayoutRequest { spacing, reference, ..LayoutRequest::default() };
        let mut numbers = Vec::new();
        for effect in range.clone() {
            let (size, tab_height) = self.sizes[effect];
            request.boxes.push(NodeBox { size, tab_height });
            let gate = &weave.knots[effect].gate;
            let mut join = |member: &Member, is_refuted: bool| {
                let place = weave.place_of(member.cause).filter(|place| range.contains(place));
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

    /// Numbers the cards of each effect; they stand in reading order.
    fn count_siblings(&mut self) {
        // What hangs on nothing is counted behind what hangs on cards.
        let top = self.spots.len();
        let place = |spot: &Spot| spot.hook.map_or(top, |(effect, _)| effect);
        let mut counts = vec![0; top + 1];
        for spot in &mut self.spots {
            let count = &mut counts[place(spot)];
            *count += 1;
            spot.position = *count;
        }
        for spot in &mut self.spots {
            spot.set_size = counts[place(spot)];
        }
    }

    /// The left edge of the problem and of each level of whys.
    fn columns(&self, weave: &Weave) -> Vec<f32> {
        let mut columns = Vec::new();
        for (spot, _) in self.spots.iter().zip(&weave.knots).filter(|(_, knot)| !knot.is_parked) {
            if spot.depth >= columns.len() {
                columns.resize(spot.depth + 1, spot.rect.left());
            }
            columns[spot.depth] = spot.rect.left();
        }
        columns
    }
}

impl Forest {
    /// The left edge of the problem and of each level of whys.
    pub(super) fn columns(&self) -> Vec<f32> {
        self.places.columns(&self.weave)
    }
}
