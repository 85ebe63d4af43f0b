import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** What browsers get: the citizens' stylesheet and small script, and the desk. */
export default defineConfig({
  base: "/",
  plugins: [react()],
  build: {
    manifest: true,
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: ["src/styles/citizen.css", "src/citizen/instant.ts"],
    },
  },
});
