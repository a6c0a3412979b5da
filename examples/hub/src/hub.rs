//! The hub and its routes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::HeaderMap;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use zhenggai::core::id::DossierId;
use zhenggai::fault::Fault;
use zhenggai::store::exchange::{Apply, Have, Limits, Missing, apply, bundle};
use zhenggai::store::store::{SqliteStore, Store as _};

use crate::answer::Answer;
use crate::gate::Gate;
use crate::settings::{Right, Settings};

/// The hub.
#[derive(Debug)]
pub struct Hub {
    store: Mutex<SqliteStore>,
    gate: Gate,
    turns: Semaphore,
    patience: Duration,
    most_bytes: usize,
    limits: Limits,
}

/// Why the hub does not start.
#[derive(Debug, thiserror::Error)]
pub enum NoStart {
    /// The store cannot be opened or made.
    #[error("{0}")]
    Store(#[from] Fault),
    /// The token of a device is no digest, or is another device's.
    #[error("the token of the device `{0}` is no digest like `sha256:…`, or is another device's")]
    Token(String),
}

impl Hub {
    /// The hub that these settings ask for.
    ///
    /// # Errors
    /// When the store cannot be opened, or a token is none.
    pub fn new(settings: &Settings) -> Result<Self, NoStart> {
        let gate = Gate::new(&settings.devices).map_err(NoStart::Token)?;
        let store = SqliteStore::open_or_create(&settings.store).map_err(Fault::from)?;
        let most = u64::try_from(settings.most_bytes).unwrap_or(u64::MAX);
        Ok(Self {
            store: Mutex::new(store),
            gate,
            turns: Semaphore::new(settings.at_a_time),
            patience: Duration::from_secs(settings.seconds),
            most_bytes: settings.most_bytes,
            // What is packed may unpack to sixteen times as much, and no more.
            limits: Limits { total: most.saturating_mul(16), ..Limits::default() },
        })
    }

    /// Does something with the store, on a thread that may wait.
    async fn with<T: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&mut SqliteStore, &Self) -> Result<T, Answer> + Send + 'static,
    ) -> Result<T, Answer> {
        let done = spawn_blocking(move || {
            let mut store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut store, &self)
        });
        done.await.unwrap_or(Err(Answer::Late))
    }
}

/// The routes: `GET /v1/dossiers/ID/have`, `POST …/missing` with what somebody has, `POST …/bundles` with a bundle.
pub fn routes(hub: Arc<Hub>) -> Router {
    Router::new()
        .route("/v1/dossiers/{dossier}/have", get(have))
        .route("/v1/dossiers/{dossier}/missing", post(missing))
        .route("/v1/dossiers/{dossier}/bundles", post(bundles))
        .layer(DefaultBodyLimit::max(hub.most_bytes))
        .layer(from_fn_with_state(Arc::clone(&hub), in_turn))
        .with_state(hub)
}

/// Only so many at a time, and none for longer than is allowed, reading its body included.
async fn in_turn(State(hub): State<Arc<Hub>>, request: Request, next: Next) -> Response {
    let Ok(_turn) = hub.turns.try_acquire() else { return Answer::Busy.into_response() };
    timeout(hub.patience, next.run(request)).await.unwrap_or_else(|_| Answer::Late.into_response())
}

async fn have(
    State(hub): State<Arc<Hub>>,
    Path(dossier): Path<String>,
    headers: HeaderMap,
) -> Result<String, Answer> {
    hub.gate.pass(&headers, &dossier, Right::Read)?;
    let id = DossierId::new(&dossier)?;
    hub.with(move |store, _| Ok(Have::of(store, &id)?.encode()?)).await
}

async fn missing(
    State(hub): State<Arc<Hub>>,
    Path(dossier): Path<String>,
    headers: HeaderMap,
    body: String,
) -> Result<Vec<u8>, Answer> {
    hub.gate.pass(&headers, &dossier, Right::Read)?;
    let have = Have::decode(&body)?;
    if have.dossier.as_str() != dossier {
        return Err(Answer::Forbidden);
    }
    hub.with(move |store, _| {
        let missing = Missing::of(store, &have)?;
        let heads = store.heads(&have.dossier)?;
        let mut bytes = Vec::new();
        bundle(store, &missing, &heads, &mut bytes)?;
        Ok(bytes)
    })
    .await
}

async fn bundles(
    State(hub): State<Arc<Hub>>,
    Path(dossier): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<serde_json::Value>, Answer> {
    hub.gate.pass(&headers, &dossier, Right::Write)?;
    let id = DossierId::new(&dossier)?;
    hub.with(move |store, hub| {
        let how = Apply { dossier: Some(&id), limits: hub.limits, ..Apply::default() };
        let applied = apply(store, &mut body.as_ref(), &how)?;
        let lacking: Vec<String> = applied.lacking.iter().map(ToString::to_string).collect();
        Ok(Json(serde_json::json!({ "new": applied.new, "known": applied.known, "lacking": lacking })))
    })
    .await
}
