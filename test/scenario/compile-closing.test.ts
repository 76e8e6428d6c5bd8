import { describe, expect, it } from 'vitest';
import type { QueueModel } from '../../src/model/model.js';
import { isDetailed } from '../../src/model/plain.js';
import { errorsOf, modelOf, warningsOf } from './compiling.js';

const DAY = '{ from: "08:00", to: "20:00" }';
const centre = (queue: string, time = DAY) => `
time: ${time}
calls: { a: { arrivals: 6/h, talk: 3m, patience: 1m } }
agents: { desk: { count: 9 } }
queues: { a: { ${queue} } }
`;
const queueOf = (queue: string, time?: string): QueueModel => modelOf(centre(queue, time)).queues[0];
const hours = (from: string, to: string) => `hours: { from: "${from}", to: "${to}" }`;

describe('a queue closes', () => {
  it('with the centre, as the centre does, where nothing is written', () => {
    expect(queueOf('')).toMatchObject({ hours: null, atClose: 'serve' });
    expect(queueOf('', '{ from: "08:00", to: "20:00", at_close: hang_up }').atClose).toBe('hang_up');
  });

  it('in its own way', () => {
    expect(queueOf('at_close: hang_up')).toMatchObject({ hours: null, atClose: 'hang_up' });
    expect(queueOf('at_close: serve', '{ from: "08:00", to: "20:00", at_close: hang_up }').atClose).toBe('serve');
  });

  it('at the end of its own hours, by the clock', () => {
    expect(queueOf(hours('09:00', '17:30')).hours).toEqual({ from: 32400, to: 63000 });
    const night = '{ from: "20:00", to: "06:00" }';
    expect(queueOf(hours('22:00', '02:00'), night).hours).toEqual({ from: 79200, to: 93600 });
    expect(queueOf(hours('01:00', '02:00'), night).hours).toEqual({ from: 3600, to: 7200 });
    expect(queueOf(hours('09:00', '17:00'), '{ duration: 100h }').hours).toEqual({ from: 32400, to: 61200 });
  });

  it.each([
    [hours('08:00', '20:00'), DAY],
    [hours('00:00', '24:00'), '{ duration: 100h }'],
    [hours('06:00', '06:00'), '{ duration: 100h }'],
    [hours('20:00', '06:00'), '{ from: "20:00", to: "06:00" }'],
  ])('with the centre where its hours are the same: %s in %s', (queue, time) => {
    expect(queueOf(queue, time).hours).toBeNull();
    expect(warningsOf(centre(queue, time))).toEqual([]);
    expect(isDetailed(modelOf(centre(queue, time)))).toBe(false);
  });

  it('never, where the centre never does', () => {
    for (const queue of ['at_close: hang_up', `at_close: hang_up, ${hours('00:00', '24:00')}`]) {
      expect(queueOf(queue, '{ duration: 100h }').atClose).toBe('serve');
      expect(warningsOf(centre(queue, '{ duration: 100h }'))).toEqual([
        'queues.a.at_close: this queue never closes: `at_close` changes nothing',
      ]);
    }
    expect(queueOf(`at_close: hang_up, ${hours('08:00', '18:00')}`, '{ duration: 100h }').atClose).toBe('hang_up');
  });

  it('is doubted where its hours lie outside those of the centre', () => {
    expect(warningsOf(centre(hours('07:00', '12:00')))).toEqual([
      'queues.a.hours: these hours reach beyond the opening hours of the centre',
    ]);
    expect(warningsOf(centre(hours('07:00', '22:00')))).toHaveLength(1);
    expect(queueOf(hours('07:00', '22:00')).hours).toBeNull();
    expect(warningsOf(centre(hours('20:00', '22:00')))).toEqual([
      'queues.a.hours: the centre is never open in these hours: whoever comes to the queue is sent away',
    ]);
  });

  it.each([
    [hours('24:00', '12:00'), 'hours.from: hours cannot begin at the end of the day | 24:00 -> "00:00"?'],
    [hours('8', '12:00'), 'hours.from: this is not how a time of day is written'],
    ['hours: { from: "08:00" }', 'hours.to: "to" is missing'],
    ['at_close: transfer', 'at_close: this is no value for "at_close"'],
    ['announces_wait: yes', 'announces_wait: this is no value for "announces_wait" | yes -> true?'],
  ])('%s is refused', (queue, error) => {
    expect(errorsOf(centre(queue))).toEqual([expect.stringContaining(`queues.a.${error}`)]);
  });
});
