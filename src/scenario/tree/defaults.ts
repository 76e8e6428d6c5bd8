import { overlay } from './merge.js';
import { isNull, type MapNode, mapNode } from './tree.js';

/** The sections whose entries `defaults` lies beneath. */
export const WITH_DEFAULTS = ['calls', 'agents', 'queues'] as const;

/** What `defaults` writes for the entries of a section, if it does. */
export function defaultsFor(root: MapNode, section: string): MapNode | undefined {
  const defaults = root.entries.get('defaults')?.value;
  const under = defaults?.kind === 'map' ? defaults.entries.get(section)?.value : undefined;
  return under?.kind === 'map' ? under : undefined;
}

/** Every entry of `calls`, `agents` and `queues` over its defaults. */
export function withDefaults(file: MapNode): MapNode {
  const root = defaultsFor(file, 'queues') ? withWrittenQueues(file) : file;
  const entries = new Map(root.entries);
  for (const section of WITH_DEFAULTS) {
    const under = defaultsFor(root, section);
    const entry = root.entries.get(section);
    if (under && entry?.value.kind === 'map') {
      entries.set(section, { key: entry.key, value: beneath(entry.value, under, section) });
    }
  }
  return mapNode(root.place, entries);
}

function beneath(section: MapNode, under: MapNode, name: string): MapNode {
  const entries = new Map(section.entries);
  for (const [key, { key: place, value }] of section.entries) {
    if (value.kind === 'map') entries.set(key, { key: place, value: overlay(under, value, [name, key]) });
  }
  return mapNode(section.place, entries);
}

/** Without a section `queues` each call type has a queue of its name: the same, written out. */
export function withWrittenQueues(root: MapNode): MapNode {
  const calls = root.entries.get('calls');
  const written = root.entries.get('queues');
  if ((written && !isNull(written.value)) || calls?.value.kind !== 'map') return root;
  const queues = [...calls.value.entries].map(
    ([name, { key }]) => [name, { key, value: mapNode(key, new Map()) }] as const,
  );
  const value = mapNode(calls.value.place, new Map(queues));
  return mapNode(root.place, new Map(root.entries).set('queues', { key: calls.key, value }));
}
