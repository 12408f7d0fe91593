//! What a reader has to know before the first page: language, tags, outline, labels.

use lopdf::{Document as File, Object, ObjectId};

use crate::report::pages::Document;
use crate::report::pdf::finish::{dictionary, name};

/// What was added to the file before.
pub(crate) struct Parts {
    pub(crate) structure: ObjectId,
    pub(crate) outline: Option<ObjectId>,
    pub(crate) metadata: ObjectId,
}

/// Completes the catalogue (ISO 32000-1, 7.7.2).
pub(crate) fn complete(file: &mut File, document: &Document, parts: &Parts) -> lopdf::Result<()> {
    let decimal = dictionary([("S", name("D")), ("St", Object::Integer(1))]);
    let labels = dictionary([("Nums", Object::Array(vec![Object::Integer(0), decimal.into()]))]);
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(document.language.tag()));
    catalog.set("MarkInfo", dictionary([("Marked", true.into())]));
    catalog.set("ViewerPreferences", dictionary([("DisplayDocTitle", true.into())]));
    catalog.set("StructTreeRoot", parts.structure);
    catalog.set("PageLabels", labels);
    catalog.set("Metadata", parts.metadata);
    catalog.set("PageLayout", name("SinglePage"));
    match parts.outline {
        Some(outline) => {
            catalog.set("Outlines", outline);
            catalog.set("PageMode", name("UseOutlines"));
        }
        None => catalog.set("PageMode", name("UseNone")),
    }
    Ok(())
}
