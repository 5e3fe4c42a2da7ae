import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';

/** Light, dark, or as the computer says; kept in this browser by Mantine under this key. */
export const MODE_KEY = 'aisle-office-mode';

function wear(mode: MantineColorScheme) {
  if (mode === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = mode;
}

/** Puts the chosen mode on before the first picture is drawn, so that nothing flashes. */
export function wearChosenMode() {
  const chosen = localStorage.getItem(MODE_KEY);
  wear(chosen === 'light' || chosen === 'dark' ? chosen : 'auto');
}

/** The mode and how to choose another; keeps the tokens' `data-theme` in step with Mantine. */
export function useMode() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => wear(colorScheme), [colorScheme]);
  return { mode: colorScheme, choose: setColorScheme };
}
