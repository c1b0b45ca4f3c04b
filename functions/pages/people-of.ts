import { personOf } from '#domain/office.ts';
import type { People } from '../http/people.ts';
import type { AccountStore } from '../stores/accounts.ts';
import type { World } from '../world.ts';

/**
 * The office's people as HTTP knows them. An account is a person by its entry, or by
 * the subject in the office's data; only the issuer that this office itself
 * runs (below its own address) names persons by their ids.
 */
export const peopleOf = (world: World, accounts: AccountStore): People => ({
  async personFor(issuer, subject) {
    const office = await world.office.load();
    if (issuer === `${world.baseUrl}/oidc`) return personOf(office, subject)?.id;
    // Only tokens of the one provider that is configured come this far.
    const entered = await accounts.find(issuer, subject);
    return office.persons.find(({ id, account }) =>
      entered === undefined ? account === subject : id === entered,
    )?.id;
  },
  async epochOf(person) {
    const known = personOf(await world.office.load(), person);
    return known?.active === true ? world.office.epoch(person) : undefined;
  },
});
