import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Programs } from "../port.ts";
import type { Context } from "./context.ts";
import { bytes } from "../value.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const PUT = "INSERT INTO programs VALUES (?, ?, ?) ON CONFLICT (org, hash) DO NOTHING";
const GET = "SELECT body FROM programs WHERE org = ? AND hash = ?";

export const programsOf = ({ driver, writer, org }: Context): Programs => ({
  async put(hash, program) {
    const body = await pack(JSON.stringify(program));
    await writer.write(() => driver.prepare(PUT).run(org, hash, body));
  },
  async get(hash) {
    const row = driver.prepare(GET).get(org, hash);
    if (row === undefined) return null;
    const program: unknown = JSON.parse((await unpack(bytes(row["body"]))).toString());
    return program;
  },
});
