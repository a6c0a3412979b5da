//! Events of kinds that this version does not know.

use proptest::collection::btree_map;
use proptest::prelude::*;
use serde_json::Value;
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::ledger::event::{Event, UnknownEvent};
use zhenggai_core::text::Name;
use zhenggai_wire::canonical;

use crate::json::json;

/// Something that a newer version knows.
pub(crate) fn unknown() -> impl Strategy<Value = Event> {
    let kind = "[a-z]{1,8}_[a-z]{1,8}".prop_filter("known", |kind| kind.parse::<EventKind>().is_err());
    (kind, btree_map(any::<String>(), json(), 0..5)).prop_map(|(kind, mut members)| {
        members.insert("kind".to_owned(), Value::from(kind.clone()));
        let members = Value::Object(members.into_iter().collect());
        let json = String::from_utf8(canonical::bytes(&members).unwrap()).unwrap().into();
        Event::Unknown(UnknownEvent { kind: Name::new("kind", &kind).unwrap(), json })
    })
}
