import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";

import type { Incident } from "../../api/types";
import { groupOf } from "../../domain/incidents";

/** Two short tones; nothing is fetched. Browsers allow it after the first click of a visit. */
function ring(): void {
  const audio = new AudioContext();
  for (const [start, pitch] of [
    [0, 660],
    [0.18, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, audio.currentTime + start);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + start + 0.16);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + 0.17);
  }
  setTimeout(() => void audio.close(), 600);
}

/** Rings for an incident that waits for someone and was not on the screen before: sound follows the filter. */
export function useSoundChoice(rows: readonly Incident[]) {
  const choice = useLocalStorage({ key: "bongsu.sound", defaultValue: false });
  const [on] = choice;
  const seen = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const waiting = new Set(rows.filter((row) => groupOf(row) === "waiting").map((row) => row.id));
    const before = seen.current;
    seen.current = waiting;
    if (on && before && [...waiting].some((id) => !before.has(id))) ring();
  }, [rows, on]);
  return choice;
}
