//! How long does a frame of the window take, without a graphics card? `cargo bench --bench canvas`; no display is needed.
//!
//! The whole window is run as the desktop would: events in, then the app's logic and its panels, then tessellation. What
//! is left out is what the graphics card does. On Linux the figures are processor time of the thread that paints, which
//! other work on the machine disturbs less than time on a clock.

#![expect(clippy::print_stdout, reason = "a table for people")]
#![expect(clippy::unwrap_used, reason = "without its files a bench ends")]

#[path = "why_trees.rs"]
mod why_trees;

use std::time::{Duration, Instant};

use eframe::App as _;
use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2,
    vec2,
};
use naze::document::Review;
use naze::drawing::Palette;
use naze::drawing::figures::why_tree::{TreePlan, TreeStyle};
use naze::engine::{Options, analyse_with};
use naze::gui::{App, Start};
use naze::language::Language;
use naze::layout::{Point, Rect as SceneRect, Size};

const WINDOW: Rect = Rect { min: Pos2::ZERO, max: pos2(1440.0, 900.0) };
/// About what the canvas has of it.
const CANVAS: Size = Size::new(960.0, 800.0);
/// A place on the canvas that no card's menu or map covers.
const MIDDLE: Pos2 = pos2(600.0, 450.0);
const FRAMES: usize = 80;
const EDITS: usize = 20;

/// The window without a desktop.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
    plan: TreePlan,
    /// Where the review lies, for as long as it is open.
    _folder: tempfile::TempDir,
}

/// What one frame costs.
#[derive(Clone, Copy, Default)]
struct Cost {
    run: Duration,
    tessellation: Duration,
    vertices: usize,
    repaints_at_once: bool,
}

impl Cost {
    fn total(&self) -> Duration {
        self.run + self.tessellation
    }
}

impl Window {
    fn open(causes: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bench.naze");
        let review = why_trees::why_tree(causes, 1);
        naze::storage::save(&file, &review).unwrap();
        let plan = plan(&review);
        let ctx = Context::default();
        let app = App::new(&ctx, Start { file: Some(file), ..Start::default() });
        let mut window =
            Self { ctx, app, frame: eframe::Frame::_new_kittest(), time: 0.0, plan, _folder: folder };
        while !window.app.is_idle() || window.time < 1.0 {
            window.frame(vec![]);
            std::thread::sleep(Duration::from_millis(2));
        }
        // What was noticed while reading is told in front of the tree.
        window.key(Key::Escape);
        window.settle();
        window.frame(vec![Event::PointerMoved(MIDDLE)]);
        window
    }

    fn frame(&mut self, events: Vec<Event>) -> Cost {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(WINDOW),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let clock = Clock::start();
        let mut output = self.ctx.run_ui(input, |ui| {
            app.logic(ui.ctx(), frame);
            app.ui(ui, frame);
        });
        let run = clock.elapsed();
        // No graphics card takes them.
        output.textures_delta.clear();
        let clock = Clock::start();
        let meshes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let tessellation = clock.elapsed();
        let vertices = meshes
            .iter()
            .map(|it| match &it.primitive {
                eframe::egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
                eframe::egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum();
        let delays = output.viewport_output.values();
        let repaints_at_once = delays.map(|it| it.repaint_delay).min() < Some(Duration::from_millis(100));
        Cost { run, tessellation, vertices, repaints_at_once }
    }

    /// Shows the tree at `zoom` where most cards are in view.
    fn zoom_to(&mut self, zoom: f32) {
        let middle = densest(&self.plan, Size::new(CANVAS.width / zoom, CANVAS.height / zoom));
        self.app.look_at(middle, zoom);
        self.settle();
    }

    /// Shows the whole tree.
    fn fit(&mut self) {
        let Size { width, height } = self.plan.size;
        let zoom = (CANVAS.width / width).min(CANVAS.height / height).min(1.0);
        self.app.look_at(Point::new(width / 2.0, height / 2.0), zoom);
        self.settle();
    }

    /// Runs frames until nothing moves and everything is derived; returns the costliest of them.
    fn settle(&mut self) -> Duration {
        let mut costliest = Duration::ZERO;
        let mut frames = 0;
        while frames < 30 || !self.app.is_idle() {
            costliest = costliest.max(self.frame(vec![]).total());
            frames += 1;
            if !self.app.is_idle() {
                std::thread::sleep(Duration::from_millis(1));
            }
        }
        costliest
    }

    /// One step of panning, to and fro.
    fn pan(&mut self, step: usize) -> Cost {
        let delta = if step % 40 < 20 { vec2(-23.0, -31.0) } else { vec2(23.0, 31.0) };
        self.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        }])
    }

    fn key(&mut self, key: Key) -> Cost {
        self.frame(press(key))
    }
}

fn main() {
    // `cargo bench --bench canvas -- 2000` measures one size alone, `-- 2000 edits` only its edits.
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![300, 2_000, 10_000] } else { asked };
    if std::env::args().all(|it| it != "edits") {
        frames(&sizes);
    }
    println!(
        "an edit until it is painted, in ms: middle and least of {EDITS}, and the costliest frame after it"
    );
    println!("causes  edit        middle   least   after");
    for &causes in &sizes {
        edits(causes);
    }
}

fn frames(sizes: &[usize]) {
    println!(
        "a frame while panning where the tree is densest, in ms: middle and worst of {FRAMES}, and the middle's parts"
    );
    println!("causes    zoom  middle   worst     run  tessel.  vertices");
    for &causes in sizes {
        let mut window = Window::open(causes);
        for zoom in [2.0, 1.0, 0.6, 0.45, 0.3, 0.2, 0.1, 0.05] {
            window.zoom_to(zoom);
            row(&mut window, causes, &format!("{:>4.0} %", zoom * 100.0));
        }
        window.fit();
        row(&mut window, causes, "   fit");
    }
    println!("\na frame in which nothing happens, and frames that ask for the next at once, of 30");
    println!("causes    ms    asking");
    for &causes in sizes {
        idle(causes);
    }
    println!();
}

fn row(window: &mut Window, causes: usize, zoom: &str) {
    let mut costs: Vec<Cost> = (0..FRAMES).map(|step| window.pan(step)).collect();
    costs.sort_by_key(Cost::total);
    let (middle, worst) = (costs[FRAMES / 2], costs[FRAMES - 1]);
    println!(
        "{causes:>6}  {zoom}  {:>6.2}  {:>6.2}  {:>6.2}  {:>7.2}  {:>8}",
        ms(middle.total()),
        ms(worst.total()),
        ms(middle.run),
        ms(middle.tessellation),
        middle.vertices
    );
}

fn idle(causes: usize) {
    let mut window = Window::open(causes);
    window.zoom_to(1.0);
    let frames: Vec<Cost> = (0..30).map(|_| window.frame(vec![])).collect();
    let asking = frames.iter().filter(|it| it.repaints_at_once).count();
    let mut costs: Vec<Duration> = frames.iter().map(Cost::total).collect();
    costs.sort();
    println!("{causes:>6}  {:>5.3}  {asking:>5}", ms(costs[costs.len() / 2]));
}

fn edits(causes: usize) {
    let mut window = Window::open(causes);
    window.zoom_to(1.0);
    window.key(Key::ArrowRight);
    window.settle();
    let state = |turn: usize| vec![if turn.is_multiple_of(2) { press(Key::Num2) } else { press(Key::Num1) }];
    edit(&mut window, causes, "state", state, |_| {});
    // Writing goes on in a card: the first letter opens it, the others follow.
    window.frame(press(Key::F2));
    window.settle();
    edit(&mut window, causes, "wording", |_| vec![vec![Event::Text("点".to_owned())]], |_| {});
    window.frame(press(Key::Enter));
    window.settle();
    let undo = |window: &mut Window| {
        window.frame(press(Key::Escape));
        window.settle();
    };
    edit(&mut window, causes, "new cause", |_| vec![press(Key::Tab)], undo);
}

/// Measures an edit: `events` makes it, `after` takes it back where that is needed.
fn edit(
    window: &mut Window,
    causes: usize,
    name: &str,
    events: impl Fn(usize) -> Vec<Vec<Event>>,
    after: impl Fn(&mut Window),
) {
    let mut costs = Vec::new();
    let mut costliest = Duration::ZERO;
    for turn in 0..EDITS {
        let mut cost = Duration::ZERO;
        for events in events(turn) {
            cost += window.frame(events).total();
        }
        // What a key asks for is carried out at the beginning of the next frame.
        cost += window.frame(vec![]).total();
        costs.push(cost);
        costliest = costliest.max(window.settle());
        after(window);
    }
    costs.sort();
    let (middle, least) = (ms(costs[EDITS / 2]), ms(costs[0]));
    println!("{causes:>6}  {name:<10}  {middle:>6.2}  {least:>6.2}  {:>6.2}", ms(costliest));
}

fn press(key: Key) -> Vec<Event> {
    let press =
        |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
    vec![press(true), press(false)]
}

/// Where the window will show everything.
fn plan(review: &Review) -> TreePlan {
    let style = TreeStyle::screen(Language::default(), Palette::LIGHT);
    TreePlan::of(review, &analyse_with(review, &Options::at_once()), &style)
}

/// The middle of the view of this size that shows most cards, of those that begin at a card.
fn densest(plan: &TreePlan, size: Size) -> Point {
    let view = |rect: &SceneRect| SceneRect::new(rect.left(), rect.top(), size.width, size.height);
    let views = plan.cards().iter().step_by(plan.cards().len().div_ceil(500)).map(|card| view(&card.rect));
    let densest = views.max_by_key(|view| plan.cards_in(view).count()).unwrap();
    Point::new(densest.left() + size.width / 2.0, densest.middle_y())
}

/// Processor time of this thread where that can be had, else time.
enum Clock {
    Processor(u64),
    Wall(Instant),
}

impl Clock {
    fn start() -> Self {
        processor_ns().map_or_else(|| Self::Wall(Instant::now()), Self::Processor)
    }

    fn elapsed(&self) -> Duration {
        match self {
            Self::Processor(begin) => Duration::from_nanos(processor_ns().unwrap_or(*begin) - begin),
            Self::Wall(begin) => begin.elapsed(),
        }
    }
}

/// How long this thread has run, in nanoseconds (Linux: proc_pid_schedstat).
fn processor_ns() -> Option<u64> {
    // The kernel adds up when threads change.
    std::thread::yield_now();
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split_whitespace().next()?.parse().ok()
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
