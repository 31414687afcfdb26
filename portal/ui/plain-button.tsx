import type { ComponentProps } from 'react';
import styles from './plain-button.module.css';

/** A button that looks like a link, for what is done within a text. */
export const PlainButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className={styles.button} {...props} />
);
