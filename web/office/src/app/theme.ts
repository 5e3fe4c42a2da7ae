import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/**
 * Mantine dressed in the tokens. Mantine's own shades are never used: each of our colours is a name whose fills, soft
 * grounds and texts are tokens, so that light, dark and contrast are decided in `tokens.css` alone.
 */
const COLORS = ['primary', 'danger', 'warning', 'info'] as const;

const one = (color: string): MantineColorsTuple =>
  Array.from({ length: 10 }, () => `var(--color-${color})`) as unknown as MantineColorsTuple;

const shades = (...names: string[]): MantineColorsTuple =>
  names.map((name) => `var(--color-${name})`) as unknown as MantineColorsTuple;

const isOurs = (color: string | undefined): color is (typeof COLORS)[number] => COLORS.some((ours) => ours === color);

/** What Mantine calls grey: a control that keeps in the background. */
const QUIET = {
  background: 'transparent',
  hover: 'var(--color-surface-hover)',
  color: 'var(--color-ink-muted)',
  border: '1px solid transparent',
};

const variantColorResolver: VariantColorsResolver = (input) => {
  const color = input.color ?? input.theme.primaryColor;
  if (color === 'gray' && input.variant !== 'filled') return QUIET;
  if (!isOurs(color)) return defaultVariantColorsResolver(input);
  const border = '1px solid transparent';
  const soft = `var(--color-${color}-soft)`;
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--color-${color})`,
        hover: `var(--color-${color}-strong)`,
        color: `var(--color-on-${color})`,
        border,
      };
    case 'light':
      return { background: soft, hover: soft, color: `var(--color-${color}-strong)`, border };
    case 'outline':
      return {
        background: 'transparent',
        hover: soft,
        color: `var(--color-${color})`,
        border: '1px solid currentColor',
      };
    case 'subtle':
      return { background: 'transparent', hover: soft, color: `var(--color-${color})`, border };
    case 'transparent':
      return { background: 'transparent', hover: 'transparent', color: `var(--color-${color})`, border };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** The same variables in light and dark: the tokens themselves change. */
const mode = {
  '--mantine-primary-color-contrast': 'var(--color-on-primary)',
  '--mantine-color-bright': 'var(--color-ink)',
  '--mantine-color-text': 'var(--color-ink)',
  '--mantine-color-body': 'var(--color-surface)',
  '--mantine-color-error': 'var(--color-danger)',
  '--mantine-color-success': 'var(--color-primary)',
  '--mantine-color-placeholder': 'var(--color-ink-muted)',
  '--mantine-color-anchor': 'var(--color-primary)',
  '--mantine-color-default': 'var(--color-surface)',
  '--mantine-color-default-hover': 'var(--color-surface-hover)',
  '--mantine-color-default-color': 'var(--color-ink)',
  '--mantine-color-default-border': 'var(--color-line-strong)',
  '--mantine-color-dimmed': 'var(--color-ink-muted)',
  '--mantine-color-disabled': 'var(--color-surface-sunken)',
  '--mantine-color-disabled-color': 'var(--color-ink-muted)',
  '--mantine-color-disabled-border': 'var(--color-line)',
  ...Object.fromEntries(
    COLORS.flatMap((color) => [
      [`--mantine-color-${color}-text`, `var(--color-${color})`],
      [`--mantine-color-${color}-filled`, `var(--color-${color})`],
      [`--mantine-color-${color}-filled-hover`, `var(--color-${color}-strong)`],
      [`--mantine-color-${color}-light`, `var(--color-${color}-soft)`],
      [`--mantine-color-${color}-light-hover`, `var(--color-${color}-soft)`],
      [`--mantine-color-${color}-light-color`, `var(--color-${color}-strong)`],
      [`--mantine-color-${color}-outline`, `var(--color-${color})`],
      [`--mantine-color-${color}-outline-hover`, `var(--color-${color}-soft)`],
    ]),
  ),
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    // Mantine's white is a surface in the light and a text in the dark.
    '--mantine-color-white': 'light-dark(var(--color-surface), var(--color-ink))',
    '--mantine-color-black': 'light-dark(var(--color-ink), var(--color-page))',
  },
  light: mode,
  dark: mode,
});

const sizes = (name: string, steps: Record<'xs' | 'sm' | 'md' | 'lg' | 'xl', string | number>) =>
  Object.fromEntries(Object.entries(steps).map(([size, step]) => [size, `var(--${name}-${step})`]));

/** Mantine's own rules set what is said under a choice before its label; under the label it is read as part of it. */
const underItsLabel = { styles: { description: { paddingInlineStart: 'var(--label-offset-start)' } } };

export const theme = createTheme({
  components: { Checkbox: underItsLabel, Radio: underItsLabel, Switch: underItsLabel },
  primaryColor: 'primary',
  respectReducedMotion: true,
  colors: {
    ...Object.fromEntries(COLORS.map((color) => [color, one(color)])),
    // What Mantine paints with its greys, light and dark: from the faintest to the strongest, as it uses them.
    gray: shades(
      'surface-hover',
      'surface-sunken',
      'line',
      'line',
      'line-strong',
      'line-strong',
      'ink-muted',
      'ink-muted',
      'ink',
      'ink',
    ),
    dark: shades(
      'ink',
      'ink-muted',
      'ink-muted',
      'ink-muted',
      'line-strong',
      'surface-hover',
      'surface-raised',
      'surface',
      'surface-sunken',
      'page',
    ),
  },
  variantColorResolver,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-display)', fontWeight: 'var(--text-weight-display)' },
  fontSizes: sizes('text', { xs: 'xs', sm: 'sm', md: 'md', lg: 'lg', xl: 'xl' }),
  spacing: sizes('space', { xs: 2, sm: 3, md: 4, lg: 5, xl: 6 }),
  radius: sizes('radius', { xs: 'sm', sm: 'sm', md: 'md', lg: 'lg', xl: 'xl' }),
  shadows: sizes('shadow', { xs: 'sm', sm: 'sm', md: 'md', lg: 'lg', xl: 'lg' }),
  defaultRadius: 'md',
  focusRing: 'auto',
  cursorType: 'pointer',
});
