import { queryOptions } from "@tanstack/react-query";

import { address, call } from "./client";
import type { Bill, BillFields, Page, Statement, StatementSummary } from "./types";

const path = (id: string): string => `/bills/${encodeURIComponent(id)}`;
const BILLS = 500;
const MONTHS = 24;

/** All bills; there are as many as customers, so one page holds them. */
export const billsQuery = queryOptions({
  queryKey: ["bills"],
  queryFn: async ({ signal }) => {
    const bills: Bill[] = [];
    let cursor: string | undefined;
    do {
      const page = await call<Page<Bill>>("/bills", { query: { limit: BILLS, cursor }, signal });
      bills.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return bills;
  },
});

export const billQuery = (id: string) =>
  queryOptions({
    queryKey: ["bill", id],
    queryFn: ({ signal }) => call<Bill>(path(id), { signal }),
  });

/** Newest month first, the running one included. */
export const statementsQuery = (id: string) =>
  queryOptions({
    queryKey: ["statements", id],
    queryFn: ({ signal }) =>
      call<Page<StatementSummary>>(`${path(id)}/statements`, { query: { limit: MONTHS }, signal }),
    staleTime: 60_000,
  });

/** The running month alone, which is all that a list shows. */
export const runningStatementQuery = (id: string) =>
  queryOptions({
    queryKey: ["statements", id, "running"],
    queryFn: ({ signal }) =>
      call<Page<StatementSummary>>(`${path(id)}/statements`, { query: { limit: 1 }, signal }),
    staleTime: 60_000,
    select: (page) => page.items[0] ?? null,
  });

export const statementQuery = (id: string, month: string) =>
  queryOptions({
    queryKey: ["statement", id, month],
    queryFn: ({ signal }) =>
      call<Statement>(`${path(id)}/statements/${encodeURIComponent(month)}`, { signal }),
    staleTime: 60_000,
  });

/** Where a statement lies as a file. */
export const statementFile = (id: string, month: string, form: "csv" | "html"): string =>
  address(`${path(id)}/statements/${encodeURIComponent(month)}.${form}`);

export const createBill = (fields: BillFields): Promise<Bill> =>
  call("/bills", { method: "POST", body: fields });

export const changeBill = (id: string, fields: BillFields): Promise<Bill> =>
  call(path(id), { method: "PATCH", body: fields });

export const removeBill = (id: string): Promise<void> => call(path(id), { method: "DELETE" });
