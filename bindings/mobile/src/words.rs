//! The closed vocabularies of the core, mirrored: a variant that is missing here, or is not there, does not compile.

use zhenggai::core::closure::reason::{Outcome, Weight};
use zhenggai::core::closure::source::Confidence;
use zhenggai::core::decision::Decision;
use zhenggai::core::device::SignatureAlgorithm;
use zhenggai::core::digest::DigestAlgorithm;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::dossier::Coverage;
use zhenggai::core::evidence::EvidenceKind;
use zhenggai::core::item::Level;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::conflict::ConflictKind;
use zhenggai::core::oversight::light::Light;
use zhenggai::core::oversight::timeliness::Timeliness;
use zhenggai::core::party::{Duty, PartyKind};
use zhenggai::core::review::{ClosureReason, ClosureStatus};
use zhenggai::core::work::{Act, WorkStatus};

/// A language of sentences and pages (语言).
#[uniffi::remote(Enum)]
pub enum Language {
    /// Chinese (中文).
    Zh,
    /// English (英文).
    En,
}

/// The level of an item: measures close before tasks, tasks before findings, findings before the dossier (层级).
#[uniffi::remote(Enum)]
pub enum Level {
    /// 措施.
    Measure,
    /// 任务.
    Task,
    /// 问题.
    Finding,
    /// 整改台账.
    Dossier,
}

/// How much of the record a dossier shows (卷宗范围).
#[uniffi::remote(Enum)]
pub enum Coverage {
    /// The whole record (完整台账).
    FullRecord,
    /// What a published document prints (公开摘录).
    PublishedExtract,
}

/// The light of an item (红黄绿灯).
#[uniffi::remote(Enum)]
pub enum Light {
    /// Over, and not done (逾期).
    Red,
    /// Due soon (临近到期).
    Yellow,
    /// Time is left (正常).
    Green,
    /// There is no day (未定时限).
    Unlit,
}

/// Whether an item is in time (时效).
#[uniffi::remote(Enum)]
pub enum Timeliness {
    /// In time (按期).
    OnTime,
    /// Due soon (临近到期).
    DueSoon,
    /// Over (逾期).
    Overdue,
    /// In time because more time was given (延期内).
    Extended,
}

/// How far the work has come, in the words of the responsible unit (整改进度).
#[uniffi::remote(Enum)]
pub enum WorkStatus {
    /// Not begun (未启动).
    NotStarted,
    /// Under way (正在推进).
    InProgress,
    /// Basically complete (基本完成).
    BasicallyComplete,
    /// Complete (已完成).
    Complete,
    /// Not complete at the cut-off day (未完成).
    NotComplete,
}

/// What kind of thing was done (工作方式).
#[uniffi::remote(Enum)]
pub enum Act {
    /// A meeting was held (召开会议).
    Meeting,
    /// Something was studied, passed on (学习传达).
    Study,
    /// A circular was issued, work was assigned (印发通知、部署).
    Circular,
    /// A rule was drafted, opinions were sought (起草、征求意见).
    Drafting,
    /// A rule was made, revised or repealed (制定、修订、废止制度).
    RuleMade,
    /// Something was checked (检查、排查).
    Check,
    /// Money was got back (追缴).
    Recovery,
    /// People were held to account (问责).
    Accountability,
    /// Something was put right (整改、清理、建成).
    Correction,
    /// Something else (其他).
    Other,
}

/// The kind of a piece of evidence (佐证材料种类).
#[uniffi::remote(Enum)]
pub enum EvidenceKind {
    /// The full text of a rule with its number and date (制度文件).
    RuleText,
    /// Minutes (会议记录).
    Minutes,
    /// An attendance list (签到表).
    Attendance,
    /// A photograph with date and place (照片).
    Photo,
    /// A payment voucher or bank receipt (缴款凭证).
    Voucher,
    /// A decision on a person or body (处理决定).
    Decision,
    /// A record of a check on site (现场核查记录).
    SiteCheck,
    /// A hand-over list (移交清单).
    HandOverList,
    /// A word from the people concerned (当事人确认).
    Acknowledgement,
    /// A register of problems found and put right (问题台账).
    Register,
    /// A project's approval, contract or acceptance report (立项、合同、验收).
    ProjectFile,
    /// Another report (报告).
    Report,
    /// Something else (其他).
    Other,
}

/// Where an item stands on the closure axis (销号状态).
#[uniffi::remote(Enum)]
pub enum ClosureStatus {
    /// On the register (在册).
    Open,
    /// Closure was asked for (已申请销号).
    Requested,
    /// Reviews have begun (审核中).
    UnderReview,
    /// Sent back (退回).
    Returned,
    /// Accepted (验收通过).
    Accepted,
    /// On public notice (公示中).
    OnPublicNotice,
    /// Struck off (已销号).
    Closed,
    /// Struck off and put on file (已备案).
    Filed,
    /// Opened again (重新挂账).
    Reopened,
}

/// Why an item is struck off (销号理由).
#[uniffi::remote(Enum)]
pub enum ClosureReason {
    /// It was carried out (整改到位).
    Implemented,
    /// It was carried out in another way (以其他方式完成).
    ImplementedByOtherMeans,
    /// It turned out not to be so (查无实据).
    NotSubstantiated,
    /// It went to somebody else (移交).
    Transferred,
    /// It is dealt with under another item (合并).
    Merged,
    /// It no longer applies (不再适用).
    NoLongerValid,
    /// It was not carried out (未落实).
    NotImplemented,
}

/// Accepted or sent back (审核结论).
#[uniffi::remote(Enum)]
pub enum Decision {
    /// Accepted (通过).
    Accepted,
    /// Sent back (退回).
    Returned,
}

/// Who may read something (知悉范围).
#[uniffi::remote(Enum)]
pub enum Disclosure {
    /// Those who handle it (限定).
    Restricted,
    /// The offices of inspection and rectification (内部).
    Internal,
    /// The organisation that was inspected (被巡察党组织).
    InspectedOrganisation,
    /// All of the Party (党内).
    PartyWide,
    /// Everybody (公开).
    Public,
}

/// Whether a party is a person or a body (当事方类别).
#[uniffi::remote(Enum)]
pub enum PartyKind {
    /// A natural person, named by office (个人).
    Person,
    /// A department, enterprise, street office, Party organisation (单位).
    Body,
}

/// In which duty somebody acts (职责).
#[uniffi::remote(Enum)]
pub enum Duty {
    /// Principal head, first person responsible (第一责任人).
    FirstResponsible,
    /// Member of the leading group who leads an item (牵头领导).
    LeadLeader,
    /// Unit responsible for an item (责任单位).
    ResponsibleUnit,
    /// Unit that helps (配合单位).
    CooperatingUnit,
    /// Person who handles an item (具体责任人).
    Handler,
    /// Office of the organisation's own leading group for rectification (整改办).
    RectificationOffice,
    /// Inspection team (巡察组、审计组、督察组).
    InspectionTeam,
    /// Inspection office (巡察办).
    InspectionOffice,
    /// Inspection leading group (巡察工作领导小组).
    InspectionLeadingGroup,
    /// Discipline and supervision body (纪检监察机关).
    DisciplineBody,
    /// Organisation department (组织部门).
    OrganisationDepartment,
    /// Propaganda department (宣传部门).
    PropagandaDepartment,
    /// Competent department of the field (主管部门).
    CompetentDepartment,
    /// Committee that sent the inspection (派出党组织).
    ApprovingCommittee,
    /// Somebody from the public (干部群众).
    Public,
    /// Body whose published statement is taken into the record (发布单位).
    Publisher,
}

/// A rule's answer, and that of a verdict (判定结果).
#[uniffi::remote(Enum)]
pub enum Outcome {
    /// Satisfied (符合).
    Met,
    /// Not satisfied (不符合).
    NotMet,
    /// The rule asks nothing of this item (不适用).
    DoesNotApply,
    /// The record does not say (无法判断).
    CannotTell,
}

/// What a rule's no does (分量).
#[uniffi::remote(Enum)]
pub enum Weight {
    /// It stops the closure (阻止销号).
    Blocks,
    /// It is said, and stops nothing (提醒).
    Warns,
}

/// How sure a value of a rule set is (可信程度).
#[uniffi::remote(Enum)]
pub enum Confidence {
    /// Read in the named source (已核实).
    Confirmed,
    /// Concluded from practice in several places (归纳自实践).
    Practice,
    /// Not confirmed; an editable default (未核实).
    Unconfirmed,
}

/// What two entries disagree on (冲突种类).
#[uniffi::remote(Enum)]
pub enum ConflictKind {
    /// Two different things stand under one id (编号相撞).
    SameId,
    /// Two deadlines for one item (时限不一).
    Deadline,
    /// Two work statuses of one item (进度不一).
    Status,
    /// Two parties took one duty over (责任人不一).
    Holder,
    /// One moved an item towards closure, the other back (销号意见不一).
    Closure,
    /// An item was struck off while somebody else still recorded something on it (销号后收到登记).
    ClosedMeanwhile,
    /// Two different decisions on one thing (决定不一).
    Decision,
    /// Two different sums (金额不一).
    Recovery,
    /// One device wrote two entries under one number (设备链分叉).
    ForkedChain,
    /// One conflict was settled in two ways (裁定不一).
    Settlement,
}

/// How something is signed (签名算法).
#[uniffi::remote(Enum)]
pub enum SignatureAlgorithm {
    /// Ed25519 (RFC 8032).
    Ed25519,
    /// SM2 (GB/T 32918).
    Sm2,
}

/// How a digest is made (摘要算法).
#[uniffi::remote(Enum)]
pub enum DigestAlgorithm {
    /// SHA-256 (FIPS 180-4).
    Sha256,
    /// SM3 (GB/T 32905).
    Sm3,
}
