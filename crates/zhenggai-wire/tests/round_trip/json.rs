//! JSON values whose numbers every reader keeps.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

/// The largest whole number that every JSON reader keeps exactly.
const MOST: i64 = (1 << 53) - 1;

pub(crate) fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-MOST..=MOST).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((any::<String>(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
