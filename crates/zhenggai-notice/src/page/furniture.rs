//! Lines that stand in the same block as a notice and are no part of it.

/// Beginnings of lines that a site adds.
const BEGINNINGS: [&str; 40] = [
    "来源：",
    "来源:",
    "信息来源",
    "文章来源",
    "稿件来源",
    "发布时间",
    "发布日期",
    "发文时间",
    "发表时间",
    "浏览次数",
    "浏览量",
    "点击数",
    "点击量",
    "阅读次数",
    "阅读：",
    "访问次数",
    "字号",
    "【字号",
    "【字体",
    "字体：",
    "字体:",
    "打印",
    "【打印",
    "关闭窗口",
    "【关闭",
    "分享",
    "扫一扫",
    "责任编辑",
    "【责任编辑",
    "编辑：",
    "作者：",
    "上一篇",
    "下一篇",
    "相关链接",
    "相关阅读",
    "相关文章",
    "当前位置",
    "您当前的位置",
    "您现在的位置",
    "首页",
];

/// Words that only the foot of a site has.
const FEET: [&str; 8] =
    ["版权所有", "ICP备", "公网安备", "网站标识码", "网站地图", "技术支持：", "备案号：", "主办单位："];

/// Words of which a tool bar has several.
const TOOLS: [&str; 12] = [
    "打印",
    "关闭",
    "分享",
    "字号",
    "字体",
    "浏览次数",
    "点击",
    "来源",
    "发布时间",
    "收藏",
    "返回顶部",
    "大 中 小",
];

/// How long such a line may be, in bytes.
const LONGEST: usize = 400;

/// Whether a line that stands among the text of a notice is furniture.
pub(super) fn is_furniture(line: &str) -> bool {
    let line = line.trim();
    if line.len() > LONGEST {
        return false;
    }
    let tools = TOOLS.iter().filter(|tool| line.contains(**tool)).count();
    let begins = BEGINNINGS.iter().any(|beginning| line.starts_with(beginning));
    let foot = FEET.iter().any(|word| line.contains(word));
    foot || begins && !line.contains('。') || tools >= 3
}
