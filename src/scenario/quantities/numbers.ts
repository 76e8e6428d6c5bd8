/** A number as people write it, without sign or exponent. */
export const NUMBER = String.raw`(?:\d+(?:\.\d+)?|\.\d+)`;

/**
 * `text` x times / per, rounded once: the digits are read as a whole number, so that 1.1h is 3960 s and not
 * 3960.0000000000005.
 */
export function scaled(text: string, times: number, per: number): number {
  const point = text.indexOf('.');
  if (point < 0) return (Number(text) * times) / per;
  const decimals = text.length - point - 1;
  const digits = Number(text.slice(0, point) + text.slice(point + 1));
  return (digits * times) / (Number(`1e${decimals}`) * per);
}

/** Seconds in each unit of time, as [times, per], from the smallest up. */
export const UNITS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ms', [1, 1000]],
  ['s', [1, 1]],
  ['m', [60, 1]],
  ['h', [3600, 1]],
  ['d', [86400, 1]],
]);

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ms: 'ms msec msecs millisecond milliseconds',
    s: 's sec secs second seconds',
    m: 'm min mins minute minutes',
    h: 'h hr hrs hour hours',
    d: 'd day days',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** The unit meant by "min", "Hours", "SEC"; undefined if it is no unit of time. */
export function unitMeant(word: string): string | undefined {
  return SPELLINGS.get(word.toLowerCase());
}
