/** @param {number} x with five figures that mean something */
function number(x) {
  if (x === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(x)));
  return x.toFixed(Math.max(0, Math.min(8, 4 - size)));
}

const score = (z) => (Number.isFinite(z) ? z.toFixed(2) : z > 0 ? 'inf' : '-inf');
const HEADINGS = ['case', 'figure', 'exact', 'simulated', '±', 'z', 'source'];
const NUMBERS_FROM = 2;

/** @param {import('./judge.mjs').Verdict} v */
function cells(v) {
  return [v.case, v.figure, number(v.exact), number(v.simulated), number(v.halfWidth), score(v.z), v.source];
}

/** A chapter as plain text in columns. @param {string} title @param {import('./judge.mjs').Verdict[]} verdicts */
export function textTable(title, verdicts) {
  const rows = [HEADINGS, ...verdicts.map(cells)];
  const widths = HEADINGS.map((_, c) => Math.max(...rows.map((row) => row[c].length)));
  const line = (row) =>
    row
      .map((cell, c) => (c >= NUMBERS_FROM && c < 6 ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows.map(line);
  return [title, '', head, '-'.repeat(head.length), ...body, ''].join('\n');
}

/** A chapter as Markdown. @param {string} title @param {import('./judge.mjs').Verdict[]} verdicts */
export function markdownTable(title, verdicts) {
  const line = (row) => `| ${row.join(' | ')} |`;
  const rule = HEADINGS.map((_, c) => (c >= NUMBERS_FROM && c < 6 ? '---:' : '---'));
  return [`## ${title}`, '', line(HEADINGS), line(rule), ...verdicts.map((v) => line(cells(v))), ''].join('\n');
}

/** What all the scores say together. @param {import('./judge.mjs').Verdict[]} verdicts @param {number} limit */
export function summary(verdicts, limit) {
  const chance = verdicts.filter((v) => v.halfWidth > 0);
  const beyond = (z) => chance.filter((v) => Math.abs(v.z) > z).length;
  const worst = verdicts.reduce((a, b) => (Math.abs(b.z) > Math.abs(a.z) ? b : a));
  const share = (count) => `${((100 * count) / chance.length).toFixed(1)} %`;
  const failed = verdicts.filter((v) => !(Math.abs(v.z) <= limit));
  return [
    `${verdicts.length} figures of ${new Set(verdicts.map((v) => v.case)).size} cases, ${chance.length} of them subject to chance.`,
    `Beyond |z| = 1.96: ${beyond(1.96)} (${share(beyond(1.96))}; 5 % expected, in clusters, for figures of one case go together); beyond 3: ${beyond(3)} (0.27 % expected).`,
    `Largest: z = ${score(worst.z)}, ${worst.case}, ${worst.figure}.`,
    failed.length === 0
      ? `None beyond |z| = ${limit}.`
      : `Beyond |z| = ${limit}: ${failed.length}. The simulation or a formula is wrong.`,
  ].join('\n');
}
