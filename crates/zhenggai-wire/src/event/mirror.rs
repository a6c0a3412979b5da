//! Records that mirror a noun of the core field by field: words are written as they print, the rest as records
//! of their own. A field that the core gains and a mirror lacks does not compile.

use zhenggai_core::invalid::Invalid;
use zhenggai_core::text::{Name, Text};

/// A value that crosses the border in one form.
pub trait Across: Sized {
    /// Its form.
    type Record;

    /// Out of the core.
    fn out(&self) -> Self::Record;

    /// Into the core; `field` is named where the value cannot be made.
    fn back(field: &'static str, record: &Self::Record) -> Result<Self, Invalid>;
}

macro_rules! words {
    ($($word:ty),+ $(,)?) => {$(
        impl Across for $word {
            type Record = String;

            fn out(&self) -> String {
                self.to_string()
            }

            fn back(_: &'static str, record: &String) -> Result<Self, Invalid> {
                record.parse()
            }
        }
    )+};
}

macro_rules! texts {
    ($($text:ty),+) => {$(
        impl Across for $text {
            type Record = String;

            fn out(&self) -> String {
                self.to_string()
            }

            fn back(field: &'static str, record: &String) -> Result<Self, Invalid> {
                Self::new(field, record)
            }
        }
    )+};
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Across for $number {
            type Record = Self;

            fn out(&self) -> Self {
                *self
            }

            fn back(_: &'static str, record: &Self) -> Result<Self, Invalid> {
                Ok(*record)
            }
        }
    )+};
}

/// Values whose record has its own conversions.
macro_rules! records {
    ($($noun:ty => $record:ty),+ $(,)?) => {$(
        impl Across for $noun {
            type Record = $record;

            fn out(&self) -> $record {
                self.into()
            }

            fn back(_: &'static str, record: &$record) -> Result<Self, zhenggai_core::invalid::Invalid> {
                record.try_into()
            }
        }
    )+};
}

impl<T: Across> Across for Option<T> {
    type Record = Option<T::Record>;

    fn out(&self) -> Self::Record {
        self.as_ref().map(T::out)
    }

    fn back(field: &'static str, record: &Self::Record) -> Result<Self, Invalid> {
        record.as_ref().map(|it| T::back(field, it)).transpose()
    }
}

impl<T: Across> Across for Vec<T> {
    type Record = Vec<T::Record>;

    fn out(&self) -> Self::Record {
        self.iter().map(T::out).collect()
    }

    fn back(field: &'static str, record: &Self::Record) -> Result<Self, Invalid> {
        record.iter().map(|it| T::back(field, it)).collect()
    }
}

texts! { Name, Text }
numbers! { u32, u64 }

pub(super) use {records, words};

/// Declares the record of a noun whose fields are all public. Fields behind `;` may be absent, or empty.
macro_rules! mirror {
    (
        $(#[$doc:meta])*
        $record:ident of $noun:ty {
            $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
            $(; $($(#[$gap_doc:meta])* $gap:ident: $gap_type:ident<$gap_inner:ty>,)*)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $record {
            $($(#[$field_doc])* pub $field: <$type as $crate::event::mirror::Across>::Record,)*
            $($(
                $(#[$gap_doc])*
                #[serde(default, skip_serializing_if = "crate::event::mirror::is_absent")]
                pub $gap: <$gap_type<$gap_inner> as $crate::event::mirror::Across>::Record,
            )*)?
        }

        impl From<&$noun> for $record {
            fn from(noun: &$noun) -> Self {
                use $crate::event::mirror::Across;
                type Noun = $noun;
                let Noun { $($field,)* $($($gap,)*)? } = noun;
                Self { $($field: Across::out($field),)* $($($gap: Across::out($gap),)*)? }
            }
        }

        impl TryFrom<&$record> for $noun {
            type Error = zhenggai_core::invalid::Invalid;

            fn try_from(record: &$record) -> Result<Self, Self::Error> {
                use $crate::event::mirror::Across;
                let $record { $($field,)* $($($gap,)*)? } = record;
                Ok(Self {
                    $($field: Across::back(stringify!($field), $field)?,)*
                    $($($gap: Across::back(stringify!($gap), $gap)?,)*)?
                })
            }
        }
    };
}

pub(super) use mirror;

/// Whether a gap is left out of the record.
pub(super) trait Gap {
    /// Whether there is nothing in it.
    fn is_absent(&self) -> bool;
}

impl<T> Gap for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Gap for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

pub(super) fn is_absent<T: Gap>(gap: &T) -> bool {
    gap.is_absent()
}
