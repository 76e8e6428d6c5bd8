import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lawOf } from '../../../src/distributions/index.js';
import type { LawSpec } from '../../../src/kernel/lawSpec.js';
import type { IvrMenu, IvrNode, IvrTarget } from '../../../src/model/ivr.js';
import type { Model } from '../../../src/model/model.js';
import { loadScenario, ScenarioError } from '../../../src/scenario/index.js';
import { CENTRE } from './centre.js';

/** Written as JSON, which is YAML too. */
type Written = Record<string, unknown>;

const TYPES = ['cards', 'deposits', 'general'];
const time = fc.constantFrom<unknown>(0, 0, '1s', '5s', { exponential: '2s' }, { empirical: ['0s', '3s'] });
const share = fc.constantFrom('0%', '1%', '10%', '50%', '97%', '100%');
const shares = fc.dictionary(fc.constantFrom(...TYPES), share, { maxKeys: 3 });
const target = fc.constantFrom<unknown>(
  'hang_up',
  'n0',
  'n1',
  'n2',
  'n3',
  { queue: 'sales' },
  { say: '1s', then: 'n0' },
);
const hours = fc.record({
  from: fc.constantFrom('08:00', '22:00'),
  to: fc.constantFrom('08:00', '12:00'),
  closed: fc.record({ say: time, then: target }),
});

const part = fc.record(
  {
    say: time,
    hours,
    deflects: shares,
    identify: fc.record({ time, succeeds: share }),
    mistakes: share,
    no_input: fc.oneof(
      share,
      fc.record({ probability: share, timeout: time, then: fc.oneof(fc.constant('repeat'), target) }),
    ),
  },
  { requiredKeys: [] },
);

/** Of a menu's four nodes the names are n0 to n3, the root being n0, so that `then` finds some of them. */
function nodeAt(depth: number): fc.Arbitrary<Written> {
  const leaf = fc.oneof(
    fc.constant<Written>({}),
    fc.record({ queue: fc.constantFrom(...TYPES, 'sales') }),
    fc.record({ then: target }),
    fc.record({ self_service: fc.record({ time, contains: fc.oneof(share, shares), then: target }) }),
  );
  if (depth === 0) return fc.tuple(part, leaf).map(([own, next]) => ({ ...own, ...next }));
  const nodes = fc.array(fc.oneof(nodeAt(0), nodeAt(depth - 1)), { minLength: 1, maxLength: 3 });
  const press = fc.dictionary(fc.constantFrom(...TYPES), fc.record({ 0: share }));
  return fc
    .record({ own: part, nodes, press })
    .map((each) => ({ ...each.own, menu: { ...each.nodes }, press: each.press }));
}

/** Names for some nodes: n0 is the root, the others stand where they are met. */
function named(root: Written): Written {
  let count = 0;
  const name = (node: Written): Written => {
    const own = count < 4 ? { name: `n${count++}` } : {};
    const menu = node.menu as Record<string, Written> | undefined;
    return menu
      ? { ...node, ...own, menu: Object.fromEntries(Object.entries(menu).map(([key, each]) => [key, name(each)])) }
      : { ...node, ...own };
  };
  return name(root);
}

/** The model, or null if it was refused. */
function modelOf(ivr: Written): Model | null {
  try {
    return loadScenario({ path: 'f.yaml', readText: () => `${CENTRE}ivr: ${JSON.stringify(ivr)}\n` }).model;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return null;
  }
}

/** A caller with dice, who goes by the model as it is told in docs/life-of-a-call.md. */
class Caller {
  steps = 0;
  private idle = 0;
  private identified = false;
  private mistaken = false;
  private readonly nodes: readonly IvrNode[];

  constructor(
    private readonly model: Model,
    private readonly type: number,
    private readonly isOpen: boolean,
    private readonly dice: () => number,
  ) {
    this.nodes = model.ivr!.nodes;
  }

  /** Walks until he is out. */
  walk(): void {
    let at: number | null = 0;
    while (at !== null) {
      // The numbers drawn in the IVR begin anew after 16,384 steps: whoever is still in it then may never leave.
      if (++this.steps > 16_000) throw new Error('he never leaves');
      at = this.passes(at);
    }
  }

  private passes(row: number): number | null {
    const node = this.nodes[row];
    if (node.closed !== null && !this.isOpen) {
      this.stays(node.closed.say);
      return this.goes(node.closed.then);
    }
    this.stays(node.say);
    if (this.dice() < (node.deflects?.[this.type] ?? 0)) return null;
    if (node.identify && !this.identified) {
      this.stays(node.identify.time);
      this.identified = this.dice() < node.identify.succeeds;
    }
    if (node.next.kind === 'go') return this.goes(node.next.target);
    if (node.next.kind === 'menu') return this.chooses(node.next.menu, row);
    this.stays(node.next.service.time);
    const contained = this.dice() < node.next.service.contains[this.type];
    return contained && !this.mistaken ? null : this.goes(node.next.service.then);
  }

  private chooses(menu: IvrMenu, row: number): number | null {
    if (this.dice() < menu.noInput) {
      this.stays(menu.timeout);
      return menu.then === null ? row : this.goes(menu.then);
    }
    const size = menu.keys.length;
    const draw = this.dice();
    let pressed: number | null = null;
    let sum = 0;
    for (const share of menu.press[this.type]) {
      sum += share.probability;
      if (pressed === null && draw < sum) pressed = share.key;
    }
    const honest = menu.honest[this.type];
    const meant = pressed ?? (honest >= 0 ? honest : Math.floor(this.dice() * size));
    const isMistake = this.dice() < menu.mistakes;
    const key = isMistake ? (meant + 1 + Math.floor(this.dice() * (size - 1))) % size : meant;
    if (isMistake && key !== honest) this.mistaken = true;
    else if (!isMistake && pressed !== null) this.mistaken = false;
    return menu.keys[key].node;
  }

  private goes(target: IvrTarget): number | null {
    if (target.kind === 'queue') expect(this.model.queues[target.queue]).toBeDefined();
    return target.kind === 'node' ? target.node : null;
  }

  private stays(law: LawSpec): void {
    const time = lawOf(law).sample({ next: this.dice }, 0);
    this.idle = time > 0 ? 0 : this.idle + 1;
    // At most four laws at a node, and never the same node again.
    if (this.idle > 4 * this.nodes.length) throw new Error('time stands still');
  }
}

it('whatever is written is refused, or every caller comes out of it, and time goes on', () => {
  let inOrder = 0;
  fc.assert(
    fc.property(fc.oneof(nodeAt(1), nodeAt(2)), fc.nat(), (written, seed) => {
      const model = modelOf(named(written));
      if (!model?.ivr) return;
      inOrder++;
      let state = seed + 1;
      const dice = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 4_294_967_296;
      };
      for (const open of [true, false]) {
        for (let walk = 0; walk < 30; walk++) new Caller(model, walk % TYPES.length, open, dice).walk();
      }
    }),
    { numRuns: 600 },
  );
  expect(inOrder).toBeGreaterThan(50);
}, 60_000);
