//! Which facts lie where.

use crate::reading::Stretch;

/// Those of `all`, which stand in the order of the text, that lie in one of the stretches `own`.
pub(super) fn within<'a, T>(
    all: &'a [T],
    place: impl Fn(&T) -> &Stretch + Copy + 'a,
    own: &'a [Stretch],
) -> impl Iterator<Item = &'a T> {
    own.iter().flat_map(move |outer| {
        let first = all.partition_point(|it| {
            let inner = place(it);
            (inner.paragraph, inner.range.start) < (outer.paragraph, outer.range.start)
        });
        let behind = all.get(first..).unwrap_or_default().iter();
        behind.take_while(move |it| {
            let inner = place(it);
            inner.paragraph == outer.paragraph && inner.range.end <= outer.range.end
        })
    })
}
