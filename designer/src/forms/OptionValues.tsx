import { answerInJourneys, renameAnswer, workingWith } from "@blaupause/reuse";
import { useMemo, useState, type ReactNode } from "react";
import { nameAt } from "../actions/nameAt.ts";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { useContent, useCopy } from "../session/copy.ts";

interface ValuesProps {
  readonly address: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** What is stored for each answer, for those who exchange data with other programs. */
export function OptionValues(props: ValuesProps): ReactNode {
  const { say } = useDesigner();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="bp-values" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("forms.options.technical")}</summary>
      {isOpen ? <Values {...props} /> : null}
    </details>
  );
}

/** Where a step or a reckoning knows the values as they are, they stay. */
function Values({ address, options }: ValuesProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { isReleased } = useCopy().session;
  const [known] = useMemo(() => workingWith(service, address), [service, address]);
  return (
    <>
      {known === undefined ? null : (
        <p className="bp-muted">{say("forms.options.value.fixed", { name: nameAt(service, known) })}</p>
      )}
      {known === undefined && isReleased ? (
        <p className="bp-muted">{say("forms.options.value.released")}</p>
      ) : null}
      {options.map(([value, label]) =>
        known === undefined ? (
          <Value
            key={value}
            address={address}
            value={value}
            label={label}
            taken={options.map(([one]) => one)}
          />
        ) : (
          <p key={value}>
            {label}: {value}
          </p>
        ),
      )}
    </>
  );
}

interface ValueProps {
  readonly address: string;
  readonly value: string;
  readonly label: string;
  readonly taken: readonly string[];
}
/** Another value is taken over wherever the answer is meant: in conditions, tables, example cases. */
function Value({ address, value, label, taken }: ValueProps): ReactNode {
  const { say } = useDesigner();
  const { session } = useCopy();
  const { service, journeys } = useContent();
  const [typed, setTyped] = useState<string | null>(null);
  const to = (typed ?? value).trim();
  const isTaken = to !== value && taken.includes(to);
  const finish = (): void => {
    setTyped(null);
    if (to === "" || to === value || isTaken) return;
    const rename = { question: address, from: value, to };
    session.replace(say("forms.options.changed", { name: label }), {
      service: renameAnswer(service, rename),
      journeys: answerInJourneys(journeys, service, rename),
    });
  };
  return (
    <div onBlur={finish}>
      <TextLine
        label={say("forms.options.value", { name: label })}
        value={typed ?? value}
        {...(isTaken ? { hint: say("panel.id.taken") } : {})}
        change={setTyped}
      />
    </div>
  );
}
