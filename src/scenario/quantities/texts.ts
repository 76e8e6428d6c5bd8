/** `30s`, `1h30m`; the number 0 alone needs no unit. */
export type DurationText = string | 0;
/** `120/h`, `0.5/s`; 0. */
export type RateText = string | 0;
/** `0.2` or `20%`. */
export type ProbabilityText = string | number;
/** `"08:30"`, `"24:00"`. */
export type ClockText = string;
/** A duration, `never`, or a map whose one key names a distribution family. */
export type LawText = DurationText | 'never' | { readonly [family: string]: unknown };
