//! The field for a new fact: what is typed into it is understood as it is typed.

use eframe::egui::{Frame, Id, Margin, TextEdit, Ui};

use crate::document::{Fact, FactId};
use crate::edit::Edit;
use crate::gui::facts_view::FactsView;
use crate::gui::panels::facts::assumed;
use crate::gui::panels::{Screen, moment_words};
use crate::gui::theme::{regular, size};
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{chip_ui, input_method_owns_keys, name_field, text_ui, was_entered};
use crate::interchange::facts_import::{Assumed, TimeForm, find_time};
use crate::language::{Term, tr};

/// Shows the field, and what it would become.
pub(super) fn new_fact_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let hint = tr!(language, "facts-new");
    Frame::new().inner_margin(Margin { left: 14, right: 14, top: 10, bottom: 4 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let field = TextEdit::singleline(&mut view.typed)
            .id(field_id())
            .font(regular(size::ROW))
            .hint_text(hint.as_str())
            .margin(Margin::symmetric(10, 7))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        name_field(&response, &hint);
        if screen.view.focus == Some(FocusTarget::FreeFact) {
            response.request_focus();
        }
        if view.typed.trim().is_empty() {
            return;
        }
        let fact = fact_of(&view.typed, &assumed(screen.review, screen.now));
        let id = FactId::new(screen.session.free_ids().fact);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            if let Some(start) = &fact.time.start {
                let words = tr!(language, "facts-new-time", time = moment_words(start));
                chip_ui(ui, &words, palette.accent, palette.accent_bg, None);
            }
            if !fact.source.is_empty() {
                let words = tr!(language, "facts-new-source", source = fact.source.as_str());
                chip_ui(ui, &words, palette.accent, palette.accent_bg, None);
            }
            chip_ui(ui, &fact.aspect.word(language), palette.ink2, palette.sunken, None);
            let added = tr!(language, "facts-new-becomes", id = id.to_string());
            text_ui(ui, added, size::META, palette.ink2);
        });
        let is_entered = response.lost_focus() && was_entered(ui.ctx()) && !input_method_owns_keys(ui.ctx());
        if is_entered && !fact.statement.is_empty() {
            screen.edit(Edit::SetFact { id, fact: Box::new(fact) });
            view.typed.clear();
            view.reveal = Some(id);
            response.request_focus();
        }
    });
}

/// The field's name within the window.
pub(super) fn field_id() -> Id {
    Id::unique("new free fact")
}

/// What a line means: a time at its beginning is when it was; what follows the last bar or tab is the source.
fn fact_of(line: &str, assumed: &Assumed) -> Fact {
    let mut fact = Fact::default();
    let mut words = line.trim().to_owned();
    let forms =
        [TimeForm::YearFirst, TimeForm::Japanese, TimeForm::Syslog, TimeForm::Apache, TimeForm::MonthAndDay];
    let read = |form: &TimeForm| {
        let (time, rest) = find_time(&words, *form, assumed)?;
        // A time further on belongs to the sentence.
        let begins = words.chars().next().is_some_and(|c| !c.is_alphabetic() || *form == TimeForm::Syslog);
        begins.then_some((time, rest))
    };
    if let Some((time, rest)) = forms.iter().find_map(read) {
        fact.time.start = Some(time);
        words = rest;
    }
    if let Some((statement, source)) = words.rsplit_once(['|', '｜', '\t'])
        && !source.trim().is_empty()
    {
        fact.source = source.trim().to_owned();
        words = statement.trim().to_owned();
    }
    fact.statement = words;
    fact
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::fact_of;
    use crate::interchange::facts_import::{Assumed, time_zone};

    #[test]
    fn a_time_in_front_and_a_source_behind_a_bar_are_understood() {
        let assumed = Assumed { zone: time_zone("+09:00").unwrap_or(TimeZone::UTC), year: 2026 };
        let fact = fact_of("3/3 18:20 同じ海外IPから再接続 | アクセスログ", &assumed);
        assert_eq!(fact.time.start.unwrap().to_string(), "2026-03-03T18:20+09:00");
        assert_eq!((fact.statement.as_str(), fact.source.as_str()), ("同じ海外IPから再接続", "アクセスログ"));
        let plain = fact_of("web-02 was open since 2025-09-30", &assumed);
        assert_eq!(plain.time.start, None, "a time inside the sentence belongs to it");
        assert_eq!(plain.statement, "web-02 was open since 2025-09-30");
    }
}
