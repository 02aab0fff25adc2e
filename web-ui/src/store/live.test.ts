import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { LiveStream, type LiveEvent } from "./live";

/** The browser's event source, driven by the test. */
class Source extends EventTarget {
  static last: Source;
  closed = false;
  constructor() {
    super();
    Source.last = this;
  }
  send(type: string, data: string): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
  close(): void {
    this.closed = true;
  }
}

let stream: LiveStream;
let batches: (readonly LiveEvent[])[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date("2026-11-21T00:00:10Z"));
  vi.stubGlobal("EventSource", Source);
  stream = new LiveStream("/events", ["status", "heartbeat"]);
  batches = [];
  stream.listen((events) => batches.push(events));
  stream.start();
});

afterEach(() => {
  stream.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a burst of events is handed over once", () => {
  Source.last.send("status", '{"at":"2026-11-21T00:00:09Z","devices":[]}');
  Source.last.send("status", '{"at":"2026-11-21T00:00:09Z","devices":[]}');
  expect(batches).toHaveLength(0);
  vi.advanceTimersByTime(300);
  expect(batches.map((batch) => batch.length)).toEqual([2]);
});

test("the lag is the age of the last event", () => {
  Source.last.send("heartbeat", '{"at":"2026-11-21T00:00:08.800Z"}');
  expect(stream.state()).toEqual({ open: true, lagSeconds: expect.closeTo(1.2, 3) });
});

test("clocks that disagree by minutes are not told as lag", () => {
  Source.last.send("heartbeat", '{"at":"2026-11-20T23:55:00Z"}');
  expect(stream.state().lagSeconds).toBe(0);
});

test("broken data is passed over", () => {
  Source.last.send("status", "{");
  vi.advanceTimersByTime(300);
  expect(batches).toHaveLength(0);
});

test("a lost connection shows, and closing ends the stream", () => {
  Source.last.dispatchEvent(new Event("open"));
  Source.last.dispatchEvent(new Event("error"));
  expect(stream.state().open).toBe(false);
  stream.close();
  expect(Source.last.closed).toBe(true);
});
