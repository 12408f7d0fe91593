//! Every command once: what it says, its keys, where they work, and what it needs.
//!
//! The keys, the menus, the palette, the tooltips, the list of keys and `docs/keys.md` all come from this table.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use crate::document::{ReadBack, State};
use crate::edit::Direction;
use crate::gui::action_desk::ActionCommand;
use crate::gui::command::{
    Command, FileCommand, Overlay, RecoveryCommand, ReportCommand, SearchCommand, ShellCommand, TourCommand,
    Towards, TreeCommand,
};
use crate::gui::dialogue::DialogueCommand;
use crate::gui::examples::Example;
use crate::gui::facts_view::FactsCommand;
use crate::gui::import::ImportCommand;
use crate::gui::path_list::PathCommand;
use crate::gui::presentation::Move;
use crate::gui::view_state::{Step, ViewState};
use crate::language::{Language, tr};
use crate::session::Session;
use crate::storage::{TextSize, Theme};

/// One command of the table.
pub struct Entry {
    /// The message that says what it does.
    pub words: &'static str,
    /// The keys that mean it; the first is the one that is shown.
    pub keys: &'static [KeyboardShortcut],
    /// Where its keys work.
    pub scope: Scope,
    /// What there has to be.
    pub needs: Needs,
    /// What is asked for.
    pub command: Command,
}

/// Where the keys of a command work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Wherever the focus is.
    Window,
    /// On the canvas, while no statement is being written.
    Canvas,
    /// On the step of facts, while nothing is being written.
    Facts,
    /// On the step of the root causes, while nothing is being written.
    RootCauses,
    /// On the step of the actions, while nothing is being written.
    Actions,
    /// In the presentation, where nothing else works.
    Presentation,
    /// On the report step, while nothing is being written.
    Report,
}

/// What there has to be for a command to do anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A problem.
    Problem,
    /// A selected cause.
    Cause,
    /// A selected cause that is not the problem.
    Why,
    /// A selected cause that has causes.
    Effect,
    /// A step that can be taken back.
    Done,
    /// A step that was taken back.
    Undone,
    /// A tour that is under way.
    Tour,
    /// The pages of the report.
    Pages,
    /// A fact.
    Fact,
    /// A fact that is open.
    OpenFact,
    /// The step of the root causes.
    Paths,
    /// The step of the actions.
    Actions,
    /// An action that is open there.
    Action,
}

/// Commands that belong together: a menu, and a part of the list of keys.
pub struct Topic {
    /// The message that names it.
    pub words: &'static str,
    /// Its commands.
    pub entries: &'static [Entry],
}

/// The whole table.
#[rustfmt::skip]
pub static TOPICS: &[Topic] = &[
    Topic { words: "topic-cause", entries: &[
        canvas("command-ask-why",        &[plain(Key::Tab)],        Needs::Nothing, tree(TreeCommand::AskWhy)),
        canvas("command-add-beside",     &[plain(Key::Enter)],      Needs::Nothing, tree(TreeCommand::AddBeside)),
        canvas("command-edit-statement", &[plain(Key::F2)],         Needs::Cause,   tree(TreeCommand::EditStatement)),
        canvas("command-confirmed",      &[plain(Key::Num1)],       Needs::Cause,   tree(TreeCommand::SetState(State::Confirmed))),
        canvas("command-suspected",      &[plain(Key::Num2)],       Needs::Cause,   tree(TreeCommand::SetState(State::Suspected))),
        canvas("command-refuted",        &[plain(Key::Num3)],       Needs::Cause,   tree(TreeCommand::SetState(State::Refuted))),
        canvas("command-together",       &[plain(Key::G)],          Needs::Problem, Command::Dialogue(DialogueCommand::Together)),
        canvas("command-read-back",      &[plain(Key::D)],          Needs::Problem, Command::Dialogue(DialogueCommand::ReadBack)),
        canvas("command-settle",         &[alt(Key::Enter)],        Needs::Cause,   Command::SettleFirst),
        canvas("command-stop-here",      &[plain(Key::R)],          Needs::Cause,   tree(TreeCommand::ToggleStop)),
        canvas("command-attach-fact",    &[plain(Key::F)],          Needs::Cause,   Command::AttachFact),
        canvas("command-add-action",     &[plain(Key::A)],          Needs::Cause,   Command::AddAction),
        canvas("command-shift-up",       &[alt(Key::ArrowUp)],      Needs::Why,     tree(TreeCommand::Shift(Direction::Up))),
        canvas("command-shift-down",     &[alt(Key::ArrowDown)],    Needs::Why,     tree(TreeCommand::Shift(Direction::Down))),
        canvas("command-fold",           &[plain(Key::Space)],      Needs::Effect,  tree(TreeCommand::ToggleFold)),
        canvas("command-park",           &[plain(Key::P)],          Needs::Why,     tree(TreeCommand::Park)),
        canvas("command-delete",         &[plain(Key::Delete), plain(Key::Backspace)], Needs::Cause, tree(TreeCommand::DeleteCauses)),
    ] },
    Topic { words: "topic-edit", entries: &[
        window("command-undo",           &[ctrl(Key::Z)],           Needs::Done,    Command::Undo),
        window("command-redo",           &[ctrl_shift(Key::Z), ctrl(Key::Y)], Needs::Undone, Command::Redo),
        canvas("command-cut",            &[ctrl(Key::X)],           Needs::Why,     tree(TreeCommand::Cut)),
        canvas("command-copy",           &[ctrl(Key::C)],           Needs::Cause,   tree(TreeCommand::Copy)),
        canvas("command-paste",          &[ctrl(Key::V)],           Needs::Nothing, tree(TreeCommand::AskForPaste)),
        window("command-search",         &[ctrl(Key::F)],           Needs::Problem, Command::Search(SearchCommand::Open)),
        canvas("command-search",         &[plain(Key::Slash)],      Needs::Problem, Command::Search(SearchCommand::Open)),
        window("command-find-next",      &[plain(Key::F3)],         Needs::Problem, Command::Search(SearchCommand::Next)),
        window("command-find-previous",  &[shift(Key::F3)],         Needs::Problem, Command::Search(SearchCommand::Previous)),
        canvas("command-select-all",     &[ctrl(Key::A)],           Needs::Problem, tree(TreeCommand::SelectAll)),
    ] },
    Topic { words: "topic-move", entries: &[
        canvas("command-select-next",    &[plain(Key::ArrowUp)],    Needs::Nothing, tree(TreeCommand::SelectNext(Towards::Up))),
        canvas("command-select-next",    &[plain(Key::ArrowDown)],  Needs::Nothing, tree(TreeCommand::SelectNext(Towards::Down))),
        canvas("command-select-next",    &[plain(Key::ArrowLeft)],  Needs::Nothing, tree(TreeCommand::SelectNext(Towards::Left))),
        canvas("command-select-next",    &[plain(Key::ArrowRight)], Needs::Nothing, tree(TreeCommand::SelectNext(Towards::Right))),
        canvas("command-extend",         &[shift(Key::ArrowUp)],    Needs::Cause,   tree(TreeCommand::ExtendTo(Towards::Up))),
        canvas("command-extend",         &[shift(Key::ArrowDown)],  Needs::Cause,   tree(TreeCommand::ExtendTo(Towards::Down))),
        canvas("command-extend",         &[shift(Key::ArrowLeft)],  Needs::Cause,   tree(TreeCommand::ExtendTo(Towards::Left))),
        canvas("command-extend",         &[shift(Key::ArrowRight)], Needs::Cause,   tree(TreeCommand::ExtendTo(Towards::Right))),
        canvas("command-clear",          &[plain(Key::Escape)],     Needs::Cause,   Command::Select(None)),
        window("step-overview",          &[alt(Key::Num1)],         Needs::Nothing, Command::GoTo(Step::Overview)),
        window("step-facts",             &[alt(Key::Num2)],         Needs::Nothing, Command::GoTo(Step::Facts)),
        window("step-why-why",           &[alt(Key::Num3)],         Needs::Nothing, Command::GoTo(Step::WhyWhy)),
        window("step-root-causes",       &[alt(Key::Num4)],         Needs::Nothing, Command::GoTo(Step::RootCauses)),
        window("step-actions",           &[alt(Key::Num5)],         Needs::Nothing, Command::GoTo(Step::Actions)),
        window("step-report",            &[alt(Key::Num6)],         Needs::Nothing, Command::GoTo(Step::Report)),
    ] },
    Topic { words: "topic-view", entries: &[
        canvas("command-zoom-in",        &[plain(Key::Plus)],       Needs::Nothing, Command::ZoomIn),
        canvas("command-zoom-out",       &[plain(Key::Minus)],      Needs::Nothing, Command::ZoomOut),
        canvas("command-zoom-fit",       &[plain(Key::Num0)],       Needs::Nothing, Command::ZoomToFit),
        canvas("command-zoom-selection", &[shift(Key::Num0)],       Needs::Cause,   Command::ZoomToSelection),
        window("command-zoom-actual",    &[],                       Needs::Nothing, Command::ZoomToActualSize),
        window("command-present",        &[plain(Key::F5)],         Needs::Problem, Command::Present),
        window("command-to-inspector",   &[plain(Key::F6)],         Needs::Nothing, Command::GoToInspector),
        window("command-parking",        &[plain(Key::F8)],         Needs::Nothing, Command::ToggleParking),
        window("command-inspector",      &[plain(Key::F9)],         Needs::Nothing, Command::ToggleInspector),
        window("button-light",           &[],                       Needs::Nothing, Command::SetTheme(Theme::Light)),
        window("button-dark",            &[],                       Needs::Nothing, Command::SetTheme(Theme::Dark)),
        window("theme-high-contrast",    &[],                       Needs::Nothing, Command::SetTheme(Theme::HighContrast)),
        window("theme-high-contrast-dark", &[],                     Needs::Nothing, Command::SetTheme(Theme::HighContrastDark)),
        window("theme-system",           &[],                       Needs::Nothing, Command::SetTheme(Theme::System)),
        window("command-text-larger",    &[ctrl(Key::Plus), ctrl(Key::Equals)], Needs::Nothing, Command::Shell(ShellCommand::EnlargeText)),
        window("command-text-smaller",   &[ctrl(Key::Minus)],       Needs::Nothing, Command::Shell(ShellCommand::ReduceText)),
        window("command-text-usual",     &[ctrl(Key::Num0)],        Needs::Nothing, Command::Shell(ShellCommand::SetTextSize(TextSize::USUAL))),
        window("command-japanese",       &[],                       Needs::Nothing, Command::SetLanguage(Language::Japanese)),
        window("command-english",        &[],                       Needs::Nothing, Command::SetLanguage(Language::English)),
        window("command-preferences",    &[ctrl(Key::Comma)],       Needs::Nothing, Command::Show(Overlay::Preferences)),
    ] },
    Topic { words: "topic-facts", entries: &[
        facts("command-new-fact",        &[plain(Key::N)],          Needs::Nothing, FactsCommand::New),
        facts("command-filter-facts",    &[plain(Key::Slash)],      Needs::Fact,    FactsCommand::Look),
        facts("command-link-fact",       &[plain(Key::L)],          Needs::OpenFact, FactsCommand::Link),
        facts("command-delete-fact",     &[plain(Key::Delete)],     Needs::OpenFact, FactsCommand::DeleteOpen),
        window("command-import-facts",   &[],                       Needs::Nothing, Command::Import(ImportCommand::Choose)),
        facts("timeline-zoom-in",        &[plain(Key::Plus)],       Needs::Fact,    FactsCommand::ZoomTimelineIn),
        facts("timeline-zoom-out",       &[plain(Key::Minus)],      Needs::Fact,    FactsCommand::ZoomTimelineOut),
        facts("timeline-whole",          &[plain(Key::Num0)],       Needs::Fact,    FactsCommand::ShowWholeTimeline),
    ] },
    Topic { words: "topic-paths", entries: &[
        root_causes("command-next-path",     &[plain(Key::J), plain(Key::ArrowDown)], PathCommand::Next),
        root_causes("command-previous-path", &[plain(Key::K), plain(Key::ArrowUp)],   PathCommand::Previous),
        root_causes("command-open-paths",    &[plain(Key::O)],                        PathCommand::SwitchOpen),
    ] },
    Topic { words: "topic-actions", entries: &[
        actions("command-next-action",     &[plain(Key::J), plain(Key::ArrowDown)], Needs::Actions, ActionCommand::Step { goes_down: true }),
        actions("command-previous-action", &[plain(Key::K), plain(Key::ArrowUp)],   Needs::Actions, ActionCommand::Step { goes_down: false }),
        actions("command-edit-action",     &[plain(Key::F2)],                       Needs::Action,  ActionCommand::Edit),
        actions("command-to-plans",        &[plain(Key::P)],                        Needs::Actions, ActionCommand::ToPlans),
        actions("command-advance",         &[ctrl(Key::ArrowRight)],                Needs::Action,  ActionCommand::Advance { goes_on: true }),
        actions("command-retreat",         &[ctrl(Key::ArrowLeft)],                 Needs::Action,  ActionCommand::Advance { goes_on: false }),
        actions("command-try-on",          &[plain(Key::W)],                        Needs::Action,  ActionCommand::TryOpen),
        actions("command-new-action",      &[plain(Key::A)],                        Needs::Actions, ActionCommand::New),
        actions("command-board-or-table",  &[plain(Key::B)],                        Needs::Actions, ActionCommand::SwitchView),
        actions("command-delete-action",   &[plain(Key::Delete)],                   Needs::Action,  ActionCommand::Delete),
        actions("command-leave-action",    &[plain(Key::Escape)],                   Needs::Action,  ActionCommand::Leave),
    ] },
    Topic { words: "topic-presentation", entries: &[
        presentation("present-next",            &[plain(Key::ArrowRight), plain(Key::Space), plain(Key::PageDown)], Command::MovePresentation(Move::Next)),
        presentation("present-previous",        &[plain(Key::ArrowLeft), plain(Key::PageUp)], Command::MovePresentation(Move::Previous)),
        presentation("present-next-branch",     &[plain(Key::ArrowDown)], Command::MovePresentation(Move::NextBranch)),
        presentation("present-previous-branch", &[plain(Key::ArrowUp)], Command::MovePresentation(Move::PreviousBranch)),
        presentation("present-read-back",       &[plain(Key::D)],       Command::MovePresentation(Move::ReadBack)),
        presentation("present-yes",             &[plain(Key::Y)],       Command::AnswerReadBack(ReadBack::Holds)),
        presentation("present-no",              &[plain(Key::N)],       Command::AnswerReadBack(ReadBack::Fails)),
        presentation("present-unsure",          &[plain(Key::Questionmark)], Command::AnswerReadBack(ReadBack::Unsure)),
        presentation("present-whole",           &[plain(Key::W)],       Command::MovePresentation(Move::SwitchWhole)),
        presentation("present-rules",           &[plain(Key::R)],       Command::MovePresentation(Move::Rules)),
        presentation("present-timer",           &[plain(Key::T)],       Command::MovePresentation(Move::Timer)),
        presentation("present-leave",           &[plain(Key::Escape), plain(Key::F5)], Command::LeavePresentation),
    ] },
    Topic { words: "topic-report", entries: &[
        report("command-page-forward",   &[plain(Key::PageDown)],   ReportCommand::Forward),
        report("command-page-back",      &[plain(Key::PageUp)],     ReportCommand::Back),
        report("command-page-first",     &[plain(Key::Home)],       ReportCommand::First),
        report("command-page-last",      &[plain(Key::End)],        ReportCommand::Last),
        Entry { words: "command-zoom-in",  keys: &[plain(Key::Plus)],  scope: Scope::Report, needs: Needs::Pages, command: Command::ZoomIn },
        Entry { words: "command-zoom-out", keys: &[plain(Key::Minus)], scope: Scope::Report, needs: Needs::Pages, command: Command::ZoomOut },
        report("command-page-width",     &[plain(Key::Num0)],       ReportCommand::ZoomToWidth),
    ] },
    Topic { words: "topic-file", entries: &[
        window("command-new",            &[ctrl(Key::N)],           Needs::Nothing, Command::File(FileCommand::New)),
        window("command-new-window",     &[ctrl_shift(Key::N)],     Needs::Nothing, Command::Shell(ShellCommand::NewWindow(None))),
        window("command-open",           &[ctrl(Key::O)],           Needs::Nothing, Command::File(FileCommand::Open)),
        window("command-example",        &[],                       Needs::Nothing, Command::File(FileCommand::OpenExample(Example::WebShop))),
        window("command-start",          &[],                       Needs::Nothing, Command::Shell(ShellCommand::ShowStart)),
        window("command-recover",        &[],                       Needs::Nothing, Command::Recovery(RecoveryCommand::Look)),
        window("command-save",           &[ctrl(Key::S)],           Needs::Nothing, Command::File(FileCommand::Save)),
        window("command-save-as",        &[ctrl_shift(Key::S)],     Needs::Nothing, Command::File(FileCommand::SaveAs)),
        window("command-report",         &[ctrl(Key::P)],           Needs::Nothing, Command::File(FileCommand::ExportReport)),
        window("command-close",          &[ctrl(Key::Q)],           Needs::Nothing, Command::Close),
    ] },
    Topic { words: "topic-help", entries: &[
        window("command-palette",        &[ctrl(Key::K)],           Needs::Nothing, Command::Show(Overlay::Palette)),
        window("command-keys",           &[plain(Key::F1)],         Needs::Nothing, Command::Show(Overlay::Keys)),
        canvas("command-keys",           &[plain(Key::Questionmark)], Needs::Nothing, Command::Show(Overlay::Keys)),
        window("command-messages",       &[],                       Needs::Nothing, Command::Show(Overlay::Messages)),
        window("command-tour",           &[],                       Needs::Nothing, Command::Tour(TourCommand::Begin)),
        window("tour-next",              &[alt(Key::ArrowRight)],   Needs::Tour,    Command::Tour(TourCommand::Next)),
        window("tour-back",              &[alt(Key::ArrowLeft)],    Needs::Tour,    Command::Tour(TourCommand::Back)),
    ] },
];

const fn window(
    words: &'static str,
    keys: &'static [KeyboardShortcut],
    needs: Needs,
    command: Command,
) -> Entry {
    Entry { words, keys, scope: Scope::Window, needs, command }
}

const fn canvas(
    words: &'static str,
    keys: &'static [KeyboardShortcut],
    needs: Needs,
    command: Command,
) -> Entry {
    Entry { words, keys, scope: Scope::Canvas, needs, command }
}

const fn facts(
    words: &'static str,
    keys: &'static [KeyboardShortcut],
    needs: Needs,
    command: FactsCommand,
) -> Entry {
    Entry { words, keys, scope: Scope::Facts, needs, command: Command::Facts(command) }
}

const fn root_causes(words: &'static str, keys: &'static [KeyboardShortcut], command: PathCommand) -> Entry {
    Entry { words, keys, scope: Scope::RootCauses, needs: Needs::Paths, command: Command::Paths(command) }
}

const fn actions(
    words: &'static str,
    keys: &'static [KeyboardShortcut],
    needs: Needs,
    command: ActionCommand,
) -> Entry {
    Entry { words, keys, scope: Scope::Actions, needs, command: Command::Actions(command) }
}

const fn presentation(words: &'static str, keys: &'static [KeyboardShortcut], command: Command) -> Entry {
    Entry { words, keys, scope: Scope::Presentation, needs: Needs::Problem, command }
}

const fn report(words: &'static str, keys: &'static [KeyboardShortcut], command: ReportCommand) -> Entry {
    Entry { words, keys, scope: Scope::Report, needs: Needs::Pages, command: Command::Report(command) }
}

const fn tree(command: TreeCommand) -> Command {
    Command::Tree(command)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

impl Entry {
    /// What it does, in words.
    pub fn name(&self, language: Language) -> String {
        tr!(language, self.words)
    }

    /// The key that is shown beside its words, if it has one.
    pub fn key(&self) -> Option<String> {
        self.keys.first().map(printed)
    }

    /// Whether it would do anything now.
    pub fn is_enabled(&self, session: &Session, view: &ViewState) -> bool {
        let review = session.review();
        let primary = view.selection.primary();
        match self.needs {
            Needs::Nothing => true,
            Needs::Problem => review.problem.is_some(),
            Needs::Cause => primary.is_some(),
            Needs::Why => primary.is_some_and(|id| review.problem != Some(id)),
            Needs::Effect => primary
                .and_then(|id| review.causes.get(&id))
                .is_some_and(|cause| !cause.explanations.is_empty()),
            Needs::Done => session.can_undo(),
            Needs::Undone => session.can_redo(),
            Needs::Paths => view.step == Step::RootCauses,
            Needs::Actions => view.step == Step::Actions,
            Needs::Action => view.step == Step::Actions && view.open_action.is_some(),
            Needs::Tour => view.tour.is_some(),
            Needs::Pages => view.step == Step::Report,
            Needs::Fact => !review.facts.is_empty(),
            Needs::OpenFact => view.open_fact.is_some(),
        }
    }
}

/// All commands, topic by topic.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    TOPICS.iter().flat_map(|topic| topic.entries)
}

/// The entry of a command, if the table has it.
pub fn entry_of(command: &Command) -> Option<&'static Entry> {
    entries().find(|entry| entry.command == *command)
}

/// The keys that work in `scope`, those with the most modifiers first, so that none hides another.
pub fn keys_in(scope: Scope) -> impl Iterator<Item = (KeyboardShortcut, &'static Command)> {
    let of_scope = entries().filter(move |entry| entry.scope == scope);
    of_scope.flat_map(|entry| entry.keys.iter().map(|&key| (key, &entry.command)))
}

/// One line of the list of keys: the keys as they are printed on them, and what they do.
pub struct KeyLine {
    /// The keys: `Ctrl+Z`, or `↑ ↓ ← →` where several do alike.
    pub keys: String,
    /// The message that says what they do.
    pub words: &'static str,
}

impl KeyLine {
    /// Adds keys; what is held beside all of them is said once: `Shift+↑ ↓`.
    fn add(&mut self, keys: &[String]) {
        let held = self.keys.rfind('+').filter(|&end| end > 0).map(|end| self.keys[..=end].to_owned());
        for key in keys {
            let bare = held.as_deref().and_then(|held| key.strip_prefix(held)).unwrap_or(key);
            self.keys.push(' ');
            self.keys.push_str(bare);
        }
    }
}

impl Topic {
    /// The lines that the topic has in the list of keys: commands that say the same share one.
    pub fn key_lines(&self) -> Vec<KeyLine> {
        let mut lines: Vec<KeyLine> = Vec::new();
        for entry in self.entries.iter().filter(|entry| !entry.keys.is_empty()) {
            let keys: Vec<String> = entry.keys.iter().map(printed).collect();
            match lines.last_mut().filter(|line| line.words == entry.words) {
                Some(line) => line.add(&keys),
                None => lines.push(KeyLine { keys: keys.join(" "), words: entry.words }),
            }
        }
        lines
    }
}

/// A key as it is printed on keyboards, with what is held beside it.
pub fn printed(shortcut: &KeyboardShortcut) -> String {
    let held = [
        (shortcut.modifiers.command, "Ctrl+"),
        (shortcut.modifiers.alt, "Alt+"),
        (shortcut.modifiers.shift, "Shift+"),
    ];
    let held: String = held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, name)| name).collect();
    let key = match shortcut.logical_key {
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Delete => "Del",
        Key::Escape => "Esc",
        Key::Minus => "−",
        key => key.symbol_or_name(),
    };
    format!("{held}{key}")
}

/// The list of keys as a document, in both languages: `docs/keys.md`.
pub fn keys_document() -> String {
    let both = |key| [Language::English, Language::Japanese].map(|language| tr!(language, key));
    let mut text = String::from(
        "# Keys\n\nWritten from the table of commands in `src/gui/command_table.rs`; a test keeps it in step.\n",
    );
    for topic in TOPICS {
        let head = both("language-name").join(" | ");
        text.push_str(&format!(
            "\n## {}\n\n| keys | {head} |\n| --- | --- | --- |\n",
            both(topic.words).join(" / ")
        ));
        for line in topic.key_lines() {
            text.push_str(&format!("| {} | {} |\n", line.keys, both(line.words).join(" | ")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Scope, entries, keys_in, printed};

    #[test]
    fn no_key_means_two_things_in_one_place() {
        let window: Vec<String> = keys_in(Scope::Window).map(|(key, _)| printed(&key)).collect();
        let canvas: Vec<String> = keys_in(Scope::Canvas).map(|(key, _)| printed(&key)).collect();
        let all: BTreeSet<&String> = window.iter().chain(&canvas).collect();
        assert_eq!(all.len(), window.len() + canvas.len(), "{window:?} {canvas:?}");
    }

    #[test]
    fn every_command_stands_in_the_table_once() {
        let mut seen = Vec::new();
        // A second key that works elsewhere than the first has a row of its own, with the same words.
        for entry in entries() {
            assert!(!seen.contains(&(&entry.command, entry.scope)), "{:?} twice", entry.command);
            let words = entries().filter(|it| it.command == entry.command).map(|it| it.words);
            assert_eq!(words.collect::<BTreeSet<_>>().len(), 1, "{:?}", entry.command);
            seen.push((&entry.command, entry.scope));
        }
    }
}
