import { handle } from "../cases/handle.ts";
import { seeOther } from "../http/redirect.ts";
import { Refusal } from "../http/refusal.ts";
import type { OwnCase } from "./access.ts";
import type { Visit } from "./context.ts";
import { postedForm } from "./submit.ts";

const APPLICANT = { kind: "applicant", id: "applicant" } as const;

/** Opens a notice that lies ready, which is when it begins to count; a second click only shows it. */
export async function retrieve(found: Visit, own: OwnCase, node: string): Promise<void> {
  await postedForm(found);
  const { deps, town, response } = found;
  const base = `/${town.profile.id}/vorgang`;
  const [notice] = Object.entries(own.state.tokens).find(
    ([, token]) => token.type === "notice" && token.node === node,
  ) ?? [null];
  if (notice === null) return seeOther(response, base);
  const id = `retrieve:${notice}`;
  const done = await handle(deps, town, APPLICANT, own.caseId, { type: "retrieveNotice", id, notice });
  if (done.ok) return seeOther(response, `${base}/bescheid/${node}`);
  if (done.rejection.code === "conflict") throw new Refusal(409, "conflict");
  seeOther(response, base);
}
