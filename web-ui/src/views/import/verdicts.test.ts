import { expect, test } from "vitest";

import type { ImportRow, Verdict } from "../../api/types";
import { faultyAddress, preview, quoted } from "./verdicts";

const row = (line: number, verdict: Verdict): ImportRow => ({
  line,
  verdict,
  name: "",
  address: "",
  reason: "",
  diff: [],
});
const rows = [
  ...Array.from({ length: 30 }, (_, line) => row(line, "create")),
  row(30, "unchanged"),
  row(31, "reject"),
];

test("rejected rows come first and groups that are not opened are cut", () => {
  const items = preview(rows, "all", new Set());
  const heads = items.filter((item) => item.kind === "head");
  expect(heads.map((head) => [head.verdict, head.count, head.hidden])).toEqual([
    ["reject", 1, 0],
    ["create", 30, 25],
    ["unchanged", 1, 1],
  ]);
});

test("an opened group and a chosen verdict show every row", () => {
  expect(
    preview(rows, "all", new Set(["create"])).filter((item) => item.kind === "row"),
  ).toHaveLength(31);
  expect(preview(rows, "create", new Set())).toHaveLength(31);
});

test("the faulty value is found in the reason", () => {
  expect(quoted('"10.11.300.4" is not an address')).toBe("10.11.300.4");
  expect(quoted("Same address as line 197")).toBeUndefined();
});

test("an address is marked when the reason is about it", () => {
  const bad = { ...row(4, "reject"), address: "10.0.300.4" };
  expect(faultyAddress({ ...bad, reason: "Not an address: 300 is above 255" })).toBe(true);
  expect(faultyAddress({ ...bad, reason: 'Credential "x" does not exist' })).toBe(false);
  expect(faultyAddress({ ...bad, verdict: "create" })).toBe(false);
});
