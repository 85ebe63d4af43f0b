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
  statute: "ueberblick",
  protection: "datenschutz",
  deletion: "datenschutz",
  trial: "probefaelle",
  accessible: "formulare",
};
/** What the administration does, and where. */
const offices = {
  contact: "organisation",
  texts: "organisation",
  law: "organisation",
  offices: "personen",
  support: "personen",
  payment: "bezahlen",
  account: "nutzerkonto",
  connections: "verbindungen",
  mail: "einrichtung",
} as const;
const isOffice = (id: string): id is keyof typeof offices => Object.hasOwn(offices, id);

interface WayProps {
  readonly criterion: Criterion;
  readonly administrators: readonly string[];
}
/** Where it is done, or who does it. What is done outside of the product has no way. */
export function Way({ criterion, administrators }: WayProps): ReactNode {
  const { say } = useDesigner();
  const { id, by, about, state, after } = criterion;
  if (state === "done" || after !== null) return null;
  if (by === "local") return <Look address={about[0] ?? ""} />;
  // The rules of a Land come with the product; only its court is a municipality's own.
  if (id === "law" && !about.includes("court")) return null;
  if (isOffice(id)) return <Administration id={id} administrators={administrators} />;
  const part = ways[id];
  if (part === undefined) return null;
  return <Here criterion={criterion} part={part} words={say(`part.${part}`)} />;
}

/** What the template leaves open, where it stands. */
function Look({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  return (
    <p>
      <Link href={elementPath(place.service, address)} className="kern-link">
        {say("required.go.settle")}
      </Link>
    </p>
  );
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
        <a href={pageAt(offices[id])} className="kern-link">
          {say("ready.go", { part: where })}
        </a>
      </p>
    );
  const names = administrators.length === 0 ? say("ready.nobody") : administrators.join(", ");
  // Mail is the operator's work; what is known of it stands there.
  return <p>{say(id === "mail" ? "ready.see" : "ready.who", { names, where })}</p>;
}

/** People stand on the administration's first page. */
const pageAt = (where: (typeof offices)[keyof typeof offices]): string =>
  where === "personen" ? "/amt/verwaltung" : `/amt/verwaltung/${where}`;
