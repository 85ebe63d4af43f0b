import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { formulasIn, phraseOf, type Phrase } from "../documents/phrases.ts";
import { PhrasedLine } from "../documents/PhrasedLine.tsx";
import { useSight } from "../panel/condition/useSight.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import { toWords } from "../panel/template/words.ts";
import { useContent } from "../session/copy.ts";
import type { TranslationLine } from "./lines.ts";

interface TemplatedTextProps {
  readonly line: TranslationLine;
  /** The translation as it is stored. */
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Does a text hold more than words? */
export const isTemplate = ({ source, text }: TranslationLine): boolean => `${source}${text}`.includes("{");

/** A text with placeholders beside its translation: both name them as the letter does, and nobody writes a formula. */
export function TemplatedText({ line, value, change }: TemplatedTextProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { source, property } = line;
  // What a service says of itself may speak of what is known to all.
  const address = line.address === "" ? "about" : line.address;
  const placeholders = useMemo(() => placeholdersAt(service, address, say), [service, address, say]);
  const phrases = usePhrasesOf(source, address, placeholders);
  const shown = toWords(source, [...placeholders, ...phrases]);
  return (
    <>
      <span>{shown}</span>
      <div>
        <PhrasedLine
          label={say("translations.of", { text: shown })}
          value={value}
          placeholders={placeholders}
          isLong={source.length > 48}
          address={address}
          property={property}
          change={change}
        />
        {value === "" ? (
          <button
            type="button"
            className="kern-btn kern-btn--tertiary kern-btn--x-small"
            onClick={() => change(source)}
          >
            <span className="kern-label">{say("translations.begin")}</span>
          </button>
        ) : null}
      </div>
    </>
  );
}

function usePhrasesOf(
  source: string,
  address: string,
  placeholders: ReturnType<typeof placeholdersAt>,
): readonly Phrase[] {
  const { say } = useDesigner();
  const sight = useSight(address);
  return useMemo(() => {
    const taken = new Set(placeholders.map(({ words }) => words));
    return formulasIn(source, placeholders).map((expression) => {
      const phrase = phraseOf(expression, taken, sight, say);
      taken.add(phrase.words);
      return phrase;
    });
  }, [source, placeholders, sight, say]);
}
