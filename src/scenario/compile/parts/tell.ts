import type { Context, Path, Report } from '../../context.js';

type Extra = Pick<Report, 'at' | 'expected' | 'remedy' | 'given' | 'place'>;

/** Reports a mistake: the scenario will not run. */
export function refuse(context: Context, path: Path, code: string, message: string, extra: Extra = {}): void {
  context.report({ code, message, path, ...extra });
}

/** Reports a doubt: the scenario runs, perhaps not as it was meant. */
export function warn(context: Context, path: Path, code: string, message: string, extra: Extra = {}): void {
  context.report({ code, severity: 'warning', message, path, ...extra });
}
