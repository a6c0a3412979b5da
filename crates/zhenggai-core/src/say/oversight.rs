//! The names of the words of oversight, in each language.

use crate::language::Language;
use crate::oversight::light::Light;
use crate::oversight::pending::PendingKind;
use crate::say::name::pick;

/// The name of a light.
#[must_use]
pub const fn light(light: Light, language: Language) -> &'static str {
    match light {
        Light::Red => pick(language, "红灯", "red"),
        Light::Yellow => pick(language, "黄灯", "yellow"),
        Light::Green => pick(language, "绿灯", "green"),
        Light::Unlit => pick(language, "未亮灯", "unlit"),
    }
}

/// What is to be done.
#[must_use]
pub const fn pending(kind: PendingKind, language: Language) -> &'static str {
    match kind {
        PendingKind::TimeLimit => pick(language, "报送", "hand in"),
        PendingKind::Milestone => pick(language, "完成节点", "reach the milestone"),
        PendingKind::Extension => pick(language, "批复延期申请", "answer the request for more time"),
        PendingKind::LookBack => pick(language, "开展回头看", "make the look-back"),
        PendingKind::StandingReview => {
            pick(language, "复核长期坚持事项", "look at the standing obligation again")
        }
        PendingKind::CommentAnswer => pick(language, "答复群众意见", "answer the public"),
        PendingKind::ExtentAnswer => {
            pick(language, "答复举一反三检查", "answer the check of similar matters")
        }
        PendingKind::Objection => pick(language, "办理异议", "settle the objection"),
    }
}
