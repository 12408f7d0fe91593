//! How do objects that share a stream stand in it (ISO 32000-1, 7.5.7)?
//!
//! Objects of a kind differ in a few digits. Each begins a row of the same width, so that the predictor "up" (7.4.4.4) leaves
//! of a row hardly more than the digits in which it differs from the row above, and of the index next to nothing.

use crate::report::pdf::syntax::{Digits, Ref};

/// Objects that will share a stream.
#[derive(Default)]
pub(crate) struct Ledger {
    objects: Vec<u8>,
    /// The number of each object, and where it ends.
    index: Vec<(Ref, usize)>,
}

/// What is written of a ledger.
pub(crate) struct Written {
    /// The entries of the stream's dictionary, but for its length and filter.
    pub(crate) entries: String,
    /// The data before it is compressed.
    pub(crate) data: Vec<u8>,
}

impl Ledger {
    pub(crate) fn add(&mut self, id: Ref, object: &str) {
        self.objects.extend_from_slice(object.as_bytes());
        self.index.push((id, self.objects.len()));
    }

    pub(crate) fn len(&self) -> usize {
        self.index.len()
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = Ref> {
        self.index.iter().map(|&(id, _)| id)
    }

    /// The stream, in rows of `columns` bytes or of as many as suit the objects.
    pub(crate) fn written(&self, columns: Option<usize>) -> Written {
        let columns = columns.unwrap_or_else(|| self.columns());
        let mut data = self.index_in_rows(columns);
        let first = data.len();
        for object in self.objects() {
            data.extend_from_slice(object);
            pad(&mut data, object.len(), columns);
        }
        let entries = format!("/Type/ObjStm/N {}/First {first}", self.len());
        if columns == 1 {
            return Written { entries, data };
        }
        let entries = format!("{entries}/DecodeParms<</Predictor 12/Columns {columns}>>");
        Written { entries, data: differences(&data, columns) }
    }

    fn objects(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.index.iter().map(|&(_, end)| end));
        self.index.iter().zip(starts).map(|(&(_, end), start)| &self.objects[start..end])
    }

    /// How wide the rows are that hold most objects; 1 where the objects are too unlike for rows.
    fn columns(&self) -> usize {
        const MOST_IN_A_HUNDRED: usize = 95;
        const LEAST_ROWS: usize = 4;
        let mut lengths: Vec<usize> = self.objects().map(<[u8]>::len).collect();
        lengths.sort_unstable();
        let usual = lengths.get(lengths.len() * MOST_IN_A_HUNDRED / 100).copied().unwrap_or_default();
        let columns = usual + 1;
        let padded: usize = lengths.iter().map(|&length| taken(length, columns)).sum();
        let is_worth_it = lengths.len() >= LEAST_ROWS && padded <= 2 * self.objects.len();
        if is_worth_it { columns } else { 1 }
    }

    /// The number of each object and where it begins, in rows.
    fn index_in_rows(&self, columns: usize) -> Vec<u8> {
        let mut starts = Vec::with_capacity(self.len());
        let mut start = 0;
        for object in self.objects() {
            starts.push(start);
            start += taken(object.len(), columns);
        }
        let digits = |most: usize| if columns == 1 { 1 } else { most.max(1).ilog10() as usize + 1 };
        let number_digits = digits(self.ids().map(|Ref(number)| number as usize).max().unwrap_or_default());
        let start_digits = digits(start);
        let entry = number_digits + start_digits + 2;
        let in_a_row = (columns / entry).max(1);
        let mut index = Vec::with_capacity(self.len().div_ceil(in_a_row) * columns.max(entry));
        for (place, (Ref(number), start)) in self.ids().zip(starts).enumerate() {
            for (number, width) in [(number, number_digits), (start as u32, start_digits)] {
                index.extend_from_slice(Digits::of(number).right_aligned(width).as_bytes());
                index.push(b' ');
            }
            if place % in_a_row == in_a_row - 1 {
                index.resize(index.len().next_multiple_of(columns), b' ');
            }
        }
        index.resize(index.len().next_multiple_of(columns), b' ');
        index
    }
}

/// How many bytes an object of `length` bytes takes in rows of `columns`, with at least one that sets it apart from the next.
const fn taken(length: usize, columns: usize) -> usize {
    (length + 1).next_multiple_of(columns)
}

/// Fills the last row of an object of `length` bytes.
fn pad(data: &mut Vec<u8>, length: usize, columns: usize) {
    data.resize(data.len() + taken(length, columns) - length, b' ');
}

/// Each row as its difference from the row above, after the mark that says so.
fn differences(data: &[u8], columns: usize) -> Vec<u8> {
    const UP: u8 = 2;
    let mut rows = Vec::with_capacity(data.len() + data.len() / columns);
    let mut above: &[u8] = &vec![0; columns];
    for row in data.chunks(columns) {
        rows.push(UP);
        rows.extend(row.iter().zip(above).map(|(now, above)| now.wrapping_sub(*above)));
        above = row;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{Ledger, differences};
    use crate::report::pdf::syntax::Ref;

    fn ledger(objects: &[&str]) -> Ledger {
        let mut ledger = Ledger::default();
        objects.iter().zip(7..).for_each(|(object, number)| ledger.add(Ref(number), object));
        ledger
    }

    #[test]
    fn objects_of_a_kind_begin_rows_of_one_width() {
        let written = ledger(&["<</K 1>>"; 8]).written(None);
        assert_eq!(written.entries, "/Type/ObjStm/N 8/First 72/DecodeParms<</Predictor 12/Columns 9>>");
        let rows = (0..8).map(|place| format!("{:>2} {:>2}    ", place + 7, place * 9)).collect::<String>();
        let data = rows + &"<</K 1>> ".repeat(8);
        assert_eq!(written.data, differences(data.as_bytes(), 9));
    }

    #[test]
    fn objects_that_are_unlike_follow_one_another() {
        let written = ledger(&["[]", &"(a)".repeat(200), "null", "3"]).written(None);
        assert_eq!(written.entries, "/Type/ObjStm/N 4/First 21");
        assert!(
            written.data.starts_with(b"7 0 8 3 9 604 10 609 [] (a)(a)"),
            "{written:?}",
            written = String::from_utf8_lossy(&written.data)
        );
    }

    #[test]
    fn rows_are_told_as_differences() {
        assert_eq!(differences(b"aab", 1), [2, b'a', 2, 0, 2, 1]);
    }
}
