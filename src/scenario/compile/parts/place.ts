import type { Place } from '../../../model/handoff.js';
import type { Context, Path } from '../../context.js';
import type { PlaceFile } from '../../scenario.js';
import { duration } from './values.js';

/** Where a caller who is passed on stands in the next queue; at the back where nothing is written, or no age brought. */
export function compilePlace(context: Context, path: Path, file: PlaceFile | undefined): Place {
  if (file === undefined) return { kind: 'back' };
  if (typeof file === 'string') return { kind: file };
  const credit = duration(context, [...path, 'credit'], file.credit, 0);
  return credit > 0 ? { kind: 'credit', credit } : { kind: 'back' };
}
