//! Elements of a part: begun, ended, and what their attributes say.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What stands in a part, in order. Names are without their prefix.
pub(super) enum Item {
    /// An element begins; `true` when it ends at once.
    Begins(Element, bool),
    /// An element ends.
    Ends(String),
    /// Characters between tags.
    Text(String),
}

/// An element and its attributes.
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of the attribute of this name.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The attribute `val` as a number.
    pub(super) fn number(&self) -> Option<u32> {
        self.value("val")?.parse().ok()
    }
}

/// Calls `take` with everything in `xml`; `None` when it is no well-formed XML.
pub(super) fn each(xml: &str, mut take: impl FnMut(Item)) -> Option<()> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => take(Item::Begins(element(&start), false)),
            Event::Empty(start) => take(Item::Begins(element(&start), true)),
            Event::End(end) => take(Item::Ends(local(end.name().as_ref()))),
            Event::Text(text) => take(Item::Text(text.xml10_content().into_owned())),
            Event::CData(text) => take(Item::Text(text.xml10_content().into_owned())),
            Event::GeneralRef(reference) => {
                let named = || {
                    quick_xml::escape::resolve_predefined_entity(&reference.xml10_content())
                        .map(str::to_owned)
                };
                let c = reference.resolve_char_ref().ok().flatten().map(String::from);
                take(Item::Text(c.or_else(named).unwrap_or_default()));
            }
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let mut attributes = start.attributes();
    let read = attributes.with_checks(false).flatten().map(|attribute| {
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap_or_default();
        (local(attribute.key.as_ref()), value.into_owned())
    });
    Element { name: local(start.name().as_ref()), attributes: read.collect() }
}

/// `w:p` is `p`.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}
