//! The English sentences.

use zhenggai_core::code::Code;
use zhenggai_core::invalid::CONTROL_CHAR;

use crate::catalogue as code;
use crate::field::Field;

/// The sentence of a code, with `{name}` where a parameter goes.
pub(super) fn template(of: Code) -> Option<&'static str> {
    Some(match of {
        code::DUE_MISSING => "no deadline",
        code::DUE_UNKNOWN => "`{text}` is no deadline that can be read",
        code::DUE_NO_YEAR => "`{text}` names no year, and none is guessed",
        code::DUE_INVALID => "there is no such day: `{text}`",
        code::DUE_BEFORE_FEEDBACK => "due on {day}, before the feedback of {feedback}",
        code::DUE_SERIAL => "the number {text} has no date format and is read as {day}",
        code::DUE_COMPACT => "`{text}` is read as {day}",
        code::DUE_MONTH_FORMAT => "the date shows its month only ({text}) and is read as {day}",
        code::STATUS_UNKNOWN => "`{text}` is no status that is known",
        code::STATUS_CONFLICT => "the status is `{claim}`, and the progress says `{other}`",
        code::COMPLETED_NO_EVIDENCE => "marked complete, and no evidence is named",
        code::LEADER_MISSING => "no lead leader",
        code::UNIT_MISSING => "no responsible unit",
        code::FINDING_MISSING => "a number or a measure, and no finding",
        code::MEASURE_MISSING => "no measure",
        code::DUP_ID => "the number {number} stands twice",
        code::DUP_ROW => "the same measure of the same finding stands in sheet `{sheet}`, row {row}",
        code::ID_GAP => "before {number}, {missing} is left out",
        code::SUM_MISMATCH => "`{total}` is written, the rows make {sum}",
        code::FIELD_COUNT => "this record has {fields} fields, the header {wanted}",
        code::FORMULA => "the formula ={formula}; its stored value {value} is used",
        code::FORMULA_INJECTION => "a text that begins like a formula: `{text}`",
        code::CELL_TOO_LONG => "{length} characters, more than the 32,767 that a cell can keep",
        CONTROL_CHAR => "control characters in {cell} were dropped",
        code::DIMENSION_SUSPECT => "the sheet claims cells up to {claimed}; the last one is {last}",
        code::ERROR_VALUE => "the error value {error}",
        code::FULLWIDTH_DIGITS => "full-width digits: `{text}`",
        code::HIDDEN_ROW => "row {row} is hidden; it is read all the same",
        code::HIDDEN_COLUMN => "column {column} is hidden; it is read all the same",
        code::HIDDEN_SHEET => "the sheet `{sheet}` is hidden and was not read",
        code::HEADER_REPEATED => "the header stands again; it is passed over",
        code::HEADER_UNKNOWN_COLUMN => {
            "`{header}` is none of the fields that are read; it is kept as it stands"
        }
        code::DATE_1904 => "days count from 1904; they are read so",
        code::DITTO => "read as `{value}`, like the row above",
        code::INTAKE_DOUBTFUL => "`{text}` is like what is known; say whether it is one of: {candidates}",
        code::INTAKE_TEXT_FIXED => "the text `{was}` became `{now}`; it stays as recorded",
        code::INTAKE_NOT_CLEARED => "the sheet no longer says `{kept}`; the dossier keeps it",
        code::INTAKE_UNKNOWN_ID => "the stable id {id} is not in the dossier; the row was not taken in",
        code::INTAKE_TWICE => "the stable id {id} stands twice; the row was not taken in",
        code::COMMENT_HEADER_MISSING => {
            "no header of a list of comments: it needs a column of days and one of texts"
        }
        code::COMMENT_TEXT_MISSING => "this row has no comment in it",
        code::COMMENT_DAY_MISSING => "there is no day that can be read: “{text}”",
        code::COMMENT_ITEM_UNCLEAR => {
            "“{text}” names no item of the ledger, and none is linked; it may be: {candidates}"
        }
        _ => return None,
    })
}

/// The name of a field.
pub(super) const fn field(field: Field) -> &'static str {
    match field {
        Field::RowNo => "no. of measure",
        Field::FindingNo => "no. of finding",
        Field::TaskNo => "no. of task",
        Field::Aspect => "aspect",
        Field::Finding => "finding",
        Field::Task => "task",
        Field::Measure => "measure",
        Field::LeadLeaders => "lead leaders",
        Field::ResponsiblePersons => "handlers",
        Field::LeadUnits => "responsible units",
        Field::CoopUnits => "cooperating units",
        Field::Due => "due",
        Field::Progress => "progress",
        Field::Status => "status",
        Field::Evidence => "evidence",
        Field::Note => "note",
        Field::StableId => "stable id",
    }
}
