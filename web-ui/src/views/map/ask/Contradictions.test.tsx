import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { Contradiction } from "../../../api/types";
import type { MapSearch } from "../useMapSearch";
import { Contradictions } from "./Contradictions";

const named = (id: string) => ({ id, name: `sw-${id}` });

/** What the server says for a device; gives where it was asked and what was chosen. */
function open(items: readonly Contradiction[], device?: string) {
  const asked: string[] = [];
  const changes: MapSearch[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(JSON.stringify({ items })));
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Contradictions
        {...(device === undefined ? {} : { device })}
        change={(next) => changes.push(next)}
      />
    </QueryClientProvider>,
  );
  return { asked, changes };
}

test("each says who tells what, and leads to the device that tells it", async () => {
  const { asked, changes } = open([
    {
      kind: "far_port",
      device: named("1"),
      port: "Gi0/1",
      told: "Gi0/9",
      others: [named("2"), named("3"), named("4")],
    },
    { kind: "duplicate", device: named("5"), port: "", told: "", others: [named("6")] },
  ]);
  const [far, twins] = await screen.findAllByRole("listitem");
  expect(asked).toEqual(["/api/v1/topology/contradictions"]);
  expect(far?.textContent).toBe("sw-1 Gi0/1says it ends at sw-2 Gi0/9, which hears sw-3, sw-4");
  expect(twins?.textContent).toBe("sw-5has a name and a MAC address in common with sw-6");
  fireEvent.click(screen.getByRole("button", { name: "sw-5" }));
  expect(changes).toEqual([{ focus: "5" }]);
});

test("of one device only its own are asked for", async () => {
  const { asked } = open(
    [{ kind: "identity", device: named("1"), port: "2", told: "x", others: [named("2")] }],
    "1",
  );
  expect(await screen.findByText("hears x, whose keys lead to sw-2")).toBeDefined();
  expect(asked).toEqual(["/api/v1/topology/contradictions?device=1"]);
});
