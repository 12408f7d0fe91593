//! How much processor time do our layout and the crate tidy-tree take for the same trees?
//!
//! `layout-peers naze|tidy-tree COUNT` prints one line of JSON; `layout-peers write COUNT` prints the tree for other programs.
#![allow(dead_code, unreachable_pub, reason = "the layout is compiled as it stands, without what uses it")]

#[path = "../../../../../src/layout/mod.rs"]
mod layout;
#[path = "../../../../layout_trees.rs"]
mod layout_trees;

use std::hint::black_box;

use layout::{LayoutRequest, NodeBox, PlainTree, Size, Spacing, TreeLink};
use layout_trees::Tree;
use rustix::time::{ClockId, clock_gettime};
use tidy_tree::TidyTree;

/// Between a box and its causes, and between boxes above each other, in points.
const LEVEL: f32 = 40.0;
const SIBLING: f32 = 20.0;

/// The processor time of this process in milliseconds.
fn now() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// Milliseconds of one run: to build the structure, to lay it out, and to lay it out once more.
struct Run {
    build: f64,
    layout: f64,
    again: f64,
}

fn timed<T>(mut structure: impl FnMut() -> T, mut layout: impl FnMut(&mut T)) -> Run {
    let start = now();
    let mut it = black_box(structure());
    let built = now();
    layout(&mut it);
    let laid_out = now();
    layout(&mut it);
    let again = now();
    Run { build: built - start, layout: laid_out - built, again: again - laid_out }
}

fn naze(tree: &Tree) -> impl Fn() -> Run {
    let sizes = tree.widths.iter().zip(&tree.heights);
    let boxes = sizes.map(|(&width, &height)| NodeBox {
        size: Size::new(f32::from(width), f32::from(height)),
        tab_height: 0.0,
    });
    let effects = tree.effects.iter().enumerate();
    let links =
        effects.map(|(index, &effect)| TreeLink { effect, cause: index + 1, group: 0, is_refuted: false });
    let spacing = Spacing { level: LEVEL, sibling: SIBLING, group: SIBLING, ..Spacing::default() };
    let request = LayoutRequest { boxes: boxes.collect(), links: links.collect(), reference: None, spacing };
    move || {
        let mut run = timed(
            || PlainTree::of(&request),
            |tree| {
                black_box(tree.places(&request.spacing));
            },
        );
        // The whole way has more to it than the two parts: the answer to the request.
        let start = now();
        black_box(layout::layout(&request));
        run.build = now() - start - run.layout;
        run
    }
}

fn tidy_tree(tree: &Tree) -> impl Fn() -> Run {
    let numbers: Vec<usize> = (0..tree.widths.len()).collect();
    let parents: Vec<usize> = [usize::MAX].into_iter().chain(tree.effects.iter().copied()).collect();
    // The crate lays out from top to bottom: what is a width here is a height there.
    let heights: Vec<f64> = tree.widths.iter().copied().map(f64::from).collect();
    let widths: Vec<f64> = tree.heights.iter().copied().map(f64::from).collect();
    move || {
        let build = || {
            let mut tree = Box::new(TidyTree::with_tidy_layout(f64::from(LEVEL), f64::from(SIBLING)));
            tree.data(&numbers, &widths, &heights, &parents);
            tree
        };
        timed(build, |tree| tree.layout())
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn report(name: &str, count: usize, run: impl Fn() -> Run) {
    let repeats = (2_000_000 / count).clamp(20, 300);
    // The first third warms up.
    let runs: Vec<Run> = (0..repeats).map(|_| run()).skip(repeats / 3).collect();
    let layout = median(runs.iter().map(|run| run.layout).collect());
    let again = median(runs.iter().map(|run| run.again).collect());
    let whole = median(runs.iter().map(|run| run.build + run.layout).collect());
    println!(
        r#"{{"name":"{name}","count":{count},"layout":{layout:.4},"again":{again:.4},"whole":{whole:.4}}}"#
    );
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, count] = arguments.as_slice() else { panic!("layout-peers naze|tidy-tree|write COUNT") };
    let count: usize = count.parse().expect("COUNT is a number");
    let tree = Tree::random(count);
    match what.as_str() {
        "naze" => report("naze", count, naze(&tree)),
        "tidy-tree" => report("tidy-tree", count, tidy_tree(&tree)),
        "write" => println!(
            r#"{{"effects":{:?},"widths":{:?},"heights":{:?}}}"#,
            tree.effects, tree.widths, tree.heights
        ),
        other => panic!("{other} is none of naze, tidy-tree and write"),
    }
}
