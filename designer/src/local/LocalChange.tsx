import { lazy, Suspense, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { ChangeText } from "../releases/ChangeList.tsx";
import type { ServiceChange } from "@blaupause/reuse";
import { useContent, useCopy } from "../session/copy.ts";
import { mayBeProposed } from "./picked.ts";
import { takeBack } from "./takeBack.ts";
import type { TemplateOf } from "./template.ts";

// Below the first look, and with a library of its own.
const Wordings = lazy(() => import("../releases/Wordings.tsx"));

interface LocalChangeProps {
  readonly change: ServiceChange;
  readonly template: TemplateOf;
  /** Where a proposal of it stands; null where it may be proposed. */
  readonly state: "open" | "taken" | null;
  readonly propose: () => void;
}

/** One thing that is not as the template has it: looked at, taken back, proposed. */
export function LocalChange({ change, template, state, propose }: LocalChangeProps): ReactNode {
  const { say } = useDesigner();
  const { session, show } = useCopy();
  const content = useContent();
  const { type, name, address } = change;
  const titles = {
    before: say("local.before", { publisher: template.publisher }),
    after: say("local.after"),
  };
  const back = (): void => {
    const service = takeBack(template.service, content.service, change);
    if (service !== null) session.replace(say("local.reset.done", { name }), { ...content, service });
  };
  return (
    <>
      <div className="bp-row bp-row--tall">
        <strong>
          <ChangeText change={change} />
        </strong>
        {!mayBeProposed(change) ? null : state === null ? (
          <Button word={say("propose.open")} name={say("propose.open.name", { name })} press={propose} />
        ) : (
          <span className="bp-badge">{say(state === "open" ? "propose.mark" : "proposals.state.taken")}</span>
        )}
        {type === "removed" ? null : (
          <Button word={say("local.look")} name={say("local.show", { name })} press={() => show(address)} />
        )}
        <Button word={say("local.back")} name={say("local.reset", { name })} press={back} />
      </div>
      <Suspense>
        <Wordings change={change} before={template.service} after={content.service} titles={titles} />
      </Suspense>
    </>
  );
}

interface ButtonProps {
  readonly word: string;
  readonly name: string;
  readonly press: () => void;
}
const Button = ({ word, name, press }: ButtonProps): ReactNode => (
  <button
    type="button"
    className="kern-btn kern-btn--tertiary kern-btn--x-small"
    aria-label={name}
    onClick={press}
  >
    <span className="kern-label">{word}</span>
  </button>
);
