//! Fonts, borders and colours.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The formats of a workbook. Fonts are those of official documents, by name.
pub(super) struct Look {
    /// 标题：方正小标宋.
    pub(super) title: Format,
    /// 填报行：楷体.
    pub(super) filler: Format,
    /// 填报行, at the right.
    pub(super) filler_right: Format,
    /// 表头：黑体.
    pub(super) header: Format,
    /// 方面行：黑体, shaded.
    pub(super) band: Format,
    /// 正文：仿宋, at the left.
    pub(super) text: Format,
    /// 正文, in the middle.
    pub(super) middle: Format,
    /// A day.
    pub(super) day: Format,
    /// A percentage.
    pub(super) percent: Format,
    /// A total.
    pub(super) total: Format,
    /// 签字行.
    pub(super) foot: Format,
    /// Past its deadline.
    pub(super) overdue: Format,
    /// Due within thirty days.
    pub(super) soon: Format,
    /// Done.
    pub(super) done: Format,
}

/// The colour of charts and bands: a grey blue that prints well.
pub(super) const BLUE: u32 = 0x2F_54_96;

impl Look {
    pub(super) fn new() -> Self {
        let body = || {
            Format::new()
                .set_font_name("仿宋_GB2312")
                .set_font_size(11)
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        let black = || body().set_font_name("黑体").set_align(FormatAlign::Center);
        let kai = || {
            Format::new()
                .set_font_name("楷体_GB2312")
                .set_font_size(12)
                .set_align(FormatAlign::VerticalCenter)
        };
        Self {
            title: Format::new()
                .set_font_name("方正小标宋简体")
                .set_font_size(20)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            filler: kai(),
            filler_right: kai().set_align(FormatAlign::Right),
            header: black().set_background_color(Color::RGB(0xE7_EC_F5)),
            band: black()
                .set_align(FormatAlign::Left)
                .set_indent(1)
                .set_background_color(Color::RGB(0xF5_F5_F5)),
            text: body().set_indent(1),
            middle: body().set_align(FormatAlign::Center),
            day: body().set_align(FormatAlign::Center).set_num_format("yyyy\"年\"m\"月\"d\"日\""),
            percent: body().set_align(FormatAlign::Center).set_num_format("0.0%"),
            total: black(),
            foot: kai(),
            overdue: Format::new()
                .set_font_color(Color::RGB(0x9C_00_06))
                .set_background_color(Color::RGB(0xFF_C7_CE)),
            soon: Format::new()
                .set_font_color(Color::RGB(0x7F_60_00))
                .set_background_color(Color::RGB(0xFF_EB_9C)),
            done: Format::new().set_font_color(Color::RGB(0x37_5A_23)),
        }
    }
}
