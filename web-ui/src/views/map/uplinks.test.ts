import { expect, it } from "vitest";

import { link, network, node } from "../../map/model/testNetwork";
import { uplinksOf } from "./uplinks";

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
