/**
 * What statistics cost: nanoseconds per leg row (with its case row) over a synthetic book.
 * `npm run build && node bench/statistics.mjs [rows in millions]`
 */

import { Ledger } from '../dist/ledger/ledger.js';
import { Bookkeeper } from '../dist/statistics/index.js';
import { smallModel } from './smallModel.mjs';

const rows = Number(process.argv[2] ?? 4) * 1e6;

/** A cheap uniform number, for shapes only. */
let state = 1;
const uniform = () => {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return (state >>> 0) / 4294967296;
};
const exponential = (mean) => -mean * Math.log(1 - uniform());

/** Fills one page of each chapter with made-up calls, to be read again and again. */
function fill(ledger, model, span) {
  const { legs, cases } = ledger;
  for (let i = 0; i < legs.queue.length; i++) {
    const at = uniform() * span;
    const wait = uniform() < 0.6 ? 0 : exponential(20);
    const abandoned = wait > 0 && uniform() < 0.12;
    const talk = exponential(180);
    legs.type[i] = legs.servedAs[i] = legs.queue[i] = Math.floor(uniform() * model.calls.length);
    legs.outcome[i] = legs.settles[i] = abandoned ? 1 : 0;
    legs.delayed[i] = wait > 0 ? 1 : 0;
    legs.length[i] = legs.lengthTotal[i] = wait > 0 ? 3 : 0;
    legs.lines[i] = 30;
    legs.contactAt[i] = legs.queuedAt[i] = at;
    legs.contactWait[i] = at + wait - at;
    legs.agent[i] = legs.group[i] = legs.pickedAt[i] = legs.answeredAt[i] = legs.readyAt[i] = -1;
    legs.endedAt[i] = at + wait + (abandoned ? 0 : talk);
    cases.startedAt[i] = at;
    cases.endedAt[i] = legs.endedAt[i];
    cases.contacts[i] = 1;
    cases.lastGroup[i] = -1;
    cases.journeyWait[i] = wait;
    cases.type[i] = legs.type[i];
    if (abandoned) continue;
    legs.agent[i] = Math.floor(uniform() * 32);
    legs.group[i] = 0;
    legs.pickedAt[i] = legs.answeredAt[i] = at + wait;
    legs.readyAt[i] = legs.endedAt[i];
    cases.resolved[i] = cases.firstContact[i] = cases.agentsMet[i] = 1;
    cases.lastGroup[i] = 0;
    cases.customerTime[i] = wait + talk;
    cases.agentTime[i] = talk;
  }
}

for (const kind of ['study', 'days']) {
  for (const types of [1, 4]) {
    const model = smallModel(kind, types);
    const bookkeeper = new Bookkeeper(model);
    const ledger = new Ledger(bookkeeper);
    fill(ledger, model, kind === 'study' ? 6000 : model.time.length);
    const page = ledger.legs.queue.length;
    ledger.legs.count = ledger.cases.count = page;
    const part = { legs: 0n, cases: 0n };
    const read = (chapter, pages, into) => {
      const before = process.hrtime.bigint();
      for (let k = 0; k < pages; k++) bookkeeper[chapter](into);
      return process.hrtime.bigint() - before;
    };
    read('readLegs', 200, ledger.legs);
    read('readCases', 200, ledger.cases);
    const pages = Math.ceil(rows / page);
    part.legs = read('readLegs', pages, ledger.legs);
    part.cases = read('readCases', pages, ledger.cases);
    const before = process.hrtime.bigint();
    bookkeeper.finish(model.time.length);
    const end = Number(process.hrtime.bigint() - before) / 1e6;
    const each = (time) => (Number(time) / (pages * page)).toFixed(1);
    console.log(
      `${kind}, ${types} type(s): ${each(part.legs)} ns a leg, ${each(part.cases)} ns a case; finish ${end.toFixed(2)} ms`,
    );
  }
}
