import { today } from './today.ts';
import { define } from './define.ts';

/** `<next-meetings>`: a page may be read weeks after it was built. Leaves out what is over by then. */
class NextMeetings extends HTMLElement {
  connectedCallback(): void {
    const now = today();
    const meetings = [...this.querySelectorAll<HTMLElement>('[data-last-day]')];
    for (const meeting of meetings) meeting.hidden = (meeting.dataset['lastDay'] ?? now) < now;
    if (!meetings.every(({ hidden }) => hidden)) return;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when-over]'))
      part.hidden = part.dataset['whenOver'] === 'hide';
  }
}

define('next-meetings', NextMeetings);
