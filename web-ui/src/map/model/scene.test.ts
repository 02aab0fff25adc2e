import { describe, expect, it } from "vitest";

import { sceneOf } from "./scene";
import { link, network, node } from "./testNetwork";

describe("a scene", () => {
  const core = node("core", { role: "core", y: -100 });
  const others = [node("acc2", { x: 40 }), node("far", { site: "B", x: 900 })];
  const acc1 = node("acc1", { x: -40 });
  const nodes = [core, acc1, ...others];
  const first = link("1", "core", "acc1");
  const links = [
    first,
    link("2", "acc1", "core"),
    link("3", "core", "acc2"),
    link("4", "core", "ghost"),
  ];

  it("keeps everything but states when only a status changes", () => {
    const before = sceneOf(network(nodes, links));
    const after = sceneOf(network([core, { ...acc1, status: "down" }, ...others], links), before);

    expect(after.x).toBe(before.x);
    expect(after.nodeGrid).toBe(before.nodeGrid);
    expect(after.summaries[0]?.counts.down).toBe(1);
  });

  it("is built anew when a node moves", () => {
    const before = sceneOf(network(nodes, links));
    const after = sceneOf(network([{ ...core, x: 5 }, acc1, ...others], links), before);

    expect(after.nodeGrid).not.toBe(before.nodeGrid);
    expect(after.x[0]).toBe(5);
  });

  it("drops links whose end it doesn't know", () => {
    expect(sceneOf(network(nodes, links)).links.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  it("puts parallel links side by side, whichever end they call their own", () => {
    const { lane } = sceneOf(network(nodes, links));

    expect([...lane]).toEqual([-0.5, -0.5, 0]);
  });

  it("draws the second way up thin, whatever its status", () => {
    const quiet = sceneOf(network(nodes, links));
    const failed = sceneOf(network(nodes, [{ ...first, status: "down" }, ...links.slice(1)]));

    expect([...quiet.spare]).toEqual([0, 1, 0]);
    expect([...failed.spare]).toEqual([0, 1, 0]);
  });

  it("puts a site that the server did not place in the middle of its nodes", () => {
    expect(sceneOf(network(nodes)).sites.map(({ name, x }) => [name, x])).toEqual([
      ["A", 0],
      ["B", 900],
    ]);
  });

  it("knows the usual distance between devices of a site", () => {
    expect(sceneOf(network(nodes)).spacing).toBeCloseTo(80);
  });
});
