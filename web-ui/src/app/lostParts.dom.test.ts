import { beforeEach, expect, test } from "vitest";

import { mendLostParts } from "./lostParts";

const root = document.documentElement;
let loads = 0;
const start = (): void => mendLostParts(() => loads++);

beforeEach(() => {
  loads = 0;
  sessionStorage.clear();
  root.style.setProperty("--accent-fill", "#3570cf");
});

test("a page with its styles stays", () => {
  start();
  expect(loads).toBe(0);
});

test("a page whose styles were lost is loaded anew, once", () => {
  root.style.removeProperty("--accent-fill");
  start();
  start();
  expect(loads).toBe(1);
});

test("a part that is no more on the server loads the page anew instead of an error", () => {
  start();
  const lost = new Event("vite:preloadError", { cancelable: true });
  window.dispatchEvent(lost);
  expect(loads).toBe(1);
  expect(lost.defaultPrevented).toBe(true);
});
