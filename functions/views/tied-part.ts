import { yuan } from '#domain/money.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { TiedRequests, TiedRow } from '../deeds/rows.ts';
import { type Say, saying } from './saying.ts';

/** 关联单据: what a request draws on with what is left of it, who draws on it, and what was confirmed to be another one. */
export function tiedPart(
  { draws, offer, repeats }: TiedRequests,
  language: Language,
): Html | undefined {
  const say = saying(language);
  const isOffering = offer !== undefined && (offer.stands || offer.by.length > 0);
  if (draws.length === 0 && !isOffering && repeats.length === 0) return undefined;
  const drawing = markup`${draws.map((row) => markup`<li>${line(row, say)}${rest(row, say)}</li>\n`)}`;
  return markup`<section id="ties"><h2>${say('关联单据', 'Related requests')}</h2>
${draws.length > 0 && markup`<h3>${say('本件引用', 'It refers to')}</h3><ul>${drawing}</ul>`}
${isOffering && offering(offer, say)}
${repeats.map(
  ({ title, said, first }) =>
    markup`<p>${say(
      `${title.zh}“${said}”在${first.number}里登记过，填报人已确认是另一件。`,
      `${title.en} “${said}” stands in ${first.number} too; whoever filed this confirmed that it is another one.`,
    )}</p>`,
)}</section>\n`;
}

function offering(offer: NonNullable<TiedRequests['offer']>, say: Say): Html {
  const { amount, left, drawn, by, stands } = offer;
  const sum =
    amount === undefined || left === undefined
      ? say('可整张引用一次。', 'It can be taken as a whole, once.')
      : say(
          `可列支${yuan(amount)}元，已列支${yuan(drawn)}元，余${yuan(left)}元。`,
          `${yuan(amount)} yuan to draw, ${yuan(drawn)} drawn, ${yuan(left)} left.`,
        );
  const gone = say('现在不能再引用。', 'It cannot be referred to any more.');
  const none = say('还没有单据引用它。', 'Nothing refers to it yet.');
  return markup`<h3>${say('引用本件的', 'Referring to it')}</h3><p>${stands ? sum : gone}${by.length === 0 && none}</p>
${by.length > 0 && markup`<ul>${by.map((row) => markup`<li>${line(row, say)}</li>\n`)}</ul>`}`;
}

function line({ request, number, headline, amount, whole, seen }: TiedRow, say: Say): Html {
  const name = `${number}${headline === '' ? '' : `${say('，', ', ')}${headline}`}`;
  const drawn =
    amount !== undefined
      ? say(`，列支${yuan(amount)}元`, `, ${yuan(amount)} yuan drawn`)
      : whole === true
        ? say('，整张列用', ', taken as a whole')
        : '';
  return seen
    ? markup`<a href="/requests/${request}">${name}</a>${drawn}`
    : markup`${name}${drawn}`;
}

const rest = ({ offered, left }: TiedRow, say: Say): string =>
  offered === undefined || left === undefined
    ? ''
    : say(
        `（共${yuan(offered)}元，余${yuan(left)}元）`,
        ` (${yuan(left)} of ${yuan(offered)} yuan left)`,
      );
