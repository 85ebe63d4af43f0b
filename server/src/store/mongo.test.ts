import { afterAll, describe } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../tests/mongo/database.ts";
import { openMongo } from "./mongo/open.ts";
import { sealStore } from "./sealed.ts";
import { describeStore } from "./store.contract.ts";

const databases: string[] = [];

describe.skipIf(mongo === null)("MongoDB", () => {
  describeStore(`by ${mongo?.name}`, async () => {
    const url = freshDatabase();
    databases.push(url);
    return sealStore(await openMongo(url), new Uint8Array(32).fill(7));
  });
  afterAll(async () => {
    for (const url of databases) await dropDatabase(url);
  });
});
