import { define } from './define.ts';
import { keep } from './kept-area.ts';

/**
 * The footer's choice of colours. The choice is kept on the device under `theme` and nowhere else;
 * src/layouts/before-paint.js reads it before the next page is painted. Where storage is refused it lasts for one page.
 */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const chosen = document.documentElement.dataset['theme'] ?? '';
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.value === chosen;
      input.addEventListener('change', () => {
        choose(input.value);
      });
    }
    this.hidden = false;
  }
}

function choose(theme: string): void {
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  keep('theme', theme || null);
}

define('theme-switch', ThemeSwitch);
