//! What the hub answers when it does not do what it is asked.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use zhenggai::core::Invalid;
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::store::fault::StoreFault;

/// Why not.
#[derive(Debug)]
pub(crate) enum Answer {
    /// Nobody is known by this token.
    Unknown,
    /// The device may not do that with this dossier.
    Forbidden,
    /// Others are at it; come again.
    Busy,
    /// It took too long.
    Late,
    /// What was handed in cannot be used, or the store failed.
    Fault(Fault),
}

impl From<StoreFault> for Answer {
    fn from(fault: StoreFault) -> Self {
        Self::Fault(fault.into())
    }
}

impl From<Invalid> for Answer {
    fn from(invalid: Invalid) -> Self {
        Self::Fault(invalid.into())
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let bare = |status: StatusCode| status.into_response();
        match self {
            Self::Unknown => bare(StatusCode::UNAUTHORIZED),
            Self::Forbidden => bare(StatusCode::FORBIDDEN),
            Self::Busy => bare(StatusCode::SERVICE_UNAVAILABLE),
            Self::Late => bare(StatusCode::REQUEST_TIMEOUT),
            // What is wrong with the store is for whoever runs it, not for whoever knocks.
            Self::Fault(Fault::Store(
                StoreFault::Unavailable { .. }
                | StoreFault::Damaged { .. }
                | StoreFault::Busy { .. }
                | StoreFault::TooNew { .. },
            )) => bare(StatusCode::INTERNAL_SERVER_ERROR),
            Self::Fault(fault) => {
                let code = fault.code().as_str();
                let said = serde_json::json!({
                    "code": code,
                    "zh": fault.sentence(Language::Zh),
                    "en": fault.sentence(Language::En),
                });
                (StatusCode::UNPROCESSABLE_ENTITY, Json(said)).into_response()
            }
        }
    }
}
