import type { OfficeData } from '#domain/office.ts';
import { everyRouteOn } from '../every-route-on.ts';
import type { Chance } from '../random.ts';
import { someSettings } from './some-settings.ts';

/**
 * The demo office, every route in use, with values of its own, and some of its people away, acting for others, or kept
 * apart: as an office is on any day.
 */
export function someOffice(dice: Chance): OfficeData {
  const ids = everyRouteOn.persons.map(({ id }) => id);
  const standIns = Array.from({ length: dice.below(4) }, (_, n) => {
    const absent = dice.pick(ids);
    const others = ids.filter((id) => id !== absent);
    const from = `2026-01-${String(1 + dice.below(12)).padStart(2, '0')}`;
    const to = `2026-01-${String(14 + dice.below(14)).padStart(2, '0')}`;
    return {
      id: `s${String(n)}`,
      absent,
      standIn: dice.pick(others),
      from,
      to,
      why: '出差',
      setBy: absent,
    };
  });
  const acting = Array.from({ length: dice.below(3) }, () => {
    const { post, department } = dice.pick(everyRouteOn.holdings);
    const held = { person: dice.pick(ids), post, acting: true as const, to: '2026-01-20' };
    return department === undefined ? held : { ...held, department };
  });
  const conflicts = Array.from({ length: dice.below(3) }, () => ({
    persons: [dice.pick(ids), dice.pick(ids)] as const,
    why: '亲属',
  })).filter(({ persons: [one, other] }) => one !== other);
  // As often as not the office has values of its own.
  const settings = dice.below(2) === 0 ? {} : someSettings(dice);
  return {
    ...everyRouteOn,
    settings: { ...settings, ...everyRouteOn.settings },
    standIns: [...everyRouteOn.standIns, ...standIns],
    holdings: [...everyRouteOn.holdings, ...acting],
    conflicts: [...everyRouteOn.conflicts, ...conflicts],
  };
}
