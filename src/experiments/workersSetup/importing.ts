/** What a module exports. A file of its own, for in the bundled program bin/importing.cjs stands in for it. */
export function imported(href: string): Promise<Readonly<Record<string, unknown>>> {
  return import(href);
}
