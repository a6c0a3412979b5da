//! `zhenggai-hub SETTINGS.toml`: runs the hub until it is told to stop.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it says where it listens, and why it does not"
)]

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use tokio::net::TcpListener;
use zhenggai_hub::settings::Settings;
use zhenggai_hub::{Hub, routes};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("zhenggai-hub: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("name a file of settings, such as hub.toml")?;
    let settings: Settings = toml::from_str(&std::fs::read_to_string(path)?)?;
    let hub = Arc::new(Hub::new(&settings)?);
    let listener = TcpListener::bind(settings.listen).await?;
    println!("listening on http://{}", listener.local_addr()?);
    let stop = async {
        // Where the signal cannot be heard, it runs until it is ended.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    axum::serve(listener, routes(hub)).with_graceful_shutdown(stop).await?;
    Ok(())
}
