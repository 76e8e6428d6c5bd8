import type { Context, Path } from '../../context.js';
import { warn } from '../parts/tell.js';

/** Warns of a section that changes nothing, because a key without which it has no effect is not written. */
export function warnOfIdle<File extends object>(
  context: Context,
  path: Path,
  file: File,
  needs: readonly (keyof File & string)[],
): void {
  const missing = needs.find((key) => file[key] === undefined);
  if (missing === undefined) return;
  const message = `\`${path.at(-1)}\` changes nothing without \`${missing}\``;
  warn(context, path, 'no_effect', message, { at: 'key' });
}
