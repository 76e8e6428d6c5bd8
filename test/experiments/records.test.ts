import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { thisThread } from '../../src/experiments/crew.js';
import { BothRead } from '../../src/experiments/records/bothRead.js';
import { recordFormat } from '../../src/experiments/records/formats.js';
import { Pen } from '../../src/experiments/records/pen.js';
import { headerOf, Scribe } from '../../src/experiments/records/scribe.js';
import { replicate } from '../../src/experiments/replicate.js';
import { loadScenario } from '../../src/scenario/index.js';
import type { Figures } from '../../src/statistics/answer.js';
import { Bookkeeper } from '../../src/statistics/index.js';

/** A bank in small: handed off for lack of skill, in parts of talk, tried again, moved on, blocked. */
const BANK = `
time: { from: "08:00", to: "11:00" }
lines: 9
defaults: { calls: { patience: { exponential: 2m }, identify: 15s, explain: { exponential: 30s }, wrap_up: 20s } }
calls:
  cards: { arrivals: 60/h, talk: { exponential: 3m }, redial: { after_abandon: 60%, after_block: 80%, delay: 5m } }
  loans: { arrivals: 30/h, talk: { exponential: 5m }, also_needs: { types: { cards: 30% } } }
queues:
  cards: { priority: 2, max_wait: 90s, after_max_wait: loans }
  loans: { priority: 1, capacity: 5 }
agents:
  front: { count: 5, skills: [cards], answers: all, pick_up: 2s }
  experts: { count: 2 }
handoff: { policy: warm, brief: 20s, connect: 3s, place: keep_age }
`;

/** Queues and talk alone: the engine keeps no details of it. */
const PLAIN = `
time: { duration: 20h, warmup: 0 }
calls:
  general: { arrivals: 60/h, talk: { exponential: 3m }, patience: { exponential: 2m }, also_needs: { types: { more: 20% } } }
  more: { arrivals: 0, talk: 1m }
agents:
  desk: { count: 3 }
`;

const DAYS = 3;

async function recorded(text: string, format: string, strategy = 'base') {
  const { model } = loadScenario({ path: 'x.yaml', readText: () => text });
  const pieces: Uint8Array[] = [];
  const paper = (bytes: Uint8Array) => pieces.push(bytes.slice());
  paper(headerOf(model, strategy, recordFormat(format)));
  const scribe = new Scribe(model, strategy, recordFormat(format), paper);
  const run = (rows?: Scribe) =>
    replicate(
      { replications: DAYS },
      thisThread([{ model, seed: '1' }], async () => {}, rows),
    );
  const { answer } = await run(scribe);
  expect((await run()).answer, 'the figures are the same without rows').toEqual(answer);
  return { text: Buffer.concat(pieces).toString('utf8'), answer: answer! };
}

type Row = Record<string, string>;
const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
const mean = (rows: readonly Row[], column: string) => sum(rows, column) / rows.length;
const figure = (figures: Figures | undefined, metric: string) => figures?.get(metric)?.mean;
const isAnswered = (row: Row) => row.answered !== '';

/** A mean over replications of what is worked out within each. */
const perDay = (rows: readonly Row[], worth: (day: readonly Row[]) => number) =>
  Array.from({ length: DAYS }, (_, r) => worth(rows.filter((row) => row.replication === String(r + 1)))).reduce(
    (total, value) => total + value / DAYS,
    0,
  );

describe('the sums of the rows are the figures of the report', async () => {
  const { text, answer } = await recorded(BANK, 'csv');
  const rows: Row[] = parse(text, { columns: true });
  const contactOf = (row: Row) => `${row.replication} ${row.case} ${row.contact}`;
  const contacts = [...new Set(rows.map(contactOf))].map((key) => rows.filter((row) => contactOf(row) === key));

  it.each(['cards', 'loans'])('in the queue %s: counts, waits, handling times', (queue) => {
    const figures = answer.queues.get(queue);
    const legs = rows.filter((row) => row.queue === queue);
    const answered = (day: readonly Row[]) => day.filter(isAnswered);
    expect(figure(figures, 'offered')).toBeCloseTo(legs.length / DAYS, 9);
    expect(figure(figures, 'answered')).toBeCloseTo(answered(legs).length / DAYS, 9);
    for (const outcome of ['abandoned', 'blocked', 'overflowed', 'closed_out']) {
      const counted = legs.filter((row) => row.outcome === outcome).length;
      expect(figure(figures, outcome), outcome).toBeCloseTo(counted / DAYS, 9);
    }
    expect(figure(figures, 'asa')).toBeCloseTo(
      perDay(legs, (day) => mean(answered(day), 'wait')),
      6,
    );
    for (const time of ['identify', 'explain', 'talk', 'hold', 'wrap_up']) {
      const worth = perDay(legs, (day) => mean(answered(day), time));
      expect(figure(figures, time), time).toBeCloseTo(worth, 6);
    }
    const aht = perDay(legs, (day) =>
      ['talk', 'hold', 'wrap_up'].reduce((all, time) => all + mean(answered(day), time), 0),
    );
    expect(figure(figures, 'aht')).toBeCloseTo(aht, 6);
    const handedOff = (day: readonly Row[]) => day.filter((row) => row.outcome === 'handed_off').length;
    expect(figure(figures, 'transfer_rate')).toBeCloseTo(
      perDay(legs, (day) => handedOff(day) / answered(day).length),
      9,
    );
  });

  it('of the whole centre: contacts are counted by their first answer, by the waits until then', () => {
    const firstAnswered = contacts.filter((legs) => legs.some(isAnswered));
    expect(figure(answer.total, 'offered')).toBeCloseTo(contacts.length / DAYS, 9);
    expect(figure(answer.total, 'answered')).toBeCloseTo(firstAnswered.length / DAYS, 9);
    const blocked = contacts.filter((legs) => !legs.some(isAnswered) && legs.at(-1)!.outcome === 'blocked');
    expect(figure(answer.total, 'blocked')).toBeCloseTo(blocked.length / DAYS, 9);
    const waits = firstAnswered.map((legs) => ({
      replication: legs[0]!.replication!,
      wait: String(sum(legs.slice(0, legs.findIndex(isAnswered) + 1), 'wait')),
    }));
    expect(figure(answer.total, 'asa')).toBeCloseTo(
      perDay(waits, (day) => mean(day, 'wait')),
      6,
    );
    const handoffs = rows.filter((row) => row.handoff_policy !== '').length;
    expect(figure(answer.total, 'handoffs_per_contact')).toBeGreaterThan(0.1);
    expect(handoffs).toBe(rows.filter((row) => row.outcome === 'handed_off').length);
  });

  it('a row tells the leg: from its arrival to the end of the talk, and by whom', () => {
    for (const row of rows.filter(isAnswered)) {
      const [queued, answered, ended] = [row.queued, row.answered, row.ended].map(Number) as [number, number, number];
      expect(answered - queued).toBeCloseTo(Number(row.wait), 5);
      expect(Number(row.talk) + Number(row.hold)).toBeCloseTo(ended - answered, 5);
      expect(Number(row.agent)).toBeGreaterThanOrEqual(1);
      expect(Number(row.agent)).toBeLessThanOrEqual(row.agent_group === 'front' ? 5 : 2);
      expect(row.priority).toBe(row.queue === 'cards' ? '2' : '1');
    }
    const moved = rows.find((row) => row.outcome === 'overflowed' && row.queue === 'cards')!;
    expect(moved).toMatchObject({ own_queue: 'cards', entered_queue: 'cards', wait: '90', answered: '', talk: '' });
    const warm = rows.filter((row) => row.handoff_policy === 'warm');
    expect(warm.every((row) => row.outcome === 'handed_off' && Number(row.hold) >= 3)).toBe(true);
    expect(rows.filter((row) => row.handoff_policy === 'also_needs').length).toBeGreaterThan(0);
  });

  it('a contact that found no line has a row, without a queue', () => {
    const { arrived, ...row } = rows.find((each) => each.outcome === 'blocked' && each.queue === '')!;
    expect(row).toMatchObject({
      leg: '1',
      kind: 'call',
      queued: '',
      wait: '',
      priority: '',
      agent: '',
      ended: arrived,
    });
  });

  it('replications follow each other; all is numbered from 1', () => {
    const numbers = rows.map((row) => Number(row.replication));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3]));
    for (const column of ['case', 'contact', 'leg']) {
      expect(Math.min(...rows.map((row) => Number(row[column])))).toBe(1);
    }
  });
});

describe('where the engine keeps no details', async () => {
  const { text } = await recorded(PLAIN, 'csv');
  const rows: Row[] = parse(text, { columns: true });

  it('they are worked out: the issue is stated in the talk, who goes on has a further need', () => {
    for (const row of rows.filter(isAnswered)) {
      expect(row).toMatchObject({ stated: '1', identify: '0', explain: '0', hold: '0', entered_queue: 'general' });
      expect(Number(row.talk)).toBeCloseTo(Number(row.ended) - Number(row.answered), 5);
      expect(row.handoff_policy).toBe(row.outcome === 'handed_off' ? 'also_needs' : '');
    }
    expect(rows.some((row) => row.outcome === 'handed_off')).toBe(true);
  });
});

describe('while rows are written', () => {
  it('the figures see every chapter of the book', () => {
    const chaptersRead = (reader: object) =>
      Object.getOwnPropertyNames(reader).filter((name) => name.startsWith('read'));
    expect(chaptersRead(BothRead.prototype).sort()).toEqual(chaptersRead(Bookkeeper.prototype).sort());
  });
});

describe('the two formats', () => {
  it('say the same: NDJSON has null where CSV has nothing', async () => {
    const csv: Row[] = parse((await recorded(BANK, 'csv')).text, { columns: true });
    const lines = (await recorded(BANK, 'ndjson')).text.trimEnd().split('\n');
    const objects = lines.map((line) => JSON.parse(line) as Record<string, string | number | null>);
    const asText = objects.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)])),
    );
    expect(asText).toEqual(csv);
    expect(typeof objects[0]!.arrived).toBe('number');
  });

  it('survive any name: quotes, newlines, what a spreadsheet takes for a formula', async () => {
    const name = '=cmd|"x",\n1';
    const csv: Row[] = parse((await recorded(PLAIN, 'csv', name)).text, { columns: true });
    expect(csv[0]!.strategy).toBe(`'=cmd|"x", 1`);
    const [line] = (await recorded(PLAIN, 'ndjson', name)).text.split('\n');
    expect(JSON.parse(line!).strategy).toBe(name);
  });
});

describe('numbers are told to the microsecond', () => {
  const written = (value: number) => {
    let text = '';
    const pen = new Pen((bytes) => {
      text += Buffer.from(bytes).toString('latin1');
    });
    pen.number(value);
    pen.flush();
    return text;
  };

  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [1200, '1200'],
    [0.1 + 0.2, '0.3'],
    [28831.4947274, '28831.494727'],
    [59.9999999, '60'],
    [0.000001, '0.000001'],
    [-2.5, '-2.5'],
    [-1e-9, '0'],
    [9e9, '9000000000'],
    [1e22, '1e+22'],
  ])('%d is %s', (value, text) => {
    expect(written(value)).toBe(text);
  });
});
