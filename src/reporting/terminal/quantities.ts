import type { Figure } from '../../statistics/answer.js';

/** A figure as it is told: `78.3 %`, and `±1.1` (empty where there is no half-width). */
export interface Told {
  readonly value: string;
  readonly halfWidth: string;
}

const UNDEFINED: Told = { value: '-', halfWidth: '' };

/** Tells a figure in its unit, with as many decimals as its half-width deserves. */
export function tell(figure: Figure | undefined, unit: string): Told {
  if (figure === undefined || figure.mean === null) return UNDEFINED;
  const { mean, halfWidth } = figure;
  switch (unit) {
    case 'ratio':
      return inDecimals(100 * mean, halfWidth === null ? null : 100 * halfWidth, 1, ' %');
    case 'seconds':
      return Math.abs(mean) < 59.5 ? inDecimals(mean, halfWidth, mean < 10 ? 1 : 0, ' s') : onTheClock(mean, halfWidth);
    default:
      return inDecimals(mean, halfWidth, usualDecimals(mean), '');
  }
}

/** The figure in one piece: `78.3 % ±1.1`. */
export function sentence(figure: Figure | undefined, unit: string): string {
  const { value, halfWidth } = tell(figure, unit);
  return halfWidth === '' ? value : `${value} ${halfWidth}`;
}

/** A duration of the scenario itself, exact: `20 s`, `1:30`. */
export function duration(seconds: number): string {
  return seconds < 60 ? `${grouped(seconds, Number.isInteger(seconds) ? 0 : 1)} s` : clock(seconds);
}

/** A share of the scenario itself: `80 %`, `99.5 %`. */
export function share(ratio: number): string {
  return `${Number((100 * ratio).toFixed(2))} %`;
}

/** `7,214`, `12.4`. */
export function grouped(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string?];
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `-${text}` : text;
}

function inDecimals(mean: number, halfWidth: number | null, usual: number, unit: string): Told {
  if (halfWidth === null) return { value: grouped(mean, usual) + unit, halfWidth: '' };
  const decimals = halfWidth === 0 ? (Number.isInteger(mean) ? 0 : usual) : decimalsOf(halfWidth);
  return { value: grouped(mean, decimals) + unit, halfWidth: `±${grouped(halfWidth, decimals)}` };
}

/** One significant digit of the half-width, two where it begins with 1: ±4, ±1.1, ±0.03. */
function decimalsOf(halfWidth: number): number {
  let decimals = 0;
  for (let x = halfWidth; x < 1.95 && decimals < 4; x *= 10) decimals++;
  return decimals;
}

function usualDecimals(mean: number): number {
  if (Math.abs(mean) >= 100 || Number.isInteger(mean)) return 0;
  return Math.abs(mean) >= 10 ? 1 : 2;
}

function onTheClock(mean: number, halfWidth: number | null): Told {
  return { value: clock(mean), halfWidth: halfWidth === null ? '' : `±${clock(Math.ceil(halfWidth))}` };
}

/** `6:12`, `1:02:45`. */
function clock(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const text = hours > 0 ? `${grouped(hours, 0)}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  return seconds < 0 ? `-${text}` : text;
}
