import { defineConfig } from "vitest/config";
import { onPath } from "./tests/mongo/program.ts";
import { SlowFirst } from "./tests/order/slowFirst.ts";

/**
 * Once more on the second store, where there is one: what people do, and what nobody may. STORIES_ON_MONGO names others;
 * `all` is every story and all of these.
 */
const usual =
  "decide,twoProcesses,claim,correct,retrieval,mend,olderCases,payment,takeOver,next,signIn," +
  "apply,operator,setup,account,oidcSignIn,places,ownOrganisation,legalChange,markup," +
  "security/isolation,security/accessCode,security/attacks/tenancy,auth/accounts,auth/lockOut,auth/oidc";
const chosen = (process.env["STORIES_ON_MONGO"] ?? usual).replace(/^all$/, `*,${usual}`);
/** A story by its name, any other test by its folder and name. */
const fileOf = (name: string): string => `tests/${name.includes("/") ? name : `stories/${name}`}.test.ts`;
const onMongo = {
  extends: true as const,
  test: {
    name: "stories on MongoDB",
    include: chosen.split(",").map(fileOf),
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    globalSetup: ["tests/mongo/setup.ts", "tests/builders/seededTowns.ts", "tests/stories/browser.ts"],
    env: { TOWN_STORE: "MongoDB" },
    testTimeout: 120_000,
  },
};
const named = process.env["MONGODB_URL"] ?? "";
const isRequired = process.env["REQUIRE_MONGO"] === "1";
const hasMongo = isRequired || named !== "" || onPath("mongod") !== null || onPath("ferretdb") !== null;

/** Two kinds: tests of the code, and then stories in a real browser, on either store; two files side by side. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What tests share is loaded once a process, not once a file; whoever changes anything global puts it back.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "code",
          // A process for every core: what waits for a database or for a server leaves it to another file.
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
          include: [
            "{packages,runtime}/*/src/**/*.test.{ts,tsx}",
            "{server,designer}/src/**/*.test.{ts,tsx}",
            "tests/**/*.test.{ts,tsx}",
          ],
          exclude: ["**/node_modules/**", "tests/stories/**"],
          globalSetup: ["tests/mongo/setup.ts", "tests/builders/seededTowns.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "stories",
          include: ["tests/stories/**/*.test.ts"],
          // Two at a time: a story waits for its browser more than it works, and more would wait for each other.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          globalSetup: ["tests/builders/seededTowns.ts", "tests/stories/browser.ts"],
        },
      },
      ...(hasMongo ? [onMongo] : []),
    ],
  },
});
