import type { TestProject } from "vitest/node";
import { findServer, type Found } from "./find.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the tests find a MongoDB; null: nowhere, and they are skipped. */
    readonly mongo: Pick<Found, "url" | "name" | "plans"> | null;
  }
}

const NOTICE = [
  "The tests on MongoDB were skipped: none was found.",
  "Set MONGODB_URL, or put mongod or ferretdb on the PATH.",
  "REQUIRE_MONGO=1 makes this a failure.",
];

const REQUIRED = [
  "REQUIRE_MONGO=1, and no server that speaks MongoDB's protocol is here:",
  "MONGODB_URL is not set, neither mongod nor ferretdb is on the PATH,",
  "and none could be downloaded from fastdl.mongodb.org.",
  "Install one of them, or Go 1.22 or newer, by which .ci/run builds FerretDB.",
];

/** Finds one server for the whole run. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const found = await findServer();
  if (found === null && process.env["REQUIRE_MONGO"] === "1") throw new Error(REQUIRED.join("\n"));
  provide("mongo", found && { url: found.url, name: found.name, plans: found.plans });
  return async () => {
    await found?.stop();
    if (found === null) console.log(boxed(NOTICE));
  };
}

function boxed(lines: readonly string[]): string {
  const width = Math.max(...lines.map(({ length }) => length));
  const edge = "─".repeat(width + 2);
  return [`┌${edge}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${edge}┘`].join("\n");
}
