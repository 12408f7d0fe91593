//! The fields of the fact that is open, below its row.

use eframe::egui::{Frame, Grid, Id, Margin, Ui};

use crate::document::{Aspect, Audience, Fact, FactCertainty, FactId, Moment};
use crate::drawing::Icon;
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::facts_view::{FactsCommand, FactsView};
use crate::gui::panels::command_icon::named_command_icon_ui;
use crate::gui::panels::facts::assumed;
use crate::gui::panels::facts::causes::causes_editor_ui;
use crate::gui::panels::facts::evidence::evidence_ui;
use crate::gui::panels::item_editors::committed_text_ui;
use crate::gui::panels::{Screen, moment_words};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{Field, choice_ui, link_button_ui, text_ui};
use crate::interchange::facts_import::{TimeForm, read_time};
use crate::language::tr;

/// Who may read a fact, from the fewest to the most.
const AUDIENCES: [Audience; 3] = [Audience::Internal, Audience::Stakeholders, Audience::Public];

/// Shows every field of the fact.
pub(super) fn row_editor_ui(
    ui: &mut Ui,
    view: &mut FactsView,
    screen: &mut Screen<'_>,
    id: FactId,
    fact: &Fact,
) {
    let (palette, language) = (screen.palette, screen.language());
    let with = |change: &dyn Fn(&mut Fact)| {
        let mut fact = fact.clone();
        change(&mut fact);
        Edit::SetFact { id, fact: Box::new(fact) }
    };
    let frame = Frame::new().fill(color(palette.accent_bg)).inner_margin(Margin {
        left: 14,
        right: 14,
        top: 2,
        bottom: 10,
    });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let name = tr!(language, "fact-statement");
        let field =
            Field::new(("row statement", id), &fact.statement, name).rows(2).size(size::ROW).sentence();
        field.show_bound(ui, screen.commands, |text| with(&|it| it.statement.clone_from(&text)));
        let half = ((ui.available_width() - 200.0) / 2.0).clamp(110.0, 260.0);
        Grid::new(("fact row", id)).num_columns(4).min_col_width(52.0).spacing([8.0, 6.0]).show(ui, |ui| {
            let name = tr!(language, "facts-from");
            text_ui(ui, &name, size::META, palette.ink2);
            if let Some(start) = time_ui(ui, screen, ("start", id), fact.time.start, &name, half) {
                screen.edit(with(&|it| it.time.start = start));
            }
            let name = tr!(language, "facts-until");
            text_ui(ui, &name, size::META, palette.ink2);
            if let Some(end) = time_ui(ui, screen, ("end", id), fact.time.end, &name, half) {
                screen.edit(with(&|it| it.time.end = end));
            }
            ui.end_row();
            let name = tr!(language, "fact-aspect");
            text_ui(ui, &name, size::META, palette.ink2);
            if let Some(aspect) =
                choice_ui(ui, ("row aspect", id), &name, language, fact.aspect, &Aspect::ALL)
            {
                screen.edit(with(&|it| it.aspect = aspect));
            }
            let name = tr!(language, "fact-certainty");
            text_ui(ui, &name, size::META, palette.ink2);
            let chosen =
                choice_ui(ui, ("row certainty", id), &name, language, fact.certainty, &FactCertainty::ALL);
            if let Some(certainty) = chosen {
                screen.edit(with(&|it| it.certainty = certainty));
            }
            ui.end_row();
            let name = tr!(language, "fact-source");
            text_ui(ui, &name, size::META, palette.ink2);
            let field = Field::new(("row source", id), &fact.source, name).width(half).sentence();
            field.show_bound(ui, screen.commands, |text| with(&|it| it.source.clone_from(&text)));
            let name = tr!(language, "facts-audience");
            text_ui(ui, &name, size::META, palette.ink2);
            if let Some(audience) =
                choice_ui(ui, ("row audience", id), &name, language, fact.audience, &AUDIENCES)
            {
                screen.edit(with(&|it| it.audience = audience));
            }
            ui.end_row();
        });
        ui.horizontal_wrapped(|ui| {
            text_ui(ui, tr!(language, "column-causes"), size::META, palette.ink2);
            causes_editor_ui(ui, screen, id, fact);
        });
        evidence_ui(ui, view, screen, id, fact);
        ui.horizontal(|ui| {
            if link_button_ui(ui, palette, tr!(language, "button-done")).clicked() {
                screen.commands.push(Command::OpenFact(None));
            }
            let name = tr!(language, "button-delete", id = id.to_string());
            // The row that can be edited is that of the open fact.
            let delete = Command::Facts(FactsCommand::DeleteOpen);
            named_command_icon_ui(ui, screen, Icon::Trash, &name, true, delete);
        });
    });
}

/// A field for a time, written as people write it; returns the new one once it counts. What cannot be read stays out of the
/// review and is said.
fn time_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    id: (&str, FactId),
    value: Option<Moment>,
    name: &str,
    width: f32,
) -> Option<Option<Moment>> {
    let language = screen.language();
    let assumed = assumed(screen.review, screen.now);
    let is_usual = |it: &Moment| assumed.zone.to_fixed_offset().is_ok_and(|usual| usual == it.offset);
    // A zone that everybody knows is not worth its place.
    let shown =
        value.map(|it| if is_usual(&it) { moment_words(&it) } else { it.to_string() }).unwrap_or_default();
    let field = Id::unique(("row time", id));
    let failed = field.with("failed");
    ui.vertical(|ui| {
        ui.set_width(width);
        let hint = tr!(language, "facts-time-hint");
        let mut parsed = None;
        if let Some(text) = committed_text_ui(ui, field, &shown, name, &hint) {
            let read = || TimeForm::ALL.into_iter().find_map(|form| read_time(&text, form, &assumed));
            parsed = if text.is_empty() { Some(None) } else { read().map(Some) };
            ui.data_mut(|data| {
                data.remove::<String>(failed);
                if parsed.is_none() {
                    data.insert_temp(failed, text.clone());
                }
            });
        }
        if let Some(text) = ui.data(|data| data.get_temp::<String>(failed)) {
            let note = tr!(language, "facts-time-wrong", text = text.as_str());
            let label = eframe::egui::RichText::new(note).size(size::META).color(color(screen.palette.root));
            ui.add(eframe::egui::Label::new(label).wrap());
        }
        parsed
    })
    .inner
}
