import { CrimeMapApp } from './crime-map/app.ts';
import type { AppSettings } from './crime-map/state.ts';
import { define } from './define.ts';

/**
 * `<crime-map>`: makes the map's controls, list and frame inside it work. The map itself, by far the largest part,
 * is fetched when its frame comes into view.
 */
class CrimeMapElement extends HTMLElement {
  connectedCallback(): Promise<void> {
    const settings = JSON.parse(this.dataset['settings'] ?? '') as AppSettings;
    return new CrimeMapApp(this, settings).start();
  }
}

define('crime-map', CrimeMapElement);
