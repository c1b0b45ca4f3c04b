import { dayRange, nearDay } from '#domain/date-words.ts';
import { inWindow, type Office, type StandIn } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { hiddenFields } from './frame.ts';
import { nameOf } from './office/window-words.ts';
import { type Say, saying } from './saying.ts';

interface AbsenceBox {
  readonly office: Office;
  readonly person: string | undefined;
  readonly language: Language;
  /** Hidden fields of the form that takes a stand-in back. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** On the desk: that the reader's work is delegated, until when, and the way to take it back; and for whom the reader acts. */
export function absenceBox({ office, person, language, hidden }: AbsenceBox): Html | false {
  const say = saying(language);
  const rows = office.standIns.filter(({ to }) => to >= office.today);
  const own = rows.filter(({ absent }) => absent === person);
  const others = rows.filter((row) => row.standIn === person && inWindow(row, office.today));
  if (own.length === 0 && others.length === 0) return false;
  return markup`<section class="act" id="absence">${own.map((row) => delegated(office, row, hidden, say, language))}
${others.map((row) => markup`<p>${say(`您正在代${nameOf(office, row.absent)}办理，到${nearDay(row.to, 'zh')}为止；标“代”字的是代办的。`, `You act for ${nameOf(office, row.absent)} until ${nearDay(row.to, 'en')}; those rows say so.`)}</p>`)}</section>
`;
}

function delegated(
  office: Office,
  row: StandIn,
  hidden: AbsenceBox['hidden'],
  say: Say,
  language: Language,
): Html {
  const name = nameOf(office, row.standIn);
  const days = dayRange(row.from, row.to, language);
  const line = inWindow(row, office.today)
    ? say(
        `审批已委托：${name}代您办理，到${nearDay(row.to, 'zh')}为止。您照样可以办。`,
        `${name} acts for you until ${nearDay(row.to, 'en')}. You still can yourself.`,
      )
    : say(`${days}由${name}代您办理。`, `${name} will act for you, ${days}.`);
  return markup`<form method="post" action="/away">${hiddenFields(hidden)}<p><b>${line}</b></p><button class="btn" name="end" value="${row.id}">${say('收回', 'End it')}</button></form>
`;
}
