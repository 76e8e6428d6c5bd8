/** A Ctrl-C while work is going on: the signal it gives, and the end of listening. */
export interface Interrupt {
  readonly signal: AbortSignal;
  stopListening(): void;
}

/** The first Ctrl-C asks the work to stop; from then on the program is as deadly as any to the second. */
export function onInterrupt(told: () => void): Interrupt {
  const controller = new AbortController();
  const heard = () => {
    controller.abort();
    told();
  };
  process.once('SIGINT', heard);
  return { signal: controller.signal, stopListening: () => process.removeListener('SIGINT', heard) };
}
