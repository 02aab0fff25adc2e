import { defineConfig } from "vitest/config";

// A jsdom costs a second for each file: only those get one that say so by their names.
export default defineConfig({
  test: {
    css: false,
    pool: "threads",
    projects: [
      {
        extends: true,
        test: {
          name: "functions",
          environment: "node",
          include: ["src/**/*.test.ts"],
          exclude: ["src/**/*.dom.test.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "pages",
          environment: "jsdom",
          include: ["src/**/*.test.tsx", "src/**/*.dom.test.ts"],
          setupFiles: ["src/testing/setup.ts"],
        },
      },
    ],
  },
});
