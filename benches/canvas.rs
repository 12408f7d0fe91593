//! How long does a frame of the window take, without a graphics card? `cargo bench --bench canvas`; no display is needed.
//!
//! The whole window is run as the desktop would: events in, then the app's logic and its panels, then tessellation. What
//! is left out is what the graphics card does.

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
use naze::gui::{App, Start};

const WINDOW: Rect = Rect { min: Pos2::ZERO, max: pos2(1440.0, 900.0) };
/// A place on the canvas that no card's menu or map covers.
const MIDDLE: Pos2 = pos2(600.0, 450.0);
const FRAMES: usize = 80;

/// The window without a desktop.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
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
        naze::storage::save(&file, &why_trees::why_tree(causes, 1)).unwrap();
        let ctx = Context::default();
        let app = App::new(&ctx, Start { file: Some(file), ..Start::default() });
        let mut window = Self { ctx, app, frame: eframe::Frame::_new_kittest(), time: 0.0, _folder: folder };
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
        let begin = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| {
            app.logic(ui.ctx(), frame);
            app.ui(ui, frame);
        });
        let run = begin.elapsed();
        // No graphics card takes them.
        output.textures_delta.clear();
        let begin = Instant::now();
        let meshes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let tessellation = begin.elapsed();
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

    /// Zooms to `zoom` times the tree's own size, the way a user does.
    fn zoom_to(&mut self, zoom: f32) {
        // Zooming is smoothed over some frames, so each step is let to end; a limit, for a zoom may be out of reach.
        for _ in 0..20 {
            let factor = zoom / self.app.zoom();
            if (factor - 1.0).abs() < 0.01 {
                break;
            }
            self.frame(vec![Event::Zoom(factor.clamp(0.5, 2.0))]);
            self.settle();
        }
    }

    fn settle(&mut self) {
        (0..30).for_each(|_| {
            self.frame(vec![]);
        });
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
        let press = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![press(true), press(false)])
    }
}

fn main() {
    // `cargo bench --bench canvas -- 2000` measures one size alone.
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![300, 2_000, 10_000] } else { asked };
    println!("a frame while panning, CPU in ms: middle and worst of {FRAMES}, and the middle's parts");
    println!("causes    zoom  middle   worst     run  tessel.  vertices");
    for &causes in &sizes {
        let mut window = Window::open(causes);
        for zoom in [2.0, 1.0, 0.6, 0.3, 0.2, 0.1, 0.05] {
            window.zoom_to(zoom);
            row(&mut window, causes, &format!("{:>4.0} %", zoom * 100.0));
        }
        window.key(Key::Num0);
        window.settle();
        row(&mut window, causes, "   fit");
    }
    println!("\nidle, and an edit (a state) until it is painted");
    println!("causes    idle ms  repaints   edit ms: middle  least");
    for &causes in &sizes {
        idle_and_edit(causes);
    }
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

fn idle_and_edit(causes: usize) {
    let mut window = Window::open(causes);
    window.zoom_to(1.0);
    let idle: Vec<Cost> = (0..30).map(|_| window.frame(vec![])).collect();
    let is_busy = idle.iter().filter(|it| it.repaints_at_once).count();
    let least_idle = idle.iter().map(Cost::total).min().unwrap();
    window.key(Key::ArrowRight);
    window.settle();
    let mut edits: Vec<Duration> = (0..20)
        .map(|turn| {
            let key = if turn % 2 == 0 { Key::Num2 } else { Key::Num1 };
            let mut cost = window.key(key).total();
            // What a key asks for is carried out at the beginning of the next frame.
            cost += window.frame(vec![]).total();
            window.settle();
            cost
        })
        .collect();
    edits.sort();
    println!(
        "{causes:>6}  {:>9.3}  {is_busy:>5}/30  {:>16.2}  {:>5.2}",
        ms(least_idle),
        ms(edits[edits.len() / 2]),
        ms(edits[0])
    );
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
