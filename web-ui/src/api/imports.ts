import { call } from "./client";
import type { ImportJob, ImportReport } from "./types";

/** Which column each header is read as; an empty column leaves the header out. */
export type ColumnMap = Readonly<Record<string, string>>;

const pairs = (map: ColumnMap): string[] =>
  Object.entries(map).map(([header, column]) => `${header}=${column}`);

const body = (file: Blob) => ({ method: "POST", body: file, contentType: "text/csv" }) as const;

export const dryRun = (file: Blob, map: ColumnMap, signal?: AbortSignal): Promise<ImportReport> =>
  call("/imports", { ...body(file), query: { dryRun: true, map: pairs(map) }, signal });

export const startImport = (file: Blob, map: ColumnMap): Promise<ImportJob> =>
  call("/imports", { ...body(file), query: { background: true, map: pairs(map) } });

export const readJob = (id: string, signal?: AbortSignal): Promise<ImportJob> =>
  call(`/imports/jobs/${encodeURIComponent(id)}`, { signal });
