//! The page around the data: style, scripts and the charts, all of them inside.

/// The page with its gaps, each named between two `%%`.
const SHELL: &str = include_str!("../../assets/page/page.html");

/// Apache ECharts, as its package has it.
const CHARTS: &str = include_str!("../../assets/echarts/echarts.min.js");

/// The styles, in order.
const STYLES: [&str; 3] = [
    include_str!("../../assets/page/look.css"),
    include_str!("../../assets/page/parts.css"),
    include_str!("../../assets/page/print.css"),
];

/// The scripts, each naming only those before it.
const SCRIPTS: [&str; 17] = [
    include_str!("../../assets/page/words.js"),
    include_str!("../../assets/page/data.js"),
    include_str!("../../assets/page/element.js"),
    include_str!("../../assets/page/chart.js"),
    include_str!("../../assets/page/overview.js"),
    include_str!("../../assets/page/axes.js"),
    include_str!("../../assets/page/course.js"),
    include_str!("../../assets/page/flow.js"),
    include_str!("../../assets/page/deadlines.js"),
    include_str!("../../assets/page/heat.js"),
    include_str!("../../assets/page/people.js"),
    include_str!("../../assets/page/outcomes.js"),
    include_str!("../../assets/page/register.js"),
    include_str!("../../assets/page/work.js"),
    include_str!("../../assets/page/record.js"),
    include_str!("../../assets/page/portfolio.js"),
    include_str!("../../assets/page/main.js"),
];

/// The page with `data` in it.
pub(super) fn fill(data: &str) -> String {
    let (styles, scripts) = (STYLES.concat(), SCRIPTS.join("\n"));
    let part = |name: &str| match name {
        "style" => styles.as_str(),
        "charts" => CHARTS,
        "data" => data,
        "script" => scripts.as_str(),
        _ => "",
    };
    // Every second piece is a name; what is filled in is not looked at again.
    SHELL.split("%%").enumerate().map(|(at, piece)| if at % 2 == 0 { piece } else { part(piece) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Version 6.1.0 of the npm package `echarts`, `dist/echarts.min.js`.
    const DIGEST: &str = "sha256:b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0";

    #[test]
    fn the_charts_are_those_of_the_package() {
        assert_eq!(zhenggai_wire::hash::sha256(CHARTS.as_bytes()).to_string(), DIGEST);
    }

    #[test]
    fn every_gap_is_filled_and_nothing_ends_a_script_early() {
        let page = fill("{\"a\":\"%%script%%\"}");
        assert_eq!(page.matches("</script>").count(), 3, "data, charts, script");
        assert!(page.contains("{\"a\":\"%%script%%\"}"), "what is filled in is left as it is");
        for part in STYLES.iter().chain(&SCRIPTS).chain([&CHARTS]) {
            assert!(!part.contains("</script") && !part.contains("<!--"));
        }
    }
}
