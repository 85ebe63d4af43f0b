import { findElement, type Element } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCommit } from "../panel/condition/useCommit.ts";
import { useSight, type Seen } from "../panel/condition/useSight.ts";
import type { Placeholder } from "../panel/template/placeholder.ts";
import { TemplateLine } from "../panel/template/TemplateLine.tsx";
import { ValueBuilder } from "../panel/value/ValueBuilder.tsx";
import { useContent } from "../session/copy.ts";
import { exchanged, formulasIn, phraseOf, type Phrase } from "./phrases.ts";

interface PhrasedLineProps {
  readonly label: string;
  readonly value: string;
  readonly placeholders: readonly Placeholder[];
  readonly isLong?: boolean;
  /** Where the text stands: what its formulas may speak of, and what is set with them. */
  readonly address: string;
  readonly property: string;
  readonly change: (value: string) => void;
}

/** A text of a letter. What is said one way or another stands in it by name, and is made in words below it. */
export function PhrasedLine(props: PhrasedLineProps): ReactNode {
  const { value, placeholders, address } = props;
  const { say } = useDesigner();
  const { service } = useContent();
  const sight = useSight(address);
  const { present, all, rename } = usePhrases(value, placeholders, sight);
  const element = findElement(service, address);
  const fresh = { words: say("documents.formula.new"), expression: '""', group: say("documents.formulas") };
  return (
    <div className="bp-phrased">
      <TemplateLine {...props} placeholders={[...placeholders, fresh, ...all]} />
      {element === undefined
        ? null
        : present.map((phrase) => (
            <PhraseEditor key={phrase.words} {...props} phrase={phrase} element={element} renamed={rename} />
          ))}
    </div>
  );
}

/** A name that was given stays while the text is on screen, so that cutting and pasting it loses no formula. */
function usePhrases(value: string, placeholders: readonly Placeholder[], sight: Seen) {
  const { say } = useDesigner();
  const [known] = useState(() => new Map<string, Phrase>());
  return useMemo(() => {
    const present = formulasIn(value, placeholders).map((expression) => {
      const taken = new Set([...placeholders, ...known.values()].map(({ words }) => words));
      const phrase = known.get(expression) ?? phraseOf(expression, taken, sight, say);
      known.set(expression, phrase);
      return phrase;
    });
    // What is being made in words keeps its name meanwhile.
    const rename = (phrase: Phrase, expression: string): void => {
      known.delete(phrase.expression);
      known.set(expression, { ...phrase, expression });
    };
    return { present, all: [...known.values()], rename };
  }, [value, placeholders, sight, known, say]);
}

interface PhraseEditorProps extends PhrasedLineProps {
  readonly phrase: Phrase;
  readonly element: Element;
  readonly renamed: (phrase: Phrase, expression: string) => void;
}
function PhraseEditor({ phrase, element, renamed, value, property, change }: PhraseEditorProps): ReactNode {
  const [isOpen, open] = useState(phrase.expression === '""');
  const commit = useCommit(element, property, (text) => change(String(text)));
  return (
    <details className="bp-phrase" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>
        ‹{phrase.words}›{phrase.told === "" || phrase.told === phrase.words ? null : `: ${phrase.told}`}
      </summary>
      {isOpen ? (
        <ValueBuilder
          element={element}
          label={phrase.words}
          kind={phrase.kind}
          feel={phrase.expression}
          change={(feel, also) => {
            const text = exchanged(value, phrase.expression, feel);
            if (text === null) return;
            renamed(phrase, feel);
            commit(text, also);
          }}
        />
      ) : null}
    </details>
  );
}
