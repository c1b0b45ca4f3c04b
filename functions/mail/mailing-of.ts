import type { Host } from '../host.ts';
import { issueLink, type LinkFor } from '../http/links/issue-link.ts';
import { variables } from '../names.ts';
import { linkStore } from '../stores/links.ts';
import type { Mailing } from '../tasks/mailing.ts';
import type { World } from '../world.ts';
import { askWords } from './ask-words.ts';
import { disputeWords } from './dispute-words.ts';
import { extensionWords } from './extension-words.ts';
import { noticeWords } from './notice-words.ts';
import { paperWords } from './paper-words.ts';
import { reminderWords } from './reminder-words.ts';
import { readingWords } from './reading-words.ts';
import { resultWords } from './result-words.ts';
import { toldWords } from './told-words.ts';
import { confirmWords, unconfirmedWords } from './second-words.ts';
import { unfiledWords } from './unfiled-words.ts';
import { sender } from './sender.ts';

/** How long a link stays good; every reminder brings a fresh one. */
const days = 14;

/** Words, personal links and the way out, over one host's mail server. */
export function mailingOf(world: World, { environment }: Pick<Host, 'environment'>): Mailing {
  const url = environment[variables.mailUrl] ?? '';
  const from = environment[variables.mailFrom] ?? '';
  const links = linkStore(world.db, world.tables.facts);
  const addressed = async (
    person: string,
    what: Omit<LinkFor, 'person' | 'personEpoch' | 'days'>,
  ): Promise<string> => {
    const personEpoch = await world.office.epoch(person);
    const full = { ...what, person, personEpoch, days };
    return `${world.baseUrl}/a/${await issueLink(links, full, new Date(world.now()))}`;
  };
  return {
    ask: askWords,
    paper: paperWords,
    reading: readingWords,
    result: resultWords,
    told: toldWords,
    extension: extensionWords,
    disputed: disputeWords,
    confirm: confirmWords,
    unconfirmed: unconfirmedWords,
    notice: noticeWords,
    unfiled: unfiledWords,
    remind: reminderWords,
    send: url === '' ? noServer : sender(url, from),
    link: ({ id }, state, { step, item, round, epoch }, confirms) =>
      addressed(id, {
        request: state.id,
        step,
        item,
        round,
        stepEpoch: epoch,
        ...(confirms === undefined ? {} : { confirms }),
      }),
    paperLink: ({ id }, request, { id: paper, handOvers: round }) =>
      addressed(id, { request, step: '', item: '', round, stepEpoch: 0, paper }),
  };
}

const noServer: Mailing['send'] = () =>
  Promise.reject(new Error('no mail server is set: MAIL_URL is empty'));
