import type { Programs } from "../port.ts";
import type { Context } from "./context.ts";
import { inserted } from "./failure.ts";
import { idOf } from "./id.ts";
import { packed, unpacked } from "./pack.ts";

export const programsOf = ({ in: { programs }, org }: Context): Programs => ({
  async put(hash, program) {
    await inserted(programs.insertOne({ _id: idOf(org, hash), body: await packed(JSON.stringify(program)) }));
  },
  async get(hash) {
    const found = await programs.findOne({ _id: idOf(org, hash) });
    return found === null ? null : unpacked(found.body);
  },
});
