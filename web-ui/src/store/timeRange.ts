import { getRouteApi, useNavigate } from "@tanstack/react-router";

export const RANGES = { "1h": 3600, "6h": 21_600, "24h": 86_400, "7d": 604_800, "30d": 2_592_000 };
export type Range = keyof typeof RANGES;
export const DEFAULT_RANGE: Range = "24h";

export function asRange(value: unknown): Range | undefined {
  return typeof value === "string" && value in RANGES ? (value as Range) : undefined;
}

const shell = getRouteApi("/shell");

/** The time range of the top bar. It lives in the URL (`?range=`), so a shared link shows the same. */
export function useTimeRange(): readonly [Range, (next: Range) => void] {
  const { range } = shell.useSearch();
  const navigate = useNavigate();
  const change = (next: Range): void => {
    void navigate({
      to: ".",
      search: (search: Record<string, unknown>) => ({
        ...search,
        range: next === DEFAULT_RANGE ? undefined : next,
      }),
    });
  };
  return [range ?? DEFAULT_RANGE, change];
}
