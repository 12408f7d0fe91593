//! The passing word at the lower left of the window.

use std::time::Duration;

use eframe::egui::{
    Align2, Area, CornerRadius, Frame, Id, Label, Margin, Order, RichText, Stroke, Ui, WidgetInfo, accesskit,
    vec2,
};

use crate::drawing::text::{width, wrap};
use crate::drawing::{Face, Icon, Palette};
use crate::gui::notices::{Notices, Toast};
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, size};
use crate::gui::widgets::{icon_button_ui, icon_ui, paragraph_ui, text_ui};
use crate::language::tr;

/// Shows what there is to say, if anything.
pub fn toast_ui(ui: &Ui, notices: &mut Notices, screen: &mut Screen<'_>) {
    const WIDEST: f32 = 460.0;
    /// What stands beside the words: the rail at their left, an icon, a button or two.
    const BESIDE: f32 = 300.0;
    let now = ui.input(|input| input.time);
    let Some(toast) = notices.current(now).cloned() else { return };
    if let Some(seconds) = notices.seconds_left(now) {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(seconds.max(0.05)));
    }
    let (palette, language) = (screen.palette, screen.language());
    let widest = WIDEST.min(ui.ctx().content_rect().width() - BESIDE);
    let mut is_closed = false;
    let area = Area::new(Id::unique("toast"));
    // A sheet in front takes the lower part of the window, and covers what has no room beside it.
    let area = if screen.is_blocked {
        area.order(Order::Middle).anchor(Align2::LEFT_TOP, vec2(162.0, 64.0))
    } else {
        area.order(Order::Foreground).anchor(Align2::LEFT_BOTTOM, vec2(162.0, -84.0))
    };
    area.show(ui.ctx(), |ui| {
        let outline = if toast.is_error { palette.root } else { palette.line2 };
        Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(if toast.is_error { 2.0 } else { 1.0 }, color(outline)))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(14, 10))
            .shadow(ui.visuals().popup_shadow)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    if toast.is_error {
                        icon_ui(ui, Icon::Warning, Face::IconBold, 18.0, palette.root);
                    }
                    let is_line =
                        toast.remedy.is_empty() && width(&toast.message, Face::Regular, size::UI) <= widest;
                    if is_line {
                        // A single line stands level with the buttons.
                        text_ui(ui, &toast.message, size::UI, palette.ink);
                    } else {
                        ui.vertical(|ui| {
                            ui.set_max_width(widest);
                            message_ui(ui, &toast, palette);
                        });
                    }
                    if let Some((word, command)) = &toast.offer
                        && ui.button(word).clicked()
                    {
                        screen.commands.push(command.clone());
                        is_closed = true;
                    }
                    if icon_button_ui(ui, palette, Icon::X, tr!(language, "button-close"), true).clicked() {
                        is_closed = true;
                    }
                });
            });
    });
    if is_closed {
        notices.close();
    }
}

/// What happened, in bold where something can be done about it, and what that is.
fn message_ui(ui: &mut Ui, toast: &Toast, palette: &Palette) {
    if toast.remedy.is_empty() {
        paragraph_ui(ui, &toast.message, size::UI, palette.ink);
        return;
    }
    let lines = wrap(&toast.message, Face::Bold, size::UI, ui.available_width()).join("\n");
    let text = RichText::new(lines).font(bold(size::UI)).color(color(palette.ink));
    let label = ui.add(Label::new(text).extend());
    label.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, toast.message.as_str()));
    paragraph_ui(ui, &toast.remedy, size::UI, palette.ink2);
}
