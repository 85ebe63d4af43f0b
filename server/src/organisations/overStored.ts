import type { Json, JsonObject } from "@blaupause/model";
import type { Organisation } from "../store/index.ts";
import type { Cells } from "./columns.ts";
import { agsOf } from "./placeKeys.ts";
import { merged } from "./merged.ts";
import { hostIn, organisationIn } from "./organisationIn.ts";

/** An organisation as it will be: what a line says, over what is there. */
export interface Row {
  readonly id: string;
  readonly profile: JsonObject;
  readonly host: string | null;
}

/** What the model asks for, empty, so that what is missing is told by its own name. */
const NOTHING: JsonObject = {
  id: "",
  name: "",
  level: "",
  ars: "",
  land: "",
  prefix: "",
  zone: "Europe/Berlin",
  shield: { initials: "", colour: "" },
  contact: { street: "", postcode: "", city: "" },
};

export function overStored(cells: Cells, before: Organisation | undefined): Row {
  const said = organisationIn(cells);
  const profile = withOwnKey(merged((before?.profile ?? NOTHING) as Json, said), said);
  return { id: String(profile["id"]), profile, host: hostIn(cells) ?? before?.host ?? null };
}

/** The municipality key is a part of the regional one, and follows it where the line does not say both. */
function withOwnKey(profile: JsonObject, said: JsonObject): JsonObject {
  const { ars, ags } = profile;
  const follows = said["ars"] !== undefined && said["ags"] === undefined;
  return follows && typeof ars === "string" && typeof ags === "string"
    ? { ...profile, ags: agsOf(ars, ags.length) }
    : profile;
}
