/** What reading one file may cost. */
export interface XmlBudget {
  readonly bytes: number;
  /** How deep elements may stand in each other. */
  readonly depth: number;
  /** Elements that are kept; what is skipped is bounded by the bytes. */
  readonly elements: number;
}

export const xmlBudget: XmlBudget = { bytes: 8 * 1024 * 1024, depth: 96, elements: 250_000 };
