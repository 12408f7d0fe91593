//! The pictures and texts that show a fact: small in its row, and large when one is pressed.

use eframe::egui::{
    Align2, Button, CornerRadius, Image, Label, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, vec2,
};

use crate::document::{ContentHash, Evidence, EvidenceKind, Fact, FactId};
use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Icon};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::evidence::Picture;
use crate::gui::facts_view::{FactsCommand, FactsView};
use crate::gui::panels::Screen;
use crate::gui::theme::{color, regular, size};
use crate::gui::widgets::{bold_ui, icon_button_ui, modal, text_ui};
use crate::language::tr;

/// A small picture, in points.
const SMALL: eframe::egui::Vec2 = vec2(112.0, 76.0);

/// Shows the evidence of the open fact, and the ways to add some.
pub(super) fn evidence_ui(
    ui: &mut Ui,
    view: &mut FactsView,
    screen: &mut Screen<'_>,
    id: FactId,
    fact: &Fact,
) {
    let (palette, language) = (screen.palette, screen.language());
    let review = screen.review;
    ui.horizontal_wrapped(|ui| {
        text_ui(ui, tr!(language, "evidence"), size::META, palette.ink2);
        for &hash in &fact.evidence {
            if let Some(evidence) = review.evidence.get(&hash) {
                small_ui(ui, view, screen, id, (hash, evidence));
            }
        }
        if ui.add(Button::new(tr!(language, "evidence-add"))).clicked() {
            screen.commands.push(Command::Facts(FactsCommand::ChooseEvidence));
        }
        if fact.evidence.is_empty() {
            let limits = tr!(
                language,
                "evidence-limits",
                each = Evidence::LARGEST / 1024 / 1024,
                all = Evidence::MOST / 1024 / 1024
            );
            text_ui(ui, limits, size::META, palette.ink3);
        }
    });
}

fn small_ui(
    ui: &mut Ui,
    view: &mut FactsView,
    screen: &mut Screen<'_>,
    id: FactId,
    (hash, evidence): (ContentHash, &Evidence),
) {
    let (palette, language) = (screen.palette, screen.language());
    let (place, response) = ui.allocate_exact_size(SMALL, Sense::click());
    let name = tr!(language, "evidence-show", name = evidence.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    let painter = ui.painter();
    painter.rect_filled(place, CornerRadius::same(4), color(palette.surface));
    let inner = place.shrink(3.0);
    let words = match evidence.kind {
        EvidenceKind::Text => Some(first_lines(evidence)),
        EvidenceKind::Png | EvidenceKind::Jpeg => match view.pictures.get(&hash) {
            Some(Picture::Ready(texture)) => {
                let scale =
                    (inner.width() / texture.size_vec2().x).min(inner.height() / texture.size_vec2().y);
                let room = eframe::egui::Rect::from_center_size(inner.center(), texture.size_vec2() * scale);
                Image::new(texture).paint_at(ui, room);
                None
            }
            Some(Picture::Broken) => Some(tr!(language, "evidence-broken")),
            Some(Picture::Pending) => Some(tr!(language, "import-reading")),
            None => {
                screen.commands.push(Command::Facts(FactsCommand::Develop(hash)));
                None
            }
        },
    };
    let painter = ui.painter().with_clip_rect(inner.intersect(ui.clip_rect()));
    if let Some(words) = words {
        painter.text(inner.min, Align2::LEFT_TOP, words, regular(size::MICRO), color(palette.ink2));
    }
    let outline = if response.hovered() { palette.accent } else { palette.ctl };
    let stroke = Stroke::new(1.0, color(outline));
    ui.painter().rect_stroke(place, CornerRadius::same(4), stroke, StrokeKind::Inside);
    if response.on_hover_text(&evidence.name).clicked() {
        view.viewed = Some(hash);
    }
    let remove = tr!(language, "evidence-remove", name = evidence.name.as_str());
    if icon_button_ui(ui, palette, Icon::X, remove, true).clicked() {
        screen.edit(Edit::DetachEvidence { fact: id, hash });
    }
}

fn first_lines(evidence: &Evidence) -> String {
    const LINES: usize = 5;
    let text = String::from_utf8_lossy(&evidence.content);
    let lines =
        text.lines().take(LINES).map(|line| ellipsized(line, Face::Regular, size::MICRO, SMALL.x - 8.0));
    lines.collect::<Vec<_>>().join("\n")
}

/// Shows the piece that was pressed in front of everything else.
pub(super) fn viewer_ui(ui: &Ui, view: &mut FactsView, screen: &Screen<'_>) {
    const MARGINS: f32 = 140.0;
    let (palette, language) = (screen.palette, screen.language());
    let Some((hash, evidence)) =
        view.viewed.and_then(|hash| Some((hash, screen.review.evidence.get(&hash)?)))
    else {
        view.viewed = None;
        return;
    };
    let room = ui.ctx().content_rect().size() - vec2(MARGINS, MARGINS + 40.0);
    let mut closes = false;
    let shown = modal("evidence", ui.style()).show(ui.ctx(), |ui| {
        ui.set_max_width(room.x);
        ui.horizontal(|ui| {
            bold_ui(ui, &evidence.name, size::CARD, palette.ink);
            let kilobytes = evidence.content.len().div_ceil(1024);
            text_ui(ui, tr!(language, "evidence-size", kilobytes = kilobytes), size::UI, palette.ink2);
            closes = icon_button_ui(ui, palette, Icon::X, tr!(language, "button-close"), true).clicked();
        });
        match view.pictures.get(&hash) {
            Some(Picture::Ready(texture)) => {
                let scale = (room.x / texture.size_vec2().x).min(room.y / texture.size_vec2().y).min(1.0);
                ui.add(Image::new(texture).fit_to_exact_size(texture.size_vec2() * scale));
            }
            _ if evidence.kind == EvidenceKind::Text => {
                ScrollArea::both().max_height(room.y).show(ui, |ui| {
                    let text = String::from_utf8_lossy(&evidence.content).into_owned();
                    ui.add(Label::new(RichText::new(text).size(size::UI)).extend());
                });
            }
            _ => {
                text_ui(ui, tr!(language, "evidence-broken"), size::ROW, palette.ink2);
            }
        }
    });
    if closes || shown.should_close() {
        view.viewed = None;
    }
}
