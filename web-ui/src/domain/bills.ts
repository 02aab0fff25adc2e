import type { Bill, Device, Port, StatementSummary } from "../api/types";
import { bitRate, bytes, type Quantity } from "./units";

/** How much of what the base fee covers is used up. */
export interface Usage {
  readonly measured: Quantity;
  /** What the base fee covers; undefined when the bill has no such limit. */
  readonly covered: Quantity | undefined;
  /** Measured of covered; null without a limit or a measurement. */
  readonly ratio: number | null;
}

export function usageOf(statement: StatementSummary): Usage {
  const percentile = statement.kind === "percentile";
  const measured = percentile ? statement.measuredBps : statement.measuredBytes;
  const limit = percentile ? statement.committedBps : statement.quotaBytes;
  const written = percentile ? bitRate : bytes;
  return {
    measured: written(measured),
    covered: limit ? written(limit) : undefined,
    ratio: limit && measured !== null ? measured / limit : null,
  };
}

/** Letters and digits around a customer's name make it another word. */
const LETTER = /[\p{L}\p{N}]/u;

function namesWord(text: string, word: string): boolean {
  const all = text.toLowerCase();
  const wanted = word.trim().toLowerCase();
  if (wanted === "") return false;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const before = all[at - 1] ?? " ";
    const after = all[at + wanted.length] ?? " ";
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}

/** The bills that count a port: by name, by a tag of its device, or by a customer in its description. */
export function billsOf(
  port: Pick<Port, "id" | "alias">,
  device: Pick<Device, "id" | "tags">,
  bills: readonly Bill[],
): Bill[] {
  return bills.filter(
    (bill) =>
      bill.ports.some((one) => one.device === device.id && one.instance === port.id) ||
      bill.tags.some((tag) => device.tags.includes(tag)) ||
      bill.customers.some((customer) => namesWord(port.alias, customer)),
  );
}

/** Money as people read it: groups of three, the decimals as the server wrote them. */
export function money(amount: string, currency: string): Quantity {
  const [whole = "0", decimals = ""] = amount.split(".");
  const kept = decimals.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return { value: kept ? `${grouped}.${kept}` : grouped, unit: currency };
}
