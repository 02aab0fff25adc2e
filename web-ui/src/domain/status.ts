/** What a device, link or site is doing, as the server says it. */
export const STATUSES = [
  "up",
  "unknown",
  "maintenance",
  "degraded",
  "unreachable",
  "down",
] as const;
export type Status = (typeof STATUSES)[number];

const RANK = new Map<Status, number>(STATUSES.map((status, rank) => [status, rank]));

export function isStatus(value: unknown): value is Status {
  return typeof value === "string" && RANK.has(value as Status);
}

/** A word from the server made safe: anything unheard of is `unknown`. */
export function asStatus(value: unknown): Status {
  return isStatus(value) ? value : "unknown";
}

/** Higher is worse. */
export function rankOf(status: Status): number {
  return RANK.get(status) ?? 0;
}

export function worst(statuses: Iterable<Status>): Status {
  let found: Status = "up";
  for (const status of statuses) if (rankOf(status) > rankOf(found)) found = status;
  return found;
}

/** The status whose shape and colour stand for an incident of this severity. */
export function statusOfSeverity(severity: string | undefined): Status {
  switch (severity?.toLowerCase()) {
    case "critical":
    case "down":
    case "major":
      return "down";
    case "minor":
    case "warning":
    case "degraded":
      return "degraded";
    case "unreachable":
      return "unreachable";
    case "maintenance":
      return "maintenance";
    case "info":
    case "up":
    case "cleared":
      return "up";
    default:
      return "unknown";
  }
}
