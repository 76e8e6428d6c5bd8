import type { Figure } from '../../statistics/answer.js';
import type { Paint } from '../paint.js';
import type { Report } from '../report.js';
import { thresholdOf } from './formula.js';
import { grouped, sentence, share } from './quantities.js';

/** The one sentence to paste into a mail: how many calls, how many in time, who abandoned, how long, how busy. */
export function headline(report: Report, paint: Paint): string {
  const { total } = report.answer;
  const level = total.get('service_level');
  const parts = [
    `${paint.strong(sentence(level, 'ratio'))} of ${volume(report)} answered within ` +
      `${thresholdOf(report.serviceLevel)} (target ${share(report.serviceLevel.target)}: ${verdict(report, level, paint)})`,
    `${sentence(total.get('abandonment'), 'ratio')} abandoned`,
    `mean wait ${sentence(total.get('asa'), 'seconds')}`,
    `agents busy ${sentence(total.get('occupancy'), 'ratio')} of their time`,
  ];
  return `${parts.join(', ')}.`;
}

function volume(report: Report): string {
  const { kind, days, hours } = report.span;
  const offered = report.answer.total.get('offered')?.mean ?? 0;
  const each = kind === 'days' ? offered / days : offered / hours;
  const many = grouped(each, each < 100 && !Number.isInteger(each) ? 1 : 0);
  return `${many} ${many === '1' ? 'call' : 'calls'} ${kind === 'days' ? 'a day' : 'an hour'}`;
}

function verdict(report: Report, level: Figure | undefined, paint: Paint): string {
  switch (standing(level, report.serviceLevel.target)) {
    case 'met':
      return paint.good('met');
    case 'missed':
      return paint.bad('missed');
    case 'open':
      return paint.doubtful('too close to call');
    case 'unknown':
      return 'no calls to judge by';
  }
}

/** How a service level stands to its target: decided only if the whole interval lies on one side of it. */
export function standing(level: Figure | undefined, target: number): 'met' | 'missed' | 'open' | 'unknown' {
  if (level === undefined || level.mean === null) return 'unknown';
  if ((level.low ?? level.mean) >= target) return 'met';
  return (level.high ?? level.mean) < target ? 'missed' : 'open';
}
