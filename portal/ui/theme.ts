import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const ink = [
  '#f6f7f9',
  '#eceef1',
  '#d5d9de',
  '#b3bac3',
  '#8d97a3',
  '#6b7683',
  '#525c69',
  '#353d47',
  '#14181d',
  '#0b0e11',
] as const;

/** The kit in our colours: its buttons are ink; what floats has the one shadow that there is. */
export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  defaultRadius: '6px',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: 'var(--font)' },
  components: {
    // By itself the kit writes white in both schemes: its colours are weighed once, for the light one.
    Button: {
      vars: (_theme: unknown, { variant = 'filled', color }: { variant?: string; color?: string }) =>
        variant === 'filled' && color === undefined
          ? { root: { '--button-bg': 'var(--ink)', '--button-hover': 'var(--ink)', '--button-color': 'var(--on-ink)' } }
          : { root: {} },
    },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        closeButtonProps: {},
        // The heading of a dialog is no banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
  },
});

/** The kit's own variables, said by ours, so that a colour stands in one place. */
export const kitVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--second-ink)',
    '--mantine-color-placeholder': 'var(--second-ink)',
    '--mantine-color-anchor': 'var(--indigo)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-primary-color-filled': 'var(--ink)',
    '--mantine-primary-color-contrast': 'var(--on-ink)',
    '--mantine-color-disabled-color': 'var(--second-ink)',
  };
  return { variables: {}, light: ours, dark: ours };
};
