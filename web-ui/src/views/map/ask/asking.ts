import type { MapSearch } from "../useMapSearch";

export type Question = "history" | "path" | "subnet" | "vlan" | "weak";

/** The address that asks the map something, or ceases to where it is asked already. */
export const asking = ({ ask }: MapSearch, question: Question): MapSearch => ({
  ask: ask === question ? undefined : question,
  at: undefined,
  focus: undefined,
});
