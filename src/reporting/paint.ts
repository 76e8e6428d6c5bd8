/** How a format may set words apart. Whoever owns the screen decides what that looks like, or that it looks like nothing. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  doubtful(text: string): string;
  bad(text: string): string;
}

const asItIs = (text: string): string => text;

/** No colour at all: files, pipes. */
export const PLAIN: Paint = { strong: asItIs, faint: asItIs, good: asItIs, doubtful: asItIs, bad: asItIs };
