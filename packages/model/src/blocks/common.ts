import { closed, expression, id, onlyFeel, optional, references, template } from "../schema.ts";

/** What every block of a letter has. `repeat` prints it once for each element, named by `as`. */
export const block = {
  id: id(),
  visible: optional(expression()),
  repeat: optional(onlyFeel()),
  as: optional(id()),
  basis: optional(references("legalBasis")),
};

/** One line of a list, of facts or of a reckoning. */
export const item = closed({
  ...block,
  label: optional(template(300)),
  text: template(4000),
});
