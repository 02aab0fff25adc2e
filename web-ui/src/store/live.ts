import { useSyncExternalStore } from "react";

import { bearerToken } from "../api/client";
import { BearerEvents, type EventFeed } from "./bearerEvents";

/** What the top bar says about the stream: is it open, and how old was the last thing that it brought. */
export interface Live {
  readonly open: boolean;
  /** Seconds between the server's writing and this tab's reading of the last event; null before the first. */
  readonly lagSeconds: number | null;
}

/** One event of the stream, already parsed. */
export interface LiveEvent {
  readonly type: string;
  readonly data: unknown;
}

type Listener = (events: readonly LiveEvent[]) => void;

const BATCH_MS = 250;
/** Seconds from which a steady lag is rather the difference between two clocks. */
const CLOCKS_DISAGREE = 5;

/**
 * The one event stream of this tab. Events are gathered for a quarter of a second and handed over together, so a burst
 * costs one render. The browser reconnects by itself and sends Last-Event-ID; after a gap that the server can't fill it
 * says `reset` and every listener reads anew.
 */
export class LiveStream {
  readonly #address: string;
  readonly #types: readonly string[];
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();
  #source: EventFeed | undefined;
  #pending: LiveEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leastBehind = Infinity;
  #live: Live = { open: false, lagSeconds: null };

  constructor(address: string, types: readonly string[]) {
    this.#address = address;
    this.#types = types;
  }

  start(): void {
    if (this.#source) return;
    const token = bearerToken();
    const source: EventFeed = token
      ? new BearerEvents(this.#address, token).start()
      : new EventSource(this.#address);
    this.#source = source;
    source.addEventListener("open", () => this.#show({ ...this.#live, open: true }));
    source.addEventListener("error", () => this.#show({ ...this.#live, open: false }));
    for (const type of this.#types) {
      source.addEventListener(type, (event) => this.#receive(type, event.data));
    }
  }

  close(): void {
    this.#source?.close();
    this.#source = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = [];
    this.#show({ open: false, lagSeconds: null });
  }

  /** Hears every batch from now on; call the result to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  state = (): Live => this.#live;

  #receive(type: string, text: string): void {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return;
    }
    this.#measure(data);
    this.#pending.push({ type, data });
    this.#timer ??= setTimeout(() => this.#flush(), BATCH_MS);
  }

  #measure(data: unknown): void {
    const at = typeof data === "object" && data !== null && "at" in data ? data.at : undefined;
    if (typeof at !== "string") return;
    const behind = (Date.now() - Date.parse(at)) / 1000;
    if (!Number.isFinite(behind)) return;
    this.#leastBehind = Math.min(this.#leastBehind, behind);
    const skew = Math.abs(this.#leastBehind) > CLOCKS_DISAGREE ? this.#leastBehind : 0;
    this.#show({ open: true, lagSeconds: Math.max(0, behind - skew) });
  }

  #flush(): void {
    this.#timer = undefined;
    const batch = this.#pending;
    this.#pending = [];
    for (const listener of this.#listeners) listener(batch);
  }

  #show(next: Live): void {
    this.#live = next;
    for (const watcher of this.#watchers) watcher();
  }
}

/** Every kind of event that the server sends on /events. */
export const EVENT_TYPES = [
  "hello",
  "status",
  "alarm",
  "incident",
  "link",
  "value",
  "topology",
  "heartbeat",
  "reset",
] as const;

export const liveStream = new LiveStream("/api/v1/events", EVENT_TYPES);

export function useLive(): Live {
  return useSyncExternalStore(liveStream.watch, liveStream.state);
}
