import { isWithin, openService, type Adaptation, type Service } from "@blaupause/model";
import { adapted, diff, type ServiceChange } from "@blaupause/reuse";

/** The service with one local change given up; null where that would be no service. */
export function takeBack(
  template: Service,
  service: Service,
  { type, address, before }: Pick<ServiceChange, "type" | "address" | "before">,
): Service | null {
  const local = diff(template, service);
  const opened = openService(adapted(template, rest(local, type, address, before)));
  return opened.ok ? opened.service : null;
}

function rest(local: Adaptation, type: ServiceChange["type"], address: string, before: string): Adaptation {
  const { set, add, remove, renamed } = local;
  switch (type) {
    case "added":
      return { ...local, add: omit(add, (key) => isWithin(key, address)), order: {} };
    case "removed":
      return { ...local, remove: remove.filter((one) => one !== before) };
    case "moved":
      return { ...local, renamed: omit(renamed, (key) => key === address) };
    case "changed":
      return { ...local, set: omit(set, (key) => key === before) };
  }
}

const omit = <T>(map: Readonly<Record<string, T>>, test: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !test(key)));
