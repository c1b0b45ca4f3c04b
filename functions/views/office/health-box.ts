import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from '../saying.ts';

/** What is wrong with the office's data, on top, each line leading to where it is mended. */
export function healthBox(
  office: Office,
  faults: readonly Fault[],
  language: Language,
): Html | undefined {
  if (faults.length === 0) return undefined;
  const heading = saying(language)(
    `单位资料有${String(faults.length)}处要补，不补会有事办不下去：`,
    `${String(faults.length)} to mend in the office’s data, or some requests cannot go on:`,
  );
  return markup`<div class="bad"><p><b>${heading}</b></p>
<ul>${faults.map(({ at, says }) => {
    const href = mendedAt(office, at);
    return href === undefined
      ? markup`<li>${says[language]}</li>`
      : markup`<li><a href="${href}">${says[language]}</a></li>`;
  })}</ul></div>`;
}

/** Where a fault is mended; undefined for what no page changes. */
export function mendedAt(office: Office, at: string): string | undefined {
  const [list = '', index = '', field = ''] = at.split('.');
  const n = Number(index);
  if (list === 'persons') {
    const id = office.persons[n]?.id;
    if (id === undefined) return undefined;
    return `/office/people/${id}${field === 'email' ? '/change-address' : ''}`;
  }
  if (list === 'posts') {
    const id = office.posts[n]?.id;
    return id === undefined ? undefined : `/office/people?post=${id}`;
  }
  if (list === 'standIns') {
    const absent = office.standIns[n]?.absent;
    return absent === undefined ? undefined : `/office/people/${absent}`;
  }
  if (list === 'settings' || list === 'conflicts' || list === 'oversight' || list === 'closures') {
    return '/office/settings';
  }
  if (list === 'standards') return '/office/standards';
  if (list === 'vehicles' || list === 'seals' || list === 'suppliers')
    return `/office/things#${list}`;
  if (list !== 'holdings') return undefined;
  const holding = office.holdings[n];
  if (index === '' || holding === undefined) return '/office/people?post=office-admin';
  return `/office/people/${holding.person}`;
}
