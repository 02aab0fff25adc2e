import type { Bill } from "../api/types";

const MEGABIT = 1e6;
const GIGABYTE = 1e9;

/** A bill as its form holds it: everything is text while it is being typed. */
export interface BillDraft {
  readonly name: string;
  readonly ports: readonly DraftPort[];
  readonly tags: string;
  readonly customers: string;
  readonly kind: Bill["kind"];
  readonly direction: Bill["direction"];
  readonly percentile: string;
  /** Mbit/s or GB, as the kind asks. */
  readonly covered: string;
  readonly currency: string;
  readonly baseFee: string;
  readonly overusePrice: string;
  readonly startDay: string;
  readonly zone: string;
}

/** A chosen port with the words to show it by. */
export interface DraftPort {
  readonly device: string;
  readonly instance: string;
  readonly text: string;
}

export const NEW_BILL: BillDraft = {
  name: "",
  ports: [],
  tags: "",
  customers: "",
  kind: "percentile",
  direction: "max",
  percentile: "95",
  covered: "",
  currency: "KRW",
  baseFee: "0",
  overusePrice: "0",
  startDay: "1",
  zone: "",
};

export function draftOf(bill: Bill): BillDraft {
  const limit =
    bill.kind === "percentile"
      ? bill.committedBps === null
        ? null
        : bill.committedBps / MEGABIT
      : bill.quotaBytes === null
        ? null
        : bill.quotaBytes / GIGABYTE;
  return {
    ...bill,
    ports: bill.ports.map((port) => ({ ...port, text: port.instance })),
    tags: bill.tags.join(", "),
    customers: bill.customers.join(", "),
    percentile: String(bill.percentile ?? 95),
    covered: limit === null ? "" : String(limit),
    startDay: String(bill.startDay),
  };
}

export type DraftFault =
  "name" | "ports" | "covered" | "currency" | "startDay" | "percentile" | "fee";

const isFee = (text: string): boolean => /^\d{1,12}([.]\d{1,6})?$/.test(text.trim());

/** What keeps a draft from being saved; the server checks again. */
export function faultsOf(draft: BillDraft): DraftFault[] {
  const within = (text: string, least: number, most: number): boolean =>
    /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
  const someone =
    draft.ports.length > 0 || words(draft.tags).length > 0 || words(draft.customers).length > 0;
  const checks: readonly (readonly [DraftFault, boolean])[] = [
    ["name", draft.name.trim() !== ""],
    ["ports", someone],
    ["covered", draft.covered.trim() === "" || Number(draft.covered) >= 0],
    ["currency", /^[A-Z]{3}$/.test(draft.currency.trim().toUpperCase())],
    ["startDay", within(draft.startDay, 1, 28)],
    ["percentile", draft.kind === "volume" || within(draft.percentile, 50, 99)],
    ["fee", isFee(draft.baseFee) && isFee(draft.overusePrice)],
  ];
  return checks.flatMap(([fault, good]) => (good ? [] : [fault]));
}

const words = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

/** The draft as the server takes it. */
export function fieldsOf(draft: BillDraft) {
  const covered = draft.covered.trim() === "" ? 0 : Number(draft.covered);
  return {
    name: draft.name.trim(),
    ports: draft.ports.map(({ device, instance }) => ({ device, instance })),
    tags: words(draft.tags),
    customers: words(draft.customers),
    kind: draft.kind,
    direction: draft.direction,
    ...(draft.kind === "percentile"
      ? { percentile: Number(draft.percentile), committedBps: Math.round(covered * MEGABIT) }
      : { quotaBytes: Math.round(covered * GIGABYTE) }),
    currency: draft.currency.trim().toUpperCase(),
    baseFee: draft.baseFee.trim(),
    overusePrice: draft.overusePrice.trim(),
    startDay: Number(draft.startDay),
    ...(draft.zone ? { zone: draft.zone } : {}),
  };
}
