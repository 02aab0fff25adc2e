import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { applyEvents } from "./applyEvents";
import { liveStream } from "./live";

/** Opens the tab's event stream while someone is logged in and lets it keep the caches true. */
export function useLiveUpdates(): void {
  const cache = useQueryClient();
  useEffect(() => {
    const stop = liveStream.listen((events) => applyEvents(cache, events));
    liveStream.start();
    return () => {
      stop();
      liveStream.close();
    };
  }, [cache]);
}
