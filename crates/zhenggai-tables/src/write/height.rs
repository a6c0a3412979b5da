//! How high a row must be, since merged cells do not grow by themselves.

/// Points of one line of body text.
const LINE: f64 = 16.0;
/// The least and the greatest height of a row that the format allows, in points.
const LEAST: f64 = 24.0;
const MOST: f64 = 409.0;

/// How many lines a text takes in a column that is so many half-width characters wide.
pub(super) fn lines(text: &str, width: f64) -> u32 {
    // The letters of the body font are a little wider than the unit in which columns are measured.
    let room = (width - 2.4).max(2.0);
    let line = |line: &str| {
        let taken: f64 = line.chars().map(|c| if c.is_ascii() { 1.1 } else { 2.2 }).sum();
        let mut lines = 1_u32;
        let mut left = taken;
        while left > room && lines < 1000 {
            left -= room;
            lines = lines.saturating_add(1);
        }
        lines
    };
    text.split('\n').map(line).fold(0, u32::saturating_add).max(1)
}

/// The height of a row of so many lines, in points.
pub(super) fn points(lines: u32) -> f64 {
    (f64::from(lines) * LINE + 6.0).clamp(LEAST, MOST)
}
