//! What the incident cost: the totals, the chart of the report, and each damage to be edited.

use eframe::egui::{Id, Ui, vec2};

use crate::document::{Certainty, Damage, DamageId, DamageKind};
use crate::drawing::figures::damage_chart;
use crate::edit::Edit;
use crate::engine::{DamageTotal, damage_totals};
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::{committed_text_ui, read_ui};
use crate::gui::panels::overview::AUDIENCES;
use crate::gui::panels::overview::rows::{DELETE, delete_ui, wide_ui, width_before};
use crate::gui::theme::size;
use crate::gui::typed_amount::typed_amount;
use crate::gui::widgets::{Field, bold_ui, chip_ui, choice_ui, scene_ui, text_ui};
use crate::language::{Term, amount, grouped, tr};

const CERTAINTIES: [Certainty; 2] = [Certainty::Estimated, Certainty::Confirmed];

/// Room for the longest kind.
const KIND_WIDTH: f32 = 180.0;
const SHORT_WIDTH: f32 = 90.0;

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
    }
}

/// The totals, each currency by itself: yen first.
fn totals_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let mut totals = damage_totals(screen.review);
    totals.sort_by_key(|total| total.currency != "JPY");
    for total in &totals {
        ui.horizontal(|ui| {
            bold_ui(ui, amount(language, total.all, &total.currency), size::PAGE, palette.ink);
            text_ui(ui, certainty_words(screen, total), size::UI, palette.ink2);
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

/// A damage in two lines: what it was for, then how much and how that is known.
fn damage_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: DamageId, damage: &Damage) {
    let (palette, language) = (screen.palette, screen.language());
    let set = |change: &dyn Fn(&mut Damage)| {
        let mut damage = damage.clone();
        change(&mut damage);
        Edit::SetDamage { id, damage: Box::new(damage) }
    };
    ui.horizontal(|ui| {
        chip_ui(ui, &id.to_string(), palette.ink2, palette.sunken, None);
        let name = tr!(language, "damage-kind");
        let chosen = wide_ui(ui, KIND_WIDTH, |ui| {
            choice_ui(ui, ("damage kind", id), &name, language, damage.kind, &DamageKind::ALL)
        });
        if let Some(kind) = chosen {
            screen.edit(set(&|it| it.kind = kind));
        }
        Field::new(("damage", id), &damage.statement, tr!(language, "damage-statement"))
            .width(width_before(ui, DELETE))
            .show_bound(ui, screen.commands, |text| set(&|it| it.statement.clone_from(&text)));
        if delete_ui(ui, screen, id) {
            screen.edit(Edit::DeleteDamage(id));
        }
    });
    ui.horizontal_top(|ui| {
        amount_ui(ui, screen, id, damage);
        let name = tr!(language, "damage-certainty");
        let certainty = damage.certainty;
        let chosen = wide_ui(ui, SHORT_WIDTH, |ui| {
            choice_ui(ui, ("damage certainty", id), &name, language, certainty, &CERTAINTIES)
        });
        if let Some(certainty) = chosen {
            screen.edit(set(&|it| it.certainty = certainty));
        }
        let name = tr!(language, "item-audience", id = id.to_string());
        let chosen = wide_ui(ui, SHORT_WIDTH, |ui| {
            choice_ui(ui, ("damage audience", id), &name, language, damage.audience, &AUDIENCES)
        });
        if let Some(audience) = chosen {
            screen.edit(set(&|it| it.audience = audience));
        }
        Field::new(("basis", id), &damage.basis, tr!(language, "damage-basis"))
            .width(ui.available_width())
            .show_bound(ui, screen.commands, |text| set(&|it| it.basis.clone_from(&text)));
    });
    ui.add_space(4.0);
}

fn amount_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: DamageId, damage: &Damage) {
    const AMOUNT_WIDTH: f32 = 120.0;
    const CURRENCY_WIDTH: f32 = 52.0;
    let language = screen.language();
    let set = |damage: Damage| Edit::SetDamage { id, damage: Box::new(damage) };
    let shown = damage.amount.map(grouped).unwrap_or_default();
    let (name, wrong) = (tr!(language, "damage-amount"), tr!(language, "typed-amount-wrong"));
    let read = |text: &str| typed_amount(text).ok_or(wrong);
    let changed = ui.allocate_ui(vec2(AMOUNT_WIDTH, 28.0), |ui| {
        ui.vertical(|ui| read_ui(ui, ("amount", id), &shown, &name, &name, read)).inner
    });
    if let Some(amount) = changed.inner {
        screen.edit(set(Damage { amount, ..damage.clone() }));
    }
    let name = tr!(language, "damage-currency");
    let changed = ui.allocate_ui(vec2(CURRENCY_WIDTH, 28.0), |ui| {
        committed_text_ui(ui, Id::unique(("currency", id)), &damage.currency, &name, "JPY")
    });
    if let Some(currency) = changed.inner {
        screen.edit(set(Damage { currency: currency.to_uppercase(), ..damage.clone() }));
    }
}
