//! How long does the engine alone take on a fault tree, and how long to show each of its paths?
//!
//! `engine-peers FILE…` prints one line of JSON for each file, with the seconds of the first round, as a program has it that is
//! run once, and those of the shortest round.

use std::env;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Instant;

use naze::document::Review;
use naze::engine::{Known, Options, Paths};
use naze::interchange::open_psa;
use naze::language::Language;

/// A file is solved again until this much time is gone, but not more often than this.
const SECONDS: f64 = 1.0;
const ROUNDS: usize = 20;

/// More paths than so many are not shown one by one.
const MOST_SHOWN: u64 = 200_000_000;

/// What stands in place of the nanoseconds of those.
const NOT_SHOWN: &str = "[null, null]";

fn main() -> Result<(), Box<dyn Error>> {
    for file in env::args().skip(1) {
        let text = fs::read_to_string(&file)?;
        let review =
            open_psa::read(&text, Language::English).map_err(|error| format!("{file}: {error:?}"))?.review;
        let options = Options::default();
        let mut rounds: Vec<f64> = Vec::new();
        let begun = Instant::now();
        while rounds.is_empty() || (rounds.len() < ROUNDS && begun.elapsed().as_secs_f64() < SECONDS) {
            let started = Instant::now();
            let paths = paths(&review, &options)?;
            black_box((paths.count(), paths.by_size()));
            rounds.push(started.elapsed().as_secs_f64());
        }
        let (first, shortest) = (rounds[0], rounds.iter().copied().fold(f64::INFINITY, f64::min));
        let paths = paths(&review, &options)?;
        let known = match paths.known() {
            Known::Exactly => "null".to_owned(),
            Known::AtLeast { all_up_to } => all_up_to.to_string(),
        };
        let listing = listing(&paths).map_or(NOT_SHOWN.to_owned(), |(first, again)| format!("[{first:.2}, {again:.2}]"));
        println!(
            "{{\"file\": {file:?}, \"seconds\": {first:.7}, \"shortest\": {shortest:.7}, \"count\": \"{}\", \"all_up_to\": {known}, \"nanoseconds_a_path\": {listing}}}",
            paths.count()
        );
    }
    Ok(())
}

fn paths(review: &Review, options: &Options) -> Result<Paths, &'static str> {
    Paths::of(review, options, &mut |_| ControlFlow::Continue(())).ok_or("the search was ended")
}

/// How many nanoseconds it takes to show a path, with every member read: for the first time, and again.
fn listing(paths: &Paths) -> Option<(f64, f64)> {
    let count = u64::try_from(paths.count()).ok().filter(|&count| 0 < count && count <= MOST_SHOWN)?;
    let nanoseconds = |rounds: u64| {
        let started = Instant::now();
        for _ in 0..rounds {
            let (mut shown, mut members) = (0_u64, 0_usize);
            paths.each(|path| {
                shown += 1;
                members += black_box(path).len();
            });
            assert_eq!((shown, members > 0), (count, true));
        }
        started.elapsed().as_secs_f64() * 1e9 / (count * rounds) as f64
    };
    Some((nanoseconds(1), nanoseconds((2_000_000 / count).clamp(1, 1_000))))
}
