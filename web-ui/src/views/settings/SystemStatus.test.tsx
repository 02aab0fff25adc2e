import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { SelfStatus } from "../../api/types";
import { SystemStatus } from "./SystemStatus";

const none = { polls: 0, seconds: 0 };
const GB = 1_000_000_000;

/** Each figure has a value that no other has. */
const status: SelfStatus = {
  at: "2026-11-21T02:14:00Z",
  version: "1.0",
  startedAt: "2026-11-21T01:14:00Z",
  uptimeSeconds: 3600,
  components: [{ name: "journal", status: "degraded", message: "The disk is slow" }],
  polls: {
    started: 1000,
    answered: 811,
    partial: 21,
    silent: 50,
    refused: 31,
    skipped: 344,
    skippedBy: {
      overdue: 41,
      missed: 42,
      noTurn: 43,
      interrupted: 44,
      spared: 45,
      unreachable: 47,
      resting: 48,
      noInventory: 49,
      notConfigured: 51,
    },
    inFlight: 46,
    lagSeconds: 7,
    waits: {
      schedule: none,
      turn: { polls: 9, seconds: 7 },
      slowAgents: none,
      subnet: none,
      device: none,
    },
    lateP50Seconds: 0.1,
    lateP99Seconds: 3,
  },
  timeouts: {
    pingLost: 101,
    pingUnreachable: 102,
    pingLate: 103,
    snmpUnanswered: 104,
    snmpRepeated: 105,
    snmpStray: 106,
    snmpMalformed: 107,
  },
  requests: { asked: 901, answered: 902, unanswered: 903, awaited: 904 },
  pings: { sent: 911, answered: 912, unreachable: 913, lost: 914, awaited: 915 },
  findings: { walk: 108, type: 109 },
  samples: { produced: 70_000, stored: 60_000, dropped: 1_000, queued: 9_000 },
  durability: {
    journalBytes: 2 * GB,
    journalWaiting: 17,
    oldestSeconds: 120,
    journalFailing: false,
    journalRefused: 18,
    lastFsyncMillis: 4,
    spoolBytes: 6 * GB,
    spoolFull: true,
    ballastReleased: false,
    quarantined: 19,
    damages: 20,
  },
  store: {
    framesPerSecond: 250.5,
    bytes: 3 * GB,
    expectedBytes: 8 * GB,
    freeBytes: 4 * GB,
    partitions: 77,
    tables: [
      {
        kind: "raw",
        group: "interface",
        partitions: 7,
        bytes: 5 * GB,
        bytesPerDay: 7 * GB,
        keptDays: 7,
        expectedBytes: 9 * GB,
      },
    ],
    packing: [
      { kind: "raw", group: "ping", day: "2026-11-20", state: "differs", layouts: 1, samples: 1 },
    ],
    roles: [],
  },
  live: { clients: 12, dropped: 13 },
  devices: { up: 14, degraded: 15, down: 16, unknown: 22, unreachable: 23, maintenance: 24 },
  slowest: [{ device: "3", name: "slow-sw", plan: "inventory", seconds: 9 }],
};

/** The page; the server's answer changes from question to question. */
function open(...answers: SelfStatus[]) {
  const left = [...answers];
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response(JSON.stringify(left.length > 1 ? left.shift() : left[0]))),
  );
  const client = new QueryClient();
  const router = createRouter({
    routeTree: createRootRoute(),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={client}>
      <RouterContextProvider router={router}>
        <SystemStatus />
      </RouterContextProvider>
    </QueryClientProvider>,
  );
  return client;
}

/** What stands under a name; a name may stand in two sections. */
const values = (name: string): (string | null | undefined)[] =>
  screen.getAllByText(name).map((term) => term.nextElementSibling?.textContent?.trim());

test.each([
  ["Polls start late by", "7 s"],
  ["99 % start within", "3 s"],
  ["Polls in flight", "46"],
  ["Values queued", "9,000"],
  ["Polls without answer", "5 %"],
  ["Live browsers", "12"],
  ["started", "1,000"],
  ["stored", "60,000"],
  ["Pings lost", "101"],
  ["Pings unreachable", "102"],
  ["Pings answered late", "103"],
  ["SNMP requests given up", "104"],
  ["SNMP requests repeated", "105"],
  ["SNMP late or stray", "106"],
  ["SNMP malformed", "107"],
  ["Walks that loop or break off", "108"],
  ["Values of a wrong type", "109"],
  ["Polls silent", "50"],
  ["Polls refused", "31"],
  ["The last one was not over", "41"],
  ["Bongsu stood still or was behind", "42"],
  ["Too many were due", "43"],
  ["Disk nearly full", "45"],
  ["Device does not answer", "47"],
  ["Records waiting", "17"],
  ["Oldest waits", "2 min"],
  ["Journal", "2 GB"],
  ["Samples", "6 GB"],
  ["Last write took", "4 ms"],
  ["Given up", "18"],
  ["Refused by the database", "19"],
  ["Damages found", "20"],
  ["On disk now", "3 GB"],
  ["On disk when full", "8 GB"],
  ["Free", "4 GB"],
  ["Partitions", "77"],
  ["Rows stored", "250.5 /s"],
])("the page has %s", async (name, value) => {
  open(status);
  await screen.findByText("Polls in flight");
  expect(values(name).map((text) => text?.replaceAll(/\s+/g, " "))).toContainEqual(
    expect.stringContaining(value),
  );
});

test("what delays polls, what is wrong with the disk and who was slowest is said", async () => {
  open(status);
  expect(await screen.findByText("too many polls in flight")).toBeDefined();
  expect(screen.getByText(/The disk is nearly full: samples stay in memory/)).toBeDefined();
  expect(screen.getByText(/ping 2026-11-20/)).toBeDefined();
  expect(screen.getByRole("row", { name: /As polled 5 ?GB 7 ?GB 9 ?GB/ })).toBeDefined();
  expect(screen.getByRole("link", { name: "slow-sw" })).toBeDefined();
  expect(screen.getByText("The disk is slow")).toBeDefined();
});

test("values stored each second are told from the second answer on", async () => {
  const later = {
    ...status,
    at: "2026-11-21T02:14:10Z",
    samples: { ...status.samples, stored: 61_000, queued: 8_000 },
  };
  const client = open(status, later);
  await screen.findByText("Polls in flight");
  await client.refetchQueries();
  await screen.findAllByText("8,000");
  expect(values("Values stored")[0]).toMatch(/^100\s?\/s$/);
});
