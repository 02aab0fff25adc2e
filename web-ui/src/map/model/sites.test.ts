import { describe, expect, it } from "vitest";

import type { Status } from "../../domain/status";
import { sceneOf } from "./scene";
import { summarise } from "./sites";
import { link, network, node } from "./testNetwork";

const inside = (...statuses: Status[]) =>
  summarise(statuses.map((status, at) => node(`n${at}`, { status })));

describe("a site", () => {
  it("shows the worst that is inside and counts the rest", () => {
    const site = inside("up", "degraded", "down", "up", "maintenance");

    expect(site.status).toBe("down");
    expect(site.devices).toBe(5);
    expect(site.counts.up).toBe(2);
    expect(site.cutOff).toBe(false);
  });

  it("is cut off when nothing inside answers", () => {
    expect(inside("down", "unreachable", "unreachable").cutOff).toBe(true);
    expect(inside("down", "unreachable", "up").cutOff).toBe(false);
  });

  it("is quiet while single devices are not judged yet, and unknown when all are", () => {
    expect(inside("up", "unknown").status).toBe("up");
    expect(inside("unknown", "unknown").status).toBe("unknown");
  });

  it("does not count unmanaged neighbours", () => {
    const site = summarise([node("a"), node("x", { managed: false, status: "unknown" })]);

    expect(site.devices).toBe(1);
    expect(site.status).toBe("up");
  });
});

describe("the link between two sites", () => {
  const nodes = [node("a1"), node("a2"), node("b1", { site: "B" }), node("b2", { site: "B" })];
  const joined = (...links: ReturnType<typeof link>[]) => sceneOf(network(nodes, links)).siteLinks;

  it("adds up cables whichever end comes first", () => {
    const [sum] = joined(link("1", "a1", "b1"), link("2", "b2", "a2"));

    expect(sum?.speedBps).toBe(20e9);
    expect(sum?.outBps).toBe(3e9);
    expect(sum?.inBps).toBe(3e9);
    expect(sum?.members).toEqual([0, 1]);
  });

  it("is down only when every cable is, and then carries nothing", () => {
    const down = { status: "down", outBps: null, inBps: null } as const;

    expect(joined(link("1", "a1", "b1"), link("2", "a2", "b2", down))[0]?.status).toBe("up");
    const [cut] = joined(link("1", "a1", "b1", down), link("2", "a2", "b2", down));
    expect(cut?.status).toBe("down");
    expect(cut?.outBps).toBeNull();
  });

  it("does not let a dead cable count for capacity", () => {
    const [sum] = joined(
      link("1", "a1", "b1"),
      link("2", "a2", "b2", { status: "down", outBps: 9e9 }),
    );

    expect(sum?.speedBps).toBe(10e9);
    expect(sum?.outBps).toBe(2e9);
  });

  it("has an unknown load when no cable has one", () => {
    const [sum] = joined(link("1", "a1", "b1", { outBps: null, inBps: null }));

    expect(sum?.outBps).toBeNull();
    expect(sum?.speedBps).toBe(10e9);
  });

  it("leaves out cables inside a site and cables to nowhere", () => {
    expect(joined(link("1", "a1", "a2"), link("2", "a1", "gone"))).toEqual([]);
  });
});
