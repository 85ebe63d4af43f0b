import { defineConfig } from "vitest/config";

/** Two kinds: tests of the code, side by side; stories in a real browser, one after the other. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "code",
          include: [
            "{packages,runtime}/*/src/**/*.test.{ts,tsx}",
            "{server,designer}/src/**/*.test.{ts,tsx}",
            "tests/**/*.test.{ts,tsx}",
          ],
          exclude: ["**/node_modules/**", "tests/stories/**"],
          globalSetup: ["tests/mongo/setup.ts"],
        },
      },
      {
        extends: true,
        test: { name: "stories", include: ["tests/stories/**/*.test.ts"], fileParallelism: false },
      },
    ],
  },
});
