//! What the file says about itself, twice: in its information dictionary and as XMP.

use jiff::civil::DateTime;

use crate::report::pages::Document;
use crate::report::pdf::file::File;
use crate::report::pdf::syntax::{Ref, Text};
use crate::report::stamp::Stamp;

const CREATOR: &str = concat!("Naze ", env!("CARGO_PKG_VERSION"));

/// Adds the information dictionary.
pub(crate) fn add_information(file: &mut File, document: &Document) -> Ref {
    let (title, author) = (Text(&document.title), Text(&document.author));
    let (creator, date) = (Text(CREATOR), pdf_date(document.issued));
    file.add(&format!(
        "<</Title{title}/Author{author}/Creator{creator}/Producer{creator}/CreationDate({date})/ModDate({date})>>"
    ))
}

/// Adds the XMP stream, left plain, so that a program that knows no PDF can find it (ISO 16684-1).
pub(crate) fn add_xmp(file: &mut File, document: &Document) -> Ref {
    file.add_plain_stream("/Type/Metadata/Subtype/XML", xmp(document).as_bytes())
}

/// A date without a zone: whoever issues the report says a wall clock's time (ISO 32000-1, 7.9.4).
fn pdf_date(at: DateTime) -> String {
    let (day, time) = (at.date(), at.time());
    format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}",
        day.year(),
        day.month(),
        day.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

fn xmp(document: &Document) -> String {
    let (title, author) = (escaped(&document.title), escaped(&document.author));
    let language = document.language.tag();
    let (day, time) = (document.issued.date(), document.issued.time());
    let issued = format!("{day}T{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:naze="{namespace}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{issued}</xmp:CreateDate><xmp:ModifyDate>{issued}</xmp:ModifyDate>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><pdf:Producer>{CREATOR}</pdf:Producer>
{stamp}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        mark = '\u{feff}',
        namespace = Stamp::NAMESPACE,
        stamp = document.stamp.to_xmp(),
    )
}

/// Text for XML, without the controls that XML 1.0 has no place for.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ if character.is_control() => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
    out
}
