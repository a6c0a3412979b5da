//! Labelled lines that say who answers for a thing and by when: 责任单位：…, 整改时限：….

use core::ops::Range;

use zhenggai_core::day::Day;
use zhenggai_core::deadline::Deadline;
use zhenggai_core::draft::{Gap, Sourced};
use zhenggai_core::id::PartyId;
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::text::Name;
use zhenggai_grammar::due;
use zhenggai_grammar::names::{self, Role};

use crate::lower::said::sourced;
use crate::reading::{Facts, Stretch};
use crate::source::{Paragraph, Source};

/// A labelled line of a node: its paragraph, what stands behind the label.
struct Line<'a> {
    paragraph: &'a Paragraph,
    value: Range<usize>,
}

impl Line<'_> {
    fn words(&self) -> &str {
        self.paragraph.text().get(self.value.clone()).unwrap_or_default()
    }
}

/// The lines among a node's own text that begin with one of `labels` and a colon.
fn lines<'a>(source: &'a Source, own: &'a [Stretch], labels: &'a [&str]) -> impl Iterator<Item = Line<'a>> {
    own.iter().filter_map(move |stretch| {
        let paragraph = source.paragraphs().get(stretch.paragraph)?;
        let words = paragraph.text().get(stretch.range.clone())?;
        let (label, rest) = words.split_once(['：', ':'])?;
        let start = stretch.range.end.saturating_sub(rest.len());
        let value = start..stretch.range.end;
        labels.contains(&label.trim()).then_some(Line { paragraph, value })
    })
}

/// Who is printed as answering for a node.
pub(super) fn responsibilities(source: &Source, own: &[Stretch]) -> Vec<Sourced<(Duty, Party)>> {
    let labels: [(&[&str], Duty, PartyKind); 3] = [
        (&["责任领导", "牵头领导", "整改责任领导"], Duty::LeadLeader, PartyKind::Person),
        (
            &["责任单位", "牵头单位", "整改责任单位", "责任部门", "牵头部门", "主办单位", "整改实施主体"],
            Duty::ResponsibleUnit,
            PartyKind::Body,
        ),
        (&["配合单位", "协办单位", "配合部门"], Duty::CooperatingUnit, PartyKind::Body),
    ];
    let mut found = Vec::new();
    for (labels, duty, kind) in labels {
        for line in lines(source, own, labels) {
            for (name, said) in names(line.words()) {
                let at =
                    line.value.start.saturating_add(name.start)..line.value.start.saturating_add(name.end);
                let words = line.words().get(name).unwrap_or_default();
                if let Some(party) = party(words, kind) {
                    found.push(sourced((said.unwrap_or(duty), party), line.paragraph.span(at)));
                }
            }
        }
    }
    found
}

/// The names in a list, each with the duty that the list itself gives to it: 甲（牵头），乙、丙（配合）.
fn names(words: &str) -> Vec<(Range<usize>, Option<Duty>)> {
    let duty = |role| match role {
        Role::Lead => Duty::ResponsibleUnit,
        Role::Support => Duty::CooperatingUnit,
    };
    names::read(words).listed.into_iter().map(|name| (name.range, name.role.map(duty))).collect()
}

fn party(words: &str, kind: PartyKind) -> Option<Party> {
    let name = Name::new("name", words).ok()?;
    let id: String = name.as_str().chars().filter(|c| c.is_alphanumeric()).take(64).collect();
    Some(Party { id: PartyId::new(&id).ok()?, kind, name })
}

/// By when a node is printed to be done.
pub(super) fn deadline(source: &Source, facts: &Facts, own: &[Stretch]) -> Gap<Deadline> {
    let labels = ["整改时限", "完成时限", "整改完成时限", "办理时限", "时限要求"];
    let line = lines(source, own, &labels).next()?;
    let words = line.words().trim_end_matches(['。', '；']).trim();
    let year = facts.notice_date.as_ref().and_then(|date| date.value).map(Day::year);
    let deadline = due::read(words, year)?.deadline(words)?;
    Some(sourced(deadline, line.paragraph.span(line.value.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Vec<(&str, Option<Duty>)> {
        names(words).into_iter().map(|(name, duty)| (words.get(name).unwrap(), duty)).collect()
    }

    #[test]
    fn a_remark_in_brackets_is_said_of_the_names_before_it() {
        let (lead, help) = (Some(Duty::ResponsibleUnit), Some(Duty::CooperatingUnit));
        assert_eq!(
            told("甲局（牵头），乙分局、丙局、丁镇人民政府（配合）。"),
            [("甲局", lead), ("乙分局", help), ("丙局", help), ("丁镇人民政府", help)]
        );
        assert_eq!(told("甲局、乙局"), [("甲局", None), ("乙局", None)]);
        assert_eq!(told("甲局（园区内部分）、乙局。"), [("甲局", None), ("乙局", None)]);
        assert_eq!(told("（"), []);
    }
}
