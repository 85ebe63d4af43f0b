import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { elementPath, pathTo, type Part } from "../place.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { valuePath } from "../values/valuePath.ts";
import type { Criterion } from "./ReadinessPage.tsx";

const ways: Readonly<Record<string, Part>> = {
  errors: "ueberblick",
  values: "angaben",
  journeys: "probefaelle",
};
/** What the administration does, and where. */
const offices = {
  contact: "organisation",
  texts: "organisation",
  offices: "personen",
  payment: "bezahlen",
} as const;
const isOffice = (id: string): id is keyof typeof offices => Object.hasOwn(offices, id);

interface WayProps {
  readonly criterion: Criterion;
  readonly administrators: readonly string[];
}
/** Where it is done, or who does it; what only the operator can do is said in its title. */
export function Way({ criterion, administrators }: WayProps): ReactNode {
  const { say } = useDesigner();
  const { id, state, after } = criterion;
  if (state === "done" || after !== null) return null;
  if (isOffice(id)) return <Administration id={id} administrators={administrators} />;
  const part = ways[id];
  if (part === undefined) return null;
  return <Here criterion={criterion} part={part} words={say(`part.${part}`)} />;
}

interface HereProps {
  readonly criterion: Criterion;
  readonly part: Part;
  readonly words: string;
}
function Here({ criterion: { id, about }, part, words }: HereProps): ReactNode {
  const { say } = useDesigner();
  const { place, judged } = useCopy();
  const [first = ""] = about;
  const fault = judged.problems.find(({ severity }) => severity === "error")?.address ?? first;
  const href =
    id === "values"
      ? valuePath(place.service, first)
      : id === "errors"
        ? elementPath(place.service, fault)
        : pathTo(place.service, part);
  return (
    <p>
      <Link href={href} className="kern-link">
        {say(id === "errors" ? "required.go.errors" : "ready.go", { part: words })}
      </Link>
    </p>
  );
}

interface AdministrationProps {
  readonly id: keyof typeof offices;
  readonly administrators: readonly string[];
}
/** Whoever may, goes there; everybody else reads whom to ask. */
function Administration({ id, administrators }: AdministrationProps): ReactNode {
  const { say, session } = useDesigner();
  const where = say(`ready.where.${offices[id]}`);
  if (session.person?.roles.includes("admin") === true)
    return (
      <p>
        <a href={`/amt/verwaltung${id === "offices" ? "" : `/${offices[id]}`}`} className="kern-link">
          {say("ready.go", { part: where })}
        </a>
      </p>
    );
  const names = administrators.length === 0 ? say("ready.nobody") : administrators.join(", ");
  return <p>{say("ready.who", { names, where })}</p>;
}
