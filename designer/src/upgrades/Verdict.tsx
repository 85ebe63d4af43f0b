import type { Service } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { languageName } from "../translations/languageName.ts";
import type { Proposal } from "./choices.ts";
import { touched } from "./touched.ts";

/** Letters and translations that people would read otherwise. */
function Reading({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { say } = useDesigner();
  const [ours, merged] = [proposal.ours, proposal.merged] as unknown as [Service, Service];
  const { letters, texts } = useMemo(() => touched(ours, merged), [ours, merged]);
  const named = letters.map(
    (id) => `„${merged.documents?.[id]?.title ?? ours.documents?.[id]?.title ?? id}“`,
  );
  const languages = texts.map(([language, count]) => `${languageName(language, say)} (${count})`);
  return (
    <>
      <li>
        {named.length === 0
          ? say("upgrade.letters.none")
          : say("upgrade.letters", { names: named.join(", ") })}
      </li>
      {languages.length === 0 ? null : <li>{say("upgrade.texts", { names: languages.join(", ") })}</li>}
    </>
  );
}

/** The whole in a few sentences: may one take it over with a quiet mind? */
export function Verdict({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { say } = useDesigner();
  const { local, conflicts, before, after, broken, running, todo, dropped, errors, upgrade } = proposal;
  const open = conflicts.filter(({ took }) => took === undefined).length;
  const isCalm = open === 0 && todo.length === 0 && errors === 0 && broken.length === 0;
  return (
    <section className={isCalm ? "bp-verdict bp-verdict--calm" : "bp-verdict"} aria-labelledby="bedeutet">
      <h2 id="bedeutet">{say("upgrade.means")}</h2>
      <ul>
        <li>{say(local.length === 0 && conflicts.length === 0 ? "upgrade.untouched" : "upgrade.kept")}</li>
        {open === 0 ? null : (
          <li>{say(open === 1 ? "upgrade.open.one" : "upgrade.open", { count: open })}</li>
        )}
        {upgrade.isTemplate ? <li>{say("upgrade.template")}</li> : null}
        <li hidden={upgrade.isTemplate}>
          {broken.length === 0
            ? say(after.of === 0 ? "upgrade.green.none" : "upgrade.green", { count: after.of })
            : say("upgrade.red", { green: after.green, of: after.of, names: broken.join(", ") })}{" "}
          {before.green === before.of && broken.length === 0 ? null : say("upgrade.before.journeys", before)}
        </li>
        <Reading proposal={proposal} />
        {todo.length === 0 ? null : (
          <li>{say(todo.length === 1 ? "upgrade.todo.one" : "upgrade.todo", { count: todo.length })}</li>
        )}
        {dropped.length === 0 ? null : <li>{say("upgrade.dropped", { count: dropped.length })}</li>}
        {errors === 0 ? null : <li>{say("upgrade.errors", { count: errors })}</li>}
        <li hidden={upgrade.isTemplate}>
          {say(
            running === 0
              ? "upgrade.running.none"
              : running === 1
                ? "upgrade.running.one"
                : "upgrade.running",
            {
              count: running,
              version: upgrade.from,
            },
          )}
        </li>
      </ul>
    </section>
  );
}
