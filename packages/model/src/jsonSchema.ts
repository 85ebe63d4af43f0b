import { Type, type TSchema } from "typebox";
import { blockKinds } from "./blocks/index.ts";
import { fieldKinds } from "./fields/index.ts";
import { nodeKinds } from "./nodes/index.ts";
import { FORMAT, service } from "./service.ts";

const union = (name: string, kinds: Readonly<Record<string, TSchema>>) => ({
  oneOf: Object.keys(kinds).map((type) => ({ $ref: `#/$defs/${name}-${type}` })),
  discriminator: { propertyName: "type" },
});
const named = (name: string, kinds: Readonly<Record<string, TSchema>>): Record<string, TSchema> =>
  Object.fromEntries(Object.entries(kinds).map(([type, schema]) => [`${name}-${type}`, schema]));

/** The JSON Schema (2020-12) of a Service, for editors and other programs. */
export const serviceSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:${FORMAT.replace("/", ":")}:service`,
  $ref: "#/$defs/Service",
  $defs: {
    Service: service,
    Fields: Type.Array(Type.Unsafe({ $ref: "#/$defs/Field" })),
    Field: union("Field", fieldKinds),
    Node: union("Node", nodeKinds),
    Block: union("Block", blockKinds),
    ...named("Field", fieldKinds),
    ...named("Node", nodeKinds),
    ...named("Block", blockKinds),
  },
};
