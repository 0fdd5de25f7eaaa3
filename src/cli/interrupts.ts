const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Heed = (signal: NodeJS.Signals) => void;

/** In the order in which they were given. */
const heeding = new Set<Heed>();

/**
 * Has a signal that would end this process do something else; answers how to take that back. Of several, only the one
 * that was given last is told: what it waits for is within what the others do.
 */
export function onInterrupt(heed: Heed): () => void {
  if (heeding.size === 0) for (const signal of signals) process.on(signal, tell);
  heeding.add(heed);
  return () => {
    heeding.delete(heed);
    if (heeding.size === 0) for (const signal of signals) process.off(signal, tell);
  };
}

function tell(signal: NodeJS.Signals): void {
  [...heeding].at(-1)?.(signal);
}
