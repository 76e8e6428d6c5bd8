/** The path of a file named inside another: relative to it, unless it stands on its own. */
export function resolvePath(from: string, to: string): string {
  if (/^(?:[/\\]|[a-zA-Z]:[/\\]|[a-zA-Z][a-zA-Z0-9+.-]+:\/\/)/.test(to)) return to;
  const folder = from.slice(0, Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\')) + 1);
  return simplified(folder + to);
}

/** Without `.` and `name/..` in between. */
function simplified(path: string): string {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    const last = kept.at(-1);
    if (step === '.') continue;
    if (step === '..' && last !== undefined && last !== '' && last !== '..') kept.pop();
    else kept.push(step);
  }
  return kept.join('/');
}

/** The name of a file without its folder and its ending. */
export function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.replace(/\.[^.]+$/, '') || name;
}

/** Why a file could not be read, in words; of an error of the system its code is known, of others their message. */
export function whyUnreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not permitted';
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}
