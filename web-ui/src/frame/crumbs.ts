import { useEffect, useSyncExternalStore } from "react";

export interface Crumb {
  readonly text: string;
  /** A path of this application; the last crumb has none. */
  readonly to?: string;
}

const NONE: readonly Crumb[] = [];
let crumbs: readonly Crumb[] = NONE;
const listeners = new Set<() => void>();

function show(next: readonly Crumb[]): void {
  crumbs = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(subscribe, () => crumbs);
}

/** A page says where it stands; the top bar and the tab title follow. */
export function useBreadcrumb(next: readonly Crumb[]): void {
  const key = JSON.stringify(next);
  useEffect(() => {
    show(JSON.parse(key) as Crumb[]);
    return () => show(NONE);
  }, [key]);
}
