//! Explanations, help, colours.

use zhenggai_conformance::binary::{command, run};

use super::RIVERSIDE;

#[test]
fn every_kind_of_code_is_explained_in_both_languages() {
    for (code, zh, en) in [
        ("RULE_IN_FORCE", "何时满足", "Met when"),
        ("count-mismatch", "何时出现", "When"),
        ("CLOSURE_BLOCKED", "怎么办", "What to do"),
        ("INPUT_ENCODING", "为什么", "Why"),
    ] {
        for (language, heading, other) in [("zh", zh, en), ("en", en, zh)] {
            let explained = run(&["explain", code, "--lang", language]);
            assert_eq!(explained.code, Some(0), "{code}");
            let headings: Vec<&str> = explained.out.lines().collect();
            assert!(headings.contains(&heading) && !headings.contains(&other), "{}", explained.out);
        }
    }
}

#[test]
fn all_codes_are_listed_and_a_slip_is_answered() {
    let listed = run(&["explain", "--lang", "en"]);
    assert_eq!(listed.code, Some(0));
    assert!(listed.out.lines().count() > 50, "{}", listed.out);
    let slip = run(&["explain", "RULE_FORCE", "--lang", "en"]);
    assert_eq!((slip.code, slip.out.as_str()), (Some(2), ""));
    assert!(slip.error.contains("RULE_IN_FORCE"), "{}", slip.error);
}

#[test]
fn help_says_what_the_exit_codes_mean() {
    let help = run(&["--help"]);
    assert_eq!(help.code, Some(0));
    assert!(help.out.contains("Exit codes") && help.out.contains("退出码"), "{}", help.out);
    assert_eq!(run(&["--version"]).out.trim(), "zhenggai 0.1.0");
    assert_eq!(run::<&str>(&[]).code, Some(2));
    assert_eq!(run(&["check", RIVERSIDE, "--format", "xml"]).code, Some(2));
}

#[test]
fn a_pipe_gets_no_colours_unless_they_are_asked_for() {
    assert!(!run(&["check", RIVERSIDE]).out.contains('\u{1b}'));
    assert!(run(&["check", RIVERSIDE, "--color", "always"]).out.contains('\u{1b}'));
    assert!(!run(&["check", RIVERSIDE, "--color", "never"]).out.contains('\u{1b}'));
}

#[test]
fn the_language_is_that_of_the_system_unless_said() {
    for (locale, word) in [("zh_CN.UTF-8", "下一步"), ("en_GB.UTF-8", "Next steps")] {
        let mut asked = command(&["check", RIVERSIDE]);
        let output = asked.env("LC_ALL", locale).env("LANG", locale).output().unwrap();
        // Windows and macOS keep the locale elsewhere.
        if cfg!(target_os = "linux") {
            assert!(String::from_utf8_lossy(&output.stdout).contains(word), "{locale}");
        }
    }
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_run_quietly() {
    let mut child = command(&["check", RIVERSIDE, "--format", "json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&ended.stderr).contains("panicked"));
    assert_ne!(ended.status.code(), Some(101));
}
