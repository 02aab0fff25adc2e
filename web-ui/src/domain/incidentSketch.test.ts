import { expect, it } from "vitest";

import type { Neighbour, Root } from "../api/types";
import { incident } from "../testing/incident";
import { glimpses } from "./incidentSketch";

const [silent] = incident().roots as [Root];

const neighbour = (over: Partial<Neighbour> = {}): Neighbour => ({
  link: "l-1",
  localPort: "Te1/1/1",
  localInterface: "Te1/1/1",
  remote: { device: "9", name: "dist-1", port: "Ethernet54/1", interface: "Ethernet54/1" },
  status: "up",
  managed: true,
  evidence: ["lldp"],
  confidence: 0.99,
  bothSides: true,
  remembered: false,
  note: "",
  ...over,
});

const series = (root: Root, near: readonly Neighbour[] = [neighbour()], condition?: "cpu_high") =>
  glimpses({ roots: [root] }, near, condition).map(
    ({ device, metric, instance }) => `${device} ${metric} ${instance}`,
  );

it("of a silent device: what the next one that answers heard of it, and its round trip", () => {
  const dead = neighbour({ link: "l-0", status: "down" });

  expect(series(silent, [dead, neighbour()])).toEqual(["9 ifInBps Ethernet54/1", "3 rtt "]);
});

it("of a silent device that nobody is next to: its round trip alone", () => {
  expect(series(silent, [])).toEqual(["3 rtt "]);
});

it("of a cable: both directions at its own end", () => {
  expect(series({ ...silent, kind: "instance", object: "l-1" })).toEqual([
    "3 ifInBps Te1/1/1",
    "3 ifOutBps Te1/1/1",
  ]);
});

it("of a port: both directions", () => {
  expect(series({ ...silent, kind: "port", object: "Gi1" })).toEqual([
    "3 ifInBps Gi1",
    "3 ifOutBps Gi1",
  ]);
});

it("of a value that a rule watches: that value", () => {
  expect(series({ ...silent, kind: "instance", object: "CPU 1" }, [], "cpu_high")).toEqual([
    "3 cpu CPU 1",
  ]);
});

it("of Bongsu's own trouble: nothing", () => {
  expect(series({ ...silent, kind: "bongsu", device: "0" })).toEqual([]);
});
