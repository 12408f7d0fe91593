//! Who gets the room that opens between two causes of one effect? Those that stand between them, in equal parts.

/// The room that has opened in one level.
#[derive(Default)]
pub(super) struct Shares {
    rooms: Vec<Room>,
    /// What the siblings of one family get.
    parts: Vec<Part>,
}

/// Room between two siblings.
pub(super) struct Room {
    /// The first of their family.
    pub(super) first: usize,
    /// The sibling above.
    pub(super) above: usize,
    /// The sibling below.
    pub(super) below: usize,
    /// How far the one below has moved down.
    pub(super) height: f64,
}

/// How much each sibling from here on moves, and what that leaves out here.
#[derive(Clone, Copy, Default)]
struct Part {
    each: f64,
    correction: f64,
}

impl Shares {
    /// Adds room that has opened; the rooms of a family one after the other.
    pub(super) fn add(&mut self, room: Room) {
        self.rooms.push(room);
    }

    /// Says how far each sibling moves, and begins with the next level.
    pub(super) fn hand_out(&mut self, mut moves: impl FnMut(usize, f64)) {
        for family in self.rooms.chunk_by(|one, other| one.first == other.first) {
            let first = family[0].first;
            for room in family {
                let (above, below) = (room.above - first, room.below - first);
                self.parts.resize(self.parts.len().max(below + 1), Part::default());
                let part = room.height / (below - above) as f64;
                self.parts[above + 1].each += part;
                self.parts[below].each -= part;
                self.parts[below].correction -= room.height - part;
            }
            let (mut each, mut sum) = (0.0, 0.0);
            for (place, part) in self.parts.drain(..).enumerate() {
                each += part.each;
                sum += each + part.correction;
                moves(first + place, sum);
            }
        }
        self.rooms.clear();
    }
}
