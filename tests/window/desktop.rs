//! A display without a screen, the app on it, and somebody at the keyboard.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long anything may take before a test gives up: these machines can be busy.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the app has to take in a key.
const PAUSE: Duration = Duration::from_millis(150);

/// Servers that start at the same moment can fight for one number, and key strokes want a machine to themselves.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// How often a display may fail the app before the test gives up.
const DISPLAYS: usize = 3;

pub struct Desktop {
    display: String,
    server: Child,
    app: Option<Child>,
    window: String,
    /// Where the app keeps what it remembers.
    home: TempDir,
    _turn: MutexGuard<'static, ()>,
}

/// What a hand does on the keyboard.
pub enum Stroke {
    /// A key by its name.
    Key(&'static str),
    /// Plain letters.
    Text(String),
}

impl Desktop {
    /// A display of 1440 × 900 points, on a number that the server finds free.
    pub fn start() -> Self {
        // A test that failed before has poisoned nothing but its own display.
        let turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let (server, display) = start_server();
        let home = tempfile::tempdir().unwrap();
        Self { display, server, app: None, window: String::new(), home, _turn: turn }
    }

    /// Opens the app and waits for its window.
    pub fn open(&mut self, arguments: &[&str]) {
        for display in 1.. {
            if self.try_to_open(arguments) {
                break;
            }
            // A display that goes away under the app says nothing about the app. It is told, and another one is tried.
            assert!(
                display < DISPLAYS,
                "the app has ended before its window was there, on {DISPLAYS} displays"
            );
            eprintln!("the app has ended before its window was there: trying another display");
            end(&mut self.server);
            (self.server, self.display) = start_server();
        }
        // Without a window manager nobody gives it the focus.
        self.xdotool(&["windowfocus", "--sync", &self.window]);
        self.wait(Duration::from_millis(800));
        if arguments.is_empty() {
            // The start offers a new review first.
            self.key("Return");
        }
    }

    /// Whether its window came; false if the app ended before.
    fn try_to_open(&mut self, arguments: &[&str]) -> bool {
        let app = Command::new(env!("CARGO_BIN_EXE_naze"))
            .args(arguments)
            .env("DISPLAY", &self.display)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NAZE_LANG", "en")
            // A configuration of its own, and no desktop services.
            .env("XDG_CONFIG_HOME", self.home.path().join("config"))
            .env("XDG_STATE_HOME", self.home.path().join("state"))
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("XDG_RUNTIME_DIR")
            .spawn()
            .unwrap();
        self.app = Some(app);
        let limit = Instant::now() + PATIENCE;
        loop {
            let found = self.xdotool(&["search", "--onlyvisible", "--class", "naze"]);
            if let Some(window) = found.lines().last() {
                window.clone_into(&mut self.window);
                return true;
            }
            if self.has_ended(Duration::ZERO) {
                return false;
            }
            assert!(Instant::now() < limit, "the window does not open");
            sleep(Duration::from_millis(100));
        }
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        xdotool(&self.display, arguments)
    }

    pub fn key(&mut self, key: &str) -> &mut Self {
        self.xdotool(&["key", key]);
        self.wait(PAUSE)
    }

    /// Strikes a key several times, twelve a second.
    pub fn strike(&mut self, key: &str, times: usize) -> &mut Self {
        self.xdotool(&["key", "--delay", "80", "--repeat", &times.to_string(), key]);
        self.wait(PAUSE)
    }

    /// Strikes keys and types texts in one go, twelve a second throughout.
    pub fn strike_all(&mut self, strokes: &[Stroke]) -> &mut Self {
        let mut arguments = Vec::new();
        for stroke in strokes {
            match stroke {
                Stroke::Key(key) => arguments.extend(["key", "--delay", "80", key]),
                Stroke::Text(text) => arguments.extend(["type", "--delay", "80", "--args", "1", text]),
            }
        }
        self.xdotool(&arguments);
        self.wait(PAUSE)
    }

    /// Types plain letters, twelve a second.
    pub fn write(&mut self, text: &str) -> &mut Self {
        self.xdotool(&["type", "--delay", "80", text]);
        self.wait(PAUSE)
    }

    /// Puts a text that has no keys on this keyboard through the clipboard.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        use std::io::Write;
        let mut clip = Command::new("xclip")
            .args(["-selection", "clipboard"])
            .env("DISPLAY", &self.display)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("xclip is needed for this test: {error}"));
        clip.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        clip.wait().unwrap();
        self.key("ctrl+v")
    }

    pub fn wait(&mut self, time: Duration) -> &mut Self {
        sleep(time);
        self
    }

    /// Waits until the file is there and no longer grows.
    pub fn wait_for_file(&mut self, path: &Path) {
        let limit = Instant::now() + PATIENCE;
        let mut size = 0;
        loop {
            let now = path.metadata().map_or(0, |it| it.len());
            if now > 0 && now == size {
                return;
            }
            size = now;
            if Instant::now() >= limit {
                self.picture("no-file");
                panic!("{} is not written", path.display());
            }
            sleep(Duration::from_millis(300));
        }
    }

    /// Whether something comes true before patience ends.
    pub fn comes_true(&mut self, is_true: impl Fn() -> bool) -> bool {
        let limit = Instant::now() + PATIENCE;
        while !is_true() {
            if Instant::now() >= limit {
                self.picture("not-true");
                return false;
            }
            sleep(Duration::from_millis(300));
        }
        true
    }

    /// Asks the window to close.
    pub fn close_window(&mut self) {
        self.key("ctrl+q");
    }

    pub fn has_ended(&mut self, patience: Duration) -> bool {
        let limit = Instant::now() + patience;
        let Some(app) = &mut self.app else { return true };
        loop {
            if app.try_wait().unwrap().is_some() {
                return true;
            }
            if Instant::now() >= limit {
                return false;
            }
            sleep(Duration::from_millis(50));
        }
    }

    /// Keeps a picture of the screen in `target/pictures`, to be looked at.
    pub fn picture(&mut self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        let run = Command::new("import")
            .args(["-window", "root"])
            .arg(&path)
            .env("DISPLAY", &self.display)
            .status()
            .unwrap_or_else(|error| panic!("import (ImageMagick) is needed for this test: {error}"));
        assert!(run.success(), "no picture of the screen");
        path
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in self.app.iter_mut().chain([&mut self.server]) {
            end(child);
        }
    }
}

/// A server on a number that it finds free, once it answers.
fn start_server() -> (Child, String) {
    let mut server = Command::new("Xvfb")
        // Without `-noreset` it starts over whenever its last client leaves, and a client that comes just then is lost.
        .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("Xvfb is needed for this test: {error}"));
    let mut number = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
    assert!(!number.trim().is_empty(), "Xvfb found no free display");
    let display = format!(":{}", number.trim());
    // The number is told a moment before the server answers.
    let limit = Instant::now() + PATIENCE;
    while xdotool(&display, &["getdisplaygeometry"]).trim().is_empty() {
        assert!(Instant::now() < limit, "Xvfb does not answer on {display}");
        sleep(Duration::from_millis(50));
    }
    (server, display)
}

fn xdotool(display: &str, arguments: &[&str]) -> String {
    let run = Command::new("xdotool").args(arguments).env("DISPLAY", display).output();
    let run = run.unwrap_or_else(|error| panic!("xdotool is needed for this test: {error}"));
    String::from_utf8_lossy(&run.stdout).into_owned()
}

fn end(child: &mut Child) {
    // It may have ended by itself; then there is nothing to do.
    let _ = child.kill();
    let _ = child.wait();
}
