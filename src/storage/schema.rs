//! The JSON Schema of a `.naze` file.

use serde_json::{Value, json};

use crate::document::Review;
use crate::storage::{FORMAT, VERSION};

/// The schema of files of the version that is written, made from the types of the document.
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Review);
    schema.insert("title".to_owned(), json!("Naze review"));
    schema.insert("required".to_owned(), json!(["format", "version"]));
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("format".to_owned(), json!({ "const": FORMAT }));
        properties.insert("version".to_owned(), json!({ "const": VERSION }));
    }
    schema.to_value()
}
