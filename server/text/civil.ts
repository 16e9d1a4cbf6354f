/** A day, month or year of the Gregorian calendar without time or zone. Missing parts are unknown. */
export interface CivilDate {
  readonly year?: number;
  /** 1 to 12 */
  readonly month?: number;
  /** 1 to 31 */
  readonly day?: number;
}

/** A whole day; what articles are dated with. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
