//! The shape of a file as a JSON Schema (draft 2020-12), for editors that help while a file is written.

use serde_json::{Map, Value, json};

use crate::shape::key::{Key, Kind};

/// The JSON Schema of a file with these keys.
#[must_use]
pub fn schema(title: &str, id: &str, keys: &[Key]) -> Value {
    let mut recursive = Map::new();
    let mut schema = table(keys, &mut recursive);
    if let Some(object) = schema.as_object_mut() {
        object.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        object.insert("$id".to_owned(), json!(id));
        object.insert("title".to_owned(), json!(title));
        if !recursive.is_empty() {
            object.insert("$defs".to_owned(), Value::Object(recursive));
        }
    }
    schema
}

fn table(keys: &[Key], recursive: &mut Map<String, Value>) -> Value {
    let needed: Vec<&str> = keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
    let mut schema =
        json!({ "type": "object", "additionalProperties": false, "properties": properties(keys, recursive) });
    if let Some(object) = schema.as_object_mut().filter(|_| !needed.is_empty()) {
        object.insert("required".to_owned(), json!(needed));
    }
    schema
}

fn properties(keys: &[Key], recursive: &mut Map<String, Value>) -> Value {
    let property = |key: &Key, recursive: &mut Map<String, Value>| {
        let mut schema = kind(&key.kind, recursive);
        if let Some(object) = schema.as_object_mut() {
            object.insert("description".to_owned(), json!(format!("{} · {}", key.zh, key.en)));
        }
        (key.name.to_owned(), schema)
    };
    Value::Object(keys.iter().map(|key| property(key, recursive)).collect())
}

fn kind(of: &Kind, recursive: &mut Map<String, Value>) -> Value {
    const DAY: &str = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    match of {
        Kind::Text(limit) => json!({ "type": "string", "minLength": 1, "maxLength": limit }),
        Kind::Id => json!({ "type": "string", "minLength": 1, "maxLength": 64 }),
        Kind::Day => json!({ "type": "string", "pattern": format!("^{DAY}$") }),
        Kind::Days => json!({ "type": "string", "pattern": format!("^{DAY}(\\.\\.{DAY})?$") }),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::Count(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::Word(words) | Kind::Named(_, words) => json!({ "enum": words() }),
        Kind::List(of, filled) => {
            let items = kind(of, recursive);
            if *filled {
                json!({ "type": "array", "items": items, "minItems": 1 })
            } else {
                json!({ "type": "array", "items": items })
            }
        }
        Kind::Table(keys) => table(keys, recursive),
        Kind::Map(words, of, keys) => {
            let mut schema = table(keys, recursive);
            let entries: Vec<_> =
                words().into_iter().map(|word| (word.to_owned(), kind(of, recursive))).collect();
            if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
                properties.extend(entries);
            }
            schema
        }
        Kind::Free => json!({ "type": "object" }),
        Kind::OneOf(keys) => {
            const NAME: &str = "condition";
            if !recursive.contains_key(NAME) {
                // Entered before it is made, since it may hold itself.
                recursive.insert(NAME.to_owned(), Value::Null);
                let mut made = table(keys(), recursive);
                if let Some(object) = made.as_object_mut() {
                    object.insert("minProperties".to_owned(), json!(1));
                    object.insert("maxProperties".to_owned(), json!(1));
                }
                recursive.insert(NAME.to_owned(), made);
            }
            json!({ "$ref": "#/$defs/condition" })
        }
    }
}
