//! How the file is written: what sets cells apart, how times look, and what they leave unsaid.

use eframe::egui::{Button, ComboBox, Id, TextEdit, Ui, WidgetInfo, accesskit};

use crate::document::FactCertainty;
use crate::gui::command::Command;
use crate::gui::import::{Contents, ImportCommand};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{choice_ui, choice_width, field_name_ui, name_field, text_ui};
use crate::interchange::facts_import::{Mapping, Shape, TimeForm, time_zone};
use crate::language::{Language, Term, tr};

/// Shows the settings; a change reads the rows again.
pub(super) fn settings_ui(ui: &mut Ui, contents: &mut Contents, screen: &mut Screen<'_>) {
    let language = screen.language();
    let mut mapping = contents.mapping.clone();
    ui.horizontal_wrapped(|ui| {
        let shape = contents.table.shape;
        if let Some(shape) = listed_ui(ui, screen, "import-shape", shape, &Shape::ALL, shape_name) {
            screen.commands.push(Command::Import(ImportCommand::SetShape(shape)));
        }
        if shape != Shape::Lines {
            let words = tr!(language, "import-has-heads");
            ui.checkbox(&mut mapping.has_heads, words);
        }
        let form =
            listed_ui(ui, screen, "import-time-form", mapping.form, &TimeForm::ALL, |form, language| {
                form.example(language)
            });
        mapping.form = form.unwrap_or(mapping.form);
        zone_ui(ui, screen, &mut contents.zone, &mut mapping);
        if mapping.form.may_lack_year() {
            year_ui(ui, screen, &mut contents.year, &mut mapping);
        }
        if shape == Shape::Lines {
            ui.checkbox(&mut mapping.needs_time, tr!(language, "import-needs-time"));
        }
        const SOURCE_WIDTH: f32 = 150.0;
        field_name_ui(ui, screen.palette, &tr!(language, "fact-source"), SOURCE_WIDTH);
        let name = tr!(language, "import-source");
        let field = TextEdit::singleline(&mut mapping.source).id(Id::unique("import source"));
        let response = ui.add(field.hint_text(name.as_str()).desired_width(SOURCE_WIDTH));
        name_field(&response, &name);
        let name = tr!(language, "fact-certainty");
        field_name_ui(ui, screen.palette, &name, choice_width(&mapping.certainty.word(language)));
        let chosen =
            choice_ui(ui, "import certainty", &name, language, mapping.certainty, &FactCertainty::ALL);
        mapping.certainty = chosen.unwrap_or(mapping.certainty);
    });
    if mapping != contents.mapping {
        screen.commands.push(Command::Import(ImportCommand::SetMapping(Box::new(mapping))));
    }
}

fn zone_ui(ui: &mut Ui, screen: &Screen<'_>, typed: &mut String, mapping: &mut Mapping) {
    let language = screen.language();
    const WIDTH: f32 = 96.0;
    let name = tr!(language, "import-zone");
    field_name_ui(ui, screen.palette, &name, WIDTH);
    let field = TextEdit::singleline(typed).id(Id::unique("import zone")).hint_text("+09:00");
    let response = ui.add(field.desired_width(WIDTH));
    name_field(&response, &name);
    match time_zone(typed) {
        Some(zone) => mapping.assumed.zone = zone,
        None => {
            text_ui(ui, tr!(language, "import-zone-wrong"), size::META, screen.palette.root);
        }
    }
}

fn year_ui(ui: &mut Ui, screen: &Screen<'_>, typed: &mut String, mapping: &mut Mapping) {
    let language = screen.language();
    const WIDTH: f32 = 48.0;
    let name = tr!(language, "import-year");
    field_name_ui(ui, screen.palette, &name, WIDTH);
    let response = ui.add(TextEdit::singleline(typed).id(Id::unique("import year")).desired_width(WIDTH));
    name_field(&response, &name);
    match typed.trim().parse() {
        Ok(year) if (1900..=2200).contains(&year) => mapping.assumed.year = year,
        _ => {
            text_ui(ui, tr!(language, "import-year-wrong"), size::META, screen.palette.root);
        }
    }
}

fn shape_name(shape: Shape, language: Language) -> String {
    let key = match shape {
        Shape::Commas => "import-shape-commas",
        Shape::Tabs => "import-shape-tabs",
        Shape::Semicolons => "import-shape-semicolons",
        Shape::Lines => "import-shape-lines",
    };
    tr!(language, key)
}

/// A name and a list of values to choose from; returns the one that was chosen now.
pub(super) fn listed_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    screen: &Screen<'_>,
    key: &'static str,
    current: T,
    all: &[T],
    word: impl Fn(T, Language) -> String,
) -> Option<T> {
    let language = screen.language();
    let name = tr!(language, key);
    field_name_ui(ui, screen.palette, &name, choice_width(&word(current, language)));
    list_ui(ui, Id::unique(key), &name, language, current, all, word)
}

/// A list of values to choose from; returns the one that was chosen now.
pub(super) fn list_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: Id,
    name: &str,
    language: Language,
    current: T,
    all: &[T],
    word: impl Fn(T, Language) -> String,
) -> Option<T> {
    let mut chosen = None;
    let shown = word(current, language);
    let combo = ComboBox::from_id_salt(id).selected_text(shown.as_str()).show_ui(ui, |ui| {
        for &value in all {
            let button = Button::selectable(value == current, word(value, language));
            if ui.add(button).clicked() && value != current {
                chosen = Some(value);
            }
        }
    });
    combo.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(accesskit::Role::ComboBox, true, name);
        info.current_text_value = Some(shown.clone());
        info
    });
    chosen
}
