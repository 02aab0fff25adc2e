import { afterEach, expect, it, vi } from "vitest";

import { BearerEvents } from "./bearerEvents";

afterEach(() => vi.unstubAllGlobals());

const stream = (...pieces: readonly string[]): Response => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  return new Response(body);
};

it("events come through in pieces, with the token in a header and never in the address", async () => {
  const asked: [string, Headers][] = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    asked.push([address, init.headers as Headers]);
    return Promise.resolve(
      stream("id: 7\nevent: sta", 'tus\ndata: {"a":1}\n\nevent: link\ndata: {}\n', "\n"),
    );
  });
  const feed = new BearerEvents("/api/v1/events", "secret");
  const heard: string[] = [];
  const links = new Promise<void>((resume) => {
    feed.addEventListener("status", ({ data }) => heard.push(data));
    feed.addEventListener("link", () => resume());
  });
  feed.start();
  await links;
  feed.close();
  expect(heard).toEqual(['{"a":1}']);
  expect(asked[0]?.[0]).toBe("/api/v1/events");
  expect(asked[0]?.[1].get("Authorization")).toBe("Bearer secret");
});
