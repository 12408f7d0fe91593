//! A question in front of everything else.

use std::path::Path;

use eframe::egui::{Align, Id, Key, Layout, TextEdit, Ui, vec2};
use jiff::tz::TimeZone;

use crate::gui::canvas::Editor;
use crate::gui::notices::{PathPurpose, Question};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, modal, modal_width, name_field, paragraph_ui, primary_button_ui};
use crate::language::{Language, day_and_time, tr};
use crate::storage::Holder;

/// What the user answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Go on.
    Accept,
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Save under another name.
    SaveElsewhere,
    /// Read the file again.
    Reload,
    /// Open a file to read it.
    Read,
    /// Open a file as the beginning of another review.
    Copy,
    /// Leave everything as it is.
    Cancel,
}

/// Shows the question and returns the answer, once there is one.
pub fn question_ui(ui: &Ui, question: &mut Question, screen: &mut Screen<'_>) -> Option<Reply> {
    const WIDTH: f32 = 480.0;
    let modal = modal("question", ui.style()).show(ui.ctx(), |ui| {
        ui.set_width(modal_width(ui, WIDTH));
        ui.spacing_mut().item_spacing.y = 12.0;
        match question {
            Question::Unsaved { .. } => unsaved_ui(ui, screen),
            Question::Path { purpose, text } => path_ui(ui, screen, *purpose, text),
            Question::Overwrite { path, .. } => overwrite_ui(ui, screen, &path.display().to_string()),
            Question::Opened { notices } => opened_ui(ui, screen, notices),
            Question::Locked { path, holder } => locked_ui(ui, screen, path, holder),
            Question::SaveOver { path, holder } => save_over_ui(ui, screen, path, holder),
            Question::ChangedOnDisk { path, is_saving, has_changes, .. } => {
                changed_ui(ui, screen, path, *is_saving, *has_changes)
            }
        }
    });
    modal.inner.or_else(|| modal.should_close().then_some(Reply::Cancel))
}

fn title_ui(ui: &mut Ui, screen: &Screen<'_>, title: String, text: String) {
    bold_ui(ui, title, size::PAGE - 4.0, screen.palette.ink);
    if !text.is_empty() {
        paragraph_ui(ui, text, size::ROW, screen.palette.ink2);
    }
}

/// The buttons of a question, the leading one at the right; returns the answer of the one that was pressed. The leading one has the
/// focus, so that Enter is enough, unless it would replace something.
fn buttons_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    lead: (String, Reply),
    others: &[(String, Reply)],
) -> Option<Reply> {
    let mut reply = None;
    let layout = Layout::right_to_left(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 34.0), layout, |ui| {
        let button = primary_button_ui(ui, screen.palette, lead.0);
        let is_focus_free = ui.memory(|memory| memory.focused().is_none_or(|id| id == Editor::id()));
        if is_focus_free && lead.1 != Reply::Accept {
            button.request_focus();
        }
        if button.clicked() {
            reply = Some(lead.1);
        }
        for (word, answer) in others {
            if ui.button(word).clicked() {
                reply = Some(*answer);
            }
        }
    });
    reply
}

fn unsaved_ui(ui: &mut Ui, screen: &Screen<'_>) -> Option<Reply> {
    let language = screen.language();
    title_ui(ui, screen, tr!(language, "unsaved-title"), tr!(language, "unsaved-text"));
    let others =
        [(tr!(language, "unsaved-discard"), Reply::Discard), (tr!(language, "button-back"), Reply::Cancel)];
    buttons_ui(ui, screen, (tr!(language, "unsaved-save"), Reply::Save), &others)
}

fn path_ui(ui: &mut Ui, screen: &Screen<'_>, purpose: PathPurpose, text: &mut String) -> Option<Reply> {
    let language = screen.language();
    let (title, lead) = match purpose {
        PathPurpose::Open => ("dialog-open", "path-open"),
        PathPurpose::Save => ("dialog-save", "path-save"),
        PathPurpose::Report => ("dialog-report", "path-save"),
        PathPurpose::Facts => ("dialog-facts", "path-open"),
        PathPurpose::Evidence => ("dialog-evidence", "path-open"),
    };
    title_ui(ui, screen, tr!(language, title), tr!(language, "path-text"));
    let field = TextEdit::singleline(text)
        .id(Id::unique("path"))
        .hint_text(tr!(language, "path-field"))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, &tr!(language, "path-field"));
    // The card below had the focus when the question came.
    let has_elsewhere = ui.memory(|memory| memory.focused().is_none_or(|id| id == Editor::id()));
    if has_elsewhere && !response.lost_focus() {
        response.request_focus();
    }
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let others = [(tr!(language, "button-cancel"), Reply::Cancel)];
    let pressed = buttons_ui(ui, screen, (tr!(language, lead), Reply::Accept), &others);
    let accepted = pressed.or_else(|| is_entered.then_some(Reply::Accept));
    // Without a path there is nothing to accept.
    accepted.filter(|reply| *reply != Reply::Accept || !text.trim().is_empty())
}

fn overwrite_ui(ui: &mut Ui, screen: &Screen<'_>, path: &str) -> Option<Reply> {
    let language = screen.language();
    title_ui(ui, screen, tr!(language, "overwrite-title"), tr!(language, "overwrite-text", path = path));
    let others = [(tr!(language, "button-back"), Reply::Cancel)];
    buttons_ui(ui, screen, (tr!(language, "overwrite-accept"), Reply::Accept), &others)
}

fn opened_ui(ui: &mut Ui, screen: &Screen<'_>, notices: &[String]) -> Option<Reply> {
    let language = screen.language();
    title_ui(ui, screen, tr!(language, "opened-title"), String::new());
    for notice in notices {
        paragraph_ui(ui, notice, size::ROW, screen.palette.ink);
    }
    buttons_ui(ui, screen, (tr!(language, "opened-accept"), Reply::Cancel), &[])
}

fn locked_ui(ui: &mut Ui, screen: &Screen<'_>, path: &Path, holder: &Holder) -> Option<Reply> {
    let language = screen.language();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let title = tr!(language, "locked-title", name = name.as_ref());
    title_ui(ui, screen, title, holder_words(holder, language));
    paragraph_ui(ui, tr!(language, "locked-text"), size::ROW, screen.palette.ink2);
    let others = [
        (tr!(language, "locked-copy"), Reply::Copy),
        (tr!(language, "button-edit"), Reply::Accept),
        (tr!(language, "button-cancel"), Reply::Cancel),
    ];
    buttons_ui(ui, screen, (tr!(language, "locked-read"), Reply::Read), &others)
}

fn save_over_ui(ui: &mut Ui, screen: &Screen<'_>, path: &Path, holder: &Holder) -> Option<Reply> {
    let language = screen.language();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let title = tr!(language, "locked-title", name = name.as_ref());
    title_ui(ui, screen, title, holder_words(holder, language));
    paragraph_ui(ui, tr!(language, "save-over-text"), size::ROW, screen.palette.ink2);
    let others = [
        (tr!(language, "changed-overwrite"), Reply::Accept),
        (tr!(language, "button-cancel"), Reply::Cancel),
    ];
    // What loses nothing leads.
    buttons_ui(ui, screen, (tr!(language, "changed-save-as"), Reply::SaveElsewhere), &others)
}

/// Who has a file open, and since when, as far as it is known.
fn holder_words(holder: &Holder, language: Language) -> String {
    let who = match (holder.user.as_str(), holder.host.as_str()) {
        ("", "") => tr!(language, "locked-somebody"),
        ("", host) => tr!(language, "locked-host", host = host),
        (user, host) => tr!(language, "locked-user", user = user, host = host),
    };
    let Some(since) = holder.since else { return who };
    let since = day_and_time(since.to_zoned(TimeZone::system()).datetime());
    tr!(language, "locked-since", who = who, time = since)
}

fn changed_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    path: &Path,
    is_saving: bool,
    has_changes: bool,
) -> Option<Reply> {
    let language = screen.language();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let text = if has_changes { "changed-text-both" } else { "changed-text" };
    title_ui(ui, screen, tr!(language, "changed-title", name = name.as_ref()), tr!(language, text));
    let reload = (tr!(language, "changed-reload"), Reply::Reload);
    let elsewhere = (tr!(language, "changed-save-as"), Reply::SaveElsewhere);
    let keep = if is_saving {
        (tr!(language, "changed-overwrite"), Reply::Save)
    } else {
        (tr!(language, "changed-keep"), Reply::Accept)
    };
    // What loses nothing leads.
    if has_changes || is_saving {
        buttons_ui(ui, screen, elsewhere, &[keep, reload])
    } else {
        buttons_ui(ui, screen, reload, &[keep, elsewhere])
    }
}
