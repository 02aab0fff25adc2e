import type { Incident } from "../api/types";

/** An open, unacknowledged incident as the server sends it; name what differs. */
export function incident(fields: Partial<Incident> = {}): Incident {
  return {
    id: "1",
    state: "open",
    severity: "critical",
    title: "cwn-rtr-1 is down",
    titleWords: null,
    cause: "ICMP 3 of 3 lost",
    causeWords: null,
    openedAt: "2026-11-21T01:00:00Z",
    resolvedAt: null,
    site: "창원",
    roots: [
      {
        alarm: "11",
        device: "3",
        name: "cwn-rtr-1",
        site: "창원",
        role: "router",
        status: "down",
        kind: "device",
        object: "",
        objectName: "",
        reason: "ICMP 3 of 3 lost",
        reasonWords: null,
      },
    ],
    impactedCount: 0,
    impactedSites: 0,
    impacted: [],
    suppressedCount: 0,
    suppressed: [],
    acknowledgedBy: null,
    acknowledgement: null,
    activity: [
      { at: "2026-11-21T01:00:00Z", kind: "opened", actor: "", text: "Opened", textWords: null },
    ],
    notifications: [],
    ...fields,
  };
}
