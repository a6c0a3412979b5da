//! Chinese sentences (中文语句).

// rules
pub(super) mod reason;
pub(super) mod remedy;

pub(super) fn refusal(code: &str) -> Option<&'static str> {
    Some(match code {
        "DOSSIER_NOT_OPENED" => "尚未建立台账",
        "DOSSIER_ALREADY_OPENED" => "台账已经建立",
        "ALREADY_REGISTERED" => "{kind}“{id}”已经存在",
        "NOT_REGISTERED" => "没有{kind}“{id}”",
        "ITEM_CLOSED" => "“{item}”已销号，重新挂账后方可变更",
        "ITEM_NOT_CLOSED" => "“{item}”尚未销号，无需重新挂账",
        "CLOSURE_NOT_REQUESTED" => "“{item}”尚未申请销号",
        "CLOSURE_ALREADY_REQUESTED" => "“{item}”已申请销号，正在等待审核",
        "OBJECTION_ALREADY_SETTLED" => "异议“{id}”已经办结",
        "ALREADY_SETTLED" => "{kind}“{id}”已有结论",
        "NOT_ASKED" => "“{unit}”不在举一反三检查“{id}”的答复单位之列",
        "DUTY_MAY_NOT" => "“{duty}”无权登记“{event}”",
        "DUTY_NOT_HELD" => "“{party}”在该日并不担任“{duty}”",
        "SEPARATION_BROKEN" => "“{party}”在“{item}”上不得如此办理：{separation}",
        "SELF_WAIVER" => "“{party}”不得为自己豁免回避",
        "REVIEW_MISSING" => "“{item}”还缺“{stage}”",
        "PUBLIC_NOTICE_MISSING" => "“{item}”尚未公示",
        "PUBLIC_NOTICE_RUNNING" => "“{item}”公示至{until}，期满后方可销号",
        "OBJECTION_OPEN" => "对“{item}”的异议“{id}”尚未办结",
        "NOT_CORRECTABLE" => "“{kind}”不能以更正处理",
        "CORRECTION_DIFFERS" => "对“{kind}”的更正说的不是同一件事",
        "FINDING_TEXT_FIXED" => "问题“{id}”的原文不得改动",
        "NO_CONFLICT" => "条目{entry}不在所裁定的冲突之中",
        "DEVICE_SHUT_OUT" => "设备“{device}”已停用",
        "CAUSE_MISSING" => "前序条目{cause}尚未收到，暂不生效",
        "CHAIN_FORKED" => "设备“{device}”第{seq}号另有条目",
        "GAVE_WAY" => "冲突已裁定，以条目{stands}为准",
        "UNKNOWN_KIND" => "本版本不认识“{kind}”",
        "CLOSURE_BLOCKED" => "“{item}”还不能销号，{count}条规则未通过：{rules}",
        _ => return None,
    })
}

pub(super) fn invalid(code: &str) -> Option<&'static str> {
    Some(match code {
        "EMPTY" => "“{field}”为空",
        "TOO_LONG" => "“{field}”有{length}个字符，最多{limit}个",
        "CONTROL_CHAR" => "“{field}”第{position}个字符是控制字符{character}",
        "MALFORMED" => "“{field}”写作“{given}”，应为{expected}",
        "OUT_OF_RANGE" => "“{field}”为{given}，允许范围是{allowed}",
        "UNKNOWN_WORD" => "“{field}”写作“{given}”，可用的有{known}",
        "ENDS_BEFORE_START" => "“{field}”结束于{end}，早于开始日{start}",
        _ => return None,
    })
}

pub(super) fn policy_note(code: &str) -> Option<&'static str> {
    Some(match code {
        "POLICY_UNCONFIRMED" => "“{what}”未核实，使用前请对照规定原文",
        "POLICY_NO_OUTSIDE_REVIEW" => "没有一个审核步骤在被整改单位之外",
        "POLICY_LADDER_DISORDER" => "督办步骤“{second}”早于排在它前面的“{first}”",
        "POLICY_RULE_NOT_ASKED" => "规则{rule}既未采用，也未写明不用",
        _ => return None,
    })
}
