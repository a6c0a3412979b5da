//! Files to run the command line on.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zhenggai_conformance::binary::run;
use zhenggai_conformance::folder;

/// The invented district, from the root of the tree.
pub(crate) const RIVERSIDE: &str = "examples/riverside/notice.txt";

/// The text of the invented district's notice.
pub(crate) fn riverside() -> String {
    folder::text(&folder::path(RIVERSIDE)).unwrap()
}

/// Where a file of this test stands. Tests run side by side: each name is used by one test alone.
pub(crate) fn path(name: impl AsRef<OsStr>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli");
    fs::create_dir_all(&folder).unwrap();
    folder.join(name.as_ref())
}

/// A file with these bytes.
pub(crate) fn file(name: impl AsRef<OsStr>, bytes: impl AsRef<[u8]>) -> String {
    let path = path(name);
    fs::write(&path, bytes).unwrap();
    path.into_os_string().into_string().unwrap()
}

/// What the command line prints for these arguments, as JSON.
pub(crate) fn json(arguments: &[&str]) -> Value {
    let ran = run(arguments);
    assert_eq!(ran.error, "", "{arguments:?}");
    serde_json::from_str(&ran.out).unwrap()
}

/// Compares what was printed with what stands in `tests/tests/snapshots`.
pub(crate) fn snapshot(name: &str, printed: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(format!("cli__{name}"), printed));
}

/// A notice with nothing wrong in it and nothing that keeps a closure from being granted.
pub(crate) const CLEAN: &str = "\
中共青溪县林业局党组关于巡察整改进展情况的通报
根据县委统一部署，2024年3月4日至4月26日，县委第三巡察组对县林业局党组开展了巡察。5月20日，县委第三巡察组向县林业局党组反馈了巡察意见。现将巡察整改进展情况予以公布。
一、巡察整改落实情况
（一）履行主责主业方面
1.关于护林防火巡查不到位的问题，重点从两个方面整改。
（1）补齐巡查力量。新聘护林员12名，全部到岗，已完成整改。
（2）更新巡查装备。配发对讲机30台，已完成整改。
欢迎干部群众对巡察整改落实情况进行监督。意见反馈时间：2024年9月2日至9月20日。联系电话：0999-5550123；电子邮箱：lyj@example.com。
中共青溪县林业局党组
2024年9月2日
";
