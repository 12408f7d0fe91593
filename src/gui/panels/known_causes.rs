//! The list under the card being written: causes that say the same already.

use eframe::egui::{
    Area, Button, CornerRadius, Frame, Id, Margin, Order, RichText, Stroke, Ui, WidgetInfo, accesskit, vec2,
};

use crate::drawing::Face;
use crate::drawing::text::ellipsized;
use crate::gui::canvas::Editor;
use crate::gui::command::{Command, TypingCommand};
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::widgets::text_ui;
use crate::language::tr;

/// Shows the list below the editor, while there is anything to offer.
pub fn known_causes_ui(ui: &Ui, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 360.0;
    let known = &screen.view.known_causes;
    let Some(editor) = ui.ctx().read_response(Editor::id()).filter(|_| !known.offered.is_empty()) else {
        return;
    };
    let palette = screen.palette;
    let area = Area::new(Id::unique("known causes")).order(Order::Foreground).constrain(true);
    area.fixed_pos(editor.rect.left_bottom() + vec2(-6.0, 10.0)).show(ui.ctx(), |ui| {
        Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(1.0, color(palette.line2)))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(8, 6))
            .shadow(ui.visuals().popup_shadow)
            .show(ui, |ui| {
                ui.set_width(WIDTH);
                ui.spacing_mut().item_spacing.y = 1.0;
                text_ui(ui, tr!(screen.language(), "known-title"), size::META, palette.ink2);
                for (index, &cause) in known.offered.iter().enumerate() {
                    let statement = screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str());
                    let line = format!("{cause}  {}", statement.replace('\n', " "));
                    let is_chosen = known.chosen == Some(index);
                    let fill = if is_chosen { palette.accent_bg } else { palette.surface };
                    let shown = ellipsized(&line, Face::Regular, size::UI, WIDTH - 20.0);
                    let button = Button::new(RichText::new(shown).size(size::UI).color(color(palette.ink)))
                        .fill(color(fill))
                        .stroke(Stroke::NONE)
                        .min_size(vec2(WIDTH, 26.0));
                    let response = ui.add(button);
                    response.widget_info(|| {
                        WidgetInfo::selected(accesskit::Role::ListBoxOption, true, is_chosen, &line)
                    });
                    if response.clicked() {
                        screen.commands.push(Command::Typing(TypingCommand::LinkKnown(cause)));
                    }
                }
            });
    });
}
