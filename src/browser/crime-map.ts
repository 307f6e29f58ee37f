import { CrimeMapApp } from './crime-map/app.ts';
import type { AppSettings } from './crime-map/state.ts';

/**
 * `<crime-map>`: makes the map's controls, list and frame inside it work. The map itself, by far the largest part,
 * is fetched when its frame comes into view.
 */
class CrimeMapElement extends HTMLElement {
  connectedCallback() {
    const settings = JSON.parse(this.dataset['settings'] ?? '') as AppSettings;
    void new CrimeMapApp(this, settings).start();
  }
}

customElements.define('crime-map', CrimeMapElement);
