/**
 * When a fact counts from, and when and by whom it was recorded. `known_on` (decided or published) cuts as-at views;
 * `recorded_on` is the business date of entry; `recorded_at` the real instant; `recorded_by` a person's pseudonymous id.
 */
export type Recorded = { known_on: string; recorded_on: string; recorded_at: string; recorded_by: string }
