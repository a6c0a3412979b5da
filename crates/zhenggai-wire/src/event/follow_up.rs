//! Extensions, escalation, milestones, leads, look-backs, checks of similar matters and hand-overs as records.

use zhenggai_core::day::Day;
use zhenggai_core::deadline::Deadline;
use zhenggai_core::decision::Decision;
use zhenggai_core::escalation::{Escalation, Letter};
use zhenggai_core::extension::{Extension, ExtensionDecision};
use zhenggai_core::extent_check::{ExtentAnswer, ExtentCheck};
use zhenggai_core::id::{EscalationId, ExtensionId, ExtentCheckId, LeadId, LookBackId, MilestoneId, PartyId};
use zhenggai_core::item::Item;
use zhenggai_core::lead::LeadReference;
use zhenggai_core::ledger::event::HandOver;
use zhenggai_core::look_back::{LookBack, LookBackReport, LookBackResult};
use zhenggai_core::milestone::Milestone;
use zhenggai_core::party::{Duty, Party};
use zhenggai_core::text::{Name, Text};

use crate::event::deadline::TermRecord;
use crate::event::mirror::{Across, mirror, records};

records! {
    Deadline => TermRecord,
}

mirror! {
    /// A request for more time.
    ExtensionRecord of Extension {
        /// Its id.
        id: ExtensionId,
        /// For what.
        item: Item,
        /// Why the day cannot be kept.
        reason: Text,
        /// The deadline asked for.
        proposed: Deadline,
        ;
        /// How far the work has come.
        progress: Option<Text>,
    }
}

mirror! {
    /// The answer to a request for more time.
    ExtensionDecisionRecord of ExtensionDecision {
        /// Which request.
        extension: ExtensionId,
        /// `accepted` or `returned`.
        decision: Decision,
        ;
        /// The deadline granted, where it is not the one asked for.
        granted: Option<Deadline>,
        /// Why.
        comment: Option<Text>,
    }
}

mirror! {
    /// A step of escalation that was taken.
    EscalationRecord of Escalation {
        /// Its id.
        id: EscalationId,
        /// About what.
        item: Item,
        /// `reminder`, `supervision_letter`, `guidance_letter`, `warning_letter`, `admonitory_talk`,
        /// `circulated_criticism`, `recheck` or `accountability_proposal`.
        letter: Letter,
        ;
        /// The step of the rule set's ladder, by its id.
        step: Option<Name>,
        /// To whom.
        to: Vec<Party>,
        /// The number of the letter.
        number: Option<Name>,
        /// By when an answer, or the work, is asked for.
        answer_by: Option<Day>,
        /// What it says, or what was said.
        text: Option<Text>,
    }
}

mirror! {
    /// A milestone.
    MilestoneRecord of Milestone {
        /// Its id.
        id: MilestoneId,
        /// Of what.
        item: Item,
        /// What is to be reached.
        text: Text,
        /// By when.
        due: Deadline,
    }
}

mirror! {
    /// A lead, by reference.
    LeadRecord of LeadReference {
        /// Its number.
        id: LeadId,
        /// Which item it came up with.
        item: Item,
        /// Who received it.
        receiver: Party,
    }
}

mirror! {
    /// A look-back that is planned.
    LookBackRecord of LookBack {
        /// Its id.
        id: LookBackId,
        /// At what.
        item: Item,
        /// By when.
        planned_for: Day,
    }
}

mirror! {
    /// What a look-back found.
    LookBackReportRecord of LookBackReport {
        /// Which look-back.
        look_back: LookBackId,
        /// What it found.
        result: LookBackResult,
        ;
        /// In words.
        text: Option<Text>,
    }
}

mirror! {
    /// A check of similar matters.
    ExtentCheckRecord of ExtentCheck {
        /// Its id.
        id: ExtentCheckId,
        /// What gave rise to it.
        item: Item,
        /// Who is asked.
        asked: Vec<Party>,
        /// What they are asked.
        question: Text,
        ;
        /// By when they answer.
        answer_by: Option<Day>,
    }
}

mirror! {
    /// The answer of one unit.
    ExtentAnswerRecord of ExtentAnswer {
        /// Which check.
        check: ExtentCheckId,
        /// Which unit answers.
        unit: PartyId,
        /// How many similar problems it found.
        found: u32,
        /// How many of them it has put right.
        put_right: u32,
        ;
        /// In words.
        text: Option<Text>,
    }
}

mirror! {
    /// A responsibility that goes from one party to another.
    HandOverRecord of HandOver {
        /// Of what.
        item: Item,
        /// Which duty.
        duty: Duty,
        /// Who hands over.
        from: PartyId,
        /// Who takes over.
        to: Party,
        ;
        /// Why.
        reason: Option<Text>,
    }
}
