/** Keys that stand instead of each other. */
const INSTEAD: readonly (readonly string[])[] = [['count', 'schedule', 'shifts']];

/** A setting that is commented out: a line that begins with # and no space. */
export interface Setting {
  /** Counted from 0. */
  readonly line: number;
  readonly text: string;
}

const KEY = /^( *)#?([\w-]+):/;
const indentOf = (line: string): number => /^ */.exec(line)![0].length;
const isWritten = (line: string): boolean => !/^ *(#|$)/.test(line);

/** Every setting of a file that is commented out. */
export function settingsOf(file: string): Setting[] {
  return file.split('\n').flatMap((text, line) => (/^ *#[^ \n]/.test(text) ? [{ line, text: text.trim() }] : []));
}

/** The file with one of them put in force, as its head says: the # away, and before the line that it stands instead of. */
export function inForce(file: string, { line }: Setting): string {
  const lines = file.split('\n');
  const [, indent, key] = KEY.exec(lines[line]!)!;
  const rivals = INSTEAD.find((keys) => keys.includes(key!)) ?? [key!];
  lines[line] = lines[line]!.replace('#', '');
  for (let i = line - 1; i >= 0; i--) {
    if (!isWritten(lines[i]!)) continue;
    if (indentOf(lines[i]!) < indent!.length) break;
    const isRival = indentOf(lines[i]!) === indent!.length && rivals.includes(KEY.exec(lines[i]!)?.[2] ?? '');
    if (isRival) lines[i] = `# ${lines[i]}`;
  }
  return lines.join('\n');
}
