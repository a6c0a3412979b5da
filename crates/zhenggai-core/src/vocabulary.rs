//! Closed vocabularies: an enum whose every variant has one word, the same in every language and in JSON.

/// Declares an enum with a word for each variant: `as_str`, `ALL`, `Display` and `FromStr`.
///
/// ```
/// zhenggai_core::vocabulary! {
///     /// The colour of a traffic light.
///     pub enum Light as "light" {
///         /// Nothing to do.
///         Green = "green",
///         /// Late.
///         Red = "red",
///     }
/// }
/// assert_eq!("red".parse::<Light>(), Ok(Light::Red));
/// assert!("blue".parse::<Light>().is_err());
/// ```
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[$doc:meta])*
        $vis:vis enum $name:ident as $field:literal {
            $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every value, in order.
            $vis const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in JSON and in every language.
            #[must_use]
            $vis const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::invalid::Invalid;

            fn from_str(word: &str) -> ::core::result::Result<Self, $crate::invalid::Invalid> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::invalid::Invalid::unknown_word($field, word, &[$($word,)+])),
                }
            }
        }
    };
}
