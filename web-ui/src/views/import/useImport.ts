import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { dryRun, readJob, startImport, type ColumnMap } from "../../api/imports";
import type { ImportJob, ImportReport, Verdict } from "../../api/types";

export type Show = Verdict | "all";

interface Checked {
  readonly report: ImportReport;
  readonly seconds: number;
}

export interface ImportWork {
  readonly file: File | undefined;
  readonly report: ImportReport | undefined;
  readonly checkedSeconds: number | undefined;
  readonly checking: boolean;
  readonly map: ColumnMap;
  readonly show: Show;
  readonly job: ImportJob | undefined;
  readonly error: unknown;
  readonly choose: (file: File) => void;
  readonly remap: (map: ColumnMap) => void;
  readonly setShow: (show: Show) => void;
  readonly apply: () => void;
  readonly back: () => void;
}

const CHANGED = ["devices", "device", "sites", "topology"];

/** A file on its way in: chosen, checked without writing, mapped, applied in the background. */
export function useImport(): ImportWork {
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [map, setMap] = useState<ColumnMap>({});
  const [show, setShow] = useState<Show>("all");
  const [jobId, setJobId] = useState<string>();
  const check = useMutation({
    mutationFn: async (order: { file: File; map: ColumnMap }): Promise<Checked> => {
      const started = performance.now();
      const report = await dryRun(order.file, order.map);
      return { report, seconds: (performance.now() - started) / 1000 };
    },
  });
  const start = useMutation({
    mutationFn: (order: { file: File; map: ColumnMap }) => startImport(order.file, order.map),
    onSuccess: (job) => setJobId(job.id),
  });
  const { data: job = start.data } = useQuery({
    queryKey: ["import-job", jobId],
    queryFn: ({ signal }) => readJob(jobId ?? "", signal),
    enabled: jobId !== undefined,
    refetchInterval: (query) =>
      query.state.data?.state === "running" || !query.state.data ? 500 : false,
  });
  const finished = job?.state === "done";
  useEffect(() => {
    if (!finished) return;
    for (const key of CHANGED) void cache.invalidateQueries({ queryKey: [key] });
  }, [finished, cache]);

  const forget = (): void => {
    start.reset();
    setJobId(undefined);
    setShow("all");
  };
  return {
    file,
    report: check.data?.report,
    checkedSeconds: check.data?.seconds,
    checking: check.isPending,
    map,
    show,
    job: jobId ? job : undefined,
    error: check.error ?? start.error,
    choose: (next) => {
      forget();
      setFile(next);
      setMap({});
      check.mutate({ file: next, map: {} });
    },
    remap: (next) => {
      setMap(next);
      if (file) check.mutate({ file, map: next });
    },
    setShow,
    apply: () => {
      if (file) start.mutate({ file, map });
    },
    back: () => {
      forget();
      check.reset();
      setFile(undefined);
    },
  };
}
