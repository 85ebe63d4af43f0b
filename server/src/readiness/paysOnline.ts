import { toValue, type NodeProgram, type Program } from "@blaupause/engine";
import { evaluate, prepare } from "@blaupause/feel";

/**
 * Whether somebody may have to pay online with these values. A way to the payment that the values alone rule out („Erst
 * bezahlen?“ answered with no) is none; what depends on answers may happen.
 */
export function paysOnline({ process, types, values }: Program): boolean {
  const known = types["settings"];
  const settings = known === undefined ? null : toValue(values, known);
  const nodes: readonly NodeProgram[] = Object.values(process.nodes);
  const payments = new Set(nodes.filter(({ connector }) => connector === "payment").map(({ id }) => id));
  return nodes
    .flatMap(({ outgoing }) => outgoing)
    .some(
      ({ to, condition }) =>
        payments.has(to) &&
        (condition === undefined ||
          evaluate(prepare(condition), (name) => (name === "settings" ? settings : undefined)).value !==
            false),
    );
}
