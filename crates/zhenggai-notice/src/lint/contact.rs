//! How the public can answer: whether a channel is given, can be right, and until when.

use crate::catalogue::{CONTACT_INVALID, CONTACT_MISSING, FEEDBACK_WINDOW_MISSING};
use crate::misread::mended;
use crate::reading::{Contact, Genre, Reading, Said};

use super::finding::Finding;
use super::text::Texts;

/// Words that give a period in which comments are taken.
const WINDOWS: [&str; 14] = [
    "公示期",
    "公示时间",
    "公开期",
    "公开时间",
    "反馈期",
    "受理期",
    "受理时间",
    "期限",
    "工作日内",
    "日内",
    "天内",
    "之日起",
    "截止",
    "期间为",
];

/// What joins the days of a period.
const SPANS: [&str; 5] = ["日至", "日到", "日—", "日-", "日－"];

/// Checks what the notice says of channels.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    let contact = reading.facts.contact.as_ref().filter(|contact| first(contact).is_some());
    match (contact, &reading.facts.invitation) {
        (None, Some(invitation)) => findings.push(Finding::new(CONTACT_MISSING, invitation.span)),
        (Some(contact), invitation) => {
            valid(contact, findings);
            let place = invitation.as_ref().map(|said| said.span).or_else(|| first(contact));
            if let Some(span) = place
                && reading.genre == Some(Genre::Inspection)
                && !has_window(texts, span.line)
            {
                findings.push(Finding::new(FEEDBACK_WINDOW_MISSING, span));
            }
        }
        (None, None) => {}
    }
}

/// Where the first channel stands.
fn first(contact: &Contact) -> Option<zhenggai_core::origin::TextSpan> {
    let strings =
        contact.phones.iter().chain(&contact.emails).chain(&contact.address).chain(&contact.postcode);
    strings.map(|said| said.span).min()
}

/// Whether from the invitation on, or just before it, a period is given.
fn has_window(texts: &Texts<'_>, line: u32) -> bool {
    let mut near = texts.paragraphs().filter(|(paragraph, _)| paragraph.line().saturating_add(2) >= line);
    near.any(|(_, text)| WINDOWS.iter().chain(&SPANS).any(|word| text.contains(word)))
}

fn valid(contact: &Contact, findings: &mut Vec<Finding>) {
    let mut complain = |said: &Said<String>, right: bool| {
        if !right {
            findings.push(Finding::new(CONTACT_INVALID, said.span).with("value", &said.text));
        }
    };
    // Fewer digits than the shortest number has are most often a figure, not a number to dial.
    let dialled = |said: &&Said<String>| said.value.chars().filter(char::is_ascii_digit).count() > 4;
    contact.phones.iter().filter(dialled).for_each(|said| complain(said, is_phone(&mended(&said.value))));
    contact.emails.iter().for_each(|said| complain(said, is_email(&said.value)));
    contact.postcode.iter().for_each(|said| complain(said, is_postcode(&mended(&said.value))));
}

/// A number with area code, a local number, a mobile number, a 400 or 800 number, or a service number.
fn is_phone(printed: &str) -> bool {
    let (number, extension) = match printed.split_once(['转', '*', 'x']) {
        Some((number, extension)) => (number, extension),
        None => (printed, ""),
    };
    let allowed = |c: char| c.is_ascii_digit() || "-－—–()（）+ /".contains(c);
    let abroad = number.strip_prefix("+86");
    let number = abroad.unwrap_or(number);
    let groups: Vec<&str> = number.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let mut digits = groups.concat();
    if abroad.is_some() && !digits.starts_with(['0', '1']) {
        digits.insert(0, '0');
    }
    let length = digits.len();
    let right = match digits.as_bytes() {
        [b'0', b'1' | b'2', ..] => (10..=11).contains(&length),
        [b'0', b'3'..=b'9', ..] => (11..=12).contains(&length),
        [b'4' | b'8', b'0', b'0', ..] => length == 10,
        [b'1', b'3'..=b'9', ..] if length > 6 => length == 11,
        [b'1', ..] => (3..=6).contains(&length),
        [b'2'..=b'9', ..] => (7..=8).contains(&length) || (length == 5 && digits.starts_with('9')),
        _ => false,
    };
    // Behind an area code that stands apart, a number of the place has seven or eight digits.
    let local = match groups.as_slice() {
        [area, local] if area.starts_with('0') && (3..=4).contains(&area.len()) => {
            (7..=8).contains(&local.len())
        }
        _ => true,
    };
    let right = right && local;
    // An extension behind a second hyphen: 0261-5550123-8012.
    let extended = match groups.as_slice() {
        [area, local, _] => area.starts_with('0') && (7..=8).contains(&local.len()),
        _ => false,
    };
    number.chars().all(allowed) && extension.chars().all(|c| c.is_ascii_digit()) && (right || extended)
}

/// Six digits, of which the first two name a region that exists.
fn is_postcode(printed: &str) -> bool {
    printed.len() == 6
        && printed.bytes().all(|b| b.is_ascii_digit())
        && !printed.starts_with('9')
        && !printed.starts_with("00")
}

fn is_email(printed: &str) -> bool {
    let Some((local, domain)) = printed.split_once('@') else { return false };
    let word = |part: &str, more: &str| {
        !part.is_empty()
            && !part.starts_with(['.', '-'])
            && !part.ends_with(['.', '-'])
            && !part.contains("..")
            && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    word(local, "._-+")
        && word(domain, ".-")
        && domain.contains('.')
        && top.len() > 1
        && top.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_can_be_dialled_are_phones() {
        for right in [
            "0261-5550123",
            "（010）66001234",
            "13800000000",
            "400-800-1234",
            "12388",
            "5550123",
            "0261-5550123-8012",
            "0261—5550123转8012",
            "+86-261-5550123",
        ] {
            assert!(is_phone(right), "{right}");
        }
        for wrong in ["0261-55501", "1380000000", "026-15550123456", "0261-555O123", "", "02"] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }

    #[test]
    fn postcodes_and_mailboxes_have_a_form() {
        assert!(is_postcode("026100") && is_postcode("830000"));
        assert!(!is_postcode("25709") && !is_postcode("2570911") && !is_postcode("990000"));
        for right in ["slj@yunlu.example", "a.b-c@d-e.gov.cn"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in
            ["slj.yunlu.example", "slj@yunlu", "slj@@yunlu.cn", "slj@yunlu..cn", "@yunlu.cn", "slj@163，com"]
        {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
