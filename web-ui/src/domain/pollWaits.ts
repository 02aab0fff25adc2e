import type { SelfStatus } from "../api/types";

type Waits = SelfStatus["polls"]["waits"];

/** A lag shorter than this needs no explanation: rounds wake up 200 ms apart, and a poll takes its time. */
const WORTH_A_WORD = 1;

/** What the poll that is due longest waits for; null while none waits long enough to be worth a word. */
export function longestWait(waits: Waits): keyof Waits | null {
  const names: readonly (keyof Waits)[] = ["schedule", "turn", "slowAgents", "subnet", "device"];
  const longest = names.reduce((most, name) =>
    waits[name].seconds > waits[most].seconds ? name : most,
  );
  return waits[longest].seconds < WORTH_A_WORD ? null : longest;
}
