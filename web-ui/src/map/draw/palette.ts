import { STATUSES, type Status } from "../../domain/status";
import type { Theme } from "../../domain/load";

export interface Tone {
  readonly fill: string;
  readonly edge: string;
  readonly text: string;
}

/** The colours of one theme, read from the style sheet's tokens: a canvas knows no CSS variables. */
export interface Palette {
  readonly theme: Theme;
  readonly bg: string;
  readonly s1: string;
  readonly s2: string;
  readonly line: string;
  readonly line2: string;
  readonly ink: string;
  readonly ink2: string;
  readonly muted: string;
  readonly node: string;
  readonly ring: string;
  readonly accent: string;
  readonly loadFull: string;
  readonly loadStale: string;
  readonly status: Readonly<Record<Status, Tone>>;
}

export function paletteOf(theme: Theme, token: (name: string) => string): Palette {
  const tone = (status: Status): Tone => {
    if (status === "up") return { fill: token("node"), edge: token("ring"), text: token("muted") };
    if (status === "unknown") {
      return { fill: token("unknown"), edge: token("unknown"), text: token("muted") };
    }
    return { fill: token(status), edge: token(`${status}-edge`), text: token(`${status}-text`) };
  };
  return {
    theme,
    bg: token("bg"),
    s1: token("s1"),
    s2: token("s2"),
    line: token("line"),
    line2: token("line2"),
    ink: token("ink"),
    ink2: token("ink2"),
    muted: token("muted"),
    node: token("node"),
    ring: token("ring"),
    accent: token("accent"),
    loadFull: token("load-100"),
    loadStale: token("load-stale"),
    status: Object.fromEntries(STATUSES.map((status) => [status, tone(status)])) as Record<
      Status,
      Tone
    >,
  };
}
