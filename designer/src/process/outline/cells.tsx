import { findElement, type Json } from "@blaupause/model";
import type { KeyboardEvent, ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { usePropertyWord } from "../../panel/propertyWords.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import type { OutlineRow } from "../graph/outlineRows.ts";
import type { RowWords } from "./rowWords.ts";

/** A cell of the chosen line, the only one that can be changed. */
interface CellProps {
  readonly row: OutlineRow;
  readonly words: RowWords;
  /** Back to the line. */
  readonly leave: () => void;
}

/** Sets one property of the line's element, named as the panel names it. */
function useSet({ words }: CellProps) {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const word = usePropertyWord();
  return (property: string, value: Json | undefined): void => {
    const label = say("panel.changed", { what: word(property), name: words.title });
    const set = { type: "set", address: words.address, property } as const;
    edit(label, [value === undefined ? set : { ...set, value }], `${words.address} ${property}`);
  };
}
const leaving =
  ({ leave }: CellProps) =>
  (event: KeyboardEvent): void => {
    if (event.key === "Escape" || event.key === "Enter") leave();
  };

/** The step's title, or the name of a way out of a Weiche. */
export function TitleCell(props: CellProps): ReactNode {
  const { row, words } = props;
  const { say } = useDesigner();
  const word = usePropertyWord();
  const set = useSet(props);
  const property = row.type === "exit" ? "label" : "title";
  const value = row.type === "exit" ? (row.exit.flow.label ?? "") : words.title;
  return (
    <span className="bp-outline-edit">
      {words.before}
      <input
        className="bp-outline-cell"
        aria-label={row.type === "exit" ? say("process.column.way") : word("title")}
        value={value}
        onChange={({ target }) =>
          set(property, target.value === "" && row.type === "exit" ? undefined : target.value)
        }
        onKeyDown={leaving(props)}
      />
    </span>
  );
}

export function RoleCell(props: CellProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const roles = Object.entries(service.roles ?? {}).map(([value, { title }]) => ({ value, label: title }));
  const options = [{ value: "applicant", label: say("role.applicant") }, ...roles];
  return <ChoiceCell {...props} property="role" text={props.words.who} options={options} />;
}

export function DeadlineCell(props: CellProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const deadlines = Object.entries(service.deadlines ?? {}).map(([value, { title }]) => ({
    value,
    label: title,
  }));
  const options = [{ value: "", label: say("panel.none") }, ...deadlines];
  return <ChoiceCell {...props} property="deadline" text={props.words.deadline} options={options} />;
}

interface ChoiceCellProps extends CellProps {
  readonly property: "role" | "deadline";
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
function ChoiceCell({ property, text, options, ...props }: ChoiceCellProps): ReactNode {
  const word = usePropertyWord();
  const { service } = useContent();
  const set = useSet(props);
  const json = findElement(service, props.words.address)?.json;
  if (json?.["type"] !== "userTask") return text;
  const value = json[property];
  return (
    <select
      className="bp-outline-cell"
      aria-label={word(property)}
      value={typeof value === "string" ? value : ""}
      onChange={({ target }) => set(property, target.value === "" ? undefined : target.value)}
      onKeyDown={leaving(props)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
