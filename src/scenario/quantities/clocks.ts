import { fault, ok, type Read, shown } from './fault.js';

const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/;
/** "8", "8.30", "830", "8:30 pm", "8am", "8h30". */
const LOOSE = /^(\d{1,2})(?:[:.h]?(\d\d))?h?\s*(am|pm)?$/i;
const DAY = 86400;

/** `"08:30"`, `"8:30"`, `"08:30:15"`, `"24:00"` in seconds after midnight. */
export function readClock(value: unknown): Read<number> {
  const match = typeof value === 'string' ? CLOCK.exec(value) : null;
  if (!match) return misspelt(value);
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return bad('there is no such time of day: minutes and seconds go up to 59', value);
  const clock = hours * 3600 + minutes * 60 + seconds;
  return clock <= DAY ? ok(clock) : bad('a day ends at 24:00', value);
}

function misspelt(value: unknown): Read<never> {
  const loose = typeof value === 'string' || typeof value === 'number' ? LOOSE.exec(String(value).trim()) : null;
  if (loose) {
    const noon = loose[3]?.toLowerCase();
    const hours = (Number(loose[1]) % (noon ? 12 : 100)) + (noon === 'pm' ? 12 : 0);
    const minutes = Number(loose[2] ?? 0);
    const meant = `${two(hours)}:${two(minutes)}`;
    if (hours < 24 && minutes < 60)
      return bad('this is not how a time of day is written', value, `${shown(value)} -> "${meant}"?`);
  }
  return bad('this is no time of day', value);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function bad(message: string, value: unknown, remedy?: string): Read<never> {
  const expected = 'a time of day from "00:00" to "24:00", such as "08:30"';
  return fault({ code: 'bad_clock', message, given: shown(value), expected, ...(remedy ? { remedy } : {}) });
}
