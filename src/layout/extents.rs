//! Which of many rectangles are in view?

use crate::layout::Rect;

/// So many rectangles are kept together at each level.
const TOGETHER: usize = 16;

/// Many rectangles, kept so that those in view are found without looking at the rest.
///
/// What follows one another in the sequence should stand close together, as what belongs to a tree does in reading order: then
/// a view looks at few more than it finds. Any other order is answered as well, only later.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extents {
    /// The rectangles; then what surrounds so many of them each; then what surrounds these; and so on, up to one.
    levels: Vec<Vec<Edges>>,
}

/// A rectangle as it is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Edges {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Extents {
    /// Keeps these rectangles.
    pub fn of(rects: impl IntoIterator<Item = Rect>) -> Self {
        let mut levels = vec![rects.into_iter().map(|rect| Edges::of(&rect)).collect::<Vec<Edges>>()];
        while let Some(below) = levels.last().filter(|it| it.len() > 1) {
            let around =
                below.chunks(TOGETHER).map(|some| some.iter().copied().fold(Edges::NONE, Edges::union));
            levels.push(around.collect());
        }
        Self { levels }
    }

    /// The places in the sequence of those that share any area with `view`, in order.
    pub fn within(&self, view: &Rect) -> Vec<usize> {
        let view = Edges::of(view);
        let mut found: Vec<usize> = self.levels.last().map_or(0..0, |top| 0..top.len()).collect();
        for (height, level) in self.levels.iter().enumerate().rev() {
            found.retain(|&place| level[place].overlaps(&view));
            if height > 0 {
                let end = self.levels[height - 1].len();
                let below = |place: usize| place * TOGETHER..((place + 1) * TOGETHER).min(end);
                found = found.into_iter().flat_map(below).collect();
            }
        }
        found
    }
}

impl Edges {
    const NONE: Self =
        Self { left: f32::INFINITY, top: f32::INFINITY, right: f32::NEG_INFINITY, bottom: f32::NEG_INFINITY };

    fn of(rect: &Rect) -> Self {
        Self { left: rect.left(), top: rect.top(), right: rect.right(), bottom: rect.bottom() }
    }

    fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}
