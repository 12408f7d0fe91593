//! The causes that a fact speaks for or against, and the way to link more of them.

use eframe::egui::{
    Align, Button, Context, Id, Key, Layout, RichText, Stroke, TextEdit, Ui, WidgetInfo, accesskit, vec2,
};

use crate::document::{CauseId, Fact, FactId, ItemId};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::fact_drag::{linked, without};
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, size};
use crate::gui::widgets::{name_field, text_ui, was_entered};
use crate::language::{Query, fold, tr};

/// A cause as a small button; says whether it was pressed.
pub(super) fn cause_button_ui(ui: &mut Ui, screen: &Screen<'_>, cause: CauseId, is_refuted: bool) -> bool {
    let (palette, language) = (screen.palette, screen.language());
    let (ink, outline) =
        if is_refuted { (palette.mute, palette.mute_line) } else { (palette.ink, palette.ctl) };
    let mut label = RichText::new(cause.to_string()).font(bold(size::META)).color(color(ink));
    if is_refuted {
        label = label.strikethrough();
    }
    ui.spacing_mut().button_padding = vec2(6.0, 1.0);
    let button = Button::new(label).fill(color(palette.surface)).stroke(Stroke::new(1.0, color(outline)));
    let statement = screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str());
    let key = if is_refuted { "facts-refutes-cause" } else { "facts-supports-cause" };
    let name = tr!(language, key, cause = cause.to_string(), statement = statement);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    response.on_hover_text(name).clicked()
}

/// The causes of a fact that is being edited: each can be gone to, turned or unlinked, and others linked.
pub(super) fn causes_editor_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: FactId, fact: &Fact) {
    let language = screen.language();
    ui.horizontal_wrapped(|ui| {
        let all =
            fact.supports.iter().map(|&it| (it, false)).chain(fact.refutes.iter().map(|&it| (it, true)));
        for (cause, is_refuted) in all.collect::<Vec<_>>() {
            ui.menu_button(cause_words(screen, cause, is_refuted), |ui| {
                let turn = if is_refuted { "fact-supports-instead" } else { "fact-refutes-instead" };
                if ui.button(tr!(language, turn)).clicked() {
                    screen.edit(set(id, linked(fact, cause, !is_refuted)));
                    ui.close();
                }
                if ui.button(tr!(language, "fact-unlink")).clicked() {
                    screen.edit(set(id, without(fact, cause)));
                    ui.close();
                }
                if ui.button(tr!(language, "facts-go-to-cause")).clicked() {
                    screen.commands.push(Command::GoToItem(ItemId::Cause(cause)));
                    ui.close();
                }
            });
        }
        let open = picker_id(id);
        let is_open = ui.data(|data| data.get_temp::<String>(open)).is_some();
        let button = Button::new(tr!(language, "facts-link-cause")).selected(is_open);
        if ui.add(button).clicked() {
            ui.data_mut(|data| {
                data.remove::<String>(open);
                if !is_open {
                    data.insert_temp(open, String::new());
                }
            });
        }
    });
    picker_ui(ui, screen, id, fact);
}

/// Opens the search for a cause that the fact is linked to, and goes there.
pub fn find_cause_to_link(ctx: &Context, fact: FactId) {
    let open = picker_id(fact);
    ctx.data_mut(|data| data.insert_temp(open, String::new()));
    ctx.memory_mut(|memory| memory.request_focus(open.with("field")));
}

/// Where the words are kept by which a cause is looked for, while one is.
fn picker_id(id: FactId) -> Id {
    Id::unique(("cause to link", id))
}

fn cause_words(screen: &Screen<'_>, cause: CauseId, is_refuted: bool) -> RichText {
    const LONGEST: usize = 16;
    let statement = screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str());
    let short: String = statement.chars().take(LONGEST).collect();
    let more = if statement.chars().count() > LONGEST { "…" } else { "" };
    let text = RichText::new(format!("{cause} {short}{more}")).size(size::UI);
    if is_refuted { text.strikethrough().color(color(screen.palette.mute)) } else { text }
}

/// The causes that are not linked yet, found by a few letters; Enter links the first.
fn picker_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: FactId, fact: &Fact) {
    const OFFERED: usize = 5;
    let (palette, language, open) = (screen.palette, screen.language(), picker_id(id));
    let Some(mut typed) = ui.data(|data| data.get_temp::<String>(open)) else { return };
    let name = tr!(language, "facts-find-cause");
    let field = TextEdit::singleline(&mut typed).id(open.with("field")).hint_text(name.as_str());
    let response = ui.add(field.desired_width(f32::INFINITY));
    name_field(&response, &name);
    if ui.memory(|memory| memory.focused().is_none()) && !response.lost_focus() {
        response.request_focus();
    }
    let query = Query::of(&typed);
    ui.data_mut(|data| data.insert_temp(open, typed));
    let is_free = |cause: &CauseId| !fact.supports.contains(cause) && !fact.refutes.contains(cause);
    let fits = |cause: &CauseId| query.is_in(&fold(&format!("{cause} {}", statement_of(screen, *cause))));
    let review = screen.review;
    let all = review.reading_order().into_iter().chain(review.unlinked_causes());
    let offered: Vec<CauseId> = all.filter(is_free).filter(fits).take(OFFERED).collect();
    if offered.is_empty() {
        text_ui(ui, tr!(language, "palette-nothing"), size::UI, palette.ink2);
    }
    let is_entered = response.lost_focus() && was_entered(ui.ctx());
    let mut chosen = offered.first().filter(|_| is_entered).map(|&cause| (cause, false));
    for cause in offered {
        let against = tr!(language, "facts-link-refuting-cause", cause = cause.to_string());
        let words = format!("{cause}  {}", statement_of(screen, cause));
        let place = vec2(ui.available_width(), 28.0);
        // The words of a cause take what the other button leaves.
        ui.allocate_ui_with_layout(place, Layout::right_to_left(Align::Center), |ui| {
            let refutes = ui.button(tr!(language, "facts-link-refuting"));
            refutes.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, against.as_str()));
            let button = Button::new(RichText::new(&words).size(size::UI)).truncate();
            let supports = ui.add(button.min_size(vec2(ui.available_width(), 0.0)));
            supports.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, words.as_str()));
            if supports.clicked() || refutes.clicked() {
                chosen = Some((cause, refutes.clicked()));
            }
        });
    }
    let is_left = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if let Some((cause, is_refuted)) = chosen {
        screen.edit(set(id, linked(fact, cause, is_refuted)));
    }
    if chosen.is_some() || is_left {
        ui.data_mut(|data| data.remove::<String>(open));
    }
}

fn statement_of<'a>(screen: &Screen<'a>, cause: CauseId) -> &'a str {
    screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str())
}

fn set(id: FactId, fact: Fact) -> Edit {
    Edit::SetFact { id, fact: Box::new(fact) }
}
