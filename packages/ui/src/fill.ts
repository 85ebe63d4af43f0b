export type Params = Readonly<Record<string, string | number>>;

export const fill = (text: string, params: Params): string =>
  text.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => String(params[name] ?? whole));
