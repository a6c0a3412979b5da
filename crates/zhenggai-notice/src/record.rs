//! A reading as the record that crosses a border.

use zhenggai_core::claim::ClaimKind;
use zhenggai_core::money::Money;
use zhenggai_core::origin::{Basis, TextSpan};
use zhenggai_wire::notice::{
    AccountabilityRecord, AspectRecord, ContactRecord, DateRecord, DiagnosticRecord, DocumentRecord, FORMAT,
    ItemRecord, NoticeRecord, PeriodRecord, PlaceRecord, ProblemRecord, SectionRecord, TableRecord,
    TotalRecord, TotalValue,
};

use crate::diagnostic::Diagnostic;
use crate::reading::{
    AccountabilityReading, AspectReading, Clause, Contact, DeclaredTotal, DocumentReading, Facts, Genre,
    Node, Outline, Reading, Said, Script, Section, StatusReading, Table,
};

/// The record of `reading`, which was read from the file named `file_name`, with what was found wrong in it,
/// each in the words of `sentence`.
///
/// A status is recorded where it is printed, of the whole or of a part; one that was only inferred from
/// tense and context is left out.
#[must_use]
pub fn record(
    file_name: &str,
    reading: &Reading,
    diagnostics: &[Diagnostic],
    sentence: &dyn Fn(&Diagnostic) -> String,
) -> NoticeRecord {
    let Reading { genre, script, title, outline, facts } = reading;
    let Outline { sections, aspects, on_site: _, loose: _ } = outline;
    let Facts {
        issuing_body,
        signature: _,
        inspected_body,
        inspecting_body,
        inspected_period,
        feedback_date,
        notice_date,
        contact,
        invitation: _,
        declared_totals,
        tables,
        documents,
        accountability,
        dates: _,
        quantities: _,
    } = facts;
    NoticeRecord {
        format: FORMAT.to_owned(),
        file: file_name.to_owned(),
        genre: genre.map(Genre::as_str).map(str::to_owned),
        script: script_word(*script).to_owned(),
        title: value(title.as_ref()),
        issuing_body: value(issuing_body.as_ref()),
        inspected_body: value(inspected_body.as_ref()),
        inspecting_body: value(inspecting_body.as_ref()),
        inspected_period: inspected_period.as_ref().map(|said| PeriodRecord {
            start: said.value.start().to_string(),
            end: said.value.end().to_string(),
            text: tight(&said.text),
        }),
        feedback_date: feedback_date.as_ref().map(date_record),
        notice_date: notice_date.as_ref().map(date_record),
        contact: contact.as_ref().map(contact_record),
        declared_totals: declared_totals.iter().map(total_record).collect(),
        sections: sections.iter().map(section_record).collect(),
        aspects: aspects.iter().map(aspect_record).collect(),
        tables: tables.iter().map(table_record).collect(),
        documents: documents.iter().map(document_record).collect(),
        accountability: accountability.iter().map(accountability_record).collect(),
        diagnostics: self::diagnostics(diagnostics, sentence),
    }
}

/// The records of `found`, each in the words of `sentence`.
#[must_use]
pub fn diagnostics(found: &[Diagnostic], sentence: &dyn Fn(&Diagnostic) -> String) -> Vec<DiagnosticRecord> {
    found.iter().map(|found| diagnostic_record(found, sentence)).collect()
}

const fn script_word(script: Script) -> &'static str {
    match script {
        Script::Hans => "hans",
        Script::Hant => "hant",
    }
}

/// The text without its white space.
fn tight(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn value(said: Option<&Said<String>>) -> Option<String> {
    said.map(|said| tight(&said.value))
}

fn date_record(said: &Said<Option<zhenggai_core::Day>>) -> DateRecord {
    DateRecord { date: said.value.map(|day| day.to_string()), text: tight(&said.text) }
}

fn contact_record(contact: &Contact) -> ContactRecord {
    let all = |said: &[Said<String>]| said.iter().map(|said| tight(&said.value)).collect();
    ContactRecord {
        phones: all(&contact.phones),
        address: value(contact.address.as_ref()),
        postcode: value(contact.postcode.as_ref()),
        emails: all(&contact.emails),
    }
}

fn total_record(total: &DeclaredTotal) -> TotalRecord {
    let value = match (total.kind, total.value.as_count()) {
        (ClaimKind::Rate, _) | (_, None) => TotalValue::Decimal(total.value.to_string()),
        (_, Some(count)) => TotalValue::Count(count),
    };
    TotalRecord {
        kind: total.kind.as_str().to_owned(),
        of: total.of.as_str().to_owned(),
        value,
        text: tight(&total.text),
        line: total.span.line,
    }
}

fn section_record(section: &Section) -> SectionRecord {
    SectionRecord {
        label: tight(&section.label),
        heading: tight(&section.heading),
        role: section.role.as_str().to_owned(),
        line: section.span.line,
    }
}

fn aspect_record(aspect: &AspectReading) -> AspectRecord {
    AspectRecord {
        label: aspect.label.as_deref().map(tight),
        ordinal: aspect.ordinal,
        heading: aspect.heading.as_deref().map(tight),
        title: aspect.title.as_deref().map(tight),
        declared: aspect.declared.as_ref().map(|said| said.value),
        line: aspect.span.map(|span| span.line),
        problems: aspect.problems.iter().map(problem_record).collect(),
    }
}

fn problem_record(node: &Node) -> ProblemRecord {
    let ItemRecord {
        label,
        ordinal,
        heading,
        declared,
        clauses,
        status,
        status_text,
        long_term,
        line,
        items,
    } = item_record(node);
    let title = node.title.as_deref().map(tight);
    ProblemRecord {
        label,
        ordinal,
        heading,
        title,
        declared,
        clauses,
        status,
        status_text,
        long_term,
        line,
        items,
    }
}

fn item_record(node: &Node) -> ItemRecord {
    let status = node.status.as_ref().filter(|status| is_printed(status));
    ItemRecord {
        label: tight(&node.label),
        ordinal: node.ordinal,
        heading: node.heading.as_deref().map(tight),
        declared: node.declared.as_ref().map(|said| said.value),
        clauses: node.clauses.iter().map(|Clause { label, .. }| tight(label)).collect(),
        status: status.map(|status| status.value.as_str().to_owned()),
        status_text: status.map(|status| tight(&status.text)),
        long_term: status.is_some_and(|status| status.long_term),
        line: node.span.line,
        items: node.items.iter().map(item_record).collect(),
    }
}

const fn is_printed(status: &StatusReading) -> bool {
    match status.basis {
        Basis::Explicit | Basis::ExplicitPart => true,
        Basis::Inferred => false,
    }
}

fn table_record(table: &Table) -> TableRecord {
    let row = |cells: &[String]| cells.iter().map(|cell| tight(cell)).collect();
    TableRecord {
        line_first: table.line_first,
        line_last: table.line_last,
        header: row(&table.header),
        rows: table.rows.iter().map(|cells| row(cells)).collect(),
    }
}

fn document_record(document: &DocumentReading) -> DocumentRecord {
    DocumentRecord {
        title: tight(&document.title),
        actions: document.actions.iter().map(|&verb| verb.to_owned()).collect(),
        institutional: document.institutional,
        line: document.span.line,
    }
}

fn accountability_record(figure: &AccountabilityReading) -> AccountabilityRecord {
    AccountabilityRecord {
        kind: figure.kind.to_owned(),
        value: figure.value.to_string(),
        unit: tight(&figure.unit),
        text: tight(&figure.text),
        line: figure.span.line,
        amount_yuan: figure.amount.as_ref().map(Money::to_string),
    }
}

fn diagnostic_record(found: &Diagnostic, sentence: &dyn Fn(&Diagnostic) -> String) -> DiagnosticRecord {
    let TextSpan { line, column, length } = found.span();
    DiagnosticRecord {
        code: found.code().as_str().to_owned(),
        severity: found.severity().as_str().to_owned(),
        line,
        column,
        length,
        quote: found.quote().to_owned(),
        message: sentence(found),
        related: found.related().iter().copied().map(place_record).collect(),
        suggestion: found.suggestion().map(str::to_owned),
    }
}

const fn place_record(TextSpan { line, column, length }: TextSpan) -> PlaceRecord {
    PlaceRecord { line, column, length }
}

#[cfg(test)]
mod tests {
    use zhenggai_core::code::{Code, Severity};

    use super::*;
    use crate::reading::Progress;

    fn node(basis: Basis) -> Node {
        let span = TextSpan::new(7, 1, 2);
        let status = StatusReading {
            value: Progress::Completed,
            basis,
            text: "已 完成".to_owned(),
            span,
            long_term: true,
        };
        Node {
            label: "1.".to_owned(),
            ordinal: Some(1),
            heading: Some("改进　学习".to_owned()),
            title: None,
            declared: None,
            clauses: Vec::new(),
            status: Some(status),
            span,
            label_span: span,
            own: Vec::new(),
            items: Vec::new(),
        }
    }

    #[test]
    fn an_inferred_status_is_not_recorded_and_a_printed_one_is() {
        let printed = item_record(&node(Basis::ExplicitPart));
        assert_eq!(printed.status.as_deref(), Some("completed"));
        assert_eq!(printed.status_text.as_deref(), Some("已完成"));
        let inferred = item_record(&node(Basis::Inferred));
        assert_eq!((inferred.status, inferred.status_text, inferred.long_term), (None, None, false));
    }

    #[test]
    fn white_space_leaves_every_string_but_the_quote() {
        let mut reading = Reading::default();
        let problems = vec![node(Basis::Explicit)];
        reading.outline.aspects.push(AspectReading {
            label: None,
            ordinal: None,
            heading: None,
            title: None,
            declared: None,
            span: None,
            problems,
        });
        let code = Code::new("QUOTE_UNMATCHED");
        let found = Diagnostic::new(code, Severity::Error, TextSpan::new(9, 4, 3), "《 甲");
        let record = record("a.txt", &reading, &[found], &|found| format!("<{}>", found.code()));
        let [problem] = record.aspects[0].problems.as_slice() else { panic!("one problem") };
        assert_eq!(problem.heading.as_deref(), Some("改进学习"));
        assert_eq!(record.diagnostics[0].quote, "《 甲");
        assert_eq!(record.diagnostics[0].message, "<QUOTE_UNMATCHED>");
        let json = record.to_json().unwrap();
        assert!(json.starts_with("{\n  \"format\": \"rectification-notice/1\",\n  \"file\": \"a.txt\",\n"));
        assert!(json.contains(
            "\"heading\": \"改进学习\",\n          \"title\": null,\n          \"declared\": null"
        ));
    }
}
