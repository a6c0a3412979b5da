//! How the public can answer: telephone, address, postcode, e-mail, as printed.

use core::ops::Range;
use std::sync::LazyLock;

use super::figure::digit;
use super::prose::Prose;
use super::sentence::sentences;
use crate::cue::Cues;
use crate::reading::{Contact, Said};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Phone,
    Address,
    Postcode,
    Email,
}

static LABELS: LazyLock<Cues<Label>> = LazyLock::new(|| {
    Cues::new(&[
        (Label::Phone, "电话 热线 手机 联系方式 联系方式：电话 传真电话 电话号码 联系电话 手机号码"),
        (
            Label::Address,
            "地址 邮政信箱 信箱地址 邮寄地址 通信地址 通讯地址 来信地址 来访地址 联系地址 信箱 \
            办公地点 来信请寄",
        ),
        (Label::Postcode, "邮编 邮政编码 邮码"),
        (
            Label::Email,
            "电子邮箱 邮箱 电子邮件 电子信箱 邮箱地址 邮件地址 电子邮箱地址 电子邮件地址 \
            电子信箱地址 E-mail e-mail Email email E-MAIL EMAIL 网络邮箱",
        ),
    ])
});

/// The channels of the notice; `None` when it prints none.
pub(super) fn contact(proses: &[Prose<'_>]) -> Option<Contact> {
    let mut found = Contact::default();
    for prose in proses {
        let text = prose.text();
        let labels: Vec<(Range<usize>, Label)> = LABELS.all(text, 0..text.len()).collect();
        let mut resume = 0;
        for (index, (label, kind)) in labels.iter().enumerate() {
            let next = labels.get(index + 1).map_or(text.len(), |(next, _)| next.start);
            if label.start < resume {
                continue;
            }
            let Value { begin, is_announced, is_joined } = value(text, label.end);
            let within = begin..next.max(begin);
            resume = match kind {
                Label::Phone if !is_joined || is_alone(text, begin) => {
                    phones(prose, within, &mut found.phones)
                }
                Label::Postcode => postcode(prose, within, &mut found.postcode),
                Label::Email if is_announced => email(prose, within, &mut found.emails),
                Label::Address if is_announced || !is_joined && has_others(&labels) => {
                    address(prose, begin, &labels, &mut found.address)
                }
                _ => continue,
            };
        }
        unlabelled_emails(prose, &mut found.emails);
    }
    let is_empty = found.phones.is_empty()
        && found.address.is_none()
        && found.postcode.is_none()
        && found.emails.is_empty();
    (!is_empty).then_some(found)
}

/// Whether labels of other channels than the post stand beside an address.
fn has_others(labels: &[(Range<usize>, Label)]) -> bool {
    labels.iter().any(|(_, label)| *label == Label::Phone) && labels.iter().any(|(_, l)| *l != Label::Phone)
}

/// The value behind a label that ends at byte `at`.
struct Value {
    begin: usize,
    /// A colon or the next cell of a table announces it; a comma may only part a sentence.
    is_announced: bool,
    /// Nothing stands between the label and it.
    is_joined: bool,
}

fn value(text: &str, at: usize) -> Value {
    let rest = text.get(at..).unwrap_or_default();
    let marks = |c| matches!(c, '：' | ':' | '，' | ',' | '\t' | '为' | '是' | '）' | ')');
    let value = rest.trim_start_matches(marks);
    let between = rest.get(..rest.len() - value.len()).unwrap_or_default();
    Value {
        begin: at + between.len(),
        is_announced: between.contains(['：', ':', '\t']),
        is_joined: between.is_empty(),
    }
}

/// Whether the number that begins at byte `at` stands alone: 热线120条 counts calls.
fn is_alone(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let behind = rest.trim_start_matches(|c| digit(c).is_some() || matches!(c, '-' | '—' | '－'));
    let next = behind.chars().next();
    rest.len() - behind.len() >= 5 && !next.is_some_and(|c| ('\u{3400}'..='\u{9fff}').contains(&c))
}

/// Adds the telephone numbers at the beginning of `within`.
fn phones(prose: &Prose<'_>, within: Range<usize>, into: &mut Vec<Said<String>>) -> usize {
    let mut at = within.start;
    loop {
        let rest = prose.part(at..within.end);
        let is_part = |c: char| digit(c).is_some() || matches!(c, '-' | '—' | '－' | '–' | '─' | ' ' | '转');
        let opening = rest.chars().next().filter(|c| matches!(c, '（' | '(' | '+'));
        let mut end = 0;
        let mut digits = 0;
        for (offset, c) in rest.char_indices() {
            let in_area_code = opening.is_some() && offset < 24 && matches!(c, '（' | '(' | '）' | ')' | '+');
            if !is_part(c) && !in_area_code {
                break;
            }
            digits += usize::from(digit(c).is_some());
            end = offset + c.len_utf8();
        }
        let number = prose.part(at..at + end);
        let number = number.trim_end_matches(|c| digit(c).is_none());
        if digits < 3 {
            return at;
        }
        into.push(prose.saying(at..at + number.len()));
        at += number.len();
        let printed = prose.part(at..within.end);
        let rest = without_remark(printed);
        let more = rest.trim_start_matches(['、', '，', ',', '/', '／', '；', ';', '或']);
        at += printed.len() - rest.len();
        if more.len() == rest.len() || !more.starts_with(|c| digit(c).is_some()) {
            return at;
        }
        at += rest.len() - more.len();
    }
}

/// What stands behind a remark in brackets: 0261-5550123（工作时间），….
fn without_remark(text: &str) -> &str {
    let remark = text.strip_prefix(['（', '(']).and_then(|rest| rest.split_once(['）', ')']));
    remark.filter(|(inside, _)| inside.len() <= 60).map_or(text, |(_, behind)| behind)
}

fn postcode(prose: &Prose<'_>, within: Range<usize>, into: &mut Option<Said<String>>) -> usize {
    let value = prose.part(within.clone());
    let length = value.find(|c| digit(c).is_none()).unwrap_or(value.len());
    let range = within.start..within.start + length;
    if length > 0 && into.is_none() {
        *into = Some(prose.saying(range.clone()));
    }
    range.end
}

fn email(prose: &Prose<'_>, within: Range<usize>, into: &mut Vec<Said<String>>) -> usize {
    let value = prose.part(within.clone());
    let is_part =
        |c: char| c.is_ascii_graphic() && !matches!(c, ',' | ';' | '(' | ')') || matches!(c, '＠' | '．');
    let length = value.find(|c| !is_part(c)).unwrap_or(value.len());
    let printed = value.get(..length).unwrap_or_default().trim_end_matches(['.', '．']);
    let range = within.start..within.start + printed.len();
    if printed.len() >= 3 && printed.contains(|c: char| c.is_ascii_alphabetic()) {
        add_email(prose, range.clone(), into);
    }
    range.end
}

fn add_email(prose: &Prose<'_>, range: Range<usize>, into: &mut Vec<Said<String>>) {
    let said = prose.saying(range);
    if !into.iter().any(|other| other.value == said.value) {
        into.push(said);
    }
}

/// Addresses with an @ that no label announces.
fn unlabelled_emails(prose: &Prose<'_>, into: &mut Vec<Said<String>>) {
    let text = prose.text();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let mut done = 0;
    for (at, mark) in prose.signs().filter(|(_, c)| matches!(c, '@' | '＠')) {
        let before = text.get(done..at).unwrap_or_default();
        let start = at - (before.len() - before.trim_end_matches(is_part).len());
        let behind = text.get(at + mark.len_utf8()..).unwrap_or_default();
        let length = behind.find(|c| !is_part(c)).unwrap_or(behind.len());
        let domain = behind.get(..length).unwrap_or_default().trim_end_matches('.');
        done = at + mark.len_utf8() + domain.len();
        if start < at && domain.contains('.') {
            add_email(prose, start..done, into);
        }
    }
}

/// The postal address: up to a semicolon, a full stop, the next label or a remark for the writer.
fn address(
    prose: &Prose<'_>,
    from: usize,
    labels: &[(Range<usize>, Label)],
    into: &mut Option<Said<String>>,
) -> usize {
    let text = prose.text();
    let value = text.get(from..).unwrap_or_default();
    let stop = value.find(['；', ';', '。', '\t']).unwrap_or(value.len());
    let mut end = from + stop;
    let after = labels.partition_point(|(label, _)| label.start < from);
    if let Some((label, kind)) = labels.get(after).filter(|(label, _)| label.start < end) {
        let before = text.get(from..label.start).unwrap_or_default();
        let cut = before.rfind(['，', ',', '、', '（', '(']).unwrap_or(before.len());
        if *kind != Label::Address {
            end = from + cut;
        }
    }
    let printed = text.get(from..end).unwrap_or_default();
    let remark = printed.match_indices(['（', '(']).find(|(at, _)| {
        let inside = printed.get(*at..).unwrap_or_default();
        ["请", "注明", "收", "邮编"].iter().any(|word| inside.contains(word))
    });
    let printed = remark.map_or(printed, |(at, _)| printed.get(..at).unwrap_or_default());
    let printed = printed.trim_end_matches(['，', ',', '、']);
    // An address of a web page or a mailbox is none; neither is a sentence about addresses.
    let is_address = printed.chars().count() >= 5 && printed.len() <= 300 && !printed.contains(['@', '＠']);
    if is_address && !printed.contains("://") && into.is_none() {
        *into = Some(prose.saying(from..from + printed.len()));
    }
    from + printed.len()
}

/// Where the public is invited to supervise: 欢迎…监督 anywhere, or 接受…监督 where the notice says that it
/// is published. A measure by which something else is opened to the public is no invitation.
pub(super) fn invitation(proses: &[Prose<'_>]) -> Option<Said<()>> {
    let welcome = |prose: &Prose<'_>| between(prose, "欢迎", |_| true);
    let accept = |prose: &Prose<'_>| {
        between(prose, "接受", |sentence| {
            ["现将", "特此", "现予"].iter().any(|word| sentence.contains(word))
        })
    };
    proses.iter().rev().find_map(welcome).or_else(|| proses.iter().rev().find_map(accept))
}

fn between(prose: &Prose<'_>, begin: &str, is_meant: impl Fn(&str) -> bool) -> Option<Said<()>> {
    let text = prose.text();
    if !text.contains(begin) || !text.contains("监督") {
        return None;
    }
    let found = sentences(prose).filter_map(|range| {
        let sentence = prose.part(range.clone());
        let start = sentence.find(begin)?;
        let length = sentence.get(start..)?.find("监督")?;
        let at = range.start + start;
        is_meant(sentence).then_some(at..at + length + "监督".len())
    });
    found.last().map(|range| prose.said(range, ()))
}
