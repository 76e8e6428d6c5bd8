// Listening in: one method of one object is followed by somebody's ear. The object does what it always does, so a run that
// is listened to runs as any other; and whoever is not listened to pays nothing.

type Method<T, K extends keyof T> = T[K] extends (...args: infer Args) => infer Answer
  ? { readonly args: Args; readonly answer: Answer }
  : never;

/** `heard` is told of each call of the method before it is answered. */
export function overhearsBefore<T extends object, K extends keyof T>(
  object: T,
  name: K,
  heard: (...args: Method<T, K>['args']) => void,
): void {
  const method = object[name] as (...args: Method<T, K>['args']) => Method<T, K>['answer'];
  const replaced = (...args: Method<T, K>['args']): Method<T, K>['answer'] => {
    heard(...args);
    return method.apply(object, args);
  };
  Object.defineProperty(object, name, { value: replaced, configurable: true, writable: true });
}

/** `heard` is told of each call of the method and of its answer. */
export function overhears<T extends object, K extends keyof T>(
  object: T,
  name: K,
  heard: (answer: Method<T, K>['answer'], ...args: Method<T, K>['args']) => void,
): void {
  const method = object[name] as (...args: Method<T, K>['args']) => Method<T, K>['answer'];
  const replaced = (...args: Method<T, K>['args']): Method<T, K>['answer'] => {
    const answer = method.apply(object, args);
    heard(answer, ...args);
    return answer;
  };
  Object.defineProperty(object, name, { value: replaced, configurable: true, writable: true });
}
