//! How the tests drive the app.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Event, ImeEvent, Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, Node};
use naze::document::{CauseId, Review};
use naze::gui::{Answer, App, FileDialogs, PathPurpose, Request, Start};
use naze::language::Language;
use naze::session::KnowledgeFiles;

/// The app in a window of 1440 × 900 points, and the answers that its dialogs will give.
pub struct Script {
    pub harness: Harness<'static, App>,
    answers: Answers,
    folders: Folders,
}

type Answers = Arc<Mutex<VecDeque<Answer>>>;

/// The folders that were shown.
type Folders = Arc<Mutex<Vec<PathBuf>>>;

/// Dialogs that answer from a list; once it is empty, there is no dialog.
struct ScriptedDialogs {
    answers: Answers,
    folders: Folders,
}

impl FileDialogs for ScriptedDialogs {
    fn show(&mut self, _request: &Request, _ctx: &Context) -> Receiver<Answer> {
        let (sender, receiver) = channel();
        let answer = self.answers.lock().unwrap().pop_front().unwrap_or(Answer::Unavailable);
        sender.send(answer).unwrap();
        receiver
    }

    fn show_folder(&mut self, folder: &Path) -> std::io::Result<()> {
        self.folders.lock().unwrap().push(folder.to_owned());
        Ok(())
    }
}

impl Script {
    /// The app with nothing open.
    pub fn empty() -> Self {
        Self::start(None, Language::English)
    }

    /// The app with a bundled example open, all of its tree in view.
    pub fn example(name: &str, language: Language) -> Self {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
        let mut script = Self::start(Some(path), language);
        script.wait();
        script.key(Key::Num0);
        script.wait();
        script
    }

    /// The app with `file` open.
    pub fn start(file: Option<PathBuf>, language: Language) -> Self {
        Self::with_knowledge(file, language, KnowledgeFiles::default())
    }

    /// The app with `file` open and a team's own lists, on the morning of 5 March 2026 in Japan.
    pub fn with_knowledge(file: Option<PathBuf>, language: Language, knowledge: KnowledgeFiles) -> Self {
        Self::begin(Start { file, language, knowledge, ..Start::default() }, vec2(1440.0, 900.0))
    }

    /// The app as `start` says, in a window of that size, on that morning.
    pub fn begin(start: Start, size: Vec2) -> Self {
        let answers = Answers::default();
        let folders = Folders::default();
        let dialogs = ScriptedDialogs { answers: Arc::clone(&answers), folders: Arc::clone(&folders) };
        let dialogs = Box::new(dialogs);
        let clock = || "2026-03-05T00:30:20Z".parse().unwrap();
        let start = Start { dialogs, clock, ..start };
        let harness = Harness::builder()
            .with_size(size)
            .build_eframe(move |creation| App::new(&creation.egui_ctx, start));
        let mut script = Self { harness, answers, folders };
        script.wait();
        script
    }

    /// What the next dialog will answer.
    pub fn answer_next_dialog(&self, answer: Answer) {
        self.answers.lock().unwrap().push_back(answer);
    }

    /// The folders that the desktop was asked to show.
    pub fn shown_folders(&self) -> Vec<PathBuf> {
        self.folders.lock().unwrap().clone()
    }

    pub fn review(&self) -> &Review {
        self.harness.state().session().review()
    }

    /// The statement of a cause.
    pub fn statement(&self, number: u32) -> &str {
        &self.review().causes[&CauseId::new(number)].statement
    }

    /// The causes of an effect, set by set.
    pub fn explanations(&self, effect: u32) -> Vec<Vec<u32>> {
        let cause = &self.review().causes[&CauseId::new(effect)];
        let numbers =
            |it: &naze::document::Explanation| it.causes.iter().map(|link| link.cause.number()).collect();
        cause.explanations.iter().map(numbers).collect()
    }

    pub fn key(&mut self, key: Key) -> &mut Self {
        self.harness.key_press(key);
        self.harness.run_steps(3);
        self
    }

    pub fn keys(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
        self
    }

    pub fn write(&mut self, text: &str) -> &mut Self {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_steps(2);
        self
    }

    /// Several events that reach the app in one frame.
    pub fn at_once(&mut self, events: impl IntoIterator<Item = Event>) -> &mut Self {
        self.harness.input_mut().events.extend(events);
        self.harness.run_steps(1);
        // What the app holds back takes effect over the next frames.
        self.harness.run_steps(12);
        self
    }

    pub fn compose(&mut self, text: &str) -> &mut Self {
        self.at_once([preedit(text)])
    }

    /// The text field of that name.
    pub fn field<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get_by(|node| {
            matches!(node.role(), Role::TextInput | Role::MultilineTextInput)
                && node.label().as_deref() == Some(name)
        })
    }

    /// Runs frames until no job and no dialog is under way.
    pub fn wait(&mut self) -> &mut Self {
        let limit = Instant::now() + Duration::from_secs(60);
        self.harness.run_steps(3);
        while !self.harness.state().is_idle() {
            assert!(Instant::now() < limit, "a job does not end");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.run_steps(1);
        }
        self.harness.run_steps(3);
        self
    }
}

pub fn pressed(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

pub fn preedit(text: &str) -> Event {
    let end = text.chars().count();
    Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: Some(end..end) })
}

pub fn commit(text: &str) -> Event {
    Event::Ime(ImeEvent::Commit(text.to_owned()))
}

/// A folder for the files of one test.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn scripted_dialogs_answer_in_turn_and_then_are_unavailable() {
    let answers = Answers::default();
    answers.lock().unwrap().push_back(Answer::Cancelled);
    let mut dialogs = ScriptedDialogs { answers, folders: Folders::default() };
    let request =
        Request { purpose: PathPurpose::Open, suggested: PathBuf::new(), language: Language::English };
    let ctx = Context::default();
    assert_eq!(dialogs.show(&request, &ctx).recv(), Ok(Answer::Cancelled));
    assert_eq!(dialogs.show(&request, &ctx).recv(), Ok(Answer::Unavailable));
}
