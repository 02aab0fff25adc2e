import { expect, test } from "vitest";

import type { Threshold } from "../api/types";
import { draftOf, limitText, ruleOf, scopeText } from "./thresholds";

const RULE: Threshold = {
  id: "1001",
  name: "Core uplinks",
  measure: "ifUtilisation",
  unit: "%",
  builtIn: false,
  enabled: false,
  role: "core",
  site: "",
  tag: "",
  instances: "uplink, !lab",
  warning: 60,
  critical: null,
  clear: 50,
  holdSeconds: 90,
};

test("a rule that nobody changed in the form stays as it was", () => {
  const { id: _id, unit: _unit, builtIn: _builtIn, ...fields } = RULE;
  expect(ruleOf(draftOf(RULE))).toEqual(fields);
});

test("an empty limit is no limit", () => {
  expect(ruleOf({ ...draftOf(RULE), warning: " " }).warning).toBeNull();
});

test("scope and limits are told in the words and units they have", () => {
  expect(scopeText(RULE)).toBe("core · uplink, !lab");
  expect(limitText(RULE, "warning")).toBe("60 %");
  expect(limitText(RULE, "critical")).toBe("–");
  expect(limitText({ ...RULE, measure: "sensorState", warning: 1 }, "warning")).toBe("–");
});
