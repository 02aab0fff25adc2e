import { expect, it } from "vitest";

import { link, network, node } from "../../map/model/testNetwork";
import { bundleOf, uplinksOf } from "./uplinks";

it("all cables to another site are one row, seen from here, the fullest row first", () => {
  const pill = (id: string) => node(id, { isSite: true, managed: false });
  const shown = network(
    [node("one"), node("two"), pill("site:B"), pill("site:C")],
    [
      link("x", "one", "site:B"),
      link("y", "site:B", "two"),
      link("z", "one", "site:C", { outBps: 9e9 }),
      link("inside", "one", "two"),
    ],
  );
  const rows = uplinksOf(shown);
  expect(rows.map(({ pill: { id } }) => id)).toEqual(["site:C", "site:B"]);
  expect(rows[1]?.total).toMatchObject({ speedBps: 20e9, outBps: 3e9, inBps: 3e9 });
});

it("all cables between two sites are summed up as seen from the first, whichever way each was found", () => {
  const shown = network(
    [node("one"), node("two", { site: "B" }), node("three", { site: "C" })],
    [
      link("x", "one", "two"),
      link("y", "two", "one"),
      link("routing", "one", "two", { layer: "l3" }),
      link("elsewhere", "one", "three"),
      link("inside", "one", "one"),
    ],
  );
  const { cables, total } = bundleOf(shown, "A", "B");
  expect(cables.map(({ id }) => id)).toEqual(["x", "y"]);
  expect(total).toMatchObject({ speedBps: 20e9, outBps: 3e9, inBps: 3e9 });
  expect(bundleOf(shown, "B", "C").cables).toEqual([]);
});
