import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';

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

/** The kit's own dark greys, from words to grounds, as `tokens.css` has them. */
const dark = [
  '#e9ecf0',
  '#c9d0d8',
  '#a3adba',
  '#6b7683',
  '#2b323b',
  '#242a32',
  '#171b20',
  '#11151a',
  '#0f1215',
  '#0b0e11',
] as const;

/** Ink turns with the scheme, and what stands on it with it: the kit would choose once for both. */
const inkOnInk: VariantColorsResolver = (asked) => {
  const usual = defaultVariantColorsResolver(asked);
  const isInk = asked.variant === 'filled' && (asked.color === undefined || asked.color === 'ink');
  return isInk ? { ...usual, background: 'var(--ink)', hover: 'var(--second-ink)', color: 'var(--on-ink)' } : usual;
};

/** The kit in our colours: its buttons are ink; what floats has the one shadow that there is. */
export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink, dark },
  variantColorResolver: inkOnInk,
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  defaultRadius: '6px',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: 'var(--font)' },
  components: {
    Checkbox: { defaultProps: { iconColor: 'var(--on-ink)' } },
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
