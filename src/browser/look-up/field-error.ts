/** Says what is wrong with what was typed, beside the field, and takes the reader back to it. */
export function showError(host: HTMLElement, ...words: (Node | string)[]): void {
  const { field, error } = parts(host);
  error?.replaceChildren(...words);
  field?.setAttribute('aria-invalid', 'true');
  field?.focus();
}

export function clearError(host: HTMLElement): void {
  const { field, error } = parts(host);
  error?.replaceChildren();
  field?.removeAttribute('aria-invalid');
}

const parts = (host: HTMLElement) => ({
  field: host.querySelector('input'),
  error: host.querySelector('[role="alert"]'),
});
