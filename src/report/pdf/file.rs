//! The file as bytes: objects, object streams and the cross-reference stream (ISO 32000-1, 7.5).
//!
//! What is written is compressed at once and not kept. Small objects share streams, in which they take a tenth of the room.

use miniz_oxide::deflate::compress_to_vec_zlib;
use sha2::{Digest, Sha256};

use crate::report::pdf::syntax::Ref;

/// How many objects share a stream: enough to compress well, few enough to be read quickly.
const SHARING: usize = 400;

/// Beyond this level a file takes twice as long and is one hundredth smaller.
const LEVEL: u8 = 6;

/// A file being written.
pub(crate) struct File {
    bytes: Vec<u8>,
    /// Where each object stands, by its number; the first is none.
    places: Vec<Place>,
    waiting: Waiting,
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

/// The objects that will share the next stream.
#[derive(Default)]
struct Waiting {
    objects: Vec<u8>,
    /// The number of each object and where it begins.
    index: Vec<(u32, usize)>,
}

impl File {
    /// A file without objects.
    pub(crate) fn new() -> Self {
        // The bytes beyond ASCII tell programs that carry files that this one is not text.
        let bytes = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        Self { bytes, places: vec![Place::Free], waiting: Waiting::default() }
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
        self.waiting.index.push((id.0, self.waiting.objects.len()));
        self.waiting.objects.extend_from_slice(object.as_bytes());
        self.waiting.objects.push(b'\n');
        if self.waiting.index.len() == SHARING {
            self.flush();
        }
    }

    /// Writes an object.
    pub(crate) fn add(&mut self, object: &str) -> Ref {
        let id = self.reserve();
        self.put(id, object);
        id
    }

    /// Writes a stream of `data` compressed, with these entries beside its length and filter.
    pub(crate) fn add_stream(&mut self, entries: &str, data: &[u8]) -> Ref {
        let data = compress_to_vec_zlib(data, LEVEL);
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
    pub(crate) fn finish(mut self, catalog: Ref, information: Ref) -> Vec<u8> {
        self.flush();
        let digest = Sha256::digest(&self.bytes);
        let name: String = digest[..16].iter().map(|byte| format!("{byte:02X}")).collect();
        let id = self.reserve();
        self.place(id);
        let index = CrossReferences::of(&self.places);
        let data = compress_to_vec_zlib(&index.rows, LEVEL);
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
        self.bytes
    }

    fn place(&mut self, id: Ref) {
        if let Some(place) = self.places.get_mut(id.0 as usize) {
            *place = Place::At(self.bytes.len());
        }
    }

    /// Writes the objects that are waiting into a stream of their own.
    fn flush(&mut self) {
        let Waiting { objects, index } = std::mem::take(&mut self.waiting);
        if index.is_empty() {
            return;
        }
        let mut data: Vec<u8> = Vec::with_capacity(objects.len() + index.len() * 10);
        for (number, start) in &index {
            data.extend_from_slice(format!("{number} {start} ").as_bytes());
        }
        let first = data.len();
        data.extend_from_slice(&objects);
        let stream = self.add_stream(&format!("/Type/ObjStm/N {}/First {first}", index.len()), &data);
        for (order, (number, _)) in index.into_iter().enumerate() {
            if let Some(place) = self.places.get_mut(number as usize) {
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
