//! What a reader has to know before the first page: language, tags, outline, labels.

use crate::report::pages::Document;
use crate::report::pdf::file::File;
use crate::report::pdf::syntax::Ref;

/// What was written before.
pub(crate) struct Parts {
    pub(crate) pages: Ref,
    pub(crate) structure: Ref,
    pub(crate) outline: Option<Ref>,
    pub(crate) metadata: Ref,
}

/// Adds the catalogue (ISO 32000-1, 7.7.2).
pub(crate) fn add(file: &mut File, document: &Document, parts: &Parts) -> Ref {
    let Parts { pages, structure, outline, metadata } = parts;
    let language = document.language.tag();
    let outline = match outline {
        Some(outline) => format!("/Outlines {outline}/PageMode/UseOutlines"),
        None => "/PageMode/UseNone".to_owned(),
    };
    file.add(&format!(
        "<</Type/Catalog/Pages {pages}/Lang({language})/MarkInfo<</Marked true>>/StructTreeRoot {structure}\
         /ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D/St 1>>]>>/PageLayout/SinglePage\
         /Metadata {metadata}{outline}>>"
    ))
}
