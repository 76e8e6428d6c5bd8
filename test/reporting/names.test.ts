import { describe, expect, it } from 'vitest';
import { onOneLine, padded, seen } from '../../src/reporting/terminal/names.js';

describe('how wide a text is on a screen', () => {
  it('a letter, a dot, a dash, a block are one wide, whatever Unicode says of who else writes them', () => {
    for (const text of ['cards', 'Gebühr', 'счёт', '12 s ±3', 'a · b', '5 – 7', '▃▇█', '→ …']) {
      expect(seen(text)).toBe(text.length);
    }
  });

  it('letters of East Asia and pictures are two wide, colours nothing', () => {
    expect(seen('カード')).toBe(6);
    expect(seen('📞 desk')).toBe(7);
    expect(seen('カード · \u001b[2mdesk\u001b[22m')).toBe(13);
  });

  it('is what names are cut and filled up by', () => {
    expect(onOneLine('カードデスク', 6)).toBe('カー…');
    expect(padded('カ', 4)).toBe('カ  ');
  });
});
