import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { RoleTable } from "./RoleTable";

const core = {
  role: "core",
  devices: 40,
  rawDays: 30,
  fiveMinuteDays: 180,
  hourDays: 800,
  expectedBytes: 12_000_000_000,
};

test("each role has its days and its disk, and a role that nobody has says so", () => {
  render(
    <RoleTable
      roles={[
        core,
        { ...core, role: "acess", devices: 0, expectedBytes: 0 },
        { ...core, role: "", devices: 13_960, rawDays: 7 },
      ]}
    />,
  );
  const [, first, mistyped, rest] = screen.getAllByRole("row").map((row) => row.textContent);
  expect(first).toMatch(/^core4030 \/ 180 \/ 800 days/);
  expect(mistyped).toMatch(/^acessno device has this role/);
  expect(rest).toMatch(/^all others13,9607 \/ 180 \/ 800 days/);
});

test("nothing is shown while all devices are kept alike", () => {
  render(<RoleTable roles={[]} />);
  expect(screen.queryByRole("table")).toBeNull();
});
