import type { SummaryLine } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";
import type { Questions } from "./questions.ts";

interface AnswersProps {
  readonly view: CaseView;
  readonly questions: Questions | null;
}

/** What the applicant said, page by page. At each answer: ask for it again. */
export function Answers({ view, questions }: AnswersProps): ReactNode {
  const { t } = useDesk();
  return (
    <section>
      <h2 className="kern-heading-small">{t("desk.answers")}</h2>
      {view.sections.map((section) => (
        <details key={section.title} className="bp-section" open={hasAttention(section, view)}>
          <summary>{section.title}</summary>
          <Lines lines={section.lines} view={view} questions={questions} />
          {section.items.map((item) => (
            <div key={item.title} className="bp-section-item">
              <h3 className="kern-label">{item.title}</h3>
              <Lines lines={item.lines} item={item} view={view} questions={questions} />
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}

type Section = CaseView["sections"][number];
const allLines = ({ lines, items }: Section): readonly SummaryLine[] => [
  ...lines,
  ...items.flatMap((item) => item.lines),
];
/** Folded where there is nothing to see. */
const hasAttention = (section: Section, { changed }: CaseView): boolean =>
  section.items.length > 0 ||
  allLines(section).some(({ unknown, path }) => unknown || changed.includes(path));

interface LinesProps extends AnswersProps {
  readonly lines: readonly SummaryLine[];
  /** The item of a list they are of. */
  readonly item?: Section["items"][number];
}
const Lines = ({ lines, item, view, questions }: LinesProps): ReactNode => (
  <dl className="bp-lines">
    {lines.map((line) => (
      <Line key={line.path} line={line} words={wordsFor(line, item)} view={view} questions={questions} />
    ))}
  </dl>
);

/** What is asked for, and of which dog: its number and what it is called by the first answer there is of it. */
function wordsFor(line: SummaryLine, item: Section["items"][number] | undefined) {
  const first = item?.lines[0];
  const name = first === undefined || first.path === line.path || first.unknown ? "" : first.value;
  return {
    label: line.label,
    isQuestion: line.label.endsWith("?"),
    item: [item?.title ?? "", name].filter((part) => part !== "").join(", "),
  };
}

interface LineProps extends AnswersProps {
  readonly line: SummaryLine;
  readonly words: ReturnType<typeof wordsFor>;
}
function Line({ line, words, view, questions }: LineProps): ReactNode {
  const { t } = useDesk();
  const file = view.files.find(({ path }) => path === line.path);
  const asked = questions?.picked.some(({ path }) => path === line.path) === true;
  const what = words.item === "" ? words.label : `${words.label} (${words.item})`;
  const label = t(asked ? "desk.asked.drop" : "desk.ask.label", { label: what });
  const kind = words.isQuestion ? ("again" as const) : ("text" as const);
  const text = t(words.item === "" ? `desk.ask.${kind}` : `desk.ask.${kind}.of`, {
    label: words.label,
    item: words.item,
  });
  return (
    <div className={asked ? "bp-line bp-line-asked" : "bp-line"}>
      <dt>{line.label}</dt>
      <dd>
        <span className="bp-answer">
          {file === undefined ? (
            line.value
          ) : (
            <a className="kern-link" href={`/api/cases/${view.number}/files/${file.id}`}>
              {line.value}
            </a>
          )}
          <Proven path={line.path} view={view} />
          {view.changed.includes(line.path) ? (
            <span className="bp-changed">{t("desk.answers.changed")}</span>
          ) : null}
        </span>
        {questions?.isAskable(line.path) !== true ? null : (
          <button
            type="button"
            className="kern-btn kern-btn--tertiary kern-btn--x-small"
            aria-label={label}
            aria-pressed={asked}
            onClick={() => questions.toggle({ path: line.path, text })}
          >
            <span className="kern-label">{t("desk.ask")}</span>
          </button>
        )}
      </dd>
    </div>
  );
}

/** The account of the applicant vouched for it, and it is as it came. */
function Proven({ path, view }: { readonly path: string; readonly view: CaseView }): ReactNode {
  const { t } = useDesk();
  const level = view.changed.includes(path) ? undefined : view.proven[path];
  if (level === undefined) return null;
  const trust = t(`account.trust.${level}`);
  return (
    <span className="bp-proven" title={t("desk.proven.why", { trust })}>
      {t("desk.proven", { trust })}
    </span>
  );
}
