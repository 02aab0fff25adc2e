import { useSyncExternalStore } from "react";

/** One clock for every age on the page: a single timer, stopped while nobody looks. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, 1000);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** Milliseconds since the epoch, renewed each `everySeconds` seconds. */
export function useNow(everySeconds = 5): number {
  const grain = everySeconds * 1000;
  return useSyncExternalStore(subscribe, () => Math.floor(now / grain) * grain);
}
