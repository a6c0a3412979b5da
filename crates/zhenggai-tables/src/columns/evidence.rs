//! The table of evidence.

use std::borrow::Cow;

use zhenggai_core::decision::Decision;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::file::EvidenceFile;
use zhenggai_core::evidence::EvidenceKind;
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Level;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;

/// The table of evidence (佐证表): one row a piece, withdrawn ones included.
#[derive(Debug)]
pub enum Evidence {}

/// One piece of evidence.
#[derive(Debug)]
pub struct EvidenceRow<'a> {
    dossier: &'a DossierId,
    piece: &'a EvidenceFile,
}

/// Adds the pieces that may be shown, for items that may be shown.
pub fn fill(given: &Given<'_>, into: &mut Batch<Evidence>) {
    for file in given.items().filter_map(|item| given.dossier.file(&item)) {
        let open = |piece: &&EvidenceFile| piece.evidence.value.disclosure.is_open_to(given.readers);
        for piece in file.evidence().iter().filter(open) {
            into.push(&EvidenceRow { dossier: given.dossier.id(), piece });
        }
    }
}

impl Table for Evidence {
    const NAME: TableName = TableName::Evidence;
    type Row<'a> = EvidenceRow<'a>;

    fn columns() -> Columns<Self> {
        let told = Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text(
                "evidence",
                ["佐证编号，在本台账内唯一", "The piece's id within the dossier."],
                |row| Some(row.piece.evidence.value.id.as_str().into()),
            )
            .always()
            .text("item", ["所证明的事项", "What it is evidence of."], |row| {
                Some(Cow::Owned(row.piece.evidence.value.item.to_string()))
            })
            .always()
            .word("level", ["事项层级", "The item's level."], words!(Level), |row| {
                Some(row.piece.evidence.value.item.level().as_str())
            })
            .always()
            .word("evidence_kind", ["种类", "What kind it is."], words!(EvidenceKind), |row| {
                Some(row.piece.evidence.value.kind.as_str())
            })
            .always()
            .text("title", ["标题", "Its title."], |row| {
                Some(row.piece.evidence.value.title.as_str().into())
            })
            .always()
            .text("caption", ["说明", "What it shows, in words."], |row| {
                row.piece.evidence.value.caption.as_ref().map(|caption| caption.as_str().into())
            })
            .text("digest", ["文件摘要", "The digest of the file."], |row| {
                row.piece.evidence.value.digest.map(|digest| Cow::Owned(digest.to_string()))
            })
            .count("size", ["文件大小（字节）", "The size of the file in bytes."], |row| {
                row.piece.evidence.value.size
            })
            .word("disclosure", ["公开范围", "Who may read it."], words!(Disclosure), |row| {
                Some(row.piece.evidence.value.disclosure.as_str())
            })
            .always();
        course(told)
    }
}

fn course(told: Columns<Evidence>) -> Columns<Evidence> {
    told.day("captured_on", ["形成日", "The day of what it shows."], |row| {
        row.piece.evidence.value.captured_on
    })
    .moment("captured_at", ["设备采集时刻", "When a device took it, by that device's clock."], |row| {
        row.piece.evidence.value.captured_at
    })
    .degrees("latitude", ["纬度（WGS 84）", "Where it was taken: degrees north, WGS 84."], |row| {
        row.piece.evidence.value.place.map(|place| place.latitude())
    })
    .degrees("longitude", ["经度（WGS 84）", "Where it was taken: degrees east, WGS 84."], |row| {
        row.piece.evidence.value.place.map(|place| place.longitude())
    })
    .day("expires_on", ["失效日", "The last day on which it proves anything."], |row| {
        row.piece.evidence.value.expires_on
    })
    .day("submitted_on", ["提交日", "The day on which it was submitted."], |row| {
        Some(row.piece.evidence.mark.on)
    })
    .always()
    .text("submitted_by", ["提交人编号", "Who submitted it: the party's id."], |row| {
        Some(row.piece.evidence.mark.author.as_str().into())
    })
    .always()
    .word(
        "decision",
        ["最后一次审核意见；未审的为空", "The latest review; empty while nobody has looked."],
        words!(Decision),
        |row| row.piece.decision().map(Decision::as_str),
    )
    .day("reviewed_on", ["最后一次审核日", "The day of the latest review."], |row| {
        row.piece.reviews.last().map(|review| review.mark.on)
    })
    .day("withdrawn_on", ["撤回或更换日", "The day on which it was withdrawn or replaced."], |row| {
        row.piece.withdrawn.as_ref().map(|mark| mark.on)
    })
    .text("entry", ["登记它的条目", "The entry that recorded it."], |row| {
        Some(Cow::Owned(row.piece.evidence.entry().to_string()))
    })
    .always()
}
