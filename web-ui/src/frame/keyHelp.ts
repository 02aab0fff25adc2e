import { useEffect, useSyncExternalStore } from "react";

/** The keys of a page, each with what it does. */
export interface KeyHelp {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, meaning: string])[];
}

let shown: KeyHelp | undefined;
const listeners = new Set<() => void>();

function show(next: KeyHelp | undefined): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The keys of the page that is shown; undefined where it has none of its own. */
export function useShownKeys(): KeyHelp | undefined {
  return useSyncExternalStore(subscribe, () => shown);
}

/** A page says which keys it has; the frame shows them when somebody asks. */
export function useKeyHelp(help: KeyHelp): void {
  const text = JSON.stringify(help);
  useEffect(() => {
    show(JSON.parse(text) as KeyHelp);
    return () => show(undefined);
  }, [text]);
}
