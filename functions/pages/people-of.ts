import { personOf } from '#domain/office.ts';
import type { People } from '../http/people.ts';
import type { AccountStore } from '../stores/accounts.ts';
import type { World } from '../world.ts';

/**
 * The office's people as HTTP knows them. An account is a person by its entry; only the issuer that this office itself
 * runs (below its own address) names persons by their ids.
 */
export const peopleOf = (world: World, accounts: AccountStore): People => ({
  async personFor(issuer, subject) {
    const isOurs = issuer === `${world.baseUrl}/oidc`;
    const id = isOurs ? subject : await accounts.find(issuer, subject);
    return id === undefined ? undefined : personOf(await world.office.load(), id)?.id;
  },
  async epochOf(person) {
    const known = personOf(await world.office.load(), person);
    return known?.active === true ? world.office.epoch(person) : undefined;
  },
});
