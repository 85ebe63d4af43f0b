import type { Say } from "../words/words.ts";
import { letterOf, type TouchedService } from "./touched.ts";

/** How much is touched, each counted once: a template and its draft are one service. */
export function countsOf(services: readonly TouchedService[]) {
  const keys = (from: (one: TouchedService) => boolean) =>
    new Set(services.filter(from).map(({ key }) => key));
  const templates = keys(({ from }) => from === "template");
  const letters = services.flatMap(({ key, touched }) =>
    touched.flatMap((one) => (letterOf(one) === null ? [] : [`${key} ${letterOf(one) ?? ""}`])),
  );
  const towns = services.flatMap((one) => one.towns);
  return {
    template: templates.size,
    service: keys(({ key }) => !templates.has(key)).size,
    letter: new Set(letters).size,
    town: new Set(towns.map(({ organisation }) => organisation)).size,
    cases: [...services, ...towns].reduce((sum, { cases }) => sum + (cases ?? 0), 0),
  };
}

const parts = ["template", "service", "letter", "town"] as const;

/** „2 Vorlagen, 5 Schreiben, 4 Kommunen sind betroffen. 7 Vorgänge laufen.“ */
export function summaryOf(services: readonly TouchedService[], say: Say): string {
  const counts = countsOf(services);
  const named = parts.filter((part) => counts[part] > 0);
  const what = named
    .map((part) =>
      counts[part] === 1 ? say(`law.count.${part}.one`) : say(`law.count.${part}`, { count: counts[part] }),
    )
    .join(", ");
  const isOne = named.reduce((sum, part) => sum + counts[part], 0) === 1;
  const { cases } = counts;
  const running = cases === 1 ? say("law.cases.one") : say("law.cases", { count: cases });
  return [say(isOne ? "law.touched.one" : "law.touched", { what }), ...(cases > 0 ? [running] : [])].join(
    " ",
  );
}
