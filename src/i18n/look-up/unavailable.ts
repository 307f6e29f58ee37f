/** When the look-up could not be done. They come with the form's own script, so that they need no network. */
export const unavailableWords = {
  title: 'We could not look that up just now',
  lines: [
    'You have done nothing wrong. We could not fetch the file that holds the answer.',
    'Check that you are online and try again. If it still does not work, reload the page.',
  ],
  again: 'Try again',
  list: 'Find your postcode in a list instead',
  byList: (outcode: string) => `Find your postcode in the list for ${outcode} instead`,
};
