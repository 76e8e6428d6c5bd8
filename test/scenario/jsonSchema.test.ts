import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../src/scenario/index.js';
import {
  FAMILIES,
  readClock,
  readDuration,
  readFactor,
  readProbability,
  readRate,
} from '../../src/scenario/quantities/index.js';
import { keysAt } from '../../src/scenario/schema/look.js';

// biome-ignore lint/suspicious/noExplicitAny: a JSON Schema is looked into at a dozen depths here
type Json = Record<string, any>;
const schema = jsonSchema() as Json;

/** A small judge of the parts of JSON Schema that the definitions of quantities use. */
function fits(value: unknown, rule: Json): boolean {
  if (rule.$ref) return fits(value, schema.definitions[rule.$ref.split('/').at(-1)]);
  if (rule.anyOf) return rule.anyOf.some((way: Json) => fits(value, way));
  if ('const' in rule) return value === rule.const;
  if (rule.type === 'number') {
    return typeof value === 'number' && value >= (rule.minimum ?? value) && value <= (rule.maximum ?? value);
  }
  if (rule.type === 'string')
    return typeof value === 'string' && new RegExp(rule.pattern, 'u').test(value) && value.length > 0;
  return rule.type === 'object' && typeof value === 'object';
}

describe('the JSON Schema that editors read', () => {
  test('is draft 7, and refers to nothing it does not define', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    const text = JSON.stringify(schema);
    const names = [...text.matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) expect(schema.definitions).toHaveProperty(name);
  });

  test('describes every key, at every level', () => {
    const bare: string[] = [];
    const walk = (node: Json, path: string): void => {
      for (const [key, rule] of Object.entries<Json>(node.properties ?? {})) {
        if (!rule.description) bare.push(`${path}.${key}`);
        walk(rule, `${path}.${key}`);
      }
      for (const inner of [node.additionalProperties, node.items, ...(node.anyOf ?? [])]) {
        if (inner && typeof inner === 'object') walk(inner, `${path}.*`);
      }
    };
    walk({ ...schema, properties: { ...schema.properties, strategies: {} } }, '');
    expect(bare.filter((path) => path !== '.strategies')).toEqual([]);
  });

  test('knows the keys that the checks know, and where a file comes from', () => {
    const own = ['extends', 'strategies'];
    expect(Object.keys(schema.properties).sort()).toEqual([...keysAt([]), ...own].sort());
    const call = schema.properties.calls.additionalProperties.properties;
    expect(Object.keys(call).sort()).toEqual(keysAt(['calls', 'any']).sort());
    expect(call.patience).toMatchObject({ default: 'never', description: expect.any(String) });
    expect(schema.properties.routing.properties.agent_selection.enum).toContain('most_skilled');
  });

  test('has every family of distributions', () => {
    const families = schema.definitions.distribution.anyOf[2].properties;
    expect(Object.keys(families).sort()).toEqual([...FAMILIES].sort());
  });

  test('lets a file leave to its base, to `defaults`, to a patch what they write', () => {
    expect(schema.anyOf).toEqual([{ required: ['extends'] }, { required: ['calls', 'agents'] }]);
    expect(schema.properties.calls.additionalProperties).not.toHaveProperty('required');
    const patch = schema.properties.strategies.additionalProperties;
    expect(patch.properties.queues.anyOf[1]).toEqual({ type: 'null' });
    expect(patch.patternProperties).toEqual({ '^x-': {} });
  });

  test('knows nodes of the IVR however deep, and that a patch may take a key away', () => {
    const { node, node_patch: patch } = schema.definitions;
    expect(Object.keys(node.properties).sort()).toEqual(keysAt(['ivr']).sort());
    expect(keysAt(['ivr', 'menu', '1', 'then'])).toEqual(keysAt(['ivr']));
    expect(node.properties.menu.additionalProperties.allOf).toEqual([{ $ref: '#/definitions/node' }]);
    expect(new RegExp(node.properties.menu.propertyNames.pattern).test('#')).toBe(true);
    const [menu, nothing] = patch.properties.menu.anyOf;
    expect(nothing).toEqual({ type: 'null' });
    expect(menu.additionalProperties.anyOf[0].allOf).toEqual([{ $ref: '#/definitions/node_patch' }]);
  });

  test.each([
    ['duration', readDuration, ['30s', '1h30m', '1.5h', '500ms', 0, '2d', '', '3', 3, '3min', '-3s', '1h 30m', 'x']],
    ['rate', readRate, ['120/h', '0.5/s', 0, '1000/d', 120, '120', '120/hour', '120/ms', '']],
    ['probability', readProbability, [0, 1, 0.2, '20%', '0.2', 2, -1, '20 %', 'x']],
    ['factor', readFactor, [1.1, '110%', 0, '3', -1, 'x', '%']],
    ['clock', readClock, ['08:30', '8:30', '24:00', '08:30:15', '8', 8, '8am', '']],
  ] as const)('agrees with the reader of a %s', (name, read, values) => {
    for (const value of values) {
      expect([value, fits(value, schema.definitions[name])]).toEqual([value, read(value).ok]);
    }
  });
});
