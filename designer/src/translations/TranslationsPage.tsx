import { useMemo, useState, type FocusEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { linesIn, translate, type TranslationLine } from "./lines.ts";
import { isTemplate, TemplatedText } from "./TemplatedText.tsx";

const languages = ["en", "de-x-einfach", "fr", "tr", "uk", "ar"] as const;
const filters = ["all", "open"] as const;

/** Texts side by side with their translation; what was changed since is marked. */
export default function TranslationsPage(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const [language, setLanguage] = useState<string>("en");
  const [filter, setFilter] = useState<(typeof filters)[number]>("open");
  const lines = useMemo(() => linesIn(service, language), [service, language]);
  const open = lines.filter(({ state }) => state !== "fresh");
  const shown = filter === "all" ? lines : open;
  return (
    <div className="bp-sheet bp-translations">
      <h1>{say("translations.title")}</h1>
      <div className="bp-columns">
        <Select
          label={say("translations.language")}
          value={language}
          options={languages.map((one) => ({ value: one, label: say(`translations.language.${one}`) }))}
          mayBeEmpty={false}
          change={setLanguage}
        />
        <Select
          label={say("translations.show")}
          value={filter}
          options={filters.map((one) => ({ value: one, label: say(`translations.show.${one}`) }))}
          mayBeEmpty={false}
          change={(next) => setFilter(next === "all" ? "all" : "open")}
        />
      </div>
      <p role="status">
        {say("translations.count", { done: lines.length - open.length, all: lines.length })}
      </p>
      {shown.length === 0 ? <p className="bp-empty">{say("translations.done")}</p> : null}
      <ul className="bp-translation-list">
        {shown.map((line) => (
          <Line key={line.key} line={line} language={language} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line, language }: { readonly line: TranslationLine; readonly language: string }): ReactNode {
  const { say } = useDesigner();
  const { session, edit } = useCopy();
  // Kept here until the field is left: a line that is done must not vanish from under the hands.
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    if (typed === null || (typed === line.text && line.state === "fresh")) return setTyped(null);
    const { service } = session.get().content;
    edit(say("translations.changed"), [translate(service, language, line, typed.trim())]);
    setTyped(null);
  };
  const value = typed ?? line.text;
  const leave = (event: FocusEvent<HTMLLIElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) finish();
  };
  return (
    // Whoever leaves a line is done with it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="bp-translation" onBlur={leave}>
      {isTemplate(line) ? (
        <TemplatedText line={line} value={value} change={setTyped} />
      ) : (
        <>
          <span>{line.source}</span>
          <textarea
            className="kern-form-input__input"
            rows={Math.min(6, Math.max(1, Math.ceil(line.source.length / 48)))}
            lang={language}
            aria-label={say("translations.of", { text: line.source })}
            value={value}
            onChange={(event) => setTyped(event.target.value)}
          />
        </>
      )}
      {line.state === "stale" ? (
        <span className="bp-badge bp-badge--open">{say("translations.stale")}</span>
      ) : null}
    </li>
  );
}
