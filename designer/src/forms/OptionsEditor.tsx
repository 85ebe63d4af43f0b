import { findElement } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { textIn } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { useRemoval } from "../removal/useRemoval.tsx";
import { useCopy } from "../session/copy.ts";
import { useEditing } from "./editing.ts";
import { addOption, isNamed, moveOption, nameOption, optionAt } from "./options.ts";
import { OptionValues } from "./OptionValues.tsx";
import { ownOptions } from "./ownOptions.ts";
import { Tool } from "./Tool.tsx";

/** The answers of a choice: their words, their order. Values only on demand. */
export function OptionsEditor({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service, isBorn } = useEditing();
  const [fresh, setFresh] = useState<readonly string[]>([]);
  const json = findElement(service, address)?.json ?? {};
  if (json["type"] !== "choice" && json["type"] !== "choices") return null;
  const list = textIn(json, "codeList");
  if (list !== "")
    return (
      <p className="bp-muted">
        {say("forms.options.list", { name: service.codeLists?.[list]?.title ?? list })}
      </p>
    );
  const options = ownOptions(json);
  const add = (): void => {
    const change = addOption(service, address, say("forms.new.option", { number: options.length + 1 }));
    setFresh([...fresh, change.id]);
    edit(say("forms.options.added"), [change]);
  };
  return (
    <fieldset className="bp-options">
      <legend className="kern-label">{say("forms.options")}</legend>
      {options.map((option, index) => (
        <OptionLine
          key={textIn(option, "value")}
          address={address}
          value={textIn(option, "value")}
          label={textIn(option, "label")}
          number={index + 1}
          isNew={
            (isBorn(address) || fresh.includes(textIn(option, "value"))) &&
            !isNamed(service, textIn(option, "value"))
          }
        />
      ))}
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
        <span className="kern-label">{say("forms.options.add")}</span>
      </button>
      <OptionValues
        address={address}
        options={options.map((one) => [textIn(one, "value"), textIn(one, "label")])}
      />
    </fieldset>
  );
}

interface OptionLineProps {
  readonly address: string;
  readonly value: string;
  readonly label: string;
  readonly number: number;
  readonly isNew: boolean;
}
function OptionLine({ address, value, label, number, isNew }: OptionLineProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useEditing();
  const { ask, box } = useRemoval();
  const [typed, setTyped] = useState<string | null>(null);
  const own = optionAt(address, value);
  const finish = (): void => {
    setTyped(null);
    if (typed === null || typed === label || typed.trim() === "") return;
    const changes = isNew
      ? nameOption(service, address, value, typed)
      : [{ type: "set", address: own, property: "label", value: typed } as const];
    edit(say("forms.options.changed", { name: typed }), changes);
  };
  const move = (by: -1 | 1): void => {
    const change = moveOption(service, address, value, by);
    if (change !== null) edit(say("forms.options.moved", { name: label }), [change]);
  };
  const remove = (): void =>
    void edit(say("forms.options.removed", { name: label }), [{ type: "remove", address: own }]);
  return (
    <div className="bp-option" onBlur={finish}>
      <input
        className="kern-form-input__input"
        aria-label={say("forms.options.one", { number })}
        value={typed ?? label}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={({ key }) => (key === "Enter" ? finish() : undefined)}
      />
      <Tool icon="arrow-up" word={say("forms.options.up", { name: label })} press={() => move(-1)} />
      <Tool icon="arrow-down" word={say("forms.options.down", { name: label })} press={() => move(1)} />
      <Tool
        icon="delete"
        word={say("forms.options.remove", { name: label })}
        press={() => ask({ name: label, addresses: [own], remove })}
      />
      {box}
    </div>
  );
}
