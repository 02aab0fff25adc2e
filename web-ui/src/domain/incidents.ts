import type { Incident } from "../api/types";
import { rankOf, type Status, statusOfSeverity, worst } from "./status";

/** What is needed from a person: someone must take it, someone has it, nothing any more. */
export type Group = "waiting" | "working" | "resolved";
export const GROUPS: readonly Group[] = ["waiting", "working", "resolved"];

export function groupOf(incident: Incident): Group {
  if (incident.resolvedAt) return "resolved";
  return incident.acknowledgedBy ? "working" : "waiting";
}

/** What the mark and the icon of the tab stand for: the worst of what is open. */
export const worstOf = (open: readonly Incident[]): Status =>
  worst(open.map(({ severity }) => statusOfSeverity(severity)));

/** The filters of the console; every one of them is a parameter of the URL. */
export interface IncidentFilter {
  readonly show?: string;
  readonly severity?: string;
  readonly site?: string;
  readonly owner?: string;
  readonly hideAcked?: string;
  readonly q?: string;
}

export function matches(incident: Incident, filter: IncidentFilter): boolean {
  if (filter.show === "open" && incident.resolvedAt) return false;
  if (filter.show === "resolved" && !incident.resolvedAt) return false;
  if (filter.hideAcked && incident.acknowledgedBy && !incident.resolvedAt) return false;
  if (filter.severity && statusOfSeverity(incident.severity) !== filter.severity) return false;
  if (filter.site && !sitesOf(incident).includes(filter.site)) return false;
  if (filter.owner && incident.acknowledgedBy !== filter.owner) return false;
  return !filter.q || textOf(incident).includes(filter.q.toLowerCase());
}

function textOf(incident: Incident): string {
  const names = incident.roots.map((root) => root.name);
  return [incident.title, incident.cause, ...names].join(" ").toLowerCase();
}

export function sitesOf(incident: Incident): readonly string[] {
  return [...new Set(incident.roots.map((root) => root.site).filter(Boolean))];
}

/** Worst first, then by how many it hits, then newest first; resolved ones by the time of their end. */
export function inOrder(incidents: readonly Incident[]): Incident[] {
  return incidents.toSorted((a, b) => {
    if (a.resolvedAt && b.resolvedAt) return b.resolvedAt.localeCompare(a.resolvedAt);
    const worse = rankOf(statusOfSeverity(b.severity)) - rankOf(statusOfSeverity(a.severity));
    return worse || b.impactedCount - a.impactedCount || b.openedAt.localeCompare(a.openedAt);
  });
}

export function grouped(incidents: readonly Incident[]): ReadonlyMap<Group, readonly Incident[]> {
  const ordered = inOrder(incidents);
  return new Map(
    GROUPS.map((group) => [group, ordered.filter((incident) => groupOf(incident) === group)]),
  );
}

/** Impacted devices counted by role, largest first; `""` stands for no role. */
export function byRole(
  impacted: readonly { readonly role: string }[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const one of impacted) {
    counts.set(one.role, (counts.get(one.role) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

export const HISTORY_SECONDS = 8 * 3600;

/** What happened to an incident in the last eight hours, counted in equal cells, oldest first. */
export function history(incident: Incident, nowMs: number, cells: number): readonly number[] {
  const counts = Array.from({ length: cells }, () => 0);
  const start = nowMs - HISTORY_SECONDS * 1000;
  for (const at of moments(incident)) {
    const cell = Math.floor(((at - start) / (HISTORY_SECONDS * 1000)) * cells);
    const index = Math.min(cell, cells - 1);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function moments(incident: Incident): number[] {
  return incident.activity.map((entry) => Date.parse(entry.at)).filter((at) => !Number.isNaN(at));
}
