import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { withSmallDecimal } from "./src/build/smallDecimal.ts";

/** What browsers get, in two builds: a citizen's page must never wait for code that only the desk needs. */
const inputs: Readonly<Record<string, string[]>> = {
  citizen: ["src/styles/citizen.css", "src/citizen/instant.ts"],
  desk: ["src/styles/desk.css", "src/desk/main.tsx"],
};

export default defineConfig(({ mode }) => ({
  base: "/",
  plugins: [react(), withSmallDecimal()],
  build: {
    manifest: `manifest-${mode}.json`,
    outDir: "dist",
    emptyOutDir: mode === "citizen",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: inputs[mode] ?? [] },
  },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
}));
