import { useMutation, useQueryClient } from "@tanstack/react-query";

import { acknowledge, closeAlarm, noteOn, unacknowledge } from "../../api/incidents";
import type { Incident } from "../../api/types";

interface Order {
  readonly ids: readonly string[];
  readonly comment?: string;
}

/** Takes incidents on, gives them back, notes something or closes their alarms by hand; the lists are read again whatever came of it. */
export function useAcknowledge() {
  const cache = useQueryClient();
  const settle = { onSettled: () => cache.invalidateQueries({ queryKey: ["incidents"] }) };
  const take = useMutation({
    mutationFn: ({ ids, comment = "" }: Order) =>
      Promise.all(ids.map((id) => acknowledge(id, comment))),
    ...settle,
  });
  const giveBack = useMutation({
    mutationFn: ({ ids }: Order) => Promise.all(ids.map((id) => unacknowledge(id))),
    ...settle,
  });
  const close = useMutation({
    mutationFn: ({ incident, comment }: { incident: Incident; comment: string }) =>
      Promise.all(incident.roots.map((root) => closeAlarm(root.alarm, comment))),
    ...settle,
  });
  const note = useMutation({
    mutationFn: ({ ids, comment = "" }: Order) => Promise.all(ids.map((id) => noteOn(id, comment))),
    ...settle,
  });
  return { take, giveBack, close, note };
}
