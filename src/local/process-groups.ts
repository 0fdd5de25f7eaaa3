/** Groups that end with this process. */
const groups = new Set<number>();

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** SIGKILLs every process of a group. Nothing happens when there is none. */
export function endGroup(group: number): void {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // It is gone.
  }
}

/**
 * Ends a process group when this process ends in a way that it notices. The children's stdin sees to the other ways. Answers how to
 * take the group out again.
 */
export function endWithThisProcess(group: number): () => void {
  if (groups.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, endOnSignal);
  }
  groups.add(group);
  return () => {
    groups.delete(group);
    if (groups.size === 0) forget();
  };
}

function endAll(): void {
  groups.forEach(endGroup);
}

function endOnSignal(signal: NodeJS.Signals): void {
  endAll();
  // Where nobody else listens, the signal does what it does to any process.
  if (process.listenerCount(signal) > 1) return;
  process.off(signal, endOnSignal);
  process.kill(process.pid, signal);
}

function forget(): void {
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, endOnSignal);
}
