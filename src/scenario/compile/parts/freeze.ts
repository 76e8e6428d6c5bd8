/** Freezes plain data through and through. Long rows of numbers stay as they are: frozen, each number would be boxed. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value) && typeof value[0] === 'number') return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
