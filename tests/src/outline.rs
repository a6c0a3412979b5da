//! The nodes of an outline, one after the other.

use serde_json::Value;

/// A node of the outline in a record.
#[derive(Debug, Clone)]
pub struct OutlineNode<'a> {
    /// `aspects`, `problems` or `items`.
    pub level: &'static str,
    /// How deep it lies: an aspect at 0.
    pub depth: usize,
    /// The node.
    pub node: &'a Value,
}

impl OutlineNode<'_> {
    /// A field of the node.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Value> {
        self.node.get(name)
    }

    /// Where it stands, for a reader.
    #[must_use]
    pub fn place(&self) -> String {
        let word = |name: &str| self.field(name).map_or_else(String::new, Value::to_string);
        format!("{} at line {}", word("label"), word("line"))
    }
}

/// Every aspect, problem and item of `record`, in the order of the text.
#[must_use]
pub fn nodes(record: &Value) -> Vec<OutlineNode<'_>> {
    let mut all = Vec::new();
    collect(record, "aspects", 0, &mut all);
    all
}

fn collect<'a>(parent: &'a Value, level: &'static str, depth: usize, into: &mut Vec<OutlineNode<'a>>) {
    for node in list(parent, level) {
        into.push(OutlineNode { level, depth, node });
        collect(node, if level == "aspects" { "problems" } else { "items" }, depth + 1, into);
    }
}

/// The entries of the list `name` of `value`; none when there is no such list.
#[must_use]
pub fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
