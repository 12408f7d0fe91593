//! How long does the engine alone take on a fault tree, and how long to show each of its paths?
//!
//! `engine-peers FILE…` prints one line of JSON for each file. Times are in seconds: the shortest of several rounds.

use std::env;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

use naze::engine::{Known, Model, Options};
use naze::interchange::open_psa;
use naze::language::Language;

/// A file is solved again until this much time is gone, but not more often than this.
const SECONDS: f64 = 1.0;
const ROUNDS: usize = 20;

/// More paths than so many are not shown one by one.
const MOST_SHOWN: u64 = 200_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    for file in env::args().skip(1) {
        let text = fs::read_to_string(&file)?;
        let review = open_psa::read(&text, Language::English).map_err(|error| format!("{file}: {error:?}"))?.review;
        let options = Options::default();
        let (mut seconds, mut rounds) = (f64::INFINITY, 0);
        let begun = Instant::now();
        while rounds == 0 || (rounds < ROUNDS && begun.elapsed().as_secs_f64() < SECONDS) {
            let started = Instant::now();
            let model = black_box(Model::of(&review, &options));
            black_box(model.by_size());
            seconds = seconds.min(started.elapsed().as_secs_f64());
            rounds += 1;
        }
        let model = Model::of(&review, &options);
        let known = match model.known() {
            Known::Exactly => "null".to_owned(),
            Known::AtLeast { all_up_to } => all_up_to.to_string(),
        };
        let listing = listing(&model).map_or("null".to_owned(), |nanoseconds| format!("{nanoseconds:.2}"));
        println!(
            "{{\"file\": {file:?}, \"seconds\": {seconds:.7}, \"count\": \"{}\", \"all_up_to\": {known}, \"nanoseconds_a_path\": {listing}}}",
            model.count()
        );
    }
    Ok(())
}

/// How many nanoseconds it takes to show a path, with every member read.
fn listing(model: &Model) -> Option<f64> {
    let paths = u64::try_from(model.count()).ok().filter(|&paths| 0 < paths && paths <= MOST_SHOWN)?;
    let rounds = (2_000_000 / paths).clamp(1, 1_000);
    let started = Instant::now();
    for _ in 0..rounds {
        let (mut shown, mut members) = (0_u64, 0_usize);
        model.each_path(|path| {
            shown += 1;
            members += black_box(path).len();
        });
        assert_eq!((shown, members > 0), (paths, true));
    }
    Some(started.elapsed().as_secs_f64() * 1e9 / (paths * rounds) as f64)
}
