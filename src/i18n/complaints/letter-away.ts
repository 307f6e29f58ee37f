/** What becomes of a letter that is taken away. */
export const letterAwayWords = {
  copied: 'Copied.',
  copyFault: 'Your browser did not let us copy. Select the text and copy it yourself.',
  shareFault: 'Your phone could not share it. Copy it, or save it.',
  saved: 'Saved.',
  copiedForEmail: 'Copied. Paste it into the email that opens.',
  wordFault: 'The Word file could not be made. Check your connection and press again.',
};
