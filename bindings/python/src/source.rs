//! What is read: bytes, or a file.

use std::fs;
use std::path::PathBuf;

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_union;
use pyo3::type_object::PyTypeInfo;
use pyo3::types::{PyBytes, PyString};

/// A text, the bytes of a file, or the path of one.
#[derive(Debug)]
pub(crate) struct Source {
    /// Its name as people know it, without the folder.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

impl<'a, 'py> FromPyObject<'a, 'py> for Source {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        PyString::TYPE_HINT,
        PyBytes::TYPE_HINT,
        <PathBuf as FromPyObject<'a, 'py>>::INPUT_TYPE
    );

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = given.cast::<PyString>() {
            return Ok(Self { name: "<text>".to_owned(), bytes: text.to_str()?.as_bytes().to_vec() });
        }
        if let Ok(bytes) = given.cast::<PyBytes>() {
            return Ok(Self { name: "<bytes>".to_owned(), bytes: bytes.as_bytes().to_vec() });
        }
        let path: PathBuf = given.extract()?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(Self { name, bytes: file(&path)? })
    }
}

/// The bytes of a file; `OSError` with its name where it cannot be read.
pub(crate) fn file(path: &std::path::Path) -> PyResult<Vec<u8>> {
    fs::read(path).map_err(|error| failed(path, &error))
}

/// `OSError` as Python itself would raise it: with number, sentence and the name of the file.
pub(crate) fn failed(path: &std::path::Path, error: &std::io::Error) -> PyErr {
    let number = error.raw_os_error().unwrap_or_default();
    let said = error.to_string();
    let said = said.split(" (os error").next().unwrap_or_default().to_owned();
    pyo3::exceptions::PyOSError::new_err((number, said, path.display().to_string()))
}

/// The text of a file in whatever encoding notices may have, or the text itself.
pub(crate) fn text(source: &Source) -> PyResult<String> {
    let decoded = zhenggai::notice::decode::text(&source.bytes);
    decoded.map(|(_, text)| text).map_err(crate::fault::at(&source.name))
}
