import { useMantineColorScheme } from "@mantine/core";
import { useSyncExternalStore } from "react";

import type { Theme } from "../domain/load";

export type ThemeChoice = "auto" | "dark" | "light";

const prefersLight = window.matchMedia?.("(prefers-color-scheme: light)");

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-mantine-color-scheme"],
  });
  return () => observer.disconnect();
}

function shown(): Theme {
  return document.documentElement.dataset["mantineColorScheme"] === "light" ? "light" : "dark";
}

/** Sets the theme on the document before the first paint. */
export function showStoredTheme(): void {
  const stored = localStorage.getItem("mantine-color-scheme-value");
  const light = stored === "light" || (stored !== "dark" && prefersLight?.matches);
  document.documentElement.dataset["mantineColorScheme"] = light ? "light" : "dark";
}

/** The theme on the screen now; for canvas drawing, which can't use CSS variables directly. */
export function useTheme(): Theme {
  return useSyncExternalStore(watch, shown);
}

export function useThemeChoice(): readonly [ThemeChoice, (next: ThemeChoice) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}

/** The value of one token of tokens.css, for canvas drawing: `token("accent")`. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** How many CSS pixels one pixel of the look page takes: 1, or 1.25 on a wall. */
export function uiScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
