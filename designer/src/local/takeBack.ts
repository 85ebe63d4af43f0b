import { isWithin, openService, type Adaptation, type Service } from "@blaupause/model";
import { adapted, diff, orderOf, type ServiceChange } from "@blaupause/reuse";
import { inOldOrder, withBack, without } from "./order.ts";

type Given = Pick<ServiceChange, "type" | "address" | "before">;

/** The service with one local change given up; null where that would be no service. */
export function takeBack(
  template: Service,
  service: Service,
  { type, address, before }: Given,
): Service | null {
  const local = diff(template, service);
  const opened = openService(adapted(template, rest(template, local, { type, address, before })));
  return opened.ok ? opened.service : null;
}

function rest(template: Service, local: Adaptation, { type, address, before }: Given): Adaptation {
  const { set, add, remove, renamed, order } = local;
  switch (type) {
    case "added":
      return { ...local, add: omit(add, (key) => isWithin(key, address)), order: without(order, address) };
    case "ordered":
      return { ...local, order: inOldOrder(local.order, address, before, orderOf(template)) };
    case "removed":
      return {
        ...local,
        remove: remove.filter((one) => one !== before),
        order: withBack(order, before, renamed, orderOf(template)),
      };
    case "moved":
      return { ...local, renamed: omit(renamed, (key) => key === address) };
    case "changed":
      return { ...local, set: omit(set, (key) => key === before) };
  }
}

const omit = <T>(map: Readonly<Record<string, T>>, test: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !test(key)));
