import { references } from "@blaupause/feel";
import type { Decision, Problem } from "@blaupause/model";
import { hint, type Context, type Rule } from "../context.ts";
import { coverOf } from "../cover/cover.ts";

/** A result that may be missing, and a letter or a step that reads it (D3). */
export const decisionNull: Rule = (context) =>
  Object.entries(context.service.decisions ?? {}).flatMap(([id, decision]) =>
    decision.outputs.flatMap(({ id: output }): Problem[] => {
      const empty = emptyAt(id, decision, output, context);
      const reader = empty === undefined ? undefined : readerOf(id, output, context);
      return empty === undefined || reader === undefined
        ? []
        : [
            hint("result-may-be-missing", empty, `then/${output}`, {
              output: `decisions/${id}/outputs/${output}`,
              reader,
            }),
          ];
    }),
  );

/** The row without a value for this output, or the table when no row may hit. */
function emptyAt(id: string, decision: Decision, output: string, context: Context): string | undefined {
  const isNothing = (text: string | undefined): boolean =>
    text === undefined || ["", "-", "null"].includes(text.trim());
  const row = decision.rows.find(({ then }) => isNothing(then[output]));
  if (row !== undefined) return `decisions/${id}/rows/${row.id}`;
  if (decision.default !== undefined)
    return isNothing(decision.default[output]) ? `decisions/${id}` : undefined;
  const cover = coverOf(id, decision, context);
  return cover.ok && cover.gaps.length > 0 ? `decisions/${id}` : undefined;
}

function readerOf(decision: string, output: string, { compiled }: Context): string | undefined {
  return compiled.expressions.find(
    ({ address, ast }) =>
      /^(documents|process)\//.test(address) &&
      references(ast).some(({ path }) => path[0] === decision && (path.length === 1 || path[1] === output)),
  )?.address;
}
