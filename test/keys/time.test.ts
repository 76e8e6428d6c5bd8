import { describe, expect, it } from 'vitest';
import { answers, callsAt, figure, outcomes, play } from '../support/play.js';

/** One agent, a minute's talk, an hour open. */
const HOUR = `
time: { from: "09:00", to: "10:00" }
calls:
  a: { arrivals: ${callsAt(0, 2000, 3590)}, talk: 60s }
agents:
  desk: { count: 1 }
`;

describe('time', () => {
  it('time.from: when the doors open', () => {
    expect(answers(HOUR)).toEqual([32400, 34400, 35990]);
    expect(answers(HOUR, 'time.from="08:00"')).toEqual([28800, 30800, 32390]);
  });

  it('time.to: from then on nobody new comes', () => {
    expect(play(HOUR).legs.length).toBe(3);
    expect(play(HOUR, 'time.to="09:30"').legs.length).toBe(1);
  });

  it('time.days: so many days, one after another, in one run', () => {
    const daily = HOUR.replace(callsAt(0, 2000, 3590), callsAt('09:10'));
    expect(answers(daily)).toEqual([33000]);
    expect(answers(daily, 'time.days=3')).toEqual([33000, 33000 + 86400, 33000 + 2 * 86400]);
  });

  it('time.interval: how finely the report cuts the day', () => {
    const from = (...set: string[]) => play(HOUR, ...set).answer.intervals.map((interval) => interval.from);
    expect(from()).toEqual(['09:00', '09:30']);
    expect(from('time.interval=15m')).toEqual(['09:00', '09:15', '09:30', '09:45']);
  });

  it('time.at_close: whoever waits is served, or sent away', () => {
    const late = HOUR.replace('3590', '3580,3590');
    expect(outcomes(late).slice(-2)).toEqual(['answered', 'answered']);
    expect(outcomes(late, 'time.at_close=hang_up').slice(-2)).toEqual(['answered', 'closed_out']);
  });
});

/** A steady state. */
const STUDY = `
time: { duration: 1h }
calls:
  a: { arrivals: ${callsAt(0, 2000, 3000)}, talk: 60s }
agents:
  desk: { count: 1 }
`;

describe('a study', () => {
  it('time.duration: one stretch from midnight, which just stops', () => {
    expect(play(STUDY).stoppedAt).toBe(3600);
    expect(play(STUDY, 'time.duration=40m').stoppedAt).toBe(2400);
    expect(play(STUDY, 'time.duration=40m').legs.length).toBe(2);
  });

  it('time.warmup: is played, but left out of every figure', () => {
    expect(figure(play(STUDY).answer.total, 'offered')).toBe(3);
    const warm = play(STUDY, 'time.warmup=30m');
    expect(warm.legs.length).toBe(3);
    expect(figure(warm.answer.total, 'offered')).toBe(2);
  });
});
