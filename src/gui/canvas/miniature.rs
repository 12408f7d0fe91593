//! Cards too small for all they show: what remains is set in a fixed, legible size.

use eframe::egui::epaint::RectShape;
use eframe::egui::{
    Align2, Color32, CornerRadius, Mesh, Painter, Rect, Shape, Stroke, StrokeKind, pos2, vec2,
};

use crate::document::{Review, State};
use crate::drawing::figures::why_tree::{Card, EdgeKind, TreeEdge, TreePlan, shield_mark, state_mark};
use crate::drawing::{Color, Face, Palette, text};
use crate::engine::Shield;
use crate::gui::canvas::blocks::dashed;
use crate::gui::canvas::paint::Brush;
use crate::gui::canvas::painted::Painted;
use crate::gui::canvas::{Band, Camera, Motion};
use crate::gui::theme::{bold, color, icon_font, regular};
use crate::language::{Language, tr};

/// The type size, in points of the screen.
const TYPE: f32 = 12.0;
const LINE: f32 = 15.0;
/// From the outline to the words.
const SIDE: f32 = 6.0;
/// The type size of the word of a gate.
const GATE_TYPE: f32 = 11.0;

/// Paints a tree whose cards are too small for all they show.
pub struct Miniature<'a> {
    pub painter: &'a Painter,
    pub canvas: Rect,
    pub camera: &'a Camera,
    pub palette: &'a Palette,
    pub review: &'a Review,
    pub motion: &'a Motion,
    pub language: Language,
}

impl Miniature<'_> {
    /// Paints what is in view, as [`Band::Gist`] or [`Band::Names`] asks.
    pub fn paint(&self, tree: &TreePlan, painted: &mut Painted, band: Band) {
        let view = self.camera.visible(self.canvas);
        let brush = Brush::new(self.painter, self.canvas, self.camera).without_words();
        let behind = tree.behind_in(&view);
        for &number in &behind {
            let link = tree.links().get(number);
            if link.is_some_and(|it| it.kind == EdgeKind::Shared) && band == Band::Names {
                continue;
            }
            if let Some(group) = painted.group(number) {
                brush.group(&group);
            }
            if let Some(reference) = tree.reference(number).filter(|_| band == Band::Gist) {
                let rect = self.camera.rect_on_screen(self.canvas, &reference.rect);
                let at = rect.left_center() + vec2(SIDE, 0.0);
                let name = format!("→ {}", reference.cause);
                self.painter.text(at, Align2::LEFT_CENTER, name, regular(TYPE), color(self.palette.ink2));
            }
        }
        if band == Band::Gist {
            self.gates(behind.iter().map_while(|&number| tree.links().get(number)));
        }
        for (card, offset) in self.motion.cards_in(tree, &view) {
            let rect = self.camera.rect_on_screen(self.canvas, &card.rect);
            self.card(card, painted, rect.translate(offset * self.camera.zoom), band);
        }
    }

    /// The words of the gates among `links`, in a size that can be read: their own tabs are too small for them.
    fn gates<'a>(&self, links: impl Iterator<Item = &'a TreeEdge>) {
        let (all, any) = (tr!(self.language, "tree-all"), tr!(self.language, "tree-any"));
        let mut alternatives = None;
        for gate in links.filter(|link| link.cause.is_none()) {
            let at = self.camera.on_screen(self.canvas, gate.from);
            if gate.kind == EdgeKind::Any {
                alternatives = Some(gate.effect);
                let round = CornerRadius { ne: 8, se: 8, ..CornerRadius::ZERO };
                let ground = (self.palette.surface, self.palette.edge);
                self.gate(at.x, at.y, &any, round, ground, self.palette.ink);
            } else {
                let ground = (self.palette.gate, self.palette.gate);
                // A set that is one of several alternatives has its tab in front of its own bar.
                let is_one_of_several = alternatives == Some(gate.effect);
                let bar = self.camera.on_screen(self.canvas, gate.to);
                let (left, middle) = if is_one_of_several {
                    (bar.x - 8.0 * self.camera.zoom - gate_width(&all), bar.y)
                } else {
                    (at.x, at.y)
                };
                self.gate(left, middle, &all, CornerRadius::same(2), ground, self.palette.on_gate);
            }
        }
    }

    /// One word of a gate on its tab, from `left` on.
    fn gate(
        &self,
        left: f32,
        middle: f32,
        word: &str,
        corner: CornerRadius,
        ground: (Color, Color),
        ink: Color,
    ) {
        let tab = Rect::from_min_size(pos2(left, middle - 8.0), vec2(gate_width(word), 16.0));
        let (fill, line) = (color(ground.0), Stroke::new(1.0, color(ground.1)));
        self.painter.rect(tab, corner, fill, line, StrokeKind::Inside);
        self.painter.text(tab.center(), Align2::CENTER_CENTER, word, bold(GATE_TYPE), color(ink));
    }

    fn card(&self, card: &Card, painted: &mut Painted, rect: Rect, band: Band) {
        self.ground(card, rect);
        match band {
            Band::Gist => self.gist(card, painted, rect),
            _ => self.name(card, rect),
        }
    }

    fn ground(&self, card: &Card, rect: Rect) {
        let colors = self.palette;
        let (fill, line, is_dashed) = match (card.is_problem, card.state, card.is_root) {
            (true, ..) => (colors.prob, colors.prob, false),
            (_, State::Refuted, _) => (colors.mute_bg, colors.mute_line, true),
            (_, State::Suspected, _) => (colors.surface, colors.warn, true),
            (_, State::Confirmed, true) => (colors.root_bg, colors.root_line, false),
            (_, State::Confirmed, false) => (colors.surface, colors.line2, false),
        };
        let corner = CornerRadius::same(if is_dashed { 0 } else { 3 });
        let stroke = if is_dashed { Stroke::NONE } else { Stroke::new(1.0, color(line)) };
        self.painter.add(RectShape::new(rect, corner, color(fill), stroke, StrokeKind::Inside));
        if is_dashed {
            let mut mesh = Mesh::default();
            dashed(&mut mesh, rect, 1.2, 3.5, color(line));
            self.painter.add(Shape::mesh(mesh));
        }
        if card.is_root {
            let bar = Rect::from_min_max(pos2(rect.max.x - self.bar(), rect.min.y), rect.max);
            self.painter.rect_filled(bar, 0.0, color(colors.root));
        }
    }

    /// The width of the bar of a root cause.
    fn bar(&self) -> f32 {
        (5.0 * self.camera.zoom).max(2.0)
    }

    /// The name, the marks, and as much of the statement as two lines hold.
    fn gist(&self, card: &Card, painted: &mut Painted, rect: Rect) {
        const LINES: f32 = 2.0;
        let top = rect.min.y + 4.0 + LINE / 2.0;
        let right = rect.max.x - SIDE - if card.is_root { self.bar() } else { 0.0 };
        let mut x = rect.min.x + SIDE;
        x = self.words(x, top, &card.cause.to_string(), Face::Bold, self.ink(card)) + 4.0;
        if !card.is_problem {
            let (icon, face, ink) = state_mark(card.state, self.palette);
            self.icon(x, top, icon.text(), face, ink);
        }
        self.shield(card, right - TYPE, top);
        let Some(record) = self.review.causes.get(&card.cause) else { return };
        let lines = ((rect.height() - LINE - 8.0) / LINE).floor().clamp(0.0, LINES) as usize;
        let face = card.face;
        // What differs by less than a point is the same: the rest is what panning leaves of a number.
        let width = (right - rect.min.x - SIDE).floor();
        let shown = painted.gist(card.cause, (width, lines), || {
            text::wrap_clamped(&record.statement, face, TYPE, width, lines)
        });
        let mut y = top + LINE;
        for line in shown.iter().take(lines) {
            let end = self.words(rect.min.x + SIDE, y, line, face, self.ink(card));
            if card.state == State::Refuted && !card.is_problem {
                let stroke = Stroke::new(1.0, color(self.palette.mute));
                self.painter.hline(rect.min.x + SIDE..=end, y, stroke);
            }
            y += LINE;
        }
    }

    /// The name and the shield, as far as there is room.
    fn name(&self, card: &Card, rect: Rect) {
        let room = rect.max.x - if card.is_root { self.bar() } else { 0.0 };
        let name = card.cause.to_string();
        let width = text::width(&name, Face::Bold, TYPE);
        if rect.height() < TYPE || rect.min.x + width + 4.0 > room {
            return;
        }
        let x = rect.min.x + SIDE.min((room - rect.min.x - width) / 2.0);
        let end = self.words(x, rect.center().y, &name, Face::Bold, self.ink(card)) + 4.0;
        if end + TYPE <= room {
            self.shield(card, end, rect.center().y);
        }
    }

    fn shield(&self, card: &Card, left: f32, middle: f32) {
        if card.shield != Shield::None || card.is_root {
            let (icon, face, ink) = shield_mark(card.shield, self.palette);
            self.icon(left, middle, icon.text(), face, ink);
        }
    }

    fn ink(&self, card: &Card) -> Color {
        match (card.is_problem, card.state) {
            (true, _) => self.palette.prob_ink,
            (_, State::Refuted) => self.palette.mute,
            _ => self.palette.ink,
        }
    }

    /// Paints `words` from `left` on, and returns where they end.
    fn words(&self, left: f32, middle: f32, words: &str, face: Face, ink: Color) -> f32 {
        let font = if face == Face::Bold { bold(TYPE) } else { regular(TYPE) };
        let at = pos2(left, middle);
        self.painter.text(at, Align2::LEFT_CENTER, words, font, color(ink)).max.x
    }

    fn icon(&self, left: f32, middle: f32, icon: &str, face: Face, ink: Color) {
        let ink: Color32 = color(ink);
        self.painter.text(pos2(left, middle), Align2::LEFT_CENTER, icon, icon_font(face, TYPE), ink);
    }
}

/// How wide the tab of a gate is whose word can be read.
fn gate_width(word: &str) -> f32 {
    text::width(word, Face::Bold, GATE_TYPE) + 9.0
}
