//! The palette: commands, causes, facts and actions, found by a few letters.

use eframe::egui::{
    Align2, Area, Button, Frame, Id, Key, Modal, Modifiers, RichText, ScrollArea, Stroke, TextEdit, Ui,
    WidgetInfo, accesskit, vec2,
};

use crate::document::{ItemId, Review};
use crate::gui::canvas::Editor;
use crate::gui::command::Command;
use crate::gui::command_table::{Scope, entries};
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{input_method_owns_keys, name_field, text_ui};
use crate::language::{Fit, Language, Query, fold, tr};

/// So many lines are offered at once; who does not find it among them types another letter.
const MOST: usize = 40;

/// What has been typed, and which line Enter takes.
#[derive(Clone, Debug, Default)]
pub struct PaletteState {
    typed: String,
    chosen: usize,
    offers: Option<(String, Language, u64, Vec<Offer>)>,
}

/// One line of the palette.
#[derive(Clone, Debug, PartialEq)]
struct Offer {
    /// A key, or the name of an item.
    mark: String,
    text: String,
    command: Command,
    is_enabled: bool,
}

impl PaletteState {
    /// The lines for what has been typed.
    fn offers(&mut self, screen: &Screen<'_>) -> Vec<Offer> {
        let made_for = (self.typed.clone(), screen.language(), screen.session.revision());
        if let Some((typed, language, revision, offers)) = &self.offers
            && (typed, language, revision) == (&made_for.0, &made_for.1, &made_for.2)
        {
            return offers.clone();
        }
        let offers = offers(&self.typed, screen);
        self.offers = Some((made_for.0, made_for.1, made_for.2, offers.clone()));
        offers
    }
}

/// Shows the palette until something is taken from it.
pub fn palette_ui(ui: &Ui, state: &mut PaletteState, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 620.0;
    let area = Area::new(Id::unique("palette")).anchor(Align2::CENTER_TOP, vec2(0.0, 60.0));
    let modal = Modal::new(Id::unique("palette modal")).area(area).frame(Frame::popup(ui.style()));
    let shown = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 40.0));
        let owns_keys = input_method_owns_keys(ui.ctx());
        let steps = if owns_keys { 0 } else { take_steps(ui) };
        field_ui(ui, state, screen.language());
        let offers = state.offers(screen);
        let last = offers.len().saturating_sub(1);
        state.chosen = state.chosen.saturating_add_signed(steps).min(last);
        let clicked = offers_ui(ui, state.chosen, steps != 0, &offers, screen);
        let is_entered = !owns_keys && ui.input(|input| input.key_pressed(Key::Enter));
        let entered = is_entered.then_some(state.chosen);
        entered.or(clicked).and_then(|index| offers.get(index)).filter(|offer| offer.is_enabled).cloned()
    });
    if let Some(offer) = shown.inner.clone() {
        screen.commands.extend([Command::CloseOverlay, offer.command]);
    } else if shown.should_close() {
        screen.commands.push(Command::CloseOverlay);
    }
}

/// How far the arrows go down the list; they are used up, so that the field does not see them.
fn take_steps(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        isize::try_from(down).unwrap_or(0) - isize::try_from(up).unwrap_or(0)
    })
}

fn field_ui(ui: &mut Ui, state: &mut PaletteState, language: Language) {
    let name = tr!(language, "palette-hint");
    let field = TextEdit::singleline(&mut state.typed)
        .id(Id::unique("palette field"))
        .hint_text(&name)
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, &name);
    // The card below had the focus when the palette came.
    let is_elsewhere = ui.memory(|memory| memory.focused().is_none_or(|id| id == Editor::id()));
    if is_elsewhere && !response.lost_focus() {
        response.request_focus();
    }
    if response.changed() {
        state.chosen = 0;
    }
}

/// The lines; returns the one that was clicked.
fn offers_ui(
    ui: &mut Ui,
    chosen: usize,
    follows: bool,
    offers: &[Offer],
    screen: &Screen<'_>,
) -> Option<usize> {
    const HIGHEST: f32 = 420.0;
    let palette = screen.palette;
    if offers.is_empty() {
        text_ui(ui, tr!(screen.language(), "palette-nothing"), size::UI, palette.ink2);
        return None;
    }
    let mut clicked = None;
    ScrollArea::vertical().max_height(HIGHEST).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (index, offer) in offers.iter().enumerate() {
            let ink = if offer.is_enabled { palette.ink } else { palette.ink3 };
            let text = RichText::new(&offer.text).size(size::ROW).color(color(ink));
            let fill = if index == chosen { palette.accent_bg } else { palette.surface };
            let button = Button::new(text)
                .truncate()
                .shortcut_text(RichText::new(&offer.mark).size(size::META).color(color(palette.ink2)))
                .fill(color(fill))
                .stroke(Stroke::NONE)
                .min_size(vec2(ui.available_width(), 28.0));
            let response = ui.add(button);
            response.widget_info(|| {
                WidgetInfo::selected(
                    accesskit::Role::ListBoxOption,
                    offer.is_enabled,
                    index == chosen,
                    &offer.text,
                )
            });
            if index == chosen && follows {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                clicked = Some(index);
            }
        }
    });
    clicked
}

/// What fits `typed`, the best first; commands before items where they fit alike.
fn offers(typed: &str, screen: &Screen<'_>) -> Vec<Offer> {
    let query = Query::of(typed);
    let mut found: Vec<(Fit, Offer)> = command_offers(&query, screen);
    // Without a word every item would fit, and a list of everything finds nothing.
    if !query.is_empty() {
        found.extend(item_offers(&query, screen.review));
    }
    found.sort_by_key(|(fit, offer)| (!offer.is_enabled, *fit));
    found.into_iter().map(|(_, offer)| offer).take(MOST).collect()
}

fn command_offers(query: &Query, screen: &Screen<'_>) -> Vec<(Fit, Offer)> {
    let mut offers: Vec<(Fit, Offer)> = Vec::new();
    for entry in entries().filter(|entry| entry.scope != Scope::Presentation) {
        let text = entry.name(screen.language());
        // The other language's words lead here too: who has learnt one still finds it.
        let names = [Language::Japanese, Language::English].map(|language| fold(&entry.name(language)));
        let fit = names.iter().filter_map(|name| query.fit(name)).min();
        if let Some(fit) = fit
            && !offers.iter().any(|(_, offer)| offer.text == text)
        {
            let is_enabled = entry.is_enabled(screen.session, screen.view);
            let mark = entry.key().unwrap_or_default();
            offers.push((fit, Offer { mark, text, command: entry.command.clone(), is_enabled }));
        }
    }
    offers
}

/// Causes, facts and actions; their names count too, so that `c7` finds C7.
fn item_offers(query: &Query, review: &Review) -> Vec<(Fit, Offer)> {
    let causes = review.causes.iter().map(|(&id, it)| (ItemId::Cause(id), &it.statement));
    let facts = review.facts.iter().map(|(&id, it)| (ItemId::Fact(id), &it.statement));
    let actions = review.actions.iter().map(|(&id, it)| (ItemId::Action(id), &it.statement));
    let offer = |(id, statement): (ItemId, &String)| {
        let fit = query.fit(&fold(&format!("{id} {statement}"))).filter(|&fit| fit < Fit::Letters)?;
        let text = statement.replace('\n', " ");
        Some((fit, Offer { mark: id.to_string(), text, command: Command::GoToItem(id), is_enabled: true }))
    };
    causes.chain(facts).chain(actions).filter_map(offer).collect()
}
