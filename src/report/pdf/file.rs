//! The file as bytes: objects, object streams and the cross-reference stream (ISO 32000-1, 7.5).
//!
//! What is written is compressed at once and not kept. Small objects share streams, in which they take a tenth of the room.

use std::fmt::Write as _;
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha2::{Digest, Sha256};

use crate::report::error::ReportError;
use crate::report::pdf::ledger::Ledger;
use crate::report::pdf::syntax::{Digits, Ref, RefRow};

/// How many objects share a stream: enough to compress well, few enough to be read quickly.
const SHARING: usize = 1000;

/// How hard to compress: level 6, the usual one, saves 4 % of the bytes and takes 5 % more instructions for the whole report.
const LEVEL: u32 = 4;

/// A file being written.
pub(crate) struct File {
    bytes: Vec<u8>,
    /// Where each object stands, by its number; the first is none.
    places: Vec<Place>,
    /// By shelf.
    waiting: [Ledger; Shelf::COUNT],
    encoder: ZlibEncoder<Vec<u8>>,
    /// What went wrong first while compressing.
    failure: Option<String>,
}

/// What kind of object it is: those of a kind stand together, for what is alike takes less room beside its like.
#[derive(Clone, Copy)]
pub(crate) enum Shelf {
    Cells,
    Rows,
    LinkTags,
    OtherTags,
    /// Lists of references.
    Lists,
    /// Lists of keys with a reference each.
    NumberTrees,
    Annotations,
    Destinations,
    Rest,
}

impl Shelf {
    const ALL: [Self; Self::COUNT] = [
        Self::Cells,
        Self::Rows,
        Self::LinkTags,
        Self::OtherTags,
        Self::Lists,
        Self::NumberTrees,
        Self::Annotations,
        Self::Destinations,
        Self::Rest,
    ];
    const COUNT: usize = 9;

    /// How wide the rows of its streams are, where that does not follow from the objects.
    const fn columns(self) -> Option<usize> {
        match self {
            Self::Lists => Some(RefRow::WIDTH),
            Self::NumberTrees => Some(2 * RefRow::WIDTH),
            _ => None,
        }
    }
}

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere.
    Free,
    /// So many bytes from the beginning of the file.
    At(usize),
    /// In the object stream of this number, so many objects from its beginning.
    In(u32, usize),
}

impl File {
    /// A file without objects.
    pub(crate) fn new() -> Self {
        // The bytes beyond ASCII tell programs that carry files that this one is not text.
        let bytes = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
        Self { bytes, places: vec![Place::Free], waiting: Default::default(), encoder, failure: None }
    }

    /// The number of an object that is written later.
    pub(crate) fn reserve(&mut self) -> Ref {
        self.places.push(Place::Free);
        Ref(self.places.len() as u32 - 1)
    }

    /// The numbers of objects that are written later.
    pub(crate) fn reserve_many(&mut self, count: usize) -> Vec<Ref> {
        (0..count).map(|_| self.reserve()).collect()
    }

    /// Writes the object that `id` was reserved for.
    pub(crate) fn put(&mut self, id: Ref, object: &str) {
        self.put_on(Shelf::Rest, id, object);
    }

    /// Writes the object that `id` was reserved for among those of its kind.
    pub(crate) fn put_on(&mut self, shelf: Shelf, id: Ref, object: &str) {
        let waiting = &mut self.waiting[shelf as usize];
        waiting.add(id, object);
        if waiting.len() == SHARING {
            self.flush(shelf);
        }
    }

    /// Writes an object.
    pub(crate) fn add(&mut self, object: &str) -> Ref {
        let id = self.reserve();
        self.put(id, object);
        id
    }

    /// Writes a list of references.
    pub(crate) fn add_list(&mut self, items: impl IntoIterator<Item = Ref>) -> Ref {
        // The brackets take a row as well.
        let mut list = format!("{:<width$}", "[", width = RefRow::WIDTH);
        for item in items {
            // Writing to a string cannot fail.
            let _ = write!(list, "{}", RefRow(item));
        }
        let id = self.reserve();
        self.put_on(Shelf::Lists, id, &(list + "]"));
        id
    }

    /// Writes a number tree of one node with the keys from 0 on (7.9.7).
    pub(crate) fn add_number_tree(&mut self, items: impl IntoIterator<Item = Ref>) -> Ref {
        let width = RefRow::WIDTH;
        let mut tree = format!("{:<width$}", "<</Nums[", width = 2 * width);
        for (key, item) in items.into_iter().enumerate() {
            let _ = write!(tree, "{}{}", Digits::of(key as u32).right_aligned(width), RefRow(item));
        }
        let id = self.reserve();
        self.put_on(Shelf::NumberTrees, id, &(tree + "]>>"));
        id
    }

    /// Writes a stream of `data` compressed, with these entries beside its length and filter.
    pub(crate) fn add_stream(&mut self, entries: &str, data: &[u8]) -> Ref {
        let data = self.compressed(data);
        self.add_plain_stream(&format!("{entries}/Filter/FlateDecode"), &data)
    }

    /// Writes a stream of `data` as it is.
    pub(crate) fn add_plain_stream(&mut self, entries: &str, data: &[u8]) -> Ref {
        let id = self.reserve();
        self.place(id);
        let head = format!("{} 0 obj<<{entries}/Length {}>>stream\n", id.0, data.len());
        self.bytes.extend_from_slice(head.as_bytes());
        self.bytes.extend_from_slice(data);
        self.bytes.extend_from_slice(b"\nendstream endobj\n");
        id
    }

    /// Writes what is waiting and the index of all objects. The file is named by its content (14.4), so that the same content has
    /// the same name.
    ///
    /// # Errors
    /// Where something could not be compressed.
    pub(crate) fn finish(mut self, catalog: Ref, information: Ref) -> Result<Vec<u8>, ReportError> {
        Shelf::ALL.into_iter().for_each(|shelf| self.flush(shelf));
        let digest = Sha256::digest(&self.bytes);
        let name: String = digest[..16].iter().map(|byte| format!("{byte:02X}")).collect();
        let id = self.reserve();
        self.place(id);
        let index = CrossReferences::of(&self.places);
        let data = self.compressed(&index.rows);
        let start = self.bytes.len();
        let head = format!(
            "{} 0 obj<</Type/XRef/Size {}/W[1 {} {}]/Root {catalog}/Info {information}/ID[<{name}><{name}>]\
             /Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {}>>/Length {}>>stream\n",
            id.0,
            self.places.len(),
            CrossReferences::PLACE,
            CrossReferences::NUMBER,
            CrossReferences::COLUMNS,
            data.len()
        );
        self.bytes.extend_from_slice(head.as_bytes());
        self.bytes.extend_from_slice(&data);
        self.bytes.extend_from_slice(format!("\nendstream endobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
        match self.failure {
            None => Ok(self.bytes),
            Some(reason) => Err(ReportError::File { reason }),
        }
    }

    fn compressed(&mut self, data: &[u8]) -> Vec<u8> {
        let written = self.encoder.write_all(data);
        match written.and_then(|()| self.encoder.reset(Vec::with_capacity(data.len() / 4))) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.failure.get_or_insert_with(|| error.to_string());
                Vec::new()
            }
        }
    }

    fn place(&mut self, id: Ref) {
        if let Some(place) = self.places.get_mut(id.0 as usize) {
            *place = Place::At(self.bytes.len());
        }
    }

    /// Writes the objects that are waiting on a shelf into a stream of their own.
    fn flush(&mut self, shelf: Shelf) {
        let ledger = std::mem::take(&mut self.waiting[shelf as usize]);
        if ledger.len() == 0 {
            return;
        }
        let written = ledger.written(shelf.columns());
        let stream = self.add_stream(&written.entries, &written.data);
        for (order, id) in ledger.ids().enumerate() {
            if let Some(place) = self.places.get_mut(id.0 as usize) {
                *place = Place::In(stream.0, order);
            }
        }
    }
}

/// The rows of the cross-reference stream, each as its difference from the row before (7.4.4.4, predictor "up").
struct CrossReferences {
    rows: Vec<u8>,
}

impl CrossReferences {
    /// Bytes for a place in the file or the number of a stream.
    const PLACE: usize = 4;
    /// Bytes for a place in a stream.
    const NUMBER: usize = 2;
    const COLUMNS: usize = 1 + Self::PLACE + Self::NUMBER;

    fn of(places: &[Place]) -> Self {
        const UP: u8 = 2;
        let mut rows = Vec::with_capacity(places.len() * (Self::COLUMNS + 1));
        let mut before = [0; Self::COLUMNS];
        for place in places {
            let row = Self::row(*place);
            rows.push(UP);
            rows.extend(row.iter().zip(before).map(|(now, before)| now.wrapping_sub(before)));
            before = row;
        }
        Self { rows }
    }

    fn row(place: Place) -> [u8; Self::COLUMNS] {
        let (kind, place, number) = match place {
            Place::Free => (0, 0, u16::MAX),
            Place::At(bytes) => (1, bytes as u32, 0),
            Place::In(stream, order) => (2, stream, order as u16),
        };
        let ([a, b, c, d], [e, f]) = (place.to_be_bytes(), number.to_be_bytes());
        [kind, a, b, c, d, e, f]
    }
}
