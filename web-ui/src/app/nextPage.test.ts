import { expect, test } from "vitest";

import { nextPage } from "./nextPage";

test.each([
  ["/devices?q=a#b", "/devices?q=a#b"],
  ["/", "/"],
])("a page of ours comes back: %s", (wanted, page) => {
  expect(nextPage(wanted)).toBe(page);
});

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "javascript:alert(1)",
  "/login?next=/login",
  "",
  undefined,
  7,
])("%s leads home", (wanted) => {
  expect(nextPage(wanted)).toBe("/");
});
