import type { Counters } from "../port.ts";
import type { Context } from "./context.ts";
import { integer } from "./value.ts";

const NEXT = `
  INSERT INTO counters VALUES (?, ?, 1)
  ON CONFLICT (org, name) DO UPDATE SET value = value + 1 RETURNING value`;

export const countersOf = ({ driver, writer, org }: Context): Counters => ({
  next: (name) => writer.write(() => integer(driver.prepare(NEXT).get(org, name)?.["value"])),
});
