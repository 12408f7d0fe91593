//! The bar at the bottom: zoom, counts, language, theme, and whether the review is on disk.

use eframe::egui::{
    Align, Button, Frame, Layout, Margin, Panel, RichText, Stroke, Ui, WidgetInfo, accesskit, vec2,
};

use crate::document::State;
use crate::drawing::text::width;
use crate::drawing::{Face, Icon};
use crate::gui::command::Command;
use crate::gui::dialogue::DialogueCommand;
use crate::gui::panels::Screen;
use crate::gui::panels::command_icon::command_icon_ui;
use crate::gui::theme::{color, size};
use crate::gui::view_state::Step;
use crate::gui::widgets::{bold_ui, icon_button_ui, icon_ui, text_ui};
use crate::language::{Language, Term, tr};

/// A bar of fewer points has no room for what the menus have as well.
const NARROW: f32 = 760.0;

/// Shows the bar.
pub fn status_bar_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let frame = Frame::new().fill(color(screen.palette.panel)).inner_margin(Margin::symmetric(10, 0));
    Panel::bottom("status bar").exact_size(34.0).resizable(false).frame(frame).show(ui, |ui| {
        // The right end first: what is left over belongs to the counts, and a narrow window has the choices in its menu alone.
        let is_wide = ui.available_width() >= NARROW;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            saved_ui(ui, screen);
            ui.separator();
            if is_wide {
                theme_ui(ui, screen);
                language_ui(ui, screen);
                ui.separator();
            }
            read_back_ui(ui, screen);
            to_settle_ui(ui, screen);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if screen.view.step == Step::WhyWhy {
                    zoom_ui(ui, screen);
                    ui.separator();
                }
                counts_ui(ui, screen);
            });
        });
    });
}

fn zoom_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let language = screen.language();
    ui.spacing_mut().item_spacing.x = 2.0;
    command_icon_ui(ui, screen, Icon::Minus, &Command::ZoomOut);
    let percent = format!("{:.0}%", screen.zoom * 100.0);
    let button = Button::new(RichText::new(percent).size(size::META)).frame_when_inactive(false);
    let actual = ui.add(button.min_size(vec2(46.0, 0.0)));
    if actual.on_hover_text(tr!(language, "button-zoom-actual")).clicked() {
        screen.commands.push(Command::ZoomToActualSize);
    }
    command_icon_ui(ui, screen, Icon::Plus, &Command::ZoomIn);
    command_icon_ui(ui, screen, Icon::CornersOut, &Command::ZoomToFit);
    ui.spacing_mut().item_spacing.x = 8.0;
}

fn counts_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    ui.spacing_mut().item_spacing.x = 5.0;
    let causes = (tr!(language, "count-causes"), screen.review.causes.len());
    if !has_room_for(ui, &causes) {
        return;
    }
    text_ui(ui, causes.0, size::META, palette.ink2);
    bold_ui(ui, causes.1.to_string(), size::META, palette.ink);
    for state in [State::Confirmed, State::Suspected, State::Refuted] {
        ui.add_space(6.0);
        let (icon, face, ink) = match state {
            State::Confirmed => (Icon::CheckCircle, Face::IconFill, palette.ink2),
            State::Suspected => (Icon::Question, Face::IconBold, palette.warn),
            State::Refuted => (Icon::XCircle, Face::IconBold, palette.mute),
        };
        let told = (state.word(language), screen.digest.count(state));
        if !has_room_for(ui, &told) {
            return;
        }
        icon_ui(ui, icon, face, size::UI, ink);
        text_ui(ui, told.0, size::META, palette.ink2);
        bold_ui(ui, told.1.to_string(), size::META, palette.ink);
    }
    ui.add_space(6.0);
    let roots = (tr!(language, "count-root-causes"), screen.analysis.root_causes.len());
    if has_room_for(ui, &roots) {
        icon_ui(ui, Icon::Flag, Face::IconFill, size::UI, palette.root);
        text_ui(ui, roots.0, size::META, palette.ink2);
        bold_ui(ui, roots.1.to_string(), size::META, palette.ink);
    }
}

/// Whether a count with its icon still fits beside what stands at the right.
fn has_room_for(ui: &Ui, (words, count): &(String, usize)) -> bool {
    const AROUND: f32 = 34.0;
    let words = width(words, Face::Regular, size::META) + width(&count.to_string(), Face::Bold, size::META);
    ui.available_width() >= words + AROUND
}

/// How far the tree was read back; it leads on with that.
fn read_back_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let certificate = screen.remarks.certificate;
    if certificate.explanations == 0 {
        return;
    }
    let (read, all) = (certificate.read(), certificate.explanations);
    let words = tr!(screen.language(), "status-read-back", read = read, all = all);
    let label = RichText::new(format!("{} {words}", Icon::Checks.character())).size(size::META);
    let button = ui.add(Button::new(label).frame_when_inactive(false));
    button.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, words.as_str()));
    if button.on_hover_text(certificate.sentence(screen.language())).clicked() {
        screen.commands.push(Command::GoTo(Step::WhyWhy));
        screen.commands.push(Command::Dialogue(DialogueCommand::ReadBack));
    }
}

/// How many errors and warnings are left; it leads to the list of them.
fn to_settle_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, count) = (screen.palette, screen.remarks.to_settle);
    if count == 0 {
        return;
    }
    let words = tr!(screen.language(), "status-to-settle", count = count);
    let label = RichText::new(format!("{} {words}", Icon::Warning.character()));
    let label = label.size(size::META).color(color(palette.warn));
    let button = ui.add(Button::new(label).fill(color(palette.warn_bg)).stroke(Stroke::NONE));
    button.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, words.as_str()));
    if button.on_hover_text(tr!(screen.language(), "status-to-settle-list")).clicked() {
        screen.commands.push(Command::GoTo(Step::WhyWhy));
        screen.commands.push(Command::Select(None));
    }
}

fn language_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let other = match screen.language() {
        Language::Japanese => Language::English,
        Language::English => Language::Japanese,
    };
    let name = tr!(other, "language-name");
    let button = Button::new(RichText::new(name).size(size::META)).frame_when_inactive(false);
    if ui.add(button).on_hover_text(tr!(other, "button-this-language")).clicked() {
        screen.commands.push(Command::SetLanguage(other));
    }
    icon_ui(ui, Icon::Globe, Face::IconRegular, size::ROW, screen.palette.ink2);
}

fn theme_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let language = screen.language();
    let (icon, name) = if screen.view.theme.is_dark() {
        (Icon::Sun, tr!(language, "button-light"))
    } else {
        (Icon::Moon, tr!(language, "button-dark"))
    };
    if icon_button_ui(ui, screen.palette, icon, name, true).clicked() {
        screen.commands.push(Command::SetTheme(screen.view.theme.other()));
    }
}

fn saved_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    if screen.is_busy {
        text_ui(ui, tr!(language, "state-busy"), size::META, palette.ink2);
    } else if screen.session.has_unsaved_changes() {
        bold_ui(ui, tr!(language, "state-unsaved"), size::META, palette.warn);
        icon_ui(ui, Icon::PencilSimple, Face::IconBold, size::UI, palette.warn);
    } else if screen.session.path().is_some() {
        text_ui(ui, tr!(language, "state-saved"), size::META, palette.ink2);
        icon_ui(ui, Icon::CheckCircle, Face::IconRegular, size::ROW, palette.ink2);
    } else {
        text_ui(ui, tr!(language, "state-new"), size::META, palette.ink2);
    }
}
