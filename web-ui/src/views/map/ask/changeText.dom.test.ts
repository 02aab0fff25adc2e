import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";

import type { TopologyChange } from "../../../api/types";
import { startTexts } from "../../../i18n";
import { causeText, changeText } from "./changeText";

const end = (device: string, name: string, port: string) => ({
  device,
  name,
  port,
  interface: port,
});
const uplink = end("12", "sw-12", "Gi0/1");
const cable = (a: ReturnType<typeof end>, b: ReturnType<typeof end>) => ({
  id: "l",
  a,
  b,
  evidence: ["lldp"],
});

const MOVED: TopologyChange = {
  id: "1",
  at: "2026-11-21T02:00:00Z",
  kind: "moved",
  text: "",
  nodeBefore: null,
  nodeAfter: null,
  linkBefore: cable(end("1", "core-1", "Gi1/0/3"), uplink),
  linkAfter: cable(uplink, end("2", "core-2", "Te1/1/4")),
  cause: { kind: "told", evidence: ["lldp"], polled: ["sw-12"], polledAt: null, actor: "" },
};

beforeAll(() => startTexts("en"));

test("a moved cable names the end that stayed, where it came from and where it went", () => {
  const t = i18next.getFixedT("en", "asking");
  expect(changeText(MOVED, t)).toBe(
    "Cable of sw-12 Gi0/1 moved from core-1 Gi1/0/3 to core-2 Te1/1/4",
  );
  expect(causeText(MOVED, t)).toBe("LLDP tells of it; just read: sw-12");
});

test("a cable that appeared or went names both ends", () => {
  const t = i18next.getFixedT("en", "asking");
  expect(changeText({ ...MOVED, kind: "gone", linkAfter: null }, t)).toBe(
    "Cable core-1 Gi1/0/3 – sw-12 Gi0/1 is gone",
  );
});
