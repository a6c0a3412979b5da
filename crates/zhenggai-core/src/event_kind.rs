//! The kinds of events: the words by which records and rule sets name them.

use crate::vocabulary;

vocabulary! {
    /// What kind of thing happened (事件种类). The word is the event's `kind` in JSON.
    pub enum EventKind as "kind" {
        /// 建档.
        DossierOpened = "dossier_opened",
        /// 采用规则集.
        RulesAdopted = "rules_adopted",
        /// 补全台账范围.
        CoverageDeclared = "coverage_declared",
        /// 授予职责.
        DutyGranted = "duty_granted",
        /// 解除职责.
        DutyRevoked = "duty_revoked",
        /// 登记设备.
        DeviceEnrolled = "device_enrolled",
        /// 停用设备.
        DeviceRevoked = "device_revoked",
        /// 豁免回避.
        WaiverGranted = "waiver_granted",
        /// 更正.
        Corrected = "corrected",
        /// 裁定冲突.
        ConflictSettled = "conflict_settled",
        /// 方面登记.
        AspectAdded = "aspect_added",
        /// 问题挂账.
        FindingRegistered = "finding_registered",
        /// 问题认领.
        FindingClaimed = "finding_claimed",
        /// 任务分解.
        TaskAdded = "task_added",
        /// 措施制定.
        MeasureAdded = "measure_added",
        /// 报送方案.
        PlanSubmitted = "plan_submitted",
        /// 审核方案.
        PlanReviewed = "plan_reviewed",
        /// 批准方案.
        PlanApproved = "plan_approved",
        /// 责任分工.
        ResponsibilityAssigned = "responsibility_assigned",
        /// 责任交接.
        ResponsibilityHandedOver = "responsibility_handed_over",
        /// 时限设定.
        DeadlineSet = "deadline_set",
        /// 申请延期.
        ExtensionRequested = "extension_requested",
        /// 批复延期.
        ExtensionDecided = "extension_decided",
        /// 督办.
        Escalated = "escalated",
        /// 设定节点.
        MilestoneSet = "milestone_set",
        /// 完成节点.
        MilestoneReached = "milestone_reached",
        /// 进展报告.
        WorkReported = "work_reported",
        /// 提交佐证.
        EvidenceSubmitted = "evidence_submitted",
        /// 审核佐证.
        EvidenceReviewed = "evidence_reviewed",
        /// 撤回佐证.
        EvidenceWithdrawn = "evidence_withdrawn",
        /// 更换佐证.
        EvidenceRevised = "evidence_revised",
        /// 成效登记.
        ResultRecorded = "result_recorded",
        /// 制度登记.
        RuleOutputRecorded = "rule_output_recorded",
        /// 追缴登记.
        RecoveryRecorded = "recovery_recorded",
        /// 问责登记.
        AccountabilityRecorded = "accountability_recorded",
        /// 移交线索.
        LeadReferred = "lead_referred",
        /// 线索处置.
        LeadDisposed = "lead_disposed",
        /// 签字背书.
        UndertakingSigned = "undertaking_signed",
        /// 申请销号.
        ClosureRequested = "closure_requested",
        /// 审核.
        Reviewed = "reviewed",
        /// 验收通过.
        Accepted = "accepted",
        /// 公示.
        PublicNoticeOpened = "public_notice_opened",
        /// 提出异议.
        ObjectionRaised = "objection_raised",
        /// 异议办结.
        ObjectionSettled = "objection_settled",
        /// 销号.
        Closed = "closed",
        /// 备案.
        Filed = "filed",
        /// 重新挂账.
        Reopened = "reopened",
        /// 安排回头看.
        LookBackPlanned = "look_back_planned",
        /// 完成回头看.
        LookBackDone = "look_back_done",
        /// 部署举一反三.
        ExtentCheckOpened = "extent_check_opened",
        /// 答复举一反三.
        ExtentCheckAnswered = "extent_check_answered",
        /// 关联下级巡察.
        SubInspectionLinked = "sub_inspection_linked",
        /// 成效评估.
        EffectivenessAssessed = "effectiveness_assessed",
        /// 满意度测评.
        SatisfactionSurveyed = "satisfaction_surveyed",
        /// 会议.
        MeetingHeld = "meeting_held",
        /// 公布数字登记.
        ClaimRecorded = "claim_recorded",
        /// 拟公开.
        PublicationProposed = "publication_proposed",
        /// 审核公开稿.
        PublicationReviewed = "publication_reviewed",
        /// 公开.
        Published = "published",
        /// 收到意见.
        CommentReceived = "comment_received",
        /// 答复意见.
        CommentAnswered = "comment_answered",
    }
}

impl EventKind {
    /// Whether it changes who may act, or what counts of what others wrote. Where a rule set does not say who
    /// may, only whoever opened the dossier may.
    #[must_use]
    pub const fn is_of_powers(self) -> bool {
        matches!(
            self,
            Self::RulesAdopted
                | Self::CoverageDeclared
                | Self::DutyGranted
                | Self::DutyRevoked
                | Self::DeviceEnrolled
                | Self::DeviceRevoked
                | Self::WaiverGranted
                | Self::ConflictSettled
        )
    }
}
