import { describe, expect, it } from 'vitest';
import { errorsOf, warningsOf } from '../compiling.js';
import { brief, load, told } from '../scenarios.js';
import { CENTRE, withIvr } from './centre.js';

const errors = (ivr: string) => errorsOf(withIvr(ivr));
const warnings = (ivr: string) => warningsOf(withIvr(ivr));

describe('a node that is badly written', () => {
  it('is told with its place', () => {
    const text = `${CENTRE}ivr:
  say: 12s
  menu:
    "1": { queue: slaes }
`;
    expect(told(text)).toBe(`day.yaml:11:19  error: there is no queue "slaes"
  10 |   menu:
  11 |     "1": { queue: slaes }
     |                   ^^^^^
  given slaes; expected the name of a queue; did you mean "sales"?`);
  });

  it.each([
    [
      '{ menu: { 1: { queue: cards, then: hang_up } } }',
      'ivr.menu.1.then: a node leads on in one way, and this one has `queue` and `then`',
    ],
    ['{ menu: {} }', 'ivr.menu: there is no key in this menu'],
    ['{ menu: { one: { queue: cards } } }', 'ivr.menu.one: this is not how a key of a menu is written'],
    ['{ menu: { 1: cards } }', 'ivr.menu.1: this is no value for "1"'],
    ['{ queue: hang_up }', 'ivr.queue: there is no queue "hang_up" | write then: hang_up'],
    ['{ then: cards }', 'ivr.then: there is no node "cards" | a queue is written { queue: cards }'],
    [
      '{ say: 1s, then: repeat }',
      'ivr.then: there is no node "repeat" | `repeat` stands only under no_input: elsewhere name the node (name: main), and lead to it (then: main)',
    ],
    [
      '{ name: main, say: 1s, menu: { 1: { queue: cards }, 2: { then: mian } } }',
      'ivr.menu.2.then: there is no node "mian" | did you mean "main"?',
    ],
    ['{ menu: { 1: { name: a }, 2: { name: a } } }', 'ivr.menu.2.name: two nodes are called "a"'],
    [
      '{ name: repeat }',
      'ivr.name: a node cannot be called "repeat": that word means something else where nodes are named',
    ],
    ['{ deflects: { cadrs: 3% } }', 'ivr.deflects.cadrs: there is no call type "cadrs" | did you mean "cards"?'],
    [
      '{ self_service: { time: 1s, contains: { cadrs: 3% } } }',
      'ivr.self_service.contains.cadrs: there is no call type "cadrs" | did you mean "cards"?',
    ],
    ['{ self_service: { contains: 3% } }', 'ivr.self_service.time: "time" is missing'],
    ['{ say: never }', 'ivr.say: `never` stands only for patience and max_wait'],
    ['{ hours: { from: "08:00", to: "20:00", closed: hang_up } }', 'ivr.hours.closed: this is no value for "closed"'],
    ['{ no_input: { timeout: 5s }, menu: { 1: {} } }', 'ivr.no_input.probability: "probability" is missing'],
    [
      '{ 1: { queue: cards } }',
      'ivr.1: there is no key "1" here | what is pressed stands in a menu: menu: { "1": .. }',
    ],
    ['{ prompt: 5s }', 'ivr.prompt: there is no key "prompt" here | did you mean "say"?'],
  ])('%s', (ivr, error) => {
    expect(errors(ivr)).toEqual([error]);
  });

  it('has the star of the telephone in quotes', () => {
    const text = `${CENTRE}ivr:\n  say: 3s\n  menu:\n    *: { queue: cards }\n`;
    expect(brief(text)).toEqual(['11:5 bad_yaml: to YAML a star is the beginning of a reference']);
    expect(brief(withIvr('{ say: 3s, menu: { 1: {}, *: {} } }'))[0]).toBe(
      '8:32 bad_yaml: to YAML a star is the beginning of a reference',
    );
  });

  it('is told of every share of `press` that cannot be', () => {
    const press = (written: string) => errors(`{ menu: { 1: { queue: cards }, 2: {} }, press: ${written} }`);
    expect(press('{ cadrs: { 2: 3% } }')).toEqual([
      'ivr.press.cadrs: there is no call type "cadrs" | did you mean "cards"?',
    ]);
    expect(press('{ cards: { 3: 3% } }')).toEqual(['ivr.press.cards.3: this menu has no key "3" | there is: 1, 2']);
    expect(press('{ cards: { 1: 60%, 2: 50% } }')).toEqual([
      'ivr.press.cards: these probabilities make 110%; together they make at most 100%',
    ]);
    expect(press('{ cards: { two: 3% } }')).toEqual([
      'ivr.press.cards.two: this is not how a key of a menu is written',
    ]);
    expect(press('{ cards: { 2: 30 } }')).toEqual([
      expect.stringContaining('ivr.press.cards.2: a probability is at most 1'),
    ]);
    expect(errors('{ say: 1s, press: { cards: { 1: 3% } } }')).toEqual([
      'ivr.press: `press` stands beside a menu, and this node has none',
    ]);
  });

  it('breeds no other mistake', () => {
    expect(errors('{ mneu: { 1: { queue: cards } }, press: { cards: { 1: 3% } } }')).toHaveLength(1);
    expect(errors('{ say: 5, menu: { 1: {} }, no_input: 3% }')).toHaveLength(1);
    expect(errors('{ name: main, sya: 5s, menu: { 1: {}, 9: { then: main } }, mistakes: 1% }')).toHaveLength(1);
    expect(errors('{ say: { exponentail: 5s }, menu: { 1: {} }, no_input: 3% }')).toHaveLength(1);
    expect(errors('{ menu: { 1: 3, 2: {} }, press: { cards: { 1: 3% } } }')).toHaveLength(1);
    expect(errors('{ deflects: { cards: 3, say: 3% } }')).toHaveLength(2);
  });

  it('is told of all of them at once, in a strategy too', () => {
    const text = `${withIvr('{ sya: 1s, menu: { 1: { queue: sales }, 2: { queue: crads } } }')}strategies: { s: { ivr: { menu: { 1: { sya: 5s } } } } }`;
    expect(brief(text)).toEqual([
      '8:8 unknown_key: there is no key "sya" here',
      '8:58 unknown_name: there is no queue "crads"',
      '9:40 unknown_key: there is no key "sya" here',
    ]);
  });

  it('has something behind every key', () => {
    expect(brief(withIvr('{ menu: { 1: , 2: {} }, deflects: { cards: } }'))).toEqual([
      '8:16 empty_entry: nothing is written behind "1"',
      '8:42 empty_entry: nothing is written behind "cards"',
    ]);
  });
});

describe('a tree of absurd size', () => {
  it('is too deep', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '{ queue: cards }' : `{ say: 1s, menu: { 1: ${nested(depth - 1)} } }`;
    expect(() => load(withIvr(nested(20)))).not.toThrow();
    expect(errors(nested(21))).toEqual([expect.stringContaining('more than 20 nodes stand inside one another here')]);
    expect(brief(withIvr(nested(3000)))).toHaveLength(1);
  });

  it('has too many nodes', () => {
    const menu = (size: number) =>
      `{ say: 1s, menu: { ${Array.from({ length: size }, (_, key) => `${key}: { queue: cards }`).join(', ')} }, mistakes: 1% }`;
    expect(() => load(withIvr(menu(999)))).not.toThrow();
    expect(errors(menu(1000))).toEqual(['ivr: these are more than 1000 nodes']);
    const types = Array.from({ length: 200 }, (_, row) => `t${row}: { arrivals: 0, talk: 1s, queue: cards }`).join(
      ', ',
    );
    expect(errorsOf(withIvr(menu(600)).replace('calls:', `calls:\n  ${types.replaceAll('}, ', '}\n  ')}`))).toEqual([
      'ivr: 601 nodes for 203 call types are too many to follow',
    ]);
    const doubling = `{ say: 1s, menu: { 0: &a { queue: cards }, ${Array.from({ length: 12 }, (_, i) => `${i + 1}: &${String.fromCharCode(98 + i)} { menu: { 1: *${String.fromCharCode(97 + i)}, 2: *${String.fromCharCode(97 + i)} } }`).join(', ')} } }`;
    expect(errors(doubling)).toEqual(['ivr: these are more than 1000 nodes']);
  });
});

describe('a node is doubted', () => {
  it('that nobody reaches; of a branch its first', () => {
    const rest = '2: { queue: cards }, 3: { queue: deposits }, 4: { queue: general }';
    const key = 'no caller ever presses this key';
    const remedy = 'callers press the first key that leads to their own queue; name others under press';
    expect(
      warnings(`{ say: 1s, menu: { 1: { menu: { 1: { queue: sales }, 2: { then: hang_up } } }, ${rest} } }`),
    ).toEqual(['queues.sales: no caller ever comes to queue "sales"', `ivr.menu.1: ${key} (node 1) | ${remedy}`]);
    expect(warnings(`{ say: 1s, menu: { 1: { queue: sales }, ${rest} }, mistakes: 1% }`)).toEqual([]);
    expect(warnings(`{ say: 1s, menu: { 1: { queue: sales }, ${rest} }, press: { cards: { 1: 5% } } }`)).toEqual([]);
    expect(warnings('{ say: 1s, self_service: { time: 1s, contains: 100%, then: { say: 1s } } }')).toEqual([
      ...['cards', 'deposits', 'general', 'sales'].map(
        (name) => `queues.${name}: no caller ever comes to queue "${name}"`,
      ),
      'ivr.self_service.then: no caller ever comes here (node then)',
    ]);
    expect(warnings('{ say: 1s, hours: { from: "00:00", to: "24:00", closed: { then: { queue: sales } } } }')).toEqual([
      'queues.sales: no caller ever comes to queue "sales"',
      'ivr.hours.closed.then: no caller ever comes here (node closed)',
    ]);
  });

  it('at which callers are at a loss', () => {
    const menu = (below: string, press: string) =>
      `{ say: 1s, menu: { 1: { say: 1s, menu: { ${below} } }, 2: { queue: general } }, press: { ${press} }, mistakes: 1% }`;
    const loss = (ivr: string) => warnings(ivr).filter((each) => each.includes('any of them'));
    const text = (path: string, name: string) =>
      `${path}: no key of this menu leads to the queue of "${name}": its callers press any of them | a key for them, or press: { ${name}: { "1": 100% } }`;
    expect(loss(menu('1: { queue: sales }, 2: { queue: cards }', ''))).toEqual([text('ivr.menu', 'deposits')]);
    expect(loss(menu('1: { queue: sales }, 2: { queue: cards }', 'deposits: { 1: 100% }'))).toEqual([]);
    expect(loss(menu('1: { queue: cards }, 2: {}', ''))).toEqual([]);
    expect(loss(menu('1: { queue: cards }', ''))).toEqual([text('ivr.menu', 'deposits')]);
  });

  it('whose keys change nothing', () => {
    expect(
      warnings('{ say: 1s, mistakes: 3%, then: { queue: sales, no_input: 3% } }').filter((each) =>
        each.startsWith('ivr'),
      ),
    ).toEqual([
      'ivr.mistakes: `mistakes` changes nothing: there is no menu here or below',
      'ivr.then.no_input: `no_input` changes nothing: there is no menu here or below',
    ]);
  });

  it('and so are queues to which it leads nobody, and those nobody answers', () => {
    const text = withIvr('{ say: 1s, queue: sales }').replace('answers: all', 'answers: [cards, deposits, general]');
    expect(warningsOf(text)).toEqual([
      ...['cards', 'deposits', 'general'].map((name) => `queues.${name}: no caller ever comes to queue "${name}"`),
      'queues.sales: nobody answers queue "sales" | name it in the answers of a group',
    ]);
  });
});

describe('more work than time', () => {
  const busy = (ivr: string) =>
    warningsOf(withIvr(ivr).replaceAll('10/h', '100/h').replace('count: 20', 'count: 12')).filter((each) =>
      each.includes('Erlangs'),
    );

  it('is what the IVR passes on, whatever the hour', () => {
    expect(busy('{ say: 1s }')).toHaveLength(1);
    expect(busy('{ say: 1s, queue: sales }')).toHaveLength(1);
    expect(busy('{ say: 1s, deflects: { cards: 50%, deposits: 50%, general: 50% } }')).toEqual([]);
    expect(busy('{ self_service: { time: 1s, contains: 50% } }')).toEqual([]);
    expect(busy('{ say: 1s, then: hang_up }')).toEqual([]);
    expect(busy('{ say: 1s, hours: { from: "08:00", to: "20:00" } }')).toEqual([]);
    expect(busy('{ say: 1s, hours: { from: "08:00", to: "20:00", closed: { then: { queue: sales } } } }')).toHaveLength(
      1,
    );
  });
});
