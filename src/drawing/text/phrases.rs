//! Where a Japanese phrase begins.
//!
//! BudouX (Google, <https://github.com/google/budoux>) looks at the three characters on either side of a place; each
//! single character, pair and triple of them speaks for or against a phrase that begins there, and the sum decides.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// Whether a phrase begins at character `place`, which is neither the first nor past the last of `around(place)`.
///
/// `around` gives the character at a place, and `None` outside the text.
pub(super) fn begins_at(place: usize, around: impl Fn(usize) -> Option<char>) -> bool {
    let window: [Option<u64>; 6] = std::array::from_fn(|index| {
        let character = around((place + index).checked_sub(3)?)?;
        u16::try_from(u32::from(character)).ok().map(u64::from)
    });
    let score: i32 = FEATURES
        .iter()
        .zip(0..)
        .map(|(feature, number)| {
            let key = window[feature.first..feature.first + feature.length]
                .iter()
                .try_fold(number, |key, &character| Some(key << 16 | character?));
            key.and_then(|key| MODEL.weights.get(&key)).copied().unwrap_or(0)
        })
        .sum();
    2 * score > MODEL.total
}

/// A feature looks at some neighbouring characters of the six around a place.
struct Feature {
    name: &'static str,
    first: usize,
    length: usize,
}

const fn feature(name: &'static str, first: usize, length: usize) -> Feature {
    Feature { name, first, length }
}

const FEATURES: [Feature; 13] = [
    feature("UW1", 0, 1),
    feature("UW2", 1, 1),
    feature("UW3", 2, 1),
    feature("UW4", 3, 1),
    feature("UW5", 4, 1),
    feature("UW6", 5, 1),
    feature("BW1", 1, 2),
    feature("BW2", 2, 2),
    feature("BW3", 3, 2),
    feature("TW1", 0, 3),
    feature("TW2", 1, 3),
    feature("TW3", 2, 3),
    feature("TW4", 3, 3),
];

struct Model {
    /// By the number of the feature and up to three characters of 16 bits.
    weights: HashMap<u64, i32, BuildHasherDefault<Mixer>>,
    /// The sum of all weights: a phrase begins where the score is above half of it.
    total: i32,
}

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let source = include_str!("../../../assets/phrases/ja.json");
    // A test keeps the file readable; were it not, lines would break at any character.
    let groups: HashMap<String, HashMap<String, i32>> = serde_json::from_str(source).unwrap_or_default();
    let mut model = Model { weights: HashMap::default(), total: 0 };
    for (feature, number) in FEATURES.iter().zip(0..) {
        for (characters, &weight) in groups.get(feature.name).into_iter().flatten() {
            let key = characters.chars().fold(number, |key, character| key << 16 | u64::from(character));
            model.weights.insert(key, weight);
            model.total += weight;
        }
    }
    model
});

/// Spreads the keys of the model, which nobody outside chooses, over the table.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = (self.0.rotate_left(5) ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(26);
    }
}
