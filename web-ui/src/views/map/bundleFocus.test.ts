import { expect, it } from "vitest";

import { bundleFocus, sitesInFocus } from "./bundleFocus";

it("two sites in focus are read back, whatever their names", () => {
  for (const [a, b] of [
    ["서울 본사", "판교 DC"],
    ["a/b", ""],
  ] as const) {
    expect(sitesInFocus(bundleFocus(a, b))).toEqual([a, b]);
  }
});

it("a device, a link and a broken address are no two sites", () => {
  for (const focus of [undefined, "7", "link:3", "sites:one", "sites:%E0%A4%A/b"]) {
    expect(sitesInFocus(focus)).toBeUndefined();
  }
});
