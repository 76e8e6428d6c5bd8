import { expect, test } from 'vitest';
import { inAnyModel } from './books/everyCentre.js';
import { engineFigures } from './books/figuresOf.js';
import { engineBook } from './books/reading.js';

test('a caller has one line, from his arrival until he hangs up, whoever stays on it with him', () => {
  inAnyModel((model, replication) => {
    // Where it never closes; else callers are on the line after closing, when it is no longer looked at.
    if (!model.time.continuous || model.time.warmup > 0) return;
    const { cases, stoppedAt } = engineBook(model, 'lines', replication);
    const onLine = cases.reduce((sum, { customerTime }) => sum + customerTime, 0) / stoppedAt;
    const told = engineFigures(model, 'lines', replication).total.get('lines_busy')!.mean!;
    expect(Math.abs(told - onLine)).toBeLessThanOrEqual(1e-9 * Math.max(1, onLine));
  });
});
