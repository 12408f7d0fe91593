//! Adds to the file what printpdf leaves out, and replaces what it draws by chance.

use lopdf::{Dictionary, Document as File, Object, ObjectId, StringFormat};
use sha2::{Digest, Sha256};

use crate::report::error::ReportError;
use crate::report::pages::Document;
use crate::report::pdf::content::Marks;
use crate::report::pdf::{catalog, metadata, outline, tags};

/// Finishes the file.
pub(crate) fn finish(file: &mut File, document: &Document, marks: &Marks) -> Result<(), ReportError> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    if pages.len() != document.pages.len() {
        return Err(ReportError::File { reason: "a page is missing".to_owned() });
    }
    let failed = |error: lopdf::Error| ReportError::File { reason: error.to_string() };
    "1.7".clone_into(&mut file.version);
    let structure = tags::add(file, document, marks, &pages).map_err(failed)?;
    let outline = outline::add(file, document, &pages);
    let metadata = metadata::add(file, document);
    catalog::complete(file, document, &catalog::Parts { structure, outline, metadata }).map_err(failed)?;
    identify(file);
    Ok(())
}

/// Names the file by its content, so that the same content has the same name (ISO 32000-1, 14.4).
fn identify(file: &mut File) {
    let mut hash = Sha256::new();
    for (id, object) in &file.objects {
        hash.update(id.0.to_be_bytes());
        hash.update(format!("{object:?}").as_bytes());
        if let Ok(stream) = object.as_stream() {
            hash.update(&stream.content);
        }
    }
    let digest = hash.finalize();
    let id = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
}

/// A dictionary of these entries.
pub(crate) fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    entries.into_iter().map(|(key, value)| (key.as_bytes().to_vec(), value)).collect()
}

/// A name.
pub(crate) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// Text for people, as UTF-16 (ISO 32000-1, 7.9.2.2).
pub(crate) fn text(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A length in points.
pub(crate) fn length(points: f32) -> Object {
    Object::Real((points * 100.0).round() / 100.0)
}
