import { fillingOf, fixedText, type FormProgram, type NodeProgram } from "@blaupause/engine";
import { isJsonObject } from "@blaupause/model";
import type { CaseView, OpenCase } from "./caseView.ts";
import { formNamed, questionsRead, type QuestionsRead } from "./questionsRead.ts";
import { withoutComputed } from "./withoutComputed.ts";

type Incident = CaseView["incidents"][number];

/** Steps that are stuck. Whoever may mend them gets the answers the step was stuck on, to be corrected as a form. */
export const incidentsOf = (open: OpenCase): CaseView["incidents"] =>
  Object.entries(open.state.tokens).flatMap(([id, token]): Incident[] => {
    if (token.type !== "incident") return [];
    const node = open.program.process.nodes[token.node];
    return [
      {
        id,
        title: node?.title ?? "",
        code: token.code,
        connector: node?.connector ?? null,
        reason: token.params?.["code"]?.toString() ?? null,
        mends: node === undefined || !mayMend(open) ? null : mendsOf(open, node),
      },
    ];
  });

export const mayMend = ({ staff }: Pick<OpenCase, "staff">): boolean =>
  staff.person.roles.includes("incident");

/** The forms the step reads come first. */
function mendsOf(open: OpenCase, node: NodeProgram): NonNullable<Incident["mends"]> {
  const read = questionsRead(open.program, node);
  return Object.keys(open.state.data)
    .flatMap((name) => mendOf(open, name, read))
    .toSorted((left, right) => Number(right.reads.length > 0) - Number(left.reads.length > 0));
}

function mendOf({ program, state }: OpenCase, name: string, read: QuestionsRead) {
  const form: FormProgram | undefined = formNamed(program, name);
  const data = state.data[name];
  if (form === undefined || !isJsonObject(data)) return [];
  const filling = fillingOf(withoutComputed(form.fields, data), state.unknown[name]);
  return [{ name, form: form.id, title: fixedText(form.title), filling, reads: [...(read.get(name) ?? [])] }];
}
