//! Pipes and colours.

use std::io::Read;
use std::process::Stdio;

use zhenggai_conformance::binary::{command, run};

use super::place::RIVERSIDE;

const ESCAPE: char = '\u{1b}';

#[test]
fn colours_change_nothing_but_colours() {
    let plain = run(&["check", RIVERSIDE, "--lang", "zh"]);
    assert!(!plain.out.contains(ESCAPE));
    let coloured = run(&["check", RIVERSIDE, "--lang", "zh", "--color", "always"]);
    assert!(coloured.out.contains(ESCAPE));
    let bare = without_colours(&coloured.out);
    assert_eq!(bare, plain.out, "colours change more than colours");
    let json = run(&["check", RIVERSIDE, "--format", "json", "--color", "always"]);
    assert!(!json.out.contains(ESCAPE));
    let missing = run(&["check", "nowhere.txt"]);
    assert!(!missing.error.contains(ESCAPE));
    let missing = run(&["check", "nowhere.txt", "--color", "always"]);
    assert!(missing.error.contains(ESCAPE));
}

/// The text without what a terminal takes for colours.
fn without_colours(text: &str) -> String {
    let mut pieces = text.split(ESCAPE);
    let mut bare = pieces.next().unwrap_or_default().to_owned();
    pieces.for_each(|piece| bare += piece.split_once('m').unwrap().1);
    bare
}

#[test]
fn no_color_is_stronger_than_a_forced_colour_and_weaker_than_the_option() {
    let with = |variables: &[(&str, &str)], color: &str| {
        let mut asked = command(&["check", RIVERSIDE, "--color", color]);
        let output = asked.envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().contains(ESCAPE)
    };
    assert!(with(&[("CLICOLOR_FORCE", "1")], "auto"));
    assert!(!with(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], "auto"));
    assert!(!with(&[("CLICOLOR_FORCE", "1")], "never"));
    assert!(with(&[("NO_COLOR", "1")], "always"));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let mut asked = command(&["check", RIVERSIDE, "--format", "json"]);
    let mut child = asked.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Some is read, unlike in `words.rs`, where none is.
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut [0_u8; 10]).unwrap();
    drop(out);
    let ended = child.wait_with_output().unwrap();
    assert_eq!((String::from_utf8(ended.stderr).unwrap().as_str(), ended.status.code()), ("", Some(0)));
}

/// The device that is always full.
#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_told() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = command(&["check", RIVERSIDE, "--lang", "en"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("the output cannot be written"), "{error}");
}
