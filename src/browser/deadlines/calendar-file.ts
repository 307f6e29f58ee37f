import ical, { ICalAlarmRelatesTo, ICalAlarmType } from 'ical-generator';
import { addDays, daysBetween } from '../../domain/days.ts';
import { deadlineWords as words } from '../../i18n/complaints/deadlines.ts';
import type { CalendarDay } from './card.ts';

const HOUR = 60 * 60;

/** Nine in the morning, so many days before the day itself: seconds before its midnight, below nought for after it. */
const nineBefore = (days: number) => days * 24 * HOUR - 9 * HOUR;

/**
 * Days before the last day on which a reminder still comes, seen from `today`: a week and a day before, or on the day
 * itself where that is all that is left. What may already be past is left out.
 */
export function reminders(day: string, today: string): number[] {
  const coming = [7, 1].filter((before) => addDays(day, -before) > today);
  return coming.length > 0 || day <= today ? coming : [0];
}

/**
 * The text of an iCalendar file: an all-day event for each day, with reminders at nine in the morning. The same days
 * made on the same day give the same bytes, and a calendar that has an event already takes it for the same one.
 */
export function calendarFile(site: string, days: readonly CalendarDay[], today: string): string {
  const calendar = ical({ name: site, prodId: { company: site, product: 'Deadlines', language: 'EN' } });
  for (const { limit, day, saferDay, title, details } of days) {
    const summary = words.lastDayOf(title);
    const event = calendar.createEvent({
      id: `${limit}.${day}@deadlines`,
      start: new Date(`${day}T00:00:00Z`),
      stamp: new Date(`${today}T00:00:00Z`),
      allDay: true,
      summary,
      description: details,
    });
    // On a Saturday the Friday before is gone, and the last day is not.
    const by = saferDay !== null && saferDay > today ? saferDay : day;
    for (const before of reminders(by, today)) {
      const alarm = event.createAlarm({ type: ICalAlarmType.display, description: summary });
      const seconds = nineBefore(before + daysBetween(by, day));
      if (seconds > 0) alarm.triggerBefore(seconds);
      // Set after the trigger, which else puts it after the end of the day.
      else alarm.triggerAfter(-seconds).relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}
