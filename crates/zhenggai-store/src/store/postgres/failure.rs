//! What PostgreSQL says, as a fault.

use ::postgres::Error;
use ::postgres::error::SqlState;

use crate::fault::{Damage, StoreFault};
use crate::store::place::Place;

/// The fault that an error of PostgreSQL or of its client is.
pub(crate) fn fault(place: &Place, error: &Error) -> StoreFault {
    let Some(said) = error.as_db_error() else {
        // The client has no name for the error of a value that cannot be read; the source has.
        let message = chain(error);
        return if is_of_a_value(error) {
            place.damaged(Damage::Database(message))
        } else {
            place.unavailable(&message)
        };
    };
    let code = said.code();
    let message = format!("{} ({})", said.message(), code.code());
    let broken = [
        SqlState::DATA_CORRUPTED,
        SqlState::INDEX_CORRUPTED,
        SqlState::UNDEFINED_TABLE,
        SqlState::UNDEFINED_COLUMN,
        SqlState::DATATYPE_MISMATCH,
    ];
    if *code == SqlState::LOCK_NOT_AVAILABLE {
        place.busy()
    } else if broken.contains(code) {
        place.damaged(Damage::Database(message))
    } else {
        place.unavailable(&message)
    }
}

fn is_of_a_value(error: &Error) -> bool {
    error.to_string().starts_with("error deserializing column")
}

/// What the error says, and what its causes say.
fn chain(error: &Error) -> String {
    let mut message = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(deeper) = cause {
        let said = deeper.to_string();
        if !message.contains(&said) {
            message = format!("{message}: {said}");
        }
        cause = deeper.source();
    }
    message
}
