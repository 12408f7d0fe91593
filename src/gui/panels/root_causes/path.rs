//! The recurrence path that is looked at: on the tree, and read aloud from its root causes to the problem.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::{Id, Ui, Vec2, vec2};

use crate::document::{CauseId, ItemId, State};
use crate::engine::{Closure, sentences};
use crate::gui::canvas::small_tree_ui;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::columns::tight_sheet_ui;
use crate::gui::panels::root_causes::path_list::{closure_chip_ui, closure_words, members_ui};
use crate::gui::path_list::ListedPath;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, link_button_ui, paragraph_ui, text_ui};
use crate::language::{Language, Term, tr};

/// A tree that takes at most this part of the width has words beside it, and takes at least the other.
const MOST_BESIDE: f32 = 0.55;
const LEAST_BESIDE: f32 = 0.34;

/// Shows the path, its tree `height` points high.
pub(super) fn path_ui(ui: &mut Ui, screen: &mut Screen<'_>, height: f32) {
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    let rows = screen.view.paths.rows(analysis);
    let Some(path) = rows.get(screen.view.paths.chosen.min(rows.len().saturating_sub(1))) else { return };
    tight_sheet_ui(ui, palette, |ui| {
        ui.horizontal_wrapped(|ui| {
            bold_ui(ui, path.name(), size::CARD, palette.accent);
            let key = if path.members.len() == 1 { "path-title-one" } else { "path-title" };
            bold_ui(ui, tr!(language, key), size::ROW, palette.ink);
            closure_chip_ui(ui, palette, path.closure, &tr!(language, closure_words(path.closure)));
        });
        ui.horizontal_wrapped(|ui| members_ui(ui, screen, path));
        let size = screen.tree.size;
        let natural = height / size.height.max(1.0) * size.width;
        let room = ui.available_width();
        if natural <= room * MOST_BESIDE {
            // A tall tree leaves room beside it for what is read aloud.
            ui.horizontal_top(|ui| {
                let width = natural.max(room * LEAST_BESIDE);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    tree_ui(ui, screen, path, vec2(width, height));
                    ways_to_close_ui(ui, screen, path);
                });
                ui.vertical(|ui| told_ui(ui, screen, path));
            });
        } else {
            tree_ui(ui, screen, path, vec2(room, height));
            told_ui(ui, screen, path);
            ways_to_close_ui(ui, screen, path);
        }
    });
}

/// The tree with the path lit on it; a card that is pressed leads to its cause.
fn tree_ui(ui: &mut Ui, screen: &mut Screen<'_>, path: &ListedPath<'_>, room: Vec2) {
    let members: BTreeSet<CauseId> = path.members.iter().copied().collect();
    let name = tr!(screen.language(), "path-tree-name", path = path.name());
    let pressed = small_tree_ui(ui, room, screen, &members, &name);
    if let Some(cause) = pressed {
        screen.commands.push(Command::GoToItem(ItemId::Cause(cause)));
    }
}

/// The path read aloud, and how well it is supported.
fn told_ui(ui: &mut Ui, screen: &Screen<'_>, path: &ListedPath<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    for sentence in said(ui, screen, path.members).iter() {
        paragraph_ui(ui, sentence, size::UI, palette.ink);
    }
    let evidence = tr!(language, "evidence-weakest", state = path.weakest_evidence.word(language));
    let ink = if path.weakest_evidence == State::Confirmed { palette.ink2 } else { palette.warn };
    paragraph_ui(ui, evidence, size::UI, ink);
}

/// One cause blocked is enough; what blocks which of them.
fn ways_to_close_ui(ui: &mut Ui, screen: &mut Screen<'_>, path: &ListedPath<'_>) {
    const MOST: usize = 8;
    let (palette, language) = (screen.palette, screen.language());
    let key = if path.closure == Closure::Open { "path-close-open" } else { "path-close" };
    paragraph_ui(ui, tr!(language, key, path = path.name()), size::UI, palette.ink);
    for &cause in path.members.iter().take(MOST) {
        ui.horizontal_wrapped(|ui| {
            bold_ui(ui, cause.to_string(), size::UI, palette.root);
            let actions = screen.standing_actions(cause);
            for id in &actions {
                let Some(action) = screen.review.actions.get(id) else { continue };
                let due =
                    action.due.map(|day| crate::language::short_date(language, day)).unwrap_or_default();
                let words = format!("{id} {} {due}", action.stage.word(language));
                if link_button_ui(ui, palette, words.trim_end()).on_hover_text(&action.statement).clicked() {
                    screen.commands.push(Command::GoToItem(ItemId::Action(*id)));
                }
            }
            if actions.is_empty() {
                text_ui(ui, tr!(language, "no-action"), size::UI, palette.warn);
                let name = tr!(language, "path-add-action", id = cause.to_string());
                if link_button_ui(ui, palette, name).clicked() {
                    screen.commands.push(Command::GoToItem(ItemId::Cause(cause)));
                    screen.commands.push(Command::AddAction);
                }
            }
        });
    }
}

type Said = ((u64, Language, Vec<CauseId>), Arc<[String]>);

/// The path read aloud; it is made once, for it needs the whole tree.
fn said(ui: &Ui, screen: &Screen<'_>, members: &[CauseId]) -> Arc<[String]> {
    let id = Id::unique("path read aloud");
    let key = (screen.session.revision(), screen.language(), members.to_vec());
    if let Some((made_for, said)) = ui.data(|data| data.get_temp::<Said>(id))
        && made_for == key
    {
        return said;
    }
    let said: Arc<[String]> = sentences(screen.review, members, screen.language()).into();
    ui.data_mut(|data| data.insert_temp::<Said>(id, (key, Arc::clone(&said))));
    said
}
