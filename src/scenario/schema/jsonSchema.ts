import * as z from 'zod';
import { scenario } from './schema.js';

type Json = { [key: string]: unknown };

const NUMBER = String.raw`(\d+(\.\d+)?|\.\d+)`;
const DURATION = `^(${NUMBER}d)?(${NUMBER}h)?(${NUMBER}m)?(${NUMBER}s)?(${NUMBER}ms)?$`;

const duration: Json = {
  description: 'A duration with its unit: 500ms, 30s, 3m, 1h30m, 2d. 0 alone needs none.',
  anyOf: [{ type: 'string', pattern: DURATION, minLength: 1 }, { const: 0 }],
};

const ref = (name: string): Json => ({ $ref: `#/definitions/${name}` });

const map = (properties: Json, required = Object.keys(properties)): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const cv: Json = ref('factor');
const meanAndCv = map({ mean: ref('duration'), cv });

/** What stands behind the name of each family. */
const PARAMETERS: Json = {
  exponential: ref('duration'),
  lognormal: { anyOf: [meanAndCv, map({ median: ref('duration'), p90: ref('duration') })] },
  gamma: meanAndCv,
  erlang: map({ mean: ref('duration'), k: { type: 'integer', minimum: 1 } }),
  weibull: map({ mean: ref('duration'), shape: { type: 'number', exclusiveMinimum: 0 } }),
  uniform: { type: 'array', items: ref('duration'), minItems: 2, maxItems: 2 },
  triangular: { type: 'array', items: ref('duration'), minItems: 3, maxItems: 3 },
  pareto: map({ min: ref('duration'), shape: { type: 'number', exclusiveMinimum: 1 } }),
  empirical: {
    anyOf: [
      { type: 'array', items: ref('duration'), minItems: 1 },
      map({ csv: { type: 'string' }, column: { type: 'string' }, unit: { enum: ['ms', 's', 'm', 'h', 'd'] } }, [
        'csv',
        'unit',
      ]),
    ],
  },
  mixture: {
    type: 'array',
    minItems: 1,
    items: map({ weight: ref('probability'), of: ref('distribution') }),
  },
  shifted: map({ by: ref('duration'), of: ref('distribution') }),
  by_time: { type: 'array', minItems: 1, items: map({ from: ref('clock'), is: ref('distribution') }) },
};

const percent = `^${NUMBER}%?$`;

const DEFINITIONS: Json = {
  duration,
  rate: {
    description: 'A rate with its unit: 120/h, 2/m, 0.5/s, 1000/d.',
    anyOf: [{ type: 'string', pattern: `^${NUMBER}/[smhd]$` }, { const: 0 }],
  },
  price: {
    description: 'A price for a stretch of time: 24/h.',
    anyOf: [{ type: 'string', pattern: `^${NUMBER}/[smhd]$` }, { const: 0 }],
  },
  probability: {
    description: 'A probability: 0.2 or 20%.',
    anyOf: [
      { type: 'number', minimum: 0, maximum: 1 },
      { type: 'string', pattern: percent },
    ],
  },
  factor: {
    description: 'A factor: 1.1 or 110%.',
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: percent },
    ],
  },
  condition: {
    description: 'A condition of `expect`: ">= 80%", "<= 30s", "<= baseline * 1.03", ">= baseline - 1%".',
    type: 'string',
    pattern: '^(>=|<=|>|<) *(baseline( *[*+-] *[^ ]+)?|-?[0-9.]+%?|[0-9.]+(ms|s|m|h|d)[0-9.msh]*)$',
  },
  clock: { description: 'A time of day: "08:30".', type: 'string', pattern: String.raw`^\d{1,2}:\d\d(:\d\d)?$` },
  distribution: {
    description: 'A duration, never, or a distribution such as { exponential: 3m }.',
    anyOf: [
      ref('duration'),
      { const: 'never' },
      { type: 'object', properties: PARAMETERS, additionalProperties: false, minProperties: 1, maxProperties: 1 },
    ],
  },
};

/**
 * What a file may write besides the merged scenario: whence it comes, and its strategies. Nothing is required of an
 * entry, for a base, `defaults` or an anchor may write it.
 */
function asWritten({ definitions: _, ...merged }: Json): Json {
  const properties = merged.properties as Json;
  const { expect: _expect, ...patchable } = properties;
  const patch = nullable({ ...merged, properties: patchable }) as Json;
  return {
    ...merged,
    properties: {
      ...properties,
      extends: { type: 'string', description: 'A base file, relative to this one, which this one is written over.' },
      strategies: {
        type: 'object',
        description: 'Named patches over this file: maps merge, lists and scalars replace, null takes a key away.',
        additionalProperties: { ...patch, title: 'A patch over this file' },
      },
    },
    anyOf: [{ required: ['extends'] }, { required: ['calls', 'agents'] }],
  };
}

/** A part that stands inside itself has a definition of its own, and another one within a patch. */
const NODE = '#/definitions/node';

/** Within a patch every key may be null. */
function nullable(node: unknown, inProperties = false): unknown {
  if (Array.isArray(node)) return node.map((each) => nullable(each));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === '$ref' && value === NODE) return [key, `${NODE}_patch`];
      const inner = nullable(value, key === 'properties' && !inProperties);
      const mayBeNull = inProperties || (key === 'additionalProperties' && typeof value === 'object');
      return [key, mayBeNull ? { anyOf: [inner, { type: 'null' }] } : inner];
    }),
  );
}

function withoutRequired(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutRequired);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => key !== 'required' || !Array.isArray(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutRequired(value)]));
}

/** Keys that begin with `x-` are ignored at every level. */
function withIgnoredKeys(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withIgnoredKeys);
  if (typeof node !== 'object' || node === null) return node;
  const out = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withIgnoredKeys(value)]));
  if (out.type === 'object') out.patternProperties = { '^x-': {} };
  return out;
}

/** The JSON Schema (draft 7) of scenarios, for editors: completion, descriptions, defaults, and mistakes underlined. */
export function jsonSchema(): Record<string, unknown> {
  const merged = withoutRequired(z.toJSONSchema(scenario, { target: 'draft-7' })) as Json;
  const { node } = merged.definitions as Json;
  const definitions = { ...DEFINITIONS, node, node_patch: nullable(node) };
  return withIgnoredKeys({ ...asWritten(merged), definitions }) as Record<string, unknown>;
}
