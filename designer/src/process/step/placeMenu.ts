const GAP = 8;

/** Puts a menu below what opened it, above where there is no room, and always inside the window. */
export function placeMenu(menu: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isRoomBelow = from.bottom + GAP + height <= innerHeight - GAP;
  const top = isRoomBelow ? from.bottom + GAP : from.top - GAP - height;
  menu.style.top = `${between(GAP, top, innerHeight - height - GAP)}px`;
  menu.style.left = `${between(GAP, from.left + from.width / 2 - width / 2, innerWidth - width - GAP)}px`;
}
const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));
