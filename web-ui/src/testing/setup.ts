import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

import { startTexts } from "../i18n";

// jsdom has no media queries; components ask for the system's theme and for reduced motion.
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
}));

// Nor has it a layout, so nothing ever changes its size.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

startTexts("en");
afterEach(cleanup);
