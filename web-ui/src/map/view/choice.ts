const NOBODY: ReadonlySet<number> = new Set();

/** What is chosen, by place in the scene; −1 for nothing. */
export interface Choice {
  readonly selectedNode: number;
  readonly selectedSite: number;
  readonly selectedLink: number;
  /** Names of the two sites whose cables are chosen together. */
  readonly selectedSites?: readonly [string, string] | undefined;
  /** Nodes that are the cause of the chosen incident, and those behind it. */
  readonly roots: ReadonlySet<number>;
  readonly impacted: ReadonlySet<number>;
  /** The chosen incident is resolved: its marks keep no colour of a status that is no more. */
  readonly over: boolean;
  /** The second line under the root. */
  readonly rootNote: string;
}

export const NOTHING: Choice = {
  selectedNode: -1,
  selectedSite: -1,
  selectedLink: -1,
  roots: NOBODY,
  impacted: NOBODY,
  over: false,
  rootNote: "",
};
