//! What jieba-rs takes for the texts that are named on the command line: the best of several runs each.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use jieba_rs::Jieba;

const RUNS: usize = 50;

fn best(mut run: impl FnMut() -> usize) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..RUNS {
        let begun = Instant::now();
        black_box(run());
        best = best.min(begun.elapsed());
    }
    best
}

fn main() -> Result<(), Box<dyn Error>> {
    let jieba = Jieba::new();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        for (name, hmm) in [("jieba-rs", false), ("jieba-rs, HMM", true)] {
            let took = best(|| jieba.cut(black_box(&text), hmm).len());
            let speed = text.len() as f64 / took.as_secs_f64() / 1e6;
            println!("{path}: {name}: {:.3} ms, {speed:.1} MB/s", took.as_secs_f64() * 1e3);
        }
    }
    Ok(())
}
