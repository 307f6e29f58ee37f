import ical, { ICalAlarmType } from 'ical-generator';
import type { CalendarDay } from './card.ts';

const WEEK = 7 * 24 * 60 * 60;

/**
 * The text of an iCalendar file: an all-day event for each day, with a reminder a week before. The same days made on
 * the same day give the same bytes, and a calendar that has an event already takes it for the same one.
 */
export function calendarFile(site: string, days: readonly CalendarDay[], today: string): string {
  const calendar = ical({ name: site, prodId: { company: site, product: 'Deadlines', language: 'EN' } });
  for (const { limit, day, title, details } of days) {
    const event = calendar.createEvent({
      id: `${limit}.${day}@deadlines`,
      start: new Date(`${day}T00:00:00Z`),
      stamp: new Date(`${today}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: details,
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: WEEK, description: title });
  }
  return calendar.toString();
}
