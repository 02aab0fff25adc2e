import { expect, it } from "vitest";

import { DrawList, ROUNDED } from "./drawList";
import { LabelPlacer } from "./labels";
import { addPort } from "./portPill";
import { sceneOf } from "../model/scene";
import { network } from "../model/testNetwork";
import { testFrame } from "./testFrame";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pills of cables that leave one device downwards, so many px apart at their lower ends. */
function pills(cables: number, apart: number, chosen = -1): Box[] {
  const list = new DrawList();
  const labels = new LabelPlacer();
  for (let at = 0; at < cables; at++) {
    const segment = { ax: 400, ay: 100, bx: 400 + (at - cables / 2) * apart, by: 700 };
    addPort(
      list,
      testFrame(sceneOf(network([]))),
      labels,
      segment,
      `Ethernet${at}/1`,
      at === chosen,
    );
  }
  return list.sheets
    .flatMap(({ paths }) => [...paths.values()])
    .flatMap(({ codes }) => boxesIn(codes));
}

function boxesIn(codes: readonly number[]): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 5 < codes.length; at += 6) {
    expect(codes[at]).toBe(ROUNDED);
    const [left = 0, top = 0, width = 0, height = 0] = codes.slice(at + 1);
    boxes.push({ left, top, width, height });
  }
  return boxes;
}

const hides = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

it("port names at a crowded device move along their cables instead of hiding each other", () => {
  const boxes = pills(5, 60);

  expect(boxes.length).toBe(5);
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) expect(hides(one, other)).toBe(false);
  });
});

it("a name without a place is left out, but that of the chosen cable is always told", () => {
  expect(pills(40, 1).length).toBeLessThan(15);
  expect(pills(40, 1, 39).length).toBe(pills(40, 1).length + 1);
});
