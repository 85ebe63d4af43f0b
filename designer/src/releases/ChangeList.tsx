import type { Service } from "@blaupause/model";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { usePropertyWord } from "../panel/propertyWords.ts";
import { changesBetween, weights, type ServiceChange } from "@blaupause/reuse";
import { changeWords } from "./changeWords.ts";

// Read after the first look: comparing words is a library of its own.
const Wordings = lazy(() => import("./Wordings.tsx"));

interface ChangeListProps {
  readonly before: Service | null;
  readonly after: Service;
}

/** What a release changes, in words, sorted by what it means. */
export function ChangeList({ before, after }: ChangeListProps): ReactNode {
  const { say } = useDesigner();
  const changes = useMemo(() => changesBetween(before, after), [before, after]);
  if (before === null) return <p>{say("release.first")}</p>;
  if (changes.length === 0) return <p>{say("release.same")}</p>;
  return (
    <dl className="bp-changes">
      {weights
        .map((weight) => [weight, changes.filter((one) => one.weight === weight)] as const)
        .filter(([, own]) => own.length > 0)
        .map(([weight, own]) => (
          <div key={weight}>
            <dt>{say(`release.weight.${weight}`)}</dt>
            {own.map((one, index) => (
              <dd key={index}>
                <ChangeText change={one} />
                <Suspense>
                  <Wordings change={one} before={before} after={after} />
                </Suspense>
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

/** Of `about/cost` the cost; what others may touch is one thing, wherever it is. */
const ownProperty = (property: string): string =>
  property.startsWith("policy/") ? "policy" : (property.split("/").at(-1) ?? property);

/** One change in words. */
export function ChangeText({ change }: { readonly change: ServiceChange }): ReactNode {
  const { say } = useDesigner();
  const word = usePropertyWord();
  const { type, name, address, properties, set } = change;
  // What a service says of itself is called by what it is: „Kosten“, not „about“.
  const named = address === "" ? Object.keys(set).map(ownProperty) : properties;
  return <>{say(`release.change.${type}`, { name, what: changeWords(named, word, say) })}</>;
}
