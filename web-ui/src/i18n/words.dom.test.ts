import { afterEach, beforeAll, expect, test } from "vitest";

import type { Words } from "../api/types";
import { resources, setLanguage, startTexts } from ".";
import schema from "../api/schema.d.ts?raw";
import { inWords } from "./words";

/** Every code that the REST interface documents. */
const codes = [...(/code: "" \| ([^;]*);/.exec(schema)?.[1] ?? "").matchAll(/"([\w-]+)"/g)].map(
  (match) => match[1] ?? "",
);

const down: Words = {
  code: "device-down",
  parameters: { device: "$t(core) {{x}}" },
  text: "$t(core) {{x}} is down",
  more: { code: "flapping", parameters: {}, text: " (flapping)", more: null },
};

beforeAll(() => startTexts("ko"));
afterEach(() => setLanguage("ko"));

test.each(["en", "ko"] as const)("every sentence of the server has a text in %s", (language) => {
  expect(codes.length).toBeGreaterThan(40);
  expect(Object.keys(resources()[language].reasons ?? {}).sort()).toEqual([...codes].sort());
});

test("a sentence is said in the page's language, with names just as they are", () => {
  expect(inWords("", down)).toBe("$t(core) {{x}} 다운 (플래핑)");
  setLanguage("en");
  expect(inWords("", down)).toBe("$t(core) {{x}} is down (flapping)");
});

test("what has no code, or one that is not known yet, stays as the server wrote it", () => {
  expect(inWords("on it", null)).toBe("on it");
  const later = { ...down, code: "said-by-a-later-server", more: null } as unknown as Words;
  expect(inWords("", later)).toBe("$t(core) {{x}} is down");
});
