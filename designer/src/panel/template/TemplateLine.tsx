import { useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { TextLine } from "../TextLine.tsx";
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
  const shown = typed ?? toWords(value, placeholders);
  const take = (text: string): void => {
    setTyped(text);
    change(fromWords(text, placeholders));
  };
  const insert = (words: string): void => {
    const field = place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    const start = field?.selectionStart ?? shown.length;
    const end = field?.selectionEnd ?? shown.length;
    take(`${shown.slice(0, start)}‹${words}›${shown.slice(end)}`);
    field?.focus();
  };
  return (
    <div ref={place} className="bp-template" onBlur={() => setTyped(null)}>
      <TextLine label={label} value={shown} isLong={isLong} change={take} />
      <PlaceholderMenu label={say("documents.insert")} placeholders={placeholders} choose={insert} />
    </div>
  );
}
