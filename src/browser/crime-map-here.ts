/** `<crime-map-here>`: puts the crime map into the page of an area when its button is pressed. */
class CrimeMapHere extends HTMLElement {
  connectedCallback() {
    this.querySelector('[data-show]')?.addEventListener('click', () => void this.#show());
  }

  async #show(): Promise<void> {
    const [template, status] = [
      this.querySelector('template'),
      this.querySelector<HTMLElement>('[data-show-status]'),
    ];
    const loaded = await import('./crime-map.ts').then(
      () => true,
      () => false,
    );
    if (!loaded || !template) {
      if (status) status.textContent = status.dataset['failed'] ?? '';
      return;
    }
    this.replaceChildren(template.content.cloneNode(true));
    this.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
  }
}

customElements.define('crime-map-here', CrimeMapHere);
