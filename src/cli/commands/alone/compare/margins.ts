import { didYouMean } from '../../../../scenario/nearest.js';
import { readDuration } from '../../../../scenario/quantities/index.js';
import { type Margin, METRICS } from '../../../../statistics/index.js';
import { wrongUsage } from '../../../failure.js';

/** The margin of a metric; undefined: the usual one. */
type MarginOf = (metric: string, unit: string) => Margin | undefined;

const NONE: Margin = { absolute: 0, relative: 0 };

/** What --margin asks for, the last that fits a metric deciding: `1%` and `2s` of all that have such a unit, `asa=5s` of one. */
export function marginsAsked(texts: readonly string[]): MarginOf {
  const margins = texts.map((text): MarginOf => {
    const [value, name] = text.split('=').reverse() as [string, string?];
    if (name === undefined) return general(text, value);
    const metric = METRICS.find((each) => each.name === name);
    if (metric === undefined) {
      const names = METRICS.map((each) => each.name);
      throw wrongUsage(`--margin ${text}: there is no metric "${name}"`, didYouMean(name, names));
    }
    const margin = marginFor(metric.unit, value);
    if (margin === undefined) throw wrongUsage(`--margin ${text}: ${name} is no ${value}`, remedyFor(metric.unit));
    return (asked) => (asked === name ? margin : undefined);
  });
  return (metric, unit) => margins.findLast((margin) => margin(metric, unit))?.(metric, unit);
}

/** Of every metric whose unit it fits. */
function general(text: string, value: string): MarginOf {
  if (marginFor('ratio', value) === undefined && marginFor('seconds', value) === undefined) {
    throw wrongUsage(`--margin ${text}: this is no margin`, 'write 1%, 2s, or asa=5s for one metric');
  }
  return (_, unit) => marginFor(unit, value);
}

/** Points of a ratio, a share of anything else, a time, or a number; undefined: the unit is another. */
function marginFor(unit: string, value: string): Margin | undefined {
  if (value === '0') return NONE;
  const share = /^(\d+(?:\.\d+)?)%$/.exec(value);
  if (share !== null) {
    const part = Number(share[1]) / 100;
    return unit === 'ratio' ? { absolute: part, relative: 0 } : { absolute: 0, relative: part };
  }
  if (unit === 'seconds') {
    const read = readDuration(value);
    return read.ok ? { absolute: read.value, relative: 0 } : undefined;
  }
  return unit !== 'ratio' && /^\d+(\.\d+)?$/.test(value) ? { absolute: Number(value), relative: 0 } : undefined;
}

function remedyFor(unit: string): string {
  if (unit === 'ratio') return 'write points of it, such as 1%';
  return unit === 'seconds'
    ? 'write a time or a share, such as 5s or 2%'
    : 'write a number or a share, such as 0.1 or 2%';
}
