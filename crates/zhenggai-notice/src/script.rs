//! Simplified and traditional characters: one spelling to look words up in, and which of the two a text uses.

use std::borrow::Cow;

use crate::misread::mended;
use crate::reading::Script;

/// Traditional characters of the words that readers look for, each before its simplified form. All of them
/// take three bytes in UTF-8, so that a folded text has the offsets of the printed one.
const PAIRS: &str = "於于後后著着徵征\
    關关針针對对問问題题個个項项條条類类進进開开況况實实經经驗验辦办結结銷销號号階阶續续長长堅坚動动啟启\
    啓启暫暂預预計计擬拟應应紀纪黨党處处務务組组織织報报審审環环護护監监機机構构責责領领導导頓顿認认識识\
    總总體体貫贯徹彻聯联繫系點点積积極极舉举從从兩两萬万億亿單单員员談谈話话誡诫職职權权義义見见電电郵邮\
    區区縣县鄉乡鎮镇書书記记國国資资產产業业據据設设規规劃划財财費费購购買买賣卖貨货標标準准確确現现場场\
    調调團团會会議议際际陳陈歲岁時时間间節节網网還还剛刚達达運运連连遠远選选遲迟適适遺遗鐵铁錢钱鑒鉴門门\
    閉闭難难離离雲云靈灵順顺須须頭头顯显風风飛飞養养館馆馬马駐驻驅驱騙骗驚惊魚鱼鮮鲜鳥鸟麗丽麥麦黃黄齊齐\
    齡龄龍龙龜龟專专東东絲丝丟丢嚴严喪丧豐丰臨临為为爲为烏乌樂乐喬乔習习亂乱爭争虧亏亞亚畝亩親亲視视佔占僅仅倉仓\
    儀仪們们價价眾众優优傳传傷伤倫伦偽伪側侧偵侦債债傾倾償偿儲储兒儿內内冊册寫写軍军農农馮冯衝冲決决凍冻\
    淨净涼凉減减湊凑鳳凤憑凭凱凯擊击鑿凿劉刘則则創创刪删別别劑剂勁劲勞劳勢势勳勋匯汇醫医華华協协盧卢衛卫\
    卻却廠厂廳厅歷历厲厉壓压厭厌廁厕廂厢廈厦廚厨參参雙双發发變变敘叙葉叶嘆叹嚇吓嗎吗啞哑聽听吳吴響响園园\
    圍围圖图圓圆聖圣壞坏塊块壇坛壩坝墳坟墜坠壟垄塵尘墊垫聲声殼壳壺壶備备復复複复夠够夾夹奪夺奮奋奧奥婦妇\
    媽妈孫孙學学寧宁寶宝寵宠憲宪宮宫寬宽賓宾將将爾尔嘗尝堯尧屍尸盡尽層层屬属豈岂島岛嶺岭崗岗嶄崭鞏巩幣币\
    帥帅師师帳帐帶带幫帮廣广莊庄慶庆庫库廢废異异棄弃張张彌弥彎弯彈弹強强歸归當当錄录徑径憶忆懷怀態态憐怜\
    恆恒悅悦懸悬懼惧慘惨懲惩慣惯憤愤願愿懶懒戲戏戰战戶户撲扑執执擴扩掃扫揚扬擾扰撫抚拋抛搶抢擔担攏拢揀拣\
    擁拥攔拦擇择掛挂揮挥損损撿捡換换擲掷攝摄敵敌斂敛數数齋斋鬥斗斬斩斷断無无舊旧曠旷曉晓術术樸朴殺杀雜杂\
    來来槍枪棧栈棟栋欄栏樹树樣样橋桥檔档檢检樓楼歡欢歐欧殘残毀毁畢毕氣气漢汉湯汤溝沟沒没滬沪潔洁淺浅濁浊\
    測测濟济濃浓滅灭燈灯災灾爐炉煉炼爛烂煩烦燒烧熱热愛爱爺爷狀状猶犹獨独獲获獎奖瑪玛畫画暢畅療疗瘋疯癥症\
    皺皱盜盗蓋盖盤盘礎础禮礼禍祸稅税穩稳窮穷競竞築筑簽签簡简糧粮緊紧級级紅红約约純纯線线練练終终細细給给\
    絕绝統统維维緩缓編编緣缘縮缩績绩罰罚羅罗聞闻聰聪肅肃膚肤脫脱腦脑艙舱藝艺薦荐藥药營营蘇苏虛虚蟲虫補补\
    裝装製制覺觉觀观觸触訂订訊讯討讨訓训訪访許许訴诉診诊註注証证評评詞词試试該该詳详語语誤误說说請请諾诺\
    論论證证譯译讀读讓让賬账貧贫貴贵貸贷貼贴賀贺賞赏賠赔賴赖質质趕赶趙赵跡迹踐践車车軌轨軟软較较載载輔辅\
    輕轻輛辆輝辉輩辈輪轮輸输轄辖轉转辭辞邊边遷迁過过邁迈這这違违遞递邏逻鄧邓鄰邻醞酝釋释鋼钢錯错鍵键鏈链\
    閃闪閒闲陽阳陰阴陣阵陸陆險险隊队隨随隱隐雖虽雞鸡靜静韓韩頁页頻频顆颗額额顧顾飯饭飲饮騰腾\
    饋馈繳缴碼码彙汇噸吨餘余幾几臺台隻只筆笔盞盏贓赃贖赎覈核綱纲銀银禦御屆届訟讼讚赞賄贿賂赂濫滥紮扎鐘钟銜衔誌志係系釐厘\
    裏里裡里佈布託托併并釘钉塗涂滲渗籌筹倆俩貪贪汙污闊阔曬晒贊赞謝谢謀谋謹谨譽誉躍跃幹干";

/// The text as words are looked up in it: traditional characters in their simplified form, letters that a scanner
/// took digits for as digits; offsets stay.
pub(crate) fn folded<'a>(text: &'a str, script: Script) -> Cow<'a, str> {
    match script {
        Script::Hans => mended(text),
        Script::Hant => Cow::Owned(mended(text).chars().map(simplified).collect()),
    }
}

/// How many characters tell the script.
const SAMPLE: usize = 1000;

/// The script a text is written in: traditional when more of its characters exist only there than have been
/// simplified.
pub(crate) fn script<'a>(texts: impl Iterator<Item = &'a str>) -> Script {
    let (mut hans, mut hant) = (0_u32, 0_u32);
    for c in texts.flat_map(str::chars).filter(|c| *c >= '\u{3400}').take(SAMPLE) {
        if simplified(c) != c {
            hant = hant.saturating_add(1);
        } else if is_simplified(c) {
            hans = hans.saturating_add(1);
        }
    }
    if hant > hans { Script::Hant } else { Script::Hans }
}

fn table() -> &'static Table {
    static TABLE: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::new);
    &TABLE
}

struct Table {
    /// Traditional and simplified, in order of the traditional one.
    pairs: Vec<(char, char)>,
    /// The simplified ones, in order.
    simplified: Vec<char>,
}

impl Table {
    fn new() -> Self {
        let chars: Vec<char> = PAIRS.chars().filter(|c| !c.is_whitespace()).collect();
        let mut pairs: Vec<(char, char)> = chars
            .chunks_exact(2)
            .filter_map(|pair| match pair {
                [hant, hans] if hant != hans => Some((*hant, *hans)),
                _ => None,
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|pair| pair.0);
        let mut simplified: Vec<char> = pairs.iter().map(|pair| pair.1).collect();
        simplified.sort_unstable();
        simplified.dedup();
        Self { pairs, simplified }
    }
}

fn simplified(c: char) -> char {
    if c < '\u{3400}' {
        return c;
    }
    let pairs = &table().pairs;
    pairs.binary_search_by_key(&c, |pair| pair.0).ok().and_then(|at| pairs.get(at)).map_or(c, |pair| pair.1)
}

fn is_simplified(c: char) -> bool {
    table().simplified.binary_search(&c).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_offsets() {
        assert!(table().pairs.iter().all(|(hant, hans)| hant.len_utf8() == 3 && hans.len_utf8() == 3));
        assert_eq!(folded("關於學習不夠問題", Script::Hant), "关于学习不够问题");
        assert_eq!(folded("關於", Script::Hans), "關於");
    }

    #[test]
    fn the_script_is_that_of_most_characters() {
        assert_eq!(script(["關於巡察整改進展情況的通報"].into_iter()), Script::Hant);
        assert_eq!(script(["关于巡察整改进展情况的通报"].into_iter()), Script::Hans);
        assert_eq!(script([""].into_iter()), Script::Hans);
    }
}
