import { expect, test } from "vitest";

import { resources } from ".";

function keys(texts: Record<string, unknown>, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? keys(value as Record<string, unknown>, `${prefix}${name}.`)
      : [`${prefix}${name}`],
  );
}

/** Plural forms differ between the languages: Korean has one. */
const withoutPlurals = (names: string[]): string[] => [
  ...new Set(names.map((name) => name.replace(/_(one|other|zero)$/, ""))),
];

const { ko, en } = resources();
const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});

test("Korean and English have the same namespaces", () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(en)).toContain("common");
});

test.each(Object.keys(en))("Korean and English have the same keys in %s", (namespace) => {
  const english = withoutPlurals(keys(en[namespace] ?? {})).sort();
  expect(withoutPlurals(keys(ko[namespace] ?? {})).sort()).toEqual(english);
});

test.each(Object.keys(en))("placeholders of %s are the same in both languages", (namespace) => {
  const holes = (text: unknown): string[] =>
    [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();
  const flat = (texts: Record<string, unknown>, prefix = ""): [string, unknown][] =>
    Object.entries(texts).flatMap(([name, value]): [string, unknown][] =>
      typeof value === "object" && value !== null
        ? flat(value as Record<string, unknown>, `${prefix}${name}.`)
        : [[`${prefix}${name}`, value]],
    );
  const english = new Map(flat(en[namespace] ?? {}));
  for (const [name, text] of flat(ko[namespace] ?? {})) {
    const other = english.get(name) ?? english.get(name.replace(/_other$/, ""));
    if (other !== undefined) expect([name, holes(text)]).toEqual([name, holes(other)]);
  }
});

test("every text that the code names exists", () => {
  const missing: string[] = [];
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(".test.")) continue;
    const own = /useTranslation\("(\w+)"\)/.exec(source)?.[1] ?? "common";
    for (const match of source.matchAll(/\bt\(\s*"([\w.:]+)"/g)) {
      const name = match[1] ?? "";
      const [namespace, key] = name.includes(":") ? name.split(":") : [own, name];
      const known = withoutPlurals(keys(en[namespace ?? ""] ?? {}));
      if (!known.includes(key ?? "")) missing.push(`${path}: ${name}`);
    }
  }
  expect(missing).toEqual([]);
});
