//! How JSON becomes a review, and what is said where it does not.

use std::collections::HashSet;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::error::Category;

use crate::document::Review;
use crate::storage::{FORMAT, Place, StorageError, SyntaxFault, VERSION, ValueFault};

/// What a file says of itself.
#[derive(Deserialize)]
pub(super) struct Header {
    format: Option<Value>,
    version: Option<Value>,
    next_ids: Option<IgnoredAny>,
}

impl Header {
    /// Refuses files that are not ours or not of our version.
    pub(super) fn check(&self) -> Result<(), StorageError> {
        if self.format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
            return Err(StorageError::NotOurs);
        }
        match self.version.as_ref().and_then(Value::as_u64) {
            Some(VERSION) => Ok(()),
            Some(version) if version > VERSION => Err(StorageError::Newer { version }),
            _ => Err(StorageError::UnknownVersion),
        }
    }

    /// Whether the file says which numbers are free.
    pub(super) const fn has_next_ids(&self) -> bool {
        self.next_ids.is_some()
    }
}

/// Reads the header, and on the way finds out whether the whole text is JSON.
pub(super) fn header(text: &str) -> Result<Header, StorageError> {
    // An outline, a picture or a page is better told from a review than from broken JSON.
    if !text.trim_start().starts_with('{') {
        return Err(StorageError::NotOurs);
    }
    read(text)
}

/// The fields that hold lists.
pub(super) const LISTS: [&str; 8] =
    ["blocks", "causes", "evidence", "explanations", "facts", "overrides", "refutes", "supports"];

/// Refuses what serde would read without a word: an object that has the same key twice, so that of two causes with one
/// name the second would replace the first, and an object whose fields are written as a list.
pub(super) fn check_shape(text: &str) -> Result<(), StorageError> {
    read::<Shape>(text).map(|_| ())
}

/// Reads the review, without asking yet whether its names name anything.
pub(super) fn review(text: &str) -> Result<Review, StorageError> {
    read::<Body>(text).map(|body| body.0)
}

fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, StorageError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let found = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| explained(text, error.inner(), &error.path().to_string()))?;
    deserializer.end().map_err(|error| explained(text, &error, ""))?;
    Ok(found)
}

fn explained(text: &str, error: &serde_json::Error, path: &str) -> StorageError {
    let mut place = Place::in_json(text, error);
    let full = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    let message = full.strip_suffix(&position).unwrap_or(&full);
    match error.classify() {
        Category::Data => {
            // The path of the whole is a lone dot.
            path.trim_matches('.').clone_into(&mut place.path);
            StorageError::Value { place, fault: ValueFault::of(message) }
        }
        Category::Syntax | Category::Eof | Category::Io => {
            StorageError::Syntax { place, fault: SyntaxFault::of(message) }
        }
    }
}

/// A review in its file, beside the two keys of the header.
struct Body(Review);

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct BodyVisitor;

        impl<'de> Visitor<'de> for BodyVisitor {
            type Value = Body;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Body, A::Error> {
                Review::deserialize(MapAccessDeserializer::new(WithoutHeader(map))).map(Body)
            }
        }

        deserializer.deserialize_map(BodyVisitor)
    }
}

/// The entries of a map but those of the header.
struct WithoutHeader<A>(A);

impl<'de, A: MapAccess<'de>> MapAccess<'de> for WithoutHeader<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.0.next_key::<String>()? {
            if key != "format" && key != "version" {
                return seed.deserialize(key.into_deserializer()).map(Some);
            }
            self.0.next_value::<IgnoredAny>()?;
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(seed)
    }
}

/// Any value whose objects have each key once, and whose lists stand where lists may.
struct Shape;

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ShapeVisitor { may_be_list: false }.deserialize(deserializer)
    }
}

struct ShapeVisitor {
    may_be_list: bool,
}

impl<'de> DeserializeSeed<'de> for ShapeVisitor {
    type Value = Shape;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Shape, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shape, A::Error> {
        let mut keys = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if keys.contains(&key) {
                return Err(A::Error::custom(format_args!("duplicate key `{key}`")));
            }
            map.next_value_seed(Self { may_be_list: LISTS.contains(&key.as_str()) })?;
            keys.insert(key);
        }
        Ok(Shape)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Shape, A::Error> {
        if !self.may_be_list {
            return Err(A::Error::custom("misplaced list"));
        }
        while list.next_element::<Shape>()?.is_some() {}
        Ok(Shape)
    }

    fn visit_str<E>(self, _: &str) -> Result<Shape, E> {
        Ok(Shape)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Shape, E> {
        Ok(Shape)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Shape, E> {
        Ok(Shape)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Shape, E> {
        Ok(Shape)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Shape, E> {
        Ok(Shape)
    }

    fn visit_unit<E>(self) -> Result<Shape, E> {
        Ok(Shape)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::LISTS;

    fn lists_in(value: &Value, found: &mut BTreeSet<String>) {
        if let Some(Value::Object(properties)) = value.get("properties") {
            found.extend(
                properties.iter().filter(|(_, it)| it["type"] == "array").map(|(key, _)| key.clone()),
            );
        }
        match value {
            Value::Object(fields) => fields.values().for_each(|it| lists_in(it, found)),
            Value::Array(items) => items.iter().for_each(|it| lists_in(it, found)),
            _ => {}
        }
    }

    #[test]
    fn the_fields_that_hold_lists_are_those_of_the_types() {
        let mut found = BTreeSet::new();
        lists_in(&crate::storage::schema(), &mut found);
        assert_eq!(found, LISTS.map(str::to_owned).into());
    }
}
