//! What the incident cost: the totals, the chart of the report, and each damage to be edited.

use eframe::egui::{Align, Id, Layout, Ui, vec2};

use crate::document::{Certainty, Damage, DamageId, DamageKind};
use crate::drawing::Face;
use crate::drawing::figures::damage_chart;
use crate::drawing::text::width;
use crate::edit::Edit;
use crate::engine::{DamageTotal, damage_totals};
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::{committed_text_ui, read_ui};
use crate::gui::panels::overview::AUDIENCES;
use crate::gui::panels::overview::rows::{DELETE, GAP, Wide, delete_ui, filling_ui, id_ui, row_ui, write_in};
use crate::gui::theme::size;
use crate::gui::typed_amount::typed_amount;
use crate::gui::widgets::{Field, bold_ui, choice_ui, scene_ui, text_ui};
use crate::language::{Term, amount, grouped, tr};

const CERTAINTIES: [Certainty; 2] = [Certainty::Estimated, Certainty::Confirmed];

/// Room for the longest kind.
const KIND_WIDTH: f32 = 180.0;
const SHORT_WIDTH: f32 = 90.0;
/// Room for thirteen digits.
const AMOUNT_WIDTH: f32 = 132.0;
const CURRENCY_WIDTH: f32 = 52.0;
/// Words have no line of their own in less room.
const STATEMENT_WIDTH: f32 = 180.0;

/// Shows them, those of one kind together.
pub(super) fn damages_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, review) = (screen.palette, screen.language(), screen.review);
    if review.damages.is_empty() {
        text_ui(ui, tr!(language, "damages-empty"), size::UI, palette.ink2);
    } else {
        totals_ui(ui, screen);
        let chart = damage_chart(review, palette, language, ui.available_width());
        scene_ui(ui, &chart, &tr!(language, "damages-chart"));
        ui.separator();
    }
    for kind in DamageKind::ALL {
        let mut of_kind = review.damages.iter().filter(|(_, damage)| damage.kind == kind).peekable();
        if of_kind.peek().is_some() {
            bold_ui(ui, kind.word(language), size::UI, palette.ink2);
        }
        for (&id, damage) in of_kind {
            damage_ui(ui, screen, id, damage);
        }
    }
    if ui.button(tr!(language, "damage-new")).clicked() {
        let id = DamageId::new(screen.session.free_ids().damage);
        let currency =
            review.damages.values().last().map_or_else(|| "JPY".to_owned(), |it| it.currency.clone());
        screen.edit(Edit::SetDamage { id, damage: Box::new(Damage { currency, ..Damage::default() }) });
        write_in(ui, ("damage", id));
    }
}

/// The totals, each currency by itself: yen first.
fn totals_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let mut totals = damage_totals(screen.review);
    totals.sort_by_key(|total| total.currency != "JPY");
    for total in &totals {
        let (all, certainty) = (amount(language, total.all, &total.currency), certainty_words(screen, total));
        let words = width(&all, Face::Bold, size::PAGE) + width(&certainty, Face::Regular, size::UI) + GAP;
        // What is known of it stands below where it has no room beside it.
        let is_beside = words <= ui.available_width();
        let layout =
            if is_beside { Layout::left_to_right(Align::Center) } else { Layout::top_down(Align::Min) };
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), layout, |ui| {
            bold_ui(ui, all, size::PAGE, palette.ink);
            text_ui(ui, certainty, size::UI, palette.ink2);
        });
    }
    let unpriced = screen.review.damages.values().filter(|damage| damage.amount.is_none()).count();
    if unpriced > 0 {
        text_ui(ui, tr!(language, "damages-unpriced", count = unpriced), size::META, palette.warn);
    }
    if totals.len() > 1 {
        text_ui(ui, tr!(language, "damages-not-converted"), size::META, palette.ink2);
    }
}

fn certainty_words(screen: &Screen<'_>, total: &DamageTotal) -> String {
    let language = screen.language();
    if total.estimated == 0 {
        tr!(language, "damages-all-confirmed")
    } else if total.estimated == total.all {
        tr!(language, "damages-all-estimated")
    } else {
        let estimated = amount(language, total.estimated, &total.currency);
        tr!(language, "damages-partly-estimated", amount = estimated)
    }
}

/// What is shown of a damage: in the first row what it was for, in the second how much and how that is known.
#[derive(Clone, Copy)]
enum Part {
    Id,
    Kind,
    Statement,
    Delete,
    Amount,
    Currency,
    Certainty,
    Audience,
    Basis,
}

fn damage_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: DamageId, damage: &Damage) {
    let what = [
        (Part::Id, Wide::of_id(id)),
        (Part::Kind, Wide::From(KIND_WIDTH)),
        (Part::Statement, Wide::Rest(STATEMENT_WIDTH)),
        (Part::Delete, DELETE),
    ];
    let how = [
        (Part::Amount, Wide::From(AMOUNT_WIDTH)),
        (Part::Currency, Wide::Exactly(CURRENCY_WIDTH)),
        (Part::Certainty, Wide::From(SHORT_WIDTH)),
        (Part::Audience, Wide::From(SHORT_WIDTH)),
        (Part::Basis, Wide::Rest(STATEMENT_WIDTH)),
    ];
    row_ui(ui, &what, |ui, part| part_ui(ui, screen, (id, damage), part));
    row_ui(ui, &how, |ui, part| part_ui(ui, screen, (id, damage), part));
    ui.add_space(4.0);
}

fn part_ui(ui: &mut Ui, screen: &mut Screen<'_>, (id, damage): (DamageId, &Damage), part: Part) {
    let language = screen.language();
    let set = |damage: Damage| Edit::SetDamage { id, damage: Box::new(damage) };
    match part {
        Part::Id => id_ui(ui, screen, id),
        Part::Kind => {
            let name = tr!(language, "damage-kind");
            let chosen = filling_ui(ui, |ui| {
                choice_ui(ui, ("damage kind", id), &name, language, damage.kind, &DamageKind::ALL)
            });
            if let Some(kind) = chosen {
                screen.edit(set(Damage { kind, ..damage.clone() }));
            }
        }
        Part::Statement => {
            Field::new(("damage", id), &damage.statement, tr!(language, "damage-statement"))
                .sentence()
                .show_bound(ui, screen.commands, |statement| set(Damage { statement, ..damage.clone() }));
        }
        Part::Delete => {
            if delete_ui(ui, screen, id) {
                screen.edit(Edit::DeleteDamage(id));
            }
        }
        Part::Amount => {
            let shown = damage.amount.map(grouped).unwrap_or_default();
            let (name, wrong) = (tr!(language, "damage-amount"), tr!(language, "typed-amount-wrong"));
            let read = |text: &str| typed_amount(text).ok_or(wrong);
            if let Some(amount) = read_ui(ui, ("amount", id), &shown, &name, &name, read) {
                screen.edit(set(Damage { amount, ..damage.clone() }));
            }
        }
        Part::Currency => {
            let (field, name) = (Id::unique(("currency", id)), tr!(language, "damage-currency"));
            if let Some(currency) = committed_text_ui(ui, field, &damage.currency, &name, "JPY") {
                screen.edit(set(Damage { currency: currency.to_uppercase(), ..damage.clone() }));
            }
        }
        Part::Certainty => {
            let name = tr!(language, "damage-certainty");
            let chosen = filling_ui(ui, |ui| {
                choice_ui(ui, ("damage certainty", id), &name, language, damage.certainty, &CERTAINTIES)
            });
            if let Some(certainty) = chosen {
                screen.edit(set(Damage { certainty, ..damage.clone() }));
            }
        }
        Part::Audience => {
            let name = tr!(language, "item-audience", id = id.to_string());
            let chosen = filling_ui(ui, |ui| {
                choice_ui(ui, ("damage audience", id), &name, language, damage.audience, &AUDIENCES)
            });
            if let Some(audience) = chosen {
                screen.edit(set(Damage { audience, ..damage.clone() }));
            }
        }
        Part::Basis => {
            Field::new(("basis", id), &damage.basis, tr!(language, "damage-basis")).sentence().show_bound(
                ui,
                screen.commands,
                |basis| set(Damage { basis, ..damage.clone() }),
            );
        }
    }
}
