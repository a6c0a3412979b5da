//! From which day a period counts, and what becomes of a last day on which nobody works.

use crate::vocabulary;

vocabulary! {
    /// Which day is the first of a period (起算规则).
    pub enum Start as "start" {
        /// The day after the event; the day of the event is not counted (民法典 art. 201).
        NextDay = "next_day",
        /// The day of the event itself (当日计入).
        SameDay = "same_day",
    }
}

vocabulary! {
    /// What becomes of a last day that is no working day (顺延规则).
    pub enum Roll as "roll" {
        /// It stays (不顺延).
        None = "none",
        /// The next working day takes its place (顺延至休假后第一个工作日, 民法典 art. 203).
        NextWorkingDay = "next_working_day",
        /// The working day before takes its place (提前至休假前最后一个工作日).
        PreviousWorkingDay = "previous_working_day",
    }
}
