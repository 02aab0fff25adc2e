import { expect, test } from "vitest";

import { blankForm, fieldsOf } from "./deviceDraft";

test("a new device sends what is filled in, with numbers as numbers", () => {
  const draft = { ...blankForm(), address: "10.0.0.1", tags: "3F; east,", community: "public" };
  expect(fieldsOf(draft)).toEqual({
    address: "10.0.0.1",
    port: 161,
    tags: ["3F", "east"],
    snmpVersion: "2c",
    community: "public",
    interval: 60,
    ping: true,
    enabled: true,
  });
});

test("a change sends only what differs, and an emptied field as empty", () => {
  const before = { ...blankForm(), name: "core-1", site: "hq" };
  expect(fieldsOf({ ...before, site: "", ping: false }, before)).toEqual({ site: "", ping: false });
});

test("a shared credential is never sent with a device's own", () => {
  const draft = {
    ...blankForm(),
    address: "10.0.0.1",
    credential: "campus",
    community: "left-over",
  };
  expect(fieldsOf(draft)).not.toHaveProperty("community");
  expect(fieldsOf(draft)).toMatchObject({ credential: "campus" });
});
