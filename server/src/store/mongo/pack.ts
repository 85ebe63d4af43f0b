import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

const press = promisify(gzip);
const spread = promisify(gunzip);

/** Contents that are large and not personal are kept packed. */
export const packed = (json: string): Promise<Buffer> => press(json);

export async function unpacked(bytes: Uint8Array): Promise<unknown> {
  const content: unknown = JSON.parse((await spread(bytes)).toString());
  return content;
}
