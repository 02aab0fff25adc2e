import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { pxToRem } from "./scripts/pxToRem";

const server = process.env["BONGSU_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [pxToRem] } },
  build: {
    outDir: "dist",
    // The content security policy allows files of this origin only: nothing may become a data: address.
    assetsInlineLimit: 0,
    target: "es2023",
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: "127.0.0.1",
    // The server answers only to its own origin, so the development server speaks with that name.
    proxy: { "/api": { target: server, changeOrigin: true, headers: { origin: server } } },
  },
});
