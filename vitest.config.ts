import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: [
      "{packages,runtime}/*/src/**/*.test.{ts,tsx}",
      "server/src/**/*.test.ts",
      "tests/**/*.test.{ts,tsx}",
    ],
    testTimeout: 30_000,
  },
});
