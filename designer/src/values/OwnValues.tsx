import type { Program } from "@blaupause/engine";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { elementIn } from "../place.ts";
import { settingLabel } from "../required/requiredSettings.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { useSavedValues, useValues, type SavedValues, type Values } from "./useValues.ts";
import { valueIn, valuePath } from "./valuePath.ts";
import { ValuesForm } from "./ValuesForm.tsx";

/** What the municipality says of itself for this service: filled in here, saved here, taken by the release from here. */
export function OwnValues(): ReactNode {
  const { say } = useDesigner();
  const { judged } = useCopy();
  const saved = useSavedValues();
  const { program } = judged;
  if (saved?.mayOffer === false || program?.settings.fields.length === 0) return null;
  if (program === null || saved === null) return <p role="status">{say("problems.working")}</p>;
  return <Card program={program} first={saved} />;
}

interface CardProps {
  readonly program: Program;
  readonly first: SavedValues;
}
function Card({ program, first }: CardProps): ReactNode {
  const { say, session } = useDesigner();
  const values = useValues(program, first);
  // Whoever saved, or comes back by a link to one that is missing, reads it at its place; nobody begins with red fields.
  const [asked] = useState(() => valueIn(elementIn(location.hash)));
  const [isChecked, check] = useState(asked !== null && first.savedAt !== null);
  const place = useFocusOn(asked);
  return (
    <section className="bp-card bp-values" aria-labelledby="unsere-angaben" ref={place}>
      <h2 id="unsere-angaben">{say("values.title", { name: session.organisation?.name ?? "" })}</h2>
      <p>{say("values.text")}</p>
      <ValuesForm
        key={values.round}
        program={program}
        filling={values.filling}
        state={values.state}
        isChecked={isChecked}
        change={values.change}
      />
      <div className="bp-values-end">
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          onClick={() => {
            check(true);
            void values.save();
          }}
        >
          <span className="kern-label">{say("values.save")}</span>
        </button>
        <p role="status">{standing(values, say)}</p>
      </div>
      {isChecked ? <OpenFields values={values} focus={(path) => focusIn(place.current, path)} /> : null}
      <Other values={values} />
    </section>
  );
}

interface OpenFieldsProps {
  readonly values: Values;
  readonly focus: (path: string) => void;
}
/** What is missing or does not fit, by name: each leads to its field. */
function OpenFields({ values, focus }: OpenFieldsProps): ReactNode {
  const { head } = useCopy();
  const { service } = useContent();
  const paths = [...new Set(values.state.errors.map(({ path }) => path))];
  if (paths.length === 0) return null;
  return (
    <ul className="bp-values-open">
      {paths.map((path) => (
        <li key={path}>
          <a
            className="kern-link"
            href={valuePath(head.id, path)}
            onClick={(event) => {
              event.preventDefault();
              focus(path);
            }}
          >
            {settingLabel(service, path)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One sentence: whether it is saved, by whom and when, and how much is missing. */
function standing(
  { saved, isChanged, isProposed, told, state }: Values,
  say: ReturnType<typeof useDesigner>["say"],
): string {
  if (told?.type === "failed") return say("release.failed", { code: told.code });
  const open = new Set(state.errors.map(({ path }) => path)).size;
  const missing = open === 0 ? say("values.complete") : say("values.missing", { count: open });
  if (isChanged) return `${say("values.changed")} ${missing}`;
  if (isProposed) return `${say("values.proposed")} ${missing}`;
  if (saved.savedAt === null) return missing;
  const by = { name: saved.savedBy ?? "", time: dayAndTime(saved.savedAt) };
  return `${say("values.saved", by)} ${missing}`;
}

/** Two saved at once: nothing is lost, and somebody decides. */
function Other({ values: { told, save, take } }: { readonly values: Values }): ReactNode {
  const { say } = useDesigner();
  if (told?.type !== "other") return null;
  const { theirs } = told;
  return (
    <div role="alert" className="bp-note">
      <p>{say("values.other", { name: theirs.savedBy ?? "" })}</p>
      <p className="bp-buttons">
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--small"
          onClick={() => void save(theirs)}
        >
          <span className="kern-label">{say("values.mine")}</span>
        </button>
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--small"
          onClick={() => take(theirs)}
        >
          <span className="kern-label">{say("values.theirs")}</span>
        </button>
      </p>
    </div>
  );
}

/** The field a link named, in sight and ready to be typed into. */
function useFocusOn(path: string | null) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (path !== null) focusIn(place.current, path);
  }, [path]);
  return place;
}

function focusIn(place: HTMLElement | null, path: string): void {
  const name = CSS.escape(path);
  const field = place?.querySelector<HTMLElement>(`[name="${name}"], [name^="${name}["], [name^="${name}."]`);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
