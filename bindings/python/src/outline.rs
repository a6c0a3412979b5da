//! What a notice says: its facts and its outline.

use zhenggai::wire::notice::{
    AccountabilityRecord, AspectRecord, ContactRecord, DateRecord, DocumentRecord, ItemRecord, NoticeRecord,
    PeriodRecord, ProblemRecord, SectionRecord, TableRecord, TotalRecord, TotalValue,
};

use crate::day::{Figure, Written};
use crate::diagnostic::Diagnostic;
use crate::record::{Give, record};
use crate::tuple::Tuple;

impl Give<Figure> for TotalValue {
    fn give(zh: &Self, en: &Self) -> Figure {
        match (zh, en) {
            (Self::Count(count), _) => Figure(count.to_string()),
            (Self::Decimal(digits), _) => Figure(digits.clone()),
        }
    }
}

record! {
    /// A period as printed.
    PrintedPeriod holds PeriodRecord {
        /// The first day.
        start: Written,
        /// The last day.
        end: Written,
        /// The words.
        text: String,
    }
}

record! {
    /// A date as printed.
    PrintedDate holds DateRecord {
        /// The day; absent when the words cannot be read with certainty.
        date: Option<Written>,
        /// The words.
        text: String,
    }
}

record! {
    /// How the public can answer (联系方式).
    Contact holds ContactRecord {
        /// Telephone numbers.
        phones: Tuple<String>,
        /// Postal address.
        address: Option<String>,
        /// Postcode.
        postcode: Option<String>,
        /// E-mail addresses.
        emails: Tuple<String>,
    }
}

record! {
    /// A total stated for the whole notice: a claim, never a row.
    Total holds TotalRecord {
        /// `total`, `completed`, `staged`, `ongoing`, `not_done` or `rate`.
        kind: String,
        /// `aspects`, `categories`, `problems`, `tasks`, `measures`, `documents` or `village_problems`.
        of: String,
        /// The figure.
        value: Figure,
        /// The words.
        text: String,
        /// The line where they stand.
        line: u32,
    }
}

record! {
    /// A numbered part that is no aspect.
    Section holds SectionRecord {
        /// As printed, with brackets and stop.
        label: String,
        /// The leading phrase.
        heading: String,
        /// `preface`, `progress`, `next_steps` or `annex`.
        role: String,
        /// The line of its label.
        line: u32,
    }
}

record! {
    /// An item below a problem, to any depth (整改措施).
    PrintedItem holds ItemRecord {
        /// As printed, with brackets and stop.
        label: String,
        /// The number it stands for; absent when it cannot be read.
        ordinal: Option<u32>,
        /// The leading phrase; absent when it has none of its own.
        heading: Option<String>,
        /// How many items the heading announces.
        declared: Option<u32>,
        /// 一是, 二是 … of its own text.
        clauses: Tuple<String>,
        /// `completed`, `staged`, `ongoing`, `planned` or `not_in_place`, as far as it is printed.
        status: Option<String>,
        /// The words that say so.
        status_text: Option<String>,
        /// 长期坚持 is printed with it.
        long_term: bool,
        /// The line of its label.
        line: u32,
        /// The items below, in order.
        items: Tuple<PrintedItem>,
    }
}

record! {
    /// A problem as printed (反馈问题).
    Problem holds ProblemRecord {
        /// As printed, with brackets and stop.
        label: String,
        /// The number it stands for; absent when it cannot be read.
        ordinal: Option<u32>,
        /// The sentence that names it, without its final stop.
        heading: Option<String>,
        /// The finding alone.
        title: Option<String>,
        /// How many items the heading announces.
        declared: Option<u32>,
        /// 一是, 二是 … of its own text.
        clauses: Tuple<String>,
        /// `completed`, `staged`, `ongoing`, `planned` or `not_in_place`, as far as it is printed.
        status: Option<String>,
        /// The words that say so.
        status_text: Option<String>,
        /// 长期坚持 is printed with it.
        long_term: bool,
        /// The line of its label.
        line: u32,
        /// What was done, in order.
        items: Tuple<PrintedItem>,
    }
}

record! {
    /// An aspect and its problems (方面). In a notice without aspects everything but `problems` is absent.
    Aspect holds AspectRecord {
        /// As printed, with brackets and stop.
        label: Option<String>,
        /// The number it stands for.
        ordinal: Option<u32>,
        /// The text after the label.
        heading: Option<String>,
        /// The heading without 关于, 方面 and what follows.
        title: Option<String>,
        /// How many problems the heading announces.
        declared: Option<u32>,
        /// The line of its label.
        line: Option<u32>,
        /// Its problems, in order.
        problems: Tuple<Problem>,
    }
}

record! {
    /// A table of a notice.
    PrintedTable holds TableRecord {
        /// The first line of the file that belongs to it.
        line_first: u32,
        /// The last one.
        line_last: u32,
        /// Cells of the first row.
        header: Tuple<String>,
        /// Cells of the other rows.
        rows: Tuple<Tuple<String>>,
    }
}

record! {
    /// A document named in 《》 and what was done with it.
    Document holds DocumentRecord {
        /// The title without its outer brackets.
        title: String,
        /// The printed verbs.
        actions: Tuple<String>,
        /// The body itself made, changed, issued, drafted or repealed it (制度成果).
        institutional: bool,
        /// The line where its title begins.
        line: u32,
    }
}

record! {
    /// A figure of accountability, or money recovered (问责与追缴).
    AccountabilityFigure holds AccountabilityRecord {
        /// The printed verb in short: 诫勉, 党纪处分, 追缴, 立案 …
        kind: String,
        /// The figure.
        value: Figure,
        /// The unit as printed; 人 and 人次 are not the same.
        unit: String,
        /// The words.
        text: String,
        /// The line where they stand.
        line: u32,
        /// For money, yuan.
        amount_yuan: Option<Figure>,
    }
}

record! {
    /// What a notice says (通报内容): what is not printed is absent.
    NoticeFacts holds NoticeRecord {
        /// `inspection`, `audit` or `eco` (通报类别).
        genre: Option<String>,
        /// `hans` or `hant`.
        script: String,
        /// The whole title.
        title: Option<String>,
        /// Who publishes, in full (发布单位).
        issuing_body: Option<String>,
        /// The body inspected, as first named (被巡察党组织).
        inspected_body: Option<String>,
        /// The team that inspected, as first named (巡察组).
        inspecting_body: Option<String>,
        /// When the inspection was on site (进驻时间).
        inspected_period: Option<PrintedPeriod>,
        /// The day of the feedback (反馈日期).
        feedback_date: Option<PrintedDate>,
        /// The day of the notice (落款日期).
        notice_date: Option<PrintedDate>,
        /// How the public can answer (联系方式).
        contact: Option<Contact>,
        /// Totals stated for the whole notice, in order.
        declared_totals: Tuple<Total>,
        /// Numbered parts that are no aspect, in order.
        sections: Tuple<Section>,
        /// The outline of the rectification proper.
        aspects: Tuple<Aspect>,
        /// Tables, in order.
        tables: Tuple<PrintedTable>,
        /// Every complete 《…》, in order.
        documents: Tuple<Document>,
        /// Figures of accountability and of money recovered, in order.
        accountability: Tuple<AccountabilityFigure>,
        /// What contradicts itself or is missing, in the order of the text.
        diagnostics: Tuple<Diagnostic>,
    }
}
