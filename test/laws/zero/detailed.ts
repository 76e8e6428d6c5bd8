import { ZERO } from '../../../src/kernel/lawSpec.js';
import { DAY } from '../../../src/kernel/units.js';
import type { CallsAgain, Upsell } from '../../../src/model/callers.js';
import type { Ivr, IvrMenu, IvrNode } from '../../../src/model/ivr.js';
import type { Model } from '../../../src/model/model.js';
import { eachQueue, eachRule, eachType, type Feature, forEver, nothing, oneRule } from './changing.js';

const noOffer: Upsell = { offered: 1, adds: forEver, whenWaitingBelow: Infinity, accepted: 1, value: 1 };
const callsAgain: CallsAgain = { ifUnresolved: 1, delay: forEver, max: 2, becomes: [] };

const silentNode: IvrNode = {
  path: 'root',
  label: '',
  hours: null,
  closed: null,
  say: ZERO,
  deflects: null,
  identify: null,
  next: { kind: 'go', target: { kind: 'own' } },
};
const silentIvr: Ivr = { nodes: [silentNode] };

/** One key, which is honest. */
function oneKey({ calls }: Model): Ivr {
  const menu: IvrMenu = {
    keys: [{ key: '1', node: 1 }],
    press: calls.map(() => []),
    honest: calls.map(() => 0),
    mistakes: 0,
    noInput: 0,
    timeout: ZERO,
    then: null,
  };
  return {
    nodes: [
      { ...silentNode, hours: { from: 0, to: DAY }, say: nothing, next: { kind: 'menu', menu } },
      { ...silentNode, path: '1', deflects: calls.map(() => 0) },
    ],
  };
}

/** What is told in detail: legs and cases are the same, whatever else is told of them. */
export const DETAILED: Record<string, Feature> = {
  'identification that takes no time': {
    without: (model) => eachType(model, () => ({ identify: ZERO })),
    with: (model) => eachType(model, () => ({ identify: nothing })),
  },
  'a search that takes no time and is never in vain': {
    // In the IVR an unprepared caller cannot be identified: there it would make a difference.
    without: (model) => eachType({ ...model, ivr: null }, () => ({ unprepared: null })),
    with: (model) => eachType({ ...model, ivr: null }, () => ({ unprepared: { share: 1, adds: nothing, fails: 0 } })),
  },
  'an issue that takes no time to state': {
    without: (model) => eachType(model, () => ({ explain: ZERO })),
    with: (model) => eachType(model, () => ({ explain: nothing })),
  },
  'nobody unprepared': {
    without: (model) => eachType(model, () => ({ unprepared: null })),
    with: (model) => eachType(model, () => ({ unprepared: { share: 0, adds: forEver, fails: 1 } })),
  },
  'callers upset, whose talk takes as long': {
    without: (model) => eachType(model, () => ({ upset: null })),
    with: (model) => eachType(model, () => ({ upset: { share: 1, talkTimes: 1 } })),
  },
  'offers to nobody': {
    without: (model) => eachType(model, () => ({ upsell: null })),
    with: (model) => eachType(model, () => ({ upsell: { ...noOffer, offered: 0 } })),
  },
  'offers when fewer than none wait': {
    without: (model) => eachType(model, () => ({ upsell: null })),
    with: (model) => eachType(model, () => ({ upsell: { ...noOffer, whenWaitingBelow: 0 } })),
  },
  'further calls of 0 %': {
    without: (model) => eachType(model, () => ({ callsAgain: null })),
    with: (model) => eachType(model, () => ({ callsAgain: { ...callsAgain, ifUnresolved: 0 } })),
  },
  'at most 0 further calls': {
    without: (model) => eachType(model, () => ({ callsAgain: null })),
    with: (model) => eachType(model, () => ({ callsAgain: { ...callsAgain, max: 0 } })),
  },
  'waits announced to callers whom they do not drive away': {
    without: (model) =>
      eachQueue(
        eachType(model, () => ({ balks: null })),
        () => ({ announcesWait: false }),
      ),
    with: (model) =>
      eachQueue(
        eachType(model, () => ({ balks: { whenWaitOver: 0, probability: 0 } })),
        () => ({ announcesWait: true }),
      ),
  },
  'a block list of nobody': {
    without: (model) => eachType(model, () => ({ blocklist: null })),
    with: (model) => eachType(model, () => ({ blocklist: { after: 0, share: 0, then: -1 } })),
  },
  'a block list after a million contacts': {
    without: (model) => eachType(model, () => ({ blocklist: null })),
    with: (model) => eachType(model, () => ({ blocklist: { after: 1e6, share: 1, then: 0 } })),
  },
  'an IVR that leads to the own queue at once': {
    without: (model) => ({ ...model, ivr: null }),
    with: (model) => ({ ...model, ivr: silentIvr }),
  },
  'an IVR whose one key everybody presses': {
    without: (model) => ({ ...model, ivr: null }),
    with: (model) => ({ ...model, ivr: oneKey(model) }),
  },
  'hours of a queue that never end': {
    without: (model) => eachQueue(model, () => ({ hours: null })),
    with: (model) => eachQueue(model, () => ({ hours: { from: 0, to: DAY } })),
  },
  'a rule of handing off for everybody, many times over': {
    without: (model) => oneRule(model, (rule) => [rule]),
    with: (model) => oneRule(model, (rule) => [rule, rule, rule]),
  },
  'handoffs connected and told in no time': {
    without: (model) => eachRule(model, () => ({ connect: ZERO, brief: ZERO })),
    with: (model) => eachRule(model, () => ({ connect: nothing, brief: nothing })),
  },
  'cold handoffs that say how long one would hold': {
    without: (model) => eachRule(model, ({ policy }) => ({ policy: policy === 'warm' ? 'cold' : policy })),
    with: (model) =>
      eachRule(model, ({ policy }) => ({
        policy: policy === 'warm' ? 'cold' : policy,
        holdAtMost: forEver,
        brief: forEver,
      })),
  },
  'bounces that say where to, and how surely': {
    without: (model) => eachRule(model, () => ({ policy: 'bounce' })),
    with: (model) => eachRule(model, ({ to }) => ({ policy: 'bounce', accuracy: 0.3, to: to.map(() => 0) })),
  },
};
