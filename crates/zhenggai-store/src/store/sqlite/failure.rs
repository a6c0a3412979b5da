//! What SQLite says, as a fault.

use rusqlite::{Error, ErrorCode};

use crate::fault::{Damage, StoreFault};
use crate::store::place::Place;

/// The fault that an error of SQLite is.
pub(crate) fn fault(place: &Place, error: &Error) -> StoreFault {
    match error {
        Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::Utf8Error(..)
        | Error::InvalidColumnType(..) => return place.damaged(Damage::Database(error.to_string())),
        _ => {}
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => place.busy(),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            place.damaged(Damage::Database(error.to_string()))
        }
        _ => place.unavailable(&error.to_string()),
    }
}
