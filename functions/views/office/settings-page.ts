import type { SettingRule } from '#domain/office-settings.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { type Say, saying } from '../saying.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';
import { arrangementParts, arrangements } from './arrangements.ts';
import { valueWords } from './setting-words.ts';

/** The office's rules: who oversees what, who keeps apart from whom, closures, and every setting with its source. */
export function settingsPage(given: OfficeFrame): string {
  const { language, settings } = given;
  const say = saying(language);
  const title = say('规则和设置', 'Rules and settings');
  const routes = [...new Set(settings.map(({ route }) => route?.[language] ?? ''))];
  return officePage(
    given,
    { tab: 'settings', title },
    markup`<h1>${title}</h1>
<p class="quiet">${say('每一项更改都要写依据，由另一位管理员确认后才生效，写入留痕。正在办的申请仍按提交时的值办。', 'Every change needs a reason, takes effect when another administrator confirms it, and goes into the trail. Running requests keep the values they were filed with.')}</p>
<p>${say('与上级规定抵触的，按上级规定执行：有上限的，系统不接受更大的值。', 'Higher rules prevail: where there is a ceiling, no larger value is taken.')}</p>
<p class="words">${jumps(routes, say)}</p>
${arrangements(given, say)}
${routes.map((route, index) => group(given, route, index, say))}`,
  );
}

/** The page is long on a phone: its parts by name. */
const jumps = (routes: readonly string[], say: Say): readonly Html[] =>
  [...arrangementParts(say), ...routes.map((route, index) => part(route, index, say))].map(
    ({ id, title }) => markup`<a href="#${id}">${title}</a>\n`,
  );

const part = (route: string, index: number, say: Say) => ({
  id: `part-${String(index)}`,
  title: route === '' ? say('全单位', 'The whole office') : route,
});

function group(given: OfficeFrame, route: string, index: number, say: Say): Html {
  const { settings, language } = given;
  const own = settings.filter((rule) => (rule.route?.[language] ?? '') === route);
  const { id, title } = part(route, index, say);
  return markup`<section id="${id}"><h2>${title}</h2>
<ul class="rows">${own.map((rule) => row(given, rule, say))}</ul></section>
`;
}

function row({ office, language, administers }: OfficeFrame, rule: SettingRule, say: Say): Html {
  const own = office.settings[rule.id];
  const value = valueWords(rule, own === undefined ? rule.value : own)[language];
  const standard = valueWords(rule, rule.value)[language];
  const most = rule.max === undefined ? undefined : valueWords(rule, rule.max)[language];
  const notes = [
    own === undefined ? say('默认值', 'default') : say(`默认${standard}`, `default ${standard}`),
    ...(most === undefined ? [] : [say(`上限${most}`, `at most ${most}`)]),
  ];
  const name = rule.title[language];
  const words = markup`<span>${administers ? markup`<b>${name}</b>` : name}${own !== undefined && markup` <i class="tag">${say('单位自定', 'own value')}</i>`}</span><span class="quiet small">${rule.effect !== undefined && `${rule.effect[language]} `}${say('出处：', 'Source: ')}${rule.source[language]}</span><span class="end">${value}<span class="quiet small">${notes.join(language === 'zh' ? '，' : ', ')}</span></span>`;
  return administers
    ? markup`<li><a class="row due" href="/office/rules/change-setting?setting=${rule.id}">${words}</a></li>\n`
    : markup`<li class="row due">${words}</li>\n`;
}
