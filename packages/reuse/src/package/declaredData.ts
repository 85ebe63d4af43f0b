import { askedData, canonical, type AskedData, type Service } from "@blaupause/model";

/** Which personal data a service asks for, what for, on what basis, and how long it is kept. */
export interface DeclaredData {
  readonly asked: readonly AskedData[];
  /** Titles of the laws the service as a whole rests on. */
  readonly basis: readonly string[];
  readonly retention: Service["retention"];
}

export const declaredData = (service: Service): DeclaredData => ({
  asked: askedData(service),
  basis: (service.about.legalBasis ?? []).map(({ title }) => title),
  retention: service.retention,
});

/** Is what was declared what is asked? How it is called may have been said in other words by an older program. */
export const isDeclared = (told: DeclaredData, service: Service): boolean =>
  canonical(withoutNames(told)) === canonical(withoutNames(declaredData(service)));

const withoutNames = ({ asked, ...rest }: DeclaredData): object => ({
  ...rest,
  asked: asked.map((one) => ({ ...one, name: "" })),
});
