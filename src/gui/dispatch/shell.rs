//! Commands about the window itself: its start screen, its looks, its folders, other windows.

use std::path::PathBuf;
use std::process::Command as Process;

use eframe::egui::{Context, OpenUrl, Theme as DesktopTheme};

use crate::gui::app::App;
use crate::gui::command::ShellCommand;
use crate::gui::jobs::{Outcome, Trouble};
use crate::gui::panels::StartScreen;
use crate::gui::theme::Theme;
use crate::gui::widgets::input_method_owns_keys;
use crate::language::{Language, tr};
use crate::storage::{self, TextSize};

impl App {
    pub(super) fn carry_out_shell(&mut self, ctx: &Context, command: ShellCommand) {
        match command {
            ShellCommand::ShowStart => self.show_start(ctx),
            ShellCommand::LeaveStart => self.start = None,
            ShellCommand::SetTextSize(size) => self.set_text_size(ctx, size),
            ShellCommand::EnlargeText => self.set_text_size(ctx, self.preferences.text_size.larger()),
            ShellCommand::ReduceText => self.set_text_size(ctx, self.preferences.text_size.smaller()),
            ShellCommand::SetReducedMotion(is_reduced) => {
                self.change_preferences(ctx, move |it| it.reduces_motion = is_reduced);
            }
            ShellCommand::SetJournal(is_kept) => {
                self.change_preferences(ctx, move |it| it.keeps_journal = is_kept);
            }
            ShellCommand::OpenLists => self.open_lists(ctx),
            ShellCommand::ForgetRecent(path) => {
                self.change_preferences(ctx, move |it| it.recent_files.retain(|recent| *recent != path));
            }
            ShellCommand::ForgetAllRecent => self.change_preferences(ctx, |it| it.recent_files.clear()),
            ShellCommand::NewWindow(file) => self.open_window(ctx, file),
            ShellCommand::EditAnyway => self.edit_anyway(ctx),
        }
    }

    /// Shows where a review can be begun or opened, and looks beside the window which of the files opened last are gone.
    pub(in crate::gui) fn show_start(&mut self, ctx: &Context) {
        self.start = Some(StartScreen::default());
        let recent = self.preferences.recent_files.clone();
        if !recent.is_empty() {
            self.jobs.start_quietly(ctx, move || Outcome::RecentLookedFor {
                missing: recent.into_iter().filter(|path| !storage::exists(path)).collect(),
            });
        }
    }

    fn set_text_size(&mut self, ctx: &Context, size: TextSize) {
        if self.preferences.text_size == size {
            return;
        }
        self.change_preferences(ctx, move |it| it.text_size = size);
        let said = tr!(self.view.language, "toast-text-size", percent = size.percent());
        self.tell(ctx, said, None);
    }

    /// Shows the folder of the team's own lists, which is made where it is missing.
    fn open_lists(&mut self, ctx: &Context) {
        let Some(folder) = storage::configuration_folder() else { return };
        let (language, waker) = (self.view.language, ctx.clone());
        self.jobs.start_quietly(ctx, move || {
            let result = storage::make_folder(&folder).map_err(|error| Trouble::of(&error, language));
            if result.is_ok() {
                waker.open_url(OpenUrl::same_tab(format!("file://{}", folder.display())));
            }
            Outcome::Done { result }
        });
    }

    /// Starts the program once more: each window is a process of its own, so that none takes another with it.
    fn open_window(&mut self, ctx: &Context, file: Option<PathBuf>) {
        let language = self.view.language;
        self.jobs.start_quietly(ctx, move || Outcome::Done { result: start_process(file, language) });
    }

    /// Has the window look as was chosen, and as the desktop does where that was chosen.
    pub(in crate::gui) fn follow_preferences(&mut self, ctx: &Context) {
        let is_desktop_dark = ctx.system_theme() == Some(DesktopTheme::Dark);
        self.view.theme = Theme::of(self.preferences.theme, is_desktop_dark);
        let factor = self.preferences.text_size.factor();
        if (ctx.zoom_factor() - factor).abs() > f32::EPSILON {
            ctx.set_zoom_factor(factor);
        }
    }

    /// Keeps unsaved work as far as that is due.
    pub(in crate::gui) fn tend_journal(&mut self, ctx: &Context) {
        if !self.preferences.keeps_journal {
            self.autosave.forget();
            return;
        }
        let is_composing = input_method_owns_keys(ctx);
        let now = self.now();
        if let Some(seconds) = self.autosave.tend(ctx, &self.session, is_composing, now) {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(seconds));
        }
        if let Some(error) = self.autosave.trouble() {
            self.notices.warn(&error, self.view.language);
        }
    }
}

fn start_process(file: Option<PathBuf>, language: Language) -> Result<(), Trouble> {
    let started = std::env::current_exe().and_then(|program| Process::new(program).args(file).spawn());
    match started {
        Ok(mut child) => {
            // Somebody has to take note of its end, or the system keeps it in its list.
            std::thread::spawn(move || child.wait());
            Ok(())
        }
        Err(error) => Err(Trouble {
            message: tr!(language, "window-new-failed", reason = error.to_string()),
            remedy: tr!(language, "window-new-failed-remedy"),
        }),
    }
}
