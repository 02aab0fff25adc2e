import type { NewThreshold, Threshold } from "../api/types";

export type Measure = Threshold["measure"];

const UNITS: Readonly<Record<Measure, string>> = {
  ifUtilisation: "%",
  ifErrorPercent: "%",
  ifDiscardPercent: "%",
  cpu: "%",
  memory: "%",
  storage: "%",
  sensorState: "",
  temperature: "°C",
  responseTime: "ms",
  loss: "%",
};

export const MEASURES = Object.keys(UNITS) as readonly Measure[];

export const unitOf = (measure: string): string => UNITS[measure as Measure] ?? "";

/** What a form edits: every field as it was typed. */
export interface ThresholdDraft {
  readonly name: string;
  readonly measure: Measure;
  readonly enabled: "yes" | "no";
  readonly role: string;
  readonly site: string;
  readonly tag: string;
  readonly instances: string;
  readonly warning: string;
  readonly critical: string;
  readonly clear: string;
  readonly minutesHeld: string;
}

const BLANK: ThresholdDraft = {
  name: "",
  measure: "ifUtilisation",
  enabled: "yes",
  role: "",
  site: "",
  tag: "",
  instances: "",
  warning: "",
  critical: "",
  clear: "",
  minutesHeld: "15",
};

const typed = (value: number | null): string => (value === null ? "" : String(value));
const number = (text: string): number | null => (text.trim() === "" ? null : Number(text));

export function draftOf(rule: Threshold | null): ThresholdDraft {
  if (!rule) return BLANK;
  const { name, measure, role, site, tag, instances } = rule;
  return {
    name,
    measure,
    role,
    site,
    tag,
    instances,
    enabled: rule.enabled ? "yes" : "no",
    warning: typed(rule.warning ?? null),
    critical: typed(rule.critical ?? null),
    clear: typed(rule.clear),
    minutesHeld: typed(rule.holdSeconds / 60),
  };
}

export function ruleOf(draft: ThresholdDraft): NewThreshold {
  const { name, measure, role, site, tag, instances } = draft;
  return {
    name,
    measure,
    role,
    site,
    tag,
    instances,
    enabled: draft.enabled === "yes",
    warning: number(draft.warning),
    critical: number(draft.critical),
    clear: number(draft.clear) ?? 0,
    holdSeconds: Math.round((number(draft.minutesHeld) ?? 0) * 60),
  };
}

/** What a rule is about, in the words it was given; empty: everything. */
export function scopeText(rule: Threshold): string {
  return [rule.role, rule.site, rule.tag, rule.instances].filter(Boolean).join(" · ");
}

/** A limit with its unit; a dash where there is none or where the sensor itself knows it. */
export function limitText(rule: Threshold, which: "warning" | "critical" | "clear"): string {
  const value = rule[which] ?? null;
  if (value === null || rule.measure === "sensorState") return "–";
  return [String(value), rule.unit].filter(Boolean).join(" ");
}
