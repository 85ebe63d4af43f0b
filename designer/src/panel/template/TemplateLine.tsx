import { useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { TextLine } from "../TextLine.tsx";
import { formulasIn } from "./formulas.ts";
import type { Placeholder } from "./placeholder.ts";
import { PlaceholderMenu } from "./PlaceholderMenu.tsx";
import { fromWords, toWords } from "./words.ts";

interface TemplateLineProps {
  readonly label: string;
  /** The text with its expressions, as it is stored. */
  readonly value: string;
  readonly placeholders: readonly Placeholder[];
  readonly isLong?: boolean;
  readonly change: (value: string) => void;
}

/** A text with placeholders by name; they are put where the cursor stands. */
export function TemplateLine({
  label,
  value,
  placeholders,
  isLong = false,
  change,
}: TemplateLineProps): ReactNode {
  const { say } = useDesigner();
  const place = useRef<HTMLDivElement>(null);
  // A half typed ‹name› is nobody's yet: it is kept as it was typed until the field is left.
  const [typed, setTyped] = useState<string | null>(null);
  const [isRaw, setRaw] = useState(false);
  // As they were when the field was entered: a formula that is typed over in between keeps its name until it is left.
  const [kept, keep] = useState<readonly Placeholder[] | null>(null);
  const formulas = kept ?? formulasIn(value, placeholders, say("panel.formula"));
  const known = isRaw ? placeholders : [...placeholders, ...formulas];
  const shown = typed ?? toWords(value, known);
  const take = (text: string): void => {
    keep(formulas);
    setTyped(text);
    change(fromWords(text, known));
  };
  const leave = (): void => {
    setTyped(null);
    keep(null);
  };
  const insert = (words: string): void => {
    const field = place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    const start = field?.selectionStart ?? shown.length;
    const end = field?.selectionEnd ?? shown.length;
    take(`${shown.slice(0, start)}‹${words}›${shown.slice(end)}`);
    field?.focus();
  };
  return (
    <div ref={place} className="bp-template" onBlur={leave}>
      <TextLine label={label} value={shown} isLong={isLong} change={take} />
      <PlaceholderMenu label={say("documents.insert")} placeholders={placeholders} choose={insert} />
      {formulas.length === 0 ? null : (
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          aria-pressed={isRaw}
          onClick={() => setRaw(!isRaw)}
        >
          <span className="kern-label">{say(isRaw ? "cond.as.words" : "cond.as.formula")}</span>
        </button>
      )}
    </div>
  );
}
