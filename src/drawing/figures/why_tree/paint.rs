//! How a card is painted.

use std::collections::BTreeSet;
use std::fmt::Display;

use crate::document::{ActionKind, CauseId, State};
use crate::drawing::figures::why_tree::card::{
    CardFace, FOOT, Format, HEAD, META, OUTLINE, RADIUS, ROOT_BAR, TAB,
};
use crate::drawing::figures::why_tree::words::Words;
use crate::drawing::sketch::{Lettering, Sketch, rounded};
use crate::drawing::{Color, Face, Group, Icon, Palette, Segment, Stroke};
use crate::engine::Shield;
use crate::layout::{Point, Rect};

/// What every part of the picture is painted with.
#[derive(Clone, Copy)]
pub(super) struct Painter<'a> {
    pub(super) palette: &'a Palette,
    pub(super) format: Format,
    pub(super) words: &'a Words,
    /// The links, as effect and cause, that cannot be because of the times of the facts.
    pub(super) contradicted: &'a BTreeSet<(CauseId, CauseId)>,
}

impl Painter<'_> {
    /// The card at `rect`.
    pub(super) fn card(&self, card: &CardFace, rect: Rect) -> Group {
        let mut sketch = Sketch::new(Some(card.cause.into()), self.label(card), rect);
        self.ground(&mut sketch, card, rect);
        if card.has_head(self.format) {
            self.head(&mut sketch, card, rect);
        }
        if card.has_foot(self.format) {
            self.foot(&mut sketch, card, rect);
        }
        self.fold(&mut sketch, card, rect);
        self.statement(&mut sketch, card, rect);
        sketch.finish()
    }

    fn ground(&self, sketch: &mut Sketch, card: &CardFace, rect: Rect) {
        let colors = self.palette;
        let suspected = Stroke::dashed(colors.warn, OUTLINE, 4.0, 3.0);
        let (fill, outline) = match (card.is_problem, card.state, card.is_root) {
            (true, ..) => (colors.prob, None),
            (_, State::Refuted, _) => {
                (colors.mute_bg, Some(Stroke::dashed(colors.mute_line, OUTLINE, 4.0, 3.0)))
            }
            (_, State::Suspected, _) => (colors.surface, Some(suspected)),
            (_, State::Confirmed, true) => (colors.root_bg, Some(Stroke::solid(colors.root_line, OUTLINE))),
            (_, State::Confirmed, false) => (colors.surface, Some(Stroke::solid(colors.line2, OUTLINE))),
        };
        let rests = card.is_problem || !card.is_refuted();
        if colors.shadow.a > 0 && rests {
            for (drop, spread) in [(1.0, 0.5), (1.5, 1.5)] {
                let (x, y) = (rect.left() - spread, rect.top() + drop - spread);
                let around = Rect::new(x, y, rect.size.width + 2.0 * spread, rect.size.height + 2.0 * spread);
                sketch.rect(around, RADIUS + spread, Some(colors.shadow), None);
            }
        }
        sketch.rect(rect, RADIUS, Some(fill), outline);
        if card.is_root {
            let top_radius = if card.is_choke { 0.0 } else { ROOT_BAR };
            let bar = Rect::new(rect.right() - ROOT_BAR, rect.top(), ROOT_BAR, rect.size.height);
            sketch.path(rounded(bar, [0.0, top_radius, ROOT_BAR, 0.0]), Some(colors.root), None);
        }
        if card.is_choke
            && let Some(words) = &self.words.choke
        {
            let how = Lettering::new(Face::Bold, META, colors.on_root);
            let width = 6.0 + 13.0 + 4.0 + how.width(words) + 8.0;
            let tab = Rect::new(rect.right() - width, rect.top() - TAB, width, TAB);
            sketch.path(rounded(tab, [5.0, 5.0, 0.0, 0.0]), Some(colors.root), None);
            let icon = Lettering::new(Face::IconBold, 13.0, colors.on_root);
            sketch.icon(tab.left() + 6.0, tab.middle_y(), Icon::Crosshair, icon);
            sketch.text(tab.left() + 23.0, tab.middle_y(), words, how);
        }
    }

    fn head(&self, sketch: &mut Sketch, card: &CardFace, rect: Rect) {
        let colors = self.palette;
        let middle = rect.top() + card.insets().top + HEAD / 2.0;
        let (left, right) = (rect.left() + card.insets().side, rect.right() - card.right_inset());
        if card.is_problem {
            let how = Lettering::new(Face::Bold, META, colors.prob_ink2);
            sketch.text(left, middle, &self.words.problem, how);
            return;
        }
        let badge = self.badge(sketch, card, right, middle);
        let badge = badge + self.bulb(sketch, card, right - badge, middle);
        let (face, color) =
            if card.is_refuted() { (Face::Regular, colors.mute) } else { (Face::Bold, colors.ink) };
        let mut x = left;
        x += sketch.text(x, middle, &card.cause.to_string(), Lettering::new(face, 13.0, color)) + 7.0;

        let (icon, icon_face, color) = state_mark(card.state, colors);
        let face = if card.state == State::Suspected { Face::Bold } else { Face::Regular };
        x += sketch.icon(x, middle, icon, Lettering::new(icon_face, 14.0, color)) + 3.0;
        let how = Lettering::new(face, META, color);
        let word = self.words.state(card.state);
        if x + how.width(word) <= right - badge {
            sketch.text(x, middle, word, how);
        }
    }

    /// The mark of a statement that should be worded otherwise; returns its width and the room to keep.
    fn bulb(&self, sketch: &mut Sketch, card: &CardFace, right: f32, middle: f32) -> f32 {
        const SIZE: f32 = 15.0;
        const ROOM: f32 = 4.0;
        if !card.is_to_reword {
            return 0.0;
        }
        let how = Lettering::new(Face::IconBold, SIZE, self.palette.warn);
        sketch.icon(right - SIZE, middle, Icon::Lightbulb, how);
        SIZE + ROOM
    }

    /// What stands at the right of the head; returns its width and the room to keep.
    fn badge(&self, sketch: &mut Sketch, card: &CardFace, right: f32, middle: f32) -> f32 {
        const ROOM: f32 = 6.0;
        let colors = self.palette;
        if card.is_root {
            let how = Lettering::new(Face::Bold, META, colors.on_root);
            let width = 5.0 + 12.0 + 3.0 + how.width(&self.words.root) + 6.0;
            let badge = Rect::new(right - width, middle - 9.0, width, 18.0);
            sketch.rect(badge, 4.0, Some(colors.root), None);
            let icon = Lettering::new(Face::IconFill, 12.0, colors.on_root);
            sketch.icon(badge.left() + 5.0, middle, Icon::Flag, icon);
            sketch.text(badge.left() + 20.0, middle, &self.words.root, how);
            return width + ROOM;
        }
        let refuting = &card.evidence.refuting;
        if card.is_refuted() && !refuting.is_empty() {
            let how = Lettering::new(Face::Regular, META, colors.mute);
            let words = format!("{} {}", self.words.refuted_by, few(refuting));
            let width = 17.0 + how.width(&words);
            let icon = Lettering::new(Face::IconRegular, 14.0, colors.mute);
            sketch.icon(right - width, middle, Icon::FileText, icon);
            sketch.text(right - width + 17.0, middle, &words, how);
            return width + ROOM;
        }
        0.0
    }

    fn statement(&self, sketch: &mut Sketch, card: &CardFace, rect: Rect) {
        let colors = self.palette;
        let area = card.statement_rect(self.format, rect.origin);
        let color = match (card.is_problem, card.state) {
            (true, _) => colors.prob_ink,
            (_, State::Refuted) => colors.mute,
            _ => colors.ink,
        };
        let how = Lettering::new(card.face(), card.type_size(), color);
        let mut middle = area.top() + card.line_height() / 2.0;
        if card.written.lines.is_empty() {
            let color = if card.is_problem { colors.prob_ink2 } else { colors.ink3 };
            sketch.text(area.left(), middle, &self.words.unwritten, Lettering { color, ..how });
        }
        let strike = card.is_refuted() && !card.is_problem;
        for line in &card.written.lines {
            sketch.inside(area.left(), middle, line.clone(), how, strike);
            middle += card.line_height();
        }
    }

    fn foot(&self, sketch: &mut Sketch, card: &CardFace, rect: Rect) {
        let middle = rect.bottom() - card.insets().top - FOOT / 2.0;
        let (left, right) = (rect.left() + card.insets().side, rect.right() - card.right_inset());
        let shield = self.shield(sketch, card, right, middle);
        let room = right - left - shield;
        if self.format.is_paper() {
            self.fact_names(sketch, card, left, middle, room);
        } else {
            let pips = self.pips(sketch, card, left, middle) + 9.0;
            self.fact_count(sketch, card, left + pips, middle, room - pips);
        }
    }

    /// The shield of a root cause, or of any cause with an action, at the right; returns its width and the room to keep.
    fn shield(&self, sketch: &mut Sketch, card: &CardFace, right: f32, middle: f32) -> f32 {
        let colors = self.palette;
        if !card.is_root && card.shield == Shield::None {
            return 0.0;
        }
        let (icon, face, color) = shield_mark(card.shield, colors);
        let words = match (card.shield, card.evidence.actions.as_slice()) {
            (Shield::None, _) | (_, []) => self.words.no_action.clone(),
            (Shield::Interim, [(id, _), ..]) => format!("{id} {}", self.words.interim),
            (_, [(id, _)]) => id.to_string(),
            (_, [(id, _), rest @ ..]) => {
                match rest.iter().filter(|(_, kind)| *kind != ActionKind::Interim).count() {
                    0 => id.to_string(),
                    more => format!("{id} +{more}"),
                }
            }
        };
        let how = Lettering::new(Face::Bold, META, color);
        let width = 14.0 + 4.0 + how.width(&words);
        sketch.icon(right - width, middle, icon, Lettering::new(face, 14.0, color));
        sketch.text(right - width + 18.0, middle, &words, how);
        width + 6.0
    }

    /// The six boxes いつ・どこ・誰・何・なぜ・どう.
    fn pips(&self, sketch: &mut Sketch, card: &CardFace, left: f32, middle: f32) -> f32 {
        let (width, height, gap) = (7.0, 9.0, 2.5);
        let colors = self.palette;
        let (full, empty) =
            if card.is_problem { (colors.prob_ink2, colors.prob_ink2) } else { (colors.ink2, colors.ctl) };
        let mut x = left;
        for is_answered in card.evidence.aspects() {
            let pip = Rect::new(x, middle - height / 2.0, width, height);
            if is_answered {
                sketch.rect(pip, 2.0, Some(full), None);
            } else {
                sketch.rect(pip, 2.0, None, Some(Stroke::solid(empty, 1.2)));
            }
            x += width + gap;
        }
        x - gap - left
    }

    fn fact_count(&self, sketch: &mut Sketch, card: &CardFace, left: f32, middle: f32, room: f32) {
        let colors = self.palette;
        let count = card.evidence.supporting.len();
        let plain = if card.is_problem { colors.prob_ink2 } else { colors.ink2 };
        if count == 0 && !card.is_problem {
            let how = Lettering::new(Face::Bold, META, colors.warn);
            let mut x = left;
            x += sketch.icon(x, middle, Icon::Warning, Lettering::new(Face::IconBold, 14.0, colors.warn))
                + 3.0;
            let words = &self.words.no_facts;
            let fits = x - left + how.width(words) <= room;
            sketch.text(x, middle, if fits { words } else { "0" }, how);
            return;
        }
        let icon = Lettering::new(Face::IconRegular, 14.0, plain);
        let x = left + sketch.icon(left, middle, Icon::FileText, icon) + 3.0;
        sketch.text(x, middle, &count.to_string(), Lettering::new(Face::Regular, META, plain));
    }

    fn fact_names(&self, sketch: &mut Sketch, card: &CardFace, left: f32, middle: f32, room: f32) {
        let colors = self.palette;
        let facts = card.evidence.supporting.as_slice();
        if facts.is_empty() {
            sketch.text(left, middle, &self.words.no_facts, Lettering::new(Face::Bold, META, colors.warn));
            return;
        }
        let how = Lettering::new(Face::Regular, META, colors.ink2);
        let shown = (1..=facts.len().min(8))
            .rev()
            .map(|most| first_few(facts, most))
            .find(|it| how.width(it) <= room);
        sketch.text(left, middle, &shown.unwrap_or_else(|| facts.len().to_string()), how);
    }

    /// How many causes are folded away, on a knob at the right edge.
    fn fold(&self, sketch: &mut Sketch, card: &CardFace, rect: Rect) {
        let Some(knob) = card.knob(&rect) else { return };
        let colors = self.palette;
        let how = Lettering::new(Face::Bold, META, colors.ink2);
        sketch.rect(knob, 11.0, Some(colors.surface), Some(Stroke::solid(colors.edge, OUTLINE)));
        sketch.text(knob.left() + 7.0, knob.middle_y(), &card.folded_words(), how);
    }
}

/// The icon of a state, its face and its colour.
pub const fn state_mark(state: State, colors: &Palette) -> (Icon, Face, Color) {
    match state {
        State::Confirmed => (Icon::CheckCircle, Face::IconFill, colors.ink2),
        State::Suspected => (Icon::Question, Face::IconBold, colors.warn),
        State::Refuted => (Icon::XCircle, Face::IconBold, colors.mute),
    }
}

/// The icon of a shield, its face and its colour.
pub const fn shield_mark(shield: Shield, colors: &Palette) -> (Icon, Face, Color) {
    match shield {
        Shield::None => (Icon::ShieldSlash, Face::IconBold, colors.warn),
        Shield::Interim => (Icon::Shield, Face::IconRegular, colors.warn),
        Shield::Planned => (Icon::Shield, Face::IconRegular, colors.safe),
        Shield::Staging => (Icon::ShieldCheckered, Face::IconFill, colors.safe),
        Shield::Production => (Icon::ShieldCheck, Face::IconFill, colors.safe),
        Shield::Verified => (Icon::ShieldStar, Face::IconFill, colors.safe),
    }
}

/// Two names, and how many more there are.
fn few<T: Display>(names: &[T]) -> String {
    first_few(names, 2)
}

fn first_few<T: Display>(names: &[T], most: usize) -> String {
    let mut shown: Vec<String> = names.iter().take(most).map(ToString::to_string).collect();
    if names.len() > most {
        shown.push(format!("+{}", names.len() - most));
    }
    shown.join(" ")
}

/// A cross in a circle on `centre`: a link that does not hold.
pub(super) fn crossed_out(sketch: &mut Sketch, centre: Point, radius: f32, ground: Color, colors: &Palette) {
    let circle = Rect::new(centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius);
    sketch.rect(circle, radius, Some(ground), Some(Stroke::solid(colors.mute_line, OUTLINE)));
    let arm = radius * 0.42;
    for rise in [-arm, arm] {
        let from = Point::new(centre.x - arm, centre.y - rise);
        let to = Point::new(centre.x + arm, centre.y + rise);
        sketch.path(
            vec![Segment::Move(from), Segment::Line(to)],
            None,
            Some(Stroke::solid(colors.mute, 1.8)),
        );
    }
}
