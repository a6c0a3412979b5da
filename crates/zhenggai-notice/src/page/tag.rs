//! What a tag does to the text around it.

/// A kind of element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tag {
    /// `p`
    Paragraph,
    /// `h1` to `h6`
    Heading(u8),
    /// `li`, `dt`, `dd`
    Item,
    /// `ul`, `ol`, `dl`
    List,
    Table,
    Row,
    Cell,
    /// `thead`, `tbody`, `tfoot`
    RowGroup,
    /// `div`, `section`, … by the bytes of its name, so that an end tag closes its own kind.
    Block(u64),
    /// What is never part of a text: `script`, `style`, `select`, …
    Dead(u64),
    /// What stands around a text: `nav`, `footer`, `aside`.
    Frame(u64),
    /// `title`
    PageTitle,
    /// `a`
    Link,
    /// `br`, `hr`
    Break,
    /// Anything within a line: `span`, `strong`, `img`, and unknown elements.
    Inline,
}

impl Tag {
    /// The kind of the element with this lower-case name.
    pub(super) fn of(name: &[u8]) -> Self {
        match name {
            b"p" => Self::Paragraph,
            [b'h', level @ b'1'..=b'6'] => Self::Heading(level.saturating_sub(b'0')),
            b"li" | b"dt" | b"dd" => Self::Item,
            b"ul" | b"ol" | b"dl" => Self::List,
            b"table" => Self::Table,
            b"tr" => Self::Row,
            b"td" | b"th" => Self::Cell,
            b"thead" | b"tbody" | b"tfoot" => Self::RowGroup,
            b"div" | b"section" | b"article" | b"main" | b"header" | b"form" | b"blockquote" | b"center"
            | b"pre" | b"fieldset" | b"figure" | b"caption" | b"body" | b"html" | b"head" | b"address"
            | b"details" => Self::Block(bytes(name)),
            b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"iframe" | b"select" | b"option"
            | b"textarea" | b"button" | b"object" | b"canvas" | b"video" | b"audio" | b"map" => {
                Self::Dead(bytes(name))
            }
            b"nav" | b"footer" | b"aside" => Self::Frame(bytes(name)),
            b"title" => Self::PageTitle,
            b"a" => Self::Link,
            b"br" | b"hr" => Self::Break,
            _ => Self::Inline,
        }
    }

    /// Whether text before and after its tags stands in different paragraphs.
    pub(super) const fn parts(self) -> bool {
        !matches!(self, Self::Link | Self::Inline)
    }

    /// Whether it is an element that stays open until something closes it.
    pub(super) const fn opens(self) -> bool {
        !matches!(self, Self::Link | Self::Inline | Self::Break)
    }

    /// Whether an open element of this kind ends when `next` begins.
    pub(super) const fn ends_before(self, next: Self) -> bool {
        match self {
            Self::Paragraph => next.opens() && !matches!(next, Self::Dead(_)),
            Self::Item => matches!(next, Self::Item),
            Self::Cell => matches!(next, Self::Cell | Self::Row | Self::RowGroup),
            Self::Row => matches!(next, Self::Row | Self::RowGroup),
            Self::RowGroup => matches!(next, Self::RowGroup),
            _ => false,
        }
    }

    /// Whether the search for an element to end stops at this one.
    pub(super) const fn shelters(self, next: Self) -> bool {
        match next {
            Self::Item => matches!(self, Self::List | Self::Cell),
            Self::Cell | Self::Row | Self::RowGroup => matches!(self, Self::Table),
            _ => !matches!(self, Self::Paragraph),
        }
    }
}

/// The first eight bytes of a name, as one number.
fn bytes(name: &[u8]) -> u64 {
    name.iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}
