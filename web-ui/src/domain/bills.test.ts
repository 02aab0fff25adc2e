import { expect, test } from "vitest";

import type { Bill, StatementSummary } from "../api/types";
import { draftOf, faultsOf, fieldsOf, NEW_BILL } from "./billDraft";
import { billsOf, money, usageOf } from "./bills";
import { written } from "./units";

const bill = (fields: Partial<Bill>): Bill => ({
  id: "1",
  name: "Hanbit",
  ports: [],
  tags: [],
  customers: [],
  kind: "percentile",
  direction: "max",
  percentile: 95,
  committedBps: 500_000_000,
  quotaBytes: null,
  currency: "KRW",
  baseFee: "1000000",
  overusePrice: "1500",
  startDay: 1,
  zone: "Asia/Seoul",
  createdAt: "2026-11-01T00:00:00Z",
  portCount: 1,
  ...fields,
});
const device = { id: "12", tags: ["transit"] };
const port = { id: "Gi1/0/1", alias: "Cust: Hanbit-2 (1G)" };

test("a port is billed by its name, a tag of its device, or a customer in its description", () => {
  const byName = bill({ ports: [{ device: "12", instance: "Gi1/0/1" }] });
  const byTag = bill({ tags: ["transit"] });
  const byCustomer = bill({ customers: ["HANBIT"] });
  const others = [
    bill({ ports: [{ device: "13", instance: "Gi1/0/1" }] }),
    bill({ tags: ["peering"] }),
    bill({ customers: ["Han", ""] }),
  ];
  expect(billsOf(port, device, [byName, byTag, byCustomer, ...others])).toEqual([
    byName,
    byTag,
    byCustomer,
  ]);
});

test("usage is told of what the base fee covers, and without a limit only measured", () => {
  const statement = (fields: Partial<StatementSummary>) =>
    ({
      kind: "percentile",
      measuredBps: 620e6,
      committedBps: 500e6,
      ...fields,
    }) as StatementSummary;
  const usage = usageOf(statement({}));
  expect(usage.ratio).toBeCloseTo(1.24);
  expect(written(usage.measured)).toBe("620 Mb/s");
  expect(usageOf(statement({ committedBps: null })).ratio).toBeNull();
  expect(usageOf(statement({ measuredBps: null })).ratio).toBeNull();
  const volume = usageOf(statement({ kind: "volume", measuredBytes: 5e12, quotaBytes: 10e12 }));
  expect([written(volume.measured), volume.ratio]).toEqual(["5 TB", 0.5]);
});

test("a bill goes through its form unchanged", () => {
  const {
    id: _,
    createdAt: __,
    portCount: ___,
    quotaBytes: ____,
    ...kept
  } = bill({ tags: ["transit"] });
  expect(fieldsOf(draftOf(bill({ tags: ["transit"] })))).toEqual(kept);
  const volume = bill({ kind: "volume", quotaBytes: 2_500_000_000, committedBps: null });
  expect(draftOf(volume).covered).toBe("2.5");
  expect(fieldsOf(draftOf(volume))).toMatchObject({ quotaBytes: 2_500_000_000 });
});

test("a draft says what is missing before it is sent", () => {
  expect(faultsOf(NEW_BILL)).toEqual(["name", "ports"]);
  const good = { ...NEW_BILL, name: "x", tags: "transit" };
  expect(faultsOf(good)).toEqual([]);
  const bad = {
    ...good,
    startDay: "29",
    percentile: "100",
    currency: "won",
    baseFee: "1,5",
    covered: "-1",
  };
  expect(faultsOf(bad)).toEqual(["covered", "startDay", "percentile", "fee"]);
});

test("money keeps its decimals and has its groups", () => {
  expect(written(money("1234567.50", "KRW"))).toBe("1,234,567.5 KRW");
  expect(written(money("0", "USD"))).toBe("0 USD");
});
