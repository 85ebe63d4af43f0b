import type { Problem } from "@blaupause/model";
import { error, warning, type Rule } from "../context.ts";
import { groupBy } from "../graph.ts";

const TEXTS = ["label", "title"] as const;

/** Everything people see has words. */
export const missingLabel: Rule = ({ elements }) =>
  elements.flatMap(({ address, json }): Problem[] =>
    TEXTS.filter((property) => typeof json[property] === "string" && json[property].trim() === "").map(
      (property) => error("missing-label", address, property),
    ),
  );

/** Two questions of one page must not be asked in the same words. */
export const duplicateLabel: Rule = ({ elements }) => {
  const questions = elements.filter(
    ({ kind, json }) => kind === "field" && typeof json["label"] === "string",
  );
  const groups = groupBy(questions, ({ parent, json }) =>
    JSON.stringify([parent, json["page"] ?? null, json["label"]]),
  );
  return [...groups.values()].flatMap((all) =>
    all
      .slice(1)
      .map(({ address, json }) =>
        warning("duplicate-label", address, "label", { label: String(json["label"]) }),
      ),
  );
};

/** A choice needs something to choose, and each answer words of its own. */
export const options: Rule = ({ elements, service }) =>
  elements.flatMap(({ address, kind, json }): Problem[] => {
    const lists =
      json["options"] ??
      (typeof json["codeList"] === "string" ? service.codeLists?.[json["codeList"]]?.options : undefined);
    const isChoice = kind === "field" && (json["type"] === "choice" || json["type"] === "choices");
    const known =
      typeof json["codeList"] !== "string" || service.codeLists?.[json["codeList"]]?.source === undefined;
    if (isChoice && known && (!Array.isArray(lists) || lists.length === 0))
      return [error("no-options", address, "options")];
    if (!Array.isArray(json["options"])) return [];
    const own = elements.filter((option) => option.kind === "option" && option.parent === address);
    const twice = [...groupBy(own, (option) => String(option.json["label"])).values()].flatMap((all) =>
      all.slice(1),
    );
    return twice.map((option) =>
      warning("duplicate-option", option.address, "label", { label: String(option.json["label"]) }),
    );
  });
