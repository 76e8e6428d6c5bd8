import { describe, expect, it } from 'vitest';
import { callsAt, play } from '../support/play.js';

/** The first caller keeps the only agent for fifty minutes; the second gives up after twenty seconds, at 30 s. */
const BUSY = `
time: { from: "00:00", to: "01:00" }
calls:
  a:
    arrivals: ${callsAt(0, 10)}
    talk: 50m
    patience: 20s
    redial: { after_abandon: 100%, delay: 60s }
  b: { arrivals: 0, talk: 1m, patience: 20s }
agents:
  desk: { count: 1 }
queues: { a: {}, b: {} }
`;
/** The contacts of the second caller. */
const tries = (...set: string[]) => play(BUSY, ...set).legs.filter((leg) => leg.case === 1);
const arrived = (...set: string[]) => tries(...set).map((leg) => leg.arrived);

describe('redial', () => {
  it('calls.*.redial.after_abandon: who gave up tries again; a list goes by try', () => {
    expect(arrived('calls.a.redial.after_abandon=0')).toEqual([10]);
    expect(arrived()).toEqual([10, 90, 170, 250]);
    expect(arrived('calls.a.redial.after_abandon=[100%, 0]')).toEqual([10, 90]);
  });

  it('calls.*.redial.after_block: so does who found no line free', () => {
    expect(arrived('lines=1')).toEqual([10]);
    expect(arrived('lines=1', 'calls.a.redial.after_block=100%')).toEqual([10, 70, 130, 190]);
  });

  it('calls.*.redial.delay: how long until he does', () => {
    expect(arrived('calls.a.redial.delay=5m')).toEqual([10, 330, 650, 970]);
  });

  it('calls.*.redial.max: at most so often in a case', () => {
    expect(arrived('calls.a.redial.max=1')).toEqual([10, 90]);
  });

  it('calls.*.redial.keeps_patience: the same patience every time', () => {
    const waits = (...set: string[]) =>
      tries('calls.a.patience={ exponential: 20s }', ...set).map((leg) => Math.round((leg.ended - leg.queued) * 1e6));
    expect(new Set(waits()).size).toBe(4);
    expect(new Set(waits('calls.a.redial.keeps_patience=true')).size).toBe(1);
  });

  it('calls.*.redial.becomes: another type takes the case on', () => {
    const types = (...set: string[]) => tries(...set).map((leg) => leg.type);
    expect(types('calls.a.redial.max=1')).toEqual(['a', 'a']);
    expect(types('calls.a.redial.becomes={ b: 100% }')).toEqual(['a', 'b']);
  });
});
