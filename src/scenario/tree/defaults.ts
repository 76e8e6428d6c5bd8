import { overlay } from './merge.js';
import { type MapNode, mapNode } from './tree.js';

/** The sections whose entries `defaults` lies beneath. */
export const WITH_DEFAULTS = ['calls', 'agents', 'queues'] as const;

/** What `defaults` writes for the entries of a section, if it does. */
export function defaultsFor(root: MapNode, section: string): MapNode | undefined {
  const defaults = root.entries.get('defaults')?.value;
  const under = defaults?.kind === 'map' ? defaults.entries.get(section)?.value : undefined;
  return under?.kind === 'map' ? under : undefined;
}

/** Every entry of `calls`, `agents` and `queues` over its defaults. */
export function withDefaults(root: MapNode): MapNode {
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
