import { QueryClient, queryOptions, useQuery } from "@tanstack/react-query";

import { ApiError } from "../api/client";
import { currentSession } from "../api/session";
import type { Role } from "../api/types";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // What the server refused stays refused; only a lost connection is worth another try.
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 502),
    },
  },
});

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: currentSession,
  staleTime: Infinity,
  retry: false,
});

const ROLES: readonly Role[] = ["viewer", "operator", "admin"];

/** Whether the one who is logged in has this role or a higher one. The server checks again. */
export function useMay(role: Role): boolean {
  const { data } = useQuery(sessionQuery);
  return data ? ROLES.indexOf(data.role) >= ROLES.indexOf(role) : false;
}
