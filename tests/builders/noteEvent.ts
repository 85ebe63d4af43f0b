/** A note, as the store keeps it: a step that changes nothing else of a case. */
export const noteEvent = (seq: number, at: string) => ({
  seq,
  type: "noteAdded",
  at,
  actor: "x",
  node: null,
  command: null,
  body: {},
});
