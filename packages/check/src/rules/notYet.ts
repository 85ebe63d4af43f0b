import { notYet as types, obstacles } from "@blaupause/engine";
import type { Problem } from "@blaupause/model";
import { error, type Rule } from "../context.ts";
import { nodeAddress } from "../graph.ts";

/** What the format knows and the engine cannot run. */
export const notYet: Rule = ({ elements, compiled }) => {
  const waiting: readonly string[] = types;
  const fields = elements.flatMap(({ address, kind, json }): Problem[] => {
    const type = String(json["type"]);
    return kind === "field" && waiting.includes(type)
      ? [error("not-yet", address, "type", { what: type })]
      : [];
  });
  return [
    ...fields,
    ...obstacles(compiled.program).map(({ node, what }) =>
      error("not-yet", nodeAddress(node), undefined, { what }),
    ),
  ];
};
