import { expect, test } from "vitest";

import { longestWait } from "./pollWaits";

const none = { polls: 0, seconds: 0 };
const idle = { schedule: none, turn: none, slowAgents: none, subnet: none, device: none };

test("the reason is that of the poll that waits longest", () => {
  const waits = { ...idle, subnet: { polls: 40, seconds: 3 }, device: { polls: 1, seconds: 12 } };
  expect(longestWait(waits)).toBe("device");
});

test("of the same lag at a device and in Bongsu, Bongsu's is told", () => {
  const waits = { ...idle, turn: { polls: 9, seconds: 4 }, device: { polls: 1, seconds: 4 } };
  expect(longestWait(waits)).toBe("turn");
});

test("a moment needs no reason", () => {
  expect(longestWait({ ...idle, device: { polls: 3, seconds: 0.4 } })).toBeNull();
});
