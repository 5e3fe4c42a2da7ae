/** The part of the Window Management API that tells of further screens; TypeScript's own library has none of it. */
interface Screens {
  screens: (Screen & { left: number; top: number; isPrimary: boolean })[];
  currentScreen: Screen;
}

type Manager = Window & { getScreenDetails?: () => Promise<Screens> };

/** Opens the customer's screen, on a second monitor where the browser tells of one. False when it opened none. */
export async function openCustomerDisplay(): Promise<boolean> {
  const other = await secondScreen();
  const place = other && `,left=${other.left},top=${other.top},width=${other.width},height=${other.height}`;
  return window.open('/till/customer', 'aisle-customer', `popup${place ?? ''}`) !== null;
}

async function secondScreen() {
  try {
    const details = await (window as Manager).getScreenDetails?.();
    return details?.screens.find((screen) => screen !== details.currentScreen);
  } catch {
    // Not allowed to know of screens: the window opens here and is dragged over.
    return undefined;
  }
}
