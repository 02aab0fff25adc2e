import { describe, expect, it } from "vitest";

import { loadColour } from "../../domain/load";
import { sceneOf } from "../model/scene";
import { link, network, node } from "../model/testNetwork";
import { emphasisOf } from "../view/emphasis";
import { compose } from "./compose";
import type { DrawList, Paint } from "./drawList";
import { paintSvg } from "./svgPainter";
import { testFrame } from "./testFrame";

const pair = [node("core", { role: "core", y: -100 }), node("acc", { y: 100 })];

function paints(list: DrawList): Paint[] {
  return list.sheets.flatMap(({ paths }) => [...paths.values()].map(({ paint }) => paint));
}

const texts = (list: DrawList): string[] =>
  list.sheets.flatMap((sheet) => sheet.texts.map(({ text }) => text));
const drawn = (over: Parameters<typeof link>[3], frame = {}): Paint[] => {
  const scene = sceneOf(network(pair, [link("1", "core", "acc", over)]));
  return paints(compose(scene, testFrame(scene, frame)));
};

describe("a link", () => {
  it("has the colour of its own load in each half", () => {
    const fills = drawn({ outBps: 10e9, inBps: 5e9 }).map(({ fill }) => fill);

    expect(fills).toContain(loadColour(1, "dark"));
    expect(fills).toContain(loadColour(0.5, "dark"));
  });

  it("above 100 % has its own core in a casing of the full colour", () => {
    const over = drawn({ outBps: 10.4e9, inBps: 0 });

    expect(over.map(({ fill }) => fill)).toContain(loadColour(1.04, "dark"));
    expect(over.find(({ stroke }) => stroke === "--load-100")?.width).toBe(3.2);
  });

  it("that is down is dashed in the status colour and keeps no load colour", () => {
    const down = drawn({ status: "down", outBps: 9e9, inBps: 9e9 });

    expect(down.find(({ stroke }) => stroke === "--down")?.dash).toEqual([6, 5]);
    expect(down.map(({ fill }) => fill)).not.toContain(loadColour(0.90625, "dark"));
    expect(down.map(({ fill }) => fill)).not.toContain(loadColour(0.9, "dark"));
  });

  it.each(["stale", "unknown"] as const)("that is %s is dotted", (status) => {
    const dotted = drawn({ status, outBps: 9e9, inBps: 9e9 });

    expect(dotted.find(({ stroke }) => stroke === "--load-stale")?.dash).toEqual([1.5, 4]);
  });

  it("that is only a way to reach a device is dotted, whatever its ports carry", () => {
    const over = drawn({ layer: "l3", dependency: true, status: "up", outBps: 9e9, inBps: 9e9 });

    expect(over.find(({ stroke }) => stroke === "--load-stale")?.dash).toEqual([1.5, 4]);
  });

  it("that is up without values is dotted, and half dotted when one direction is missing", () => {
    expect(
      drawn({ outBps: null, inBps: null }).some(({ stroke }) => stroke === "--load-stale"),
    ).toBe(true);
    const half = drawn({ outBps: 5e9, inBps: null });
    expect(half.some(({ stroke }) => stroke === "--load-stale")).toBe(true);
    expect(half.map(({ fill }) => fill)).toContain(loadColour(0.5, "dark"));
  });
});

describe("the cables of two sites", () => {
  const glow = (frame: Parameters<typeof testFrame>[1]): boolean => {
    const scene = sceneOf(
      network(
        [node("n", { site: "hq" }), node("m", { x: 400, site: "dc" }), node("o", { site: "lab" })],
        [link("1", "n", "m"), link("2", "n", "o")],
      ),
    );
    const shown = compose(scene, testFrame(scene, { level: 0, ...frame }));
    return paints(shown).some(({ stroke, alpha }) => stroke === "--accent" && alpha === 0.25);
  };

  it("glow when they are pointed at, chosen together, or one of them is", () => {
    expect(glow({})).toBe(false);
    expect(glow({ hoveredSiteLink: 0 })).toBe(true);
    expect(glow({ selectedLink: 0 })).toBe(true);
    expect(glow({ selectedSites: ["dc", "hq"] })).toBe(true);
  });

  it("do not glow for two other sites", () => {
    expect(glow({ selectedSites: ["dc", "lab"] })).toBe(false);
  });
});

describe("the marks of an incident", () => {
  const colours = (over: boolean): (string | undefined)[] => {
    const scene = sceneOf(network([node("n"), node("m", { x: 90 })]));
    const frame = testFrame(scene, { roots: new Set([0]), impacted: new Set([1]), over });
    return paints(compose(scene, frame)).map(({ fill }) => fill);
  };

  it("are loud while it is open, also where the device answers again", () => {
    expect(colours(false)).toEqual(expect.arrayContaining(["--down", "--degraded"]));
  });

  it("have no hue once it is resolved", () => {
    expect(colours(true).filter((fill) => fill === "--down" || fill === "--degraded")).toEqual([]);
  });
});

describe("the status of a device", () => {
  it.each([
    ["down", "--down"],
    ["degraded", "--degraded"],
    ["unreachable", "--unreachable"],
    ["maintenance", "--maintenance"],
  ] as const)("%s has its colour", (status, colour) => {
    const scene = sceneOf(network([node("n", { status })]));

    expect(paints(compose(scene, testFrame(scene))).map(({ fill }) => fill)).toContain(colour);
  });

  it("up has no hue at all", () => {
    const scene = sceneOf(network([node("n"), node("m", { x: 90 })]));
    const used = paints(compose(scene, testFrame(scene))).flatMap(({ fill, stroke }) => [
      fill,
      stroke,
    ]);

    for (const colour of used) expect([undefined, "--node", "--ring"]).toContain(colour);
  });

  it("never moves anything", () => {
    const at = (status: "up" | "down"): string => {
      const scene = sceneOf(
        network([node("n", { status, x: 12 }), node("m", { x: 99 })], [link("1", "n", "m")]),
      );
      const path = [...(compose(scene, testFrame(scene)).sheets[2]?.paths.values() ?? [])];
      return JSON.stringify(path.map(({ codes }) => codes));
    };

    expect(at("down")).toBe(at("up"));
  });

  it("of a cut link has bars across it, and what a VLAN does not run over steps back", () => {
    const scene = sceneOf(
      network(
        [node("n"), node("m", { x: 99 }), node("o", { x: 199 })],
        [link("runs", "n", "m"), link("cut", "m", "o"), link("other", "n", "o")],
      ),
    );
    const emphasis = {
      site: () => 1,
      node: () => 1,
      links: new Set(["runs"]),
      cuts: new Set(["cut"]),
    };
    const drawn = paints(compose(scene, testFrame(scene, { emphasis })));

    expect(drawn.some(({ stroke, width }) => stroke === "--degraded" && width === 2.4)).toBe(true);
    expect(drawn.some(({ alpha }) => alpha === 0.28)).toBe(true);
  });

  it("of a shared segment is a bar with taps and no status colour", () => {
    const scene = sceneOf(
      network([node("s", { managed: false, segment: true, status: "unknown" })]),
    );
    const drawn = paints(compose(scene, testFrame(scene)));

    expect(drawn.map(({ fill, stroke }) => fill ?? stroke)).toEqual(
      expect.arrayContaining(["--s2", "--ink2"]),
    );
    expect(drawn.some(({ stroke }) => stroke === "--unknown")).toBe(false);
  });

  it("of an unmanaged neighbour is a dashed ring", () => {
    const scene = sceneOf(network([node("x", { managed: false, status: "unknown" })]));

    expect(
      paints(compose(scene, testFrame(scene))).find(({ stroke }) => stroke === "--unknown")?.dash,
    ).toBeDefined();
  });
});

describe("a VLAN in the overview", () => {
  const scene = sceneOf({
    ...network(
      [node("a"), node("b", { site: "B", x: 300 }), node("c", { site: "C", x: 600 })],
      [link("cut", "a", "b"), link("other", "b", "c")],
    ),
    sites: ["A", "B", "C"].map((name, at) => ({ name, label: name, x: at * 300, y: 0 })),
  });
  const camera = { x: 300, y: 0, scale: 1 };
  const list = (marks: ReadonlyMap<string, { note: string; cut: boolean }>): DrawList => {
    const emphasis = emphasisOf(scene, {
      statuses: new Set(),
      incident: new Set(),
      marked: new Set([0]),
      links: new Set(),
      cuts: new Set(["cut"]),
      sites: marks,
    });
    return compose(scene, testFrame(scene, { camera, level: 0, emphasis }));
  };
  const isCut = ({ stroke, width }: Paint): boolean => stroke === "--degraded" && width === 2.4;
  const rings = (drawn: DrawList): number =>
    paints(drawn).filter(({ stroke, width }) => stroke === "--accent" && width === 1.6).length;

  it("has a ring and a line of words at each site that it is in, and the others step back", () => {
    const drawn = list(new Map([["A", { note: "on 1 device", cut: false }]]));

    expect(rings(drawn)).toBe(1);
    expect(texts(drawn)).toContain("on 1 device");
    expect(
      drawn.sheets.flatMap((sheet) => sheet.texts).find(({ text }) => text === "C")?.alpha,
    ).toBe(0.28);
  });

  it("has two bars at a site and across the sum of cables where one of them cuts it", () => {
    const bars = (marks: Parameters<typeof list>[0]): number =>
      list(marks)
        .sheets.flatMap(({ paths }) => [...paths.values()])
        .filter(({ paint }) => isCut(paint))
        .reduce((sum, { codes }) => sum + codes.length, 0);
    const both = bars(new Map([["A", { note: "1 cut", cut: true }]]));
    const linkOnly = bars(new Map([["A", { note: "on 1 device", cut: false }]]));

    expect(linkOnly).toBeGreaterThan(0);
    expect(both).toBeGreaterThan(linkOnly);
  });

  it("that nobody carries leaves no site in the foreground", () => {
    expect(rings(list(new Map()))).toBe(0);
  });
});

describe("detail", () => {
  const many = Array.from({ length: 9000 }, (_, at) =>
    node(`n${at}`, {
      x: (at % 100) * 8,
      y: Math.floor(at / 100) * 7,
      status: at === 4321 ? "down" : "up",
    }),
  );
  const cables = many.slice(1).map((_, at) => link(`l${at}`, `n${at}`, `n${at + 1}`));

  it("never draws more than 3,000 marks, and trouble is among them", () => {
    const scene = sceneOf(network(many, cables));
    const camera = { x: 400, y: 300, scale: 1 };
    const list = compose(scene, testFrame(scene, { camera, level: 2, spacing: 7 }));

    expect(list.marks).toBeLessThanOrEqual(3000);
    expect(paints(list).map(({ fill }) => fill)).toContain("--down");
  });

  it("of access switches comes with zoom 2, of trouble at once", () => {
    const scene = sceneOf(network([...pair, node("bad", { x: 200, status: "down" })]));
    const marks = (level: 1 | 2): number =>
      compose(scene, testFrame(scene, { level, spacing: 10 })).marks;

    expect(marks(1)).toBe(2);
    expect(marks(2)).toBe(3);
  });

  it("of several sites begins with one disc each and the devices counted inside", () => {
    const scene = sceneOf(
      network([node("a"), node("b", { site: "B", x: 300 }), node("c", { site: "B", x: 320 })]),
    );
    const list = compose(scene, testFrame(scene, { level: 0 }));

    expect(list.marks).toBe(2);
    expect(texts(list)).toEqual(expect.arrayContaining(["1", "2", "A", "B"]));
  });

  it("beyond the viewport costs nothing", () => {
    const scene = sceneOf(network([node("here"), node("there", { x: 1e6 })]));

    expect(compose(scene, testFrame(scene)).marks).toBe(1);
  });
});

it("the picture as SVG carries hostile names as text only", () => {
  const scene = sceneOf(network([node("n", { name: `<script>alert("1")</script>` })]));
  const svg = paintSvg(compose(scene, testFrame(scene)), { width: 100, height: 100 }, "#000");

  expect(svg).not.toContain("<script>");
  expect(
    new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror"),
  ).toBeNull();
});
