import { hash, isWithin, type Adaptation, type Service } from "@blaupause/model";
import { movedTo, silent } from "./chain.ts";
import { diff } from "./diff.ts";
import { tableOf, type Table } from "./table.ts";

/** A part of a template that each municipality settles for herself. */
export interface ToSettle {
  /** Where it stands in the template. */
  readonly base: string;
  /** Where it stands here. */
  readonly address: string;
  /** Hash of what the template has there: whoever said „it stays“ said it of this. */
  readonly of: string;
  /** It is not as the template has it. */
  readonly isChanged: boolean;
}

/** What a template leaves to each municipality, and whether this one has changed it. */
export function toSettle(base: Service, ours: Service): readonly ToSettle[] {
  const table = tableOf(base);
  const marked = Object.entries(base.policy ?? {}).filter(
    ([address, { settle }]) => settle === true && table.has(address),
  );
  if (marked.length === 0) return [];
  const local = diff(base, ours);
  return marked.map(([address]) => {
    const here = movedTo(local.renamed, address);
    return {
      base: address,
      address: here,
      of: hash([address, partOf(table, address)]),
      isChanged: touches(local, address, here),
    };
  });
}

const partOf = (table: Table, address: string) =>
  [...table].filter(([one]) => isWithin(one, address)).map(([one, { props }]) => [one, props]);

/** Is anything in it changed, added, left out or put in another order? What only has another name is not. */
function touches({ set, add, remove, order }: Adaptation, base: string, ours: string): boolean {
  return (
    Object.keys(set).some((address) => isWithin(address, base)) ||
    remove.some((address) => isWithin(address, base) || isWithin(base, address)) ||
    [...Object.keys(add), ...Object.keys(order)].some((address) => isWithin(address, ours))
  );
}

/**
 * A template made from another one, with what its parent leaves to each municipality now and did not before. What the
 * child has decided for all of hers stays decided.
 */
export function leavingOpen(before: Service, next: Service, child: Service): Service {
  const isLeft = ({ policy }: Service, address: string): boolean => policy?.[address]?.settle === true;
  const { renamed } = diff(next, silent(next, child));
  const table = tableOf(child);
  const fresh = Object.keys(next.policy ?? {})
    .filter((address) => isLeft(next, address) && !isLeft(before, address))
    .map((address) => movedTo(renamed, address))
    .filter((address) => table.has(address));
  const policy = { ...child.policy };
  for (const address of fresh) policy[address] = { ...policy[address], settle: true };
  return fresh.length === 0 ? child : { ...child, policy };
}
