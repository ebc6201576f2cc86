import type { ButtonHTMLAttributes } from 'react';
import styles from './small-button.module.css';

/** A button in a row of a table or a list. */
export function SmallButton(button: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return <button type="button" {...button} className={`btn ${styles['small']}`} />;
}
