import { useHotkeys } from "@mantine/hooks";

import type { Incident } from "../../api/types";

interface Keys {
  readonly rows: readonly Incident[];
  readonly current: string | undefined;
  readonly setCurrent: (id: string) => void;
  readonly select: (id: string) => void;
  readonly fold: (id: string) => void;
  readonly open: (id: string) => void;
  readonly acknowledge: (id: string) => void;
  readonly leave: () => void;
}

/** The console's keys. The current row follows j and k and is scrolled into sight. */
export function useConsoleKeys(keys: Keys): void {
  const at = keys.rows.findIndex((row) => row.id === keys.current);
  const move = (step: number): void => {
    const next = keys.rows[Math.min(Math.max(at + step, 0), keys.rows.length - 1)];
    if (!next) return;
    keys.setCurrent(next.id);
    document.getElementById(`incident-${next.id}`)?.scrollIntoView({ block: "nearest" });
  };
  const here = (act: (id: string) => void) => () => {
    const id = keys.rows[at]?.id;
    if (id) act(id);
  };
  useHotkeys(
    [
      ["j", () => move(1)],
      ["k", () => move(at < 0 ? 1 : -1)],
      ["x", here(keys.select)],
      ["f", here(keys.fold)],
      ["a", here(keys.acknowledge)],
      ["Enter", here(keys.open), { preventDefault: false }],
      ["Escape", keys.leave],
    ],
    ["INPUT", "TEXTAREA", "SELECT", "BUTTON", "A"],
  );
}
