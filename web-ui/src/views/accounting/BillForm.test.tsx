import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

import { BillForm } from "./BillForm";

const asked = vi.fn();

function open(onSaved = vi.fn()) {
  vi.stubGlobal("fetch", (address: string, options: RequestInit) => {
    asked(address, options);
    const found = {
      items: [
        {
          type: "device",
          id: "7",
          title: "core",
          subtitle: "",
          device: "7",
          site: "",
          status: "up",
        },
        {
          type: "interface",
          id: "Gi1/0/1",
          title: "core Gi1/0/1",
          subtitle: "Hanbit",
          device: "7",
          site: "",
          status: null,
        },
      ],
    };
    return Promise.resolve(
      new Response(JSON.stringify(address.includes("/search") ? found : { id: "9" })),
    );
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <BillForm onClose={() => {}} onSaved={onSaved} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return onSaved;
}

const save = () => fireEvent.click(screen.getByText("Save"));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

afterEach(() => {
  asked.mockReset();
});

test("a bill without a name and without ports says both and is not sent", () => {
  open();
  save();
  expect(screen.getByText("Give the bill a name.")).toBeDefined();
  expect(screen.getByText("Choose at least one port, a tag or a customer.")).toBeDefined();
  expect(asked).not.toHaveBeenCalled();
});

test("a port found by search is billed, in the units of the interface", async () => {
  const saved = open();
  write("Name", "Hanbit");
  write("Ports", "hanbit");
  const hit = await screen.findByText("core Gi1/0/1", {}, { timeout: 5000 });
  expect(screen.queryByText("core")).toBeNull();
  fireEvent.click(hit);
  write("Committed rate, Mbit/s", "250");
  save();
  await waitFor(() => expect(saved).toHaveBeenCalledWith({ id: "9" }));
  const [, options] = asked.mock.lastCall as [string, RequestInit];
  expect(JSON.parse(String(options.body))).toMatchObject({
    name: "Hanbit",
    ports: [{ device: "7", instance: "Gi1/0/1" }],
    kind: "percentile",
    committedBps: 250_000_000,
  });
});
