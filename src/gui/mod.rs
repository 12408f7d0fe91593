//! The window: panels draw the review, commands change it.

mod action_desk;
mod app;
mod autosave;
mod branches;
mod canvas;
mod command;
mod command_table;
mod dialogue;
mod dialogs;
mod dispatch;
mod examples;
mod export;
mod evidence;
mod fact_drag;
mod facts_view;
mod focus_guide;
mod import;
mod jobs;
mod keymap;
mod known_causes;
mod notices;
mod panels;
mod path_list;
mod planning;
mod preference_changes;
mod presentation;
mod recovery;
mod search;
mod derivation;
mod remarks;
mod report_view;
mod theme;
mod timeline_view;
mod tour;
mod typed_amount;
mod typed_time;
mod view_state;
mod widgets;

use std::path::PathBuf;

use eframe::egui::ViewportBuilder;

use crate::session::KnowledgeFiles;
use crate::storage::{Journal, Preferences};

pub use app::{App, Start};
pub use command::Command;
pub use command_table::keys_document;
pub use dialogs::{Answer, DesktopDialogs, FileDialogs, Request};
pub use notices::PathPurpose;
pub use view_state::Step;

use crate::language::{Explain, Language, tr};

/// The window could not be opened.
#[derive(Debug, thiserror::Error)]
#[error("the window could not be opened: {0}")]
pub struct WindowError(String);

impl Explain for WindowError {
    fn message(&self, language: Language) -> String {
        tr!(language, "window-error", reason = self.0.as_str())
    }

    fn remedy(&self, language: Language) -> String {
        tr!(language, "window-error-remedy")
    }
}

/// Opens the window, with the review in `file` if one is given, and returns when it is closed.
///
/// # Errors
/// The desktop gave no window: no display, no OpenGL, or a library that is missing.
pub fn run(file: Option<PathBuf>, language: Language) -> Result<(), WindowError> {
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_inner_size([1440.0, 860.0])
            .with_min_inner_size([760.0, 480.0])
            .with_title(tr!(language, "window-title"))
            .with_app_id("naze"),
        // Our own fonts serve both languages; looking through the system's takes longer than all the rest of the start.
        system_font_fallback: false,
        ..Default::default()
    };
    let start = start(file, language);
    // winit panics where a library of the desktop is missing; the user needs a sentence, not a backtrace.
    let opened = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        eframe::run_native(
            "naze",
            options,
            Box::new(move |context| {
                theme::install_replacement(&context.egui_ctx);
                Ok(Box::new(App::new(&context.egui_ctx, start)))
            }),
        )
    }));
    match opened {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(WindowError(error.to_string())),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().cloned();
            let said = said.or_else(|| panic.downcast_ref::<&str>().map(|it| (*it).to_owned()));
            Err(WindowError(said.unwrap_or_default()))
        }
    }
}

/// With what the window begins: what was chosen last time, unless this start says otherwise.
fn start(file: Option<PathBuf>, language: Language) -> Start {
    let preferences_file = Preferences::file();
    // A file of preferences that cannot be read gives the usual ones; it is written anew at the next change.
    let preferences = preferences_file.as_deref().map(|file| Preferences::load(file).0).unwrap_or_default();
    let is_said_now = std::env::var_os("NAZE_LANG").is_some();
    let language = preferences.language.filter(|_| !is_said_now).unwrap_or(language);
    let knowledge = KnowledgeFiles::of_account();
    Start {
        file,
        language,
        preferences_file,
        preferences,
        journals: Journal::folder(),
        holds_files: true,
        asks_what_to_begin: true,
        knowledge,
        ..Start::default()
    }
}
