import type { ImportReport, ImportRow, Verdict } from "../../api/types";

/** Rejects first: they are what needs a person. */
export const GROUP_ORDER: readonly Verdict[] = ["reject", "update", "create", "unchanged"];

export const totalsOf = (report: ImportReport): Record<Verdict, number> => ({
  create: report.created,
  update: report.updated,
  unchanged: report.unchanged,
  reject: report.rejected,
});

/** A line of the preview: the head of a group, or a row. */
export type Item =
  | {
      readonly kind: "head";
      readonly verdict: Verdict;
      readonly count: number;
      readonly hidden: number;
    }
  | { readonly kind: "row"; readonly row: ImportRow };

const SHOWN_FIRST: Record<Verdict, number> = { reject: 8, update: 5, create: 5, unchanged: 0 };

/** The preview as one list. A group that is not opened shows its first rows only. */
export function preview(
  rows: readonly ImportRow[],
  show: Verdict | "all",
  opened: ReadonlySet<Verdict>,
): Item[] {
  const groups = show === "all" ? GROUP_ORDER : [show];
  return groups.flatMap((verdict): Item[] => {
    const members = rows.filter((row) => row.verdict === verdict);
    if (members.length === 0) return [];
    const full = show !== "all" || opened.has(verdict);
    const shown = full ? members : members.slice(0, SHOWN_FIRST[verdict]);
    const head: Item = {
      kind: "head",
      verdict,
      count: members.length,
      hidden: members.length - shown.length,
    };
    return [head, ...shown.map((row): Item => ({ kind: "row", row }))];
  });
}

/** The faulty value inside a reason, quoted there by the server; undefined when it names none. */
export function quoted(reason: string): string | undefined {
  return /["“]([^"”]{1,80})["”]/.exec(reason)?.[1];
}

/** Whether the reason is about the row's address: it quotes it, or says so in words. */
export function faultyAddress(row: ImportRow): boolean {
  if (row.verdict !== "reject") return false;
  return quoted(row.reason) === row.address || /^(not an|same) address/i.test(row.reason);
}
