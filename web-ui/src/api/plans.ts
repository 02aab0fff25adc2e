import { queryOptions } from "@tanstack/react-query";

import { address, call } from "./client";
import type { Plan } from "./types";

export const plansQuery = queryOptions({
  queryKey: ["plans"],
  queryFn: async ({ signal }) =>
    (await call<{ readonly items: readonly Plan[] }>("/plans", { signal })).items,
  staleTime: 60_000,
});

const path = (scope: string): string => `/plans/${encodeURIComponent(scope)}`;

/** Where the picture itself is; another picture has another address. */
export const planAddress = ({ scope, changedAt }: Plan): string =>
  address(path(scope), { v: changedAt });

export const uploadPlan = (scope: string, file: File): Promise<Plan> =>
  call<Plan>(path(scope), {
    method: "PUT",
    body: file,
    contentType: file.type || "application/octet-stream",
  });

export const placePlan = (
  scope: string,
  place: { readonly x: number; readonly y: number; readonly span: number },
): Promise<void> => call(`${path(scope)}/place`, { method: "PUT", body: place });

export const removePlan = (scope: string): Promise<void> => call(path(scope), { method: "DELETE" });
