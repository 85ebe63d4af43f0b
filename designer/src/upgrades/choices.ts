import type { AnswerOf, BodyOf, routes } from "@blaupause/api";

export type Proposal = AnswerOf<(typeof routes)["proposeUpgrade"]>;
export type Upgrades = AnswerOf<(typeof routes)["listUpgrades"]>;
export type Conflict = Proposal["conflicts"][number];
export type Choice = BodyOf<(typeof routes)["acceptUpgrade"]>["choices"][number];

const isAbout = ({ address, prop }: Pick<Conflict, "address" | "prop">, choice: Choice): boolean =>
  choice.address === address && choice.prop === prop;

export const choiceFor = (choices: readonly Choice[], conflict: Conflict): Choice | undefined =>
  choices.find((one) => isAbout(conflict, one));

/** One decision in the place of an earlier one about the same. */
export const withChoice = (choices: readonly Choice[], choice: Choice): readonly Choice[] => [
  ...choices.filter((one) => !isAbout(choice, one)),
  choice,
];
