import type { OfficeChange, ThingChange } from '#domain/office-change.ts';
import { tableTitles } from '#domain/office-check/standards.ts';
import { rankTitles } from '#domain/standards/row-faults.ts';
import { headings } from '#domain/standards/read-table.ts';
import { ranks, standardTables } from '#domain/standards.ts';
import type { Text } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { type Say, saying } from '../saying.ts';
import {
  areaField,
  type Asked,
  type ChangeOption,
  choiceField,
  dateField,
  textField,
} from './change-fields.ts';
import { sealKindTitles } from './thing-words.ts';

type Kind = ThingChange['kind'];
type Options = Readonly<Record<string, readonly ChangeOption[]>>;
const document = ['docTitle', 'docNumber', 'sha256', 'why'] as const;

export const isThing = (kind: OfficeChange['kind']): kind is Kind =>
  Object.hasOwn(thingQuestions, kind);

/** Names of each form's questions, which are also their ids. */
export const thingQuestions: Readonly<Record<Kind, readonly string[]>> = {
  'set-vehicle': ['id', 'plate', 'model', 'seats', 'from', 'to', ...document],
  'set-seal': ['id', 'title', 'sealKind', 'keeper', 'approver', 'from', 'to', ...document],
  'set-supplier': ['id', 'name', 'work', 'from', 'to', 'bank', 'account', ...document],
  'retire-thing': ['to', ...document],
  'set-rank': ['rank', ...document],
  'import-standard': ['table', 'from', 'to', 'rows', ...document],
};

/** What is known beforehand and goes with the form unseen. */
export const thingCarried: Readonly<Record<Kind, readonly string[]>> = {
  'set-vehicle': [],
  'set-seal': [],
  'set-supplier': [],
  'retire-thing': ['list', 'id'],
  'set-rank': [],
  'import-standard': [],
};

/** The heading of the form. */
export const thingFormTitles: Readonly<Record<Kind, Text>> = {
  'set-vehicle': { zh: '登记或更改车辆', en: 'Enter or change a vehicle' },
  'set-seal': { zh: '登记或更改印章', en: 'Enter or change a seal' },
  'set-supplier': { zh: '登记或更改定点单位', en: 'Enter or change a supplier' },
  'retire-thing': { zh: '停止使用', en: 'Take out of use' },
  'set-rank': { zh: '改职级', en: 'Change a rank' },
  'import-standard': { zh: '导入一版标准', en: 'Import an edition of a table' },
};

/** The questions, the document last. */
export const thingFields = (kind: Kind, options: Options, asked: Asked): readonly Html[] => [
  ...ownFields(kind, options, asked),
  documentFields(asked),
];

function ownFields(kind: Kind, options: Options, asked: Asked): readonly Html[] {
  const say = saying(asked.language);
  const choose = (name: string, label: string, hint?: string): Html =>
    choiceField(asked, name, label, options[name] ?? [], hint);
  switch (kind) {
    case 'set-vehicle':
      return [
        ids(asked, say),
        textField(asked, 'plate', say('车牌', 'Plate')),
        textField(asked, 'model', say('车型', 'Model')),
        textField(asked, 'seats', say('座位数', 'Seats'), {
          hint: say('含驾驶员', 'The driver’s included'),
          inputmode: 'numeric',
        }),
        ...days(asked, say),
      ];
    case 'set-seal':
      return [
        ids(asked, say),
        textField(asked, 'title', say('印章名称', 'Name of the seal')),
        choose('sealKind', say('种类', 'Kind')),
        choose(
          'keeper',
          say('保管岗位', 'Kept by the post'),
          say('不选：由印章管理员保管', 'Empty: by the seal custodian'),
        ),
        choose(
          'approver',
          say('批准岗位', 'Approved by the post'),
          say('不选：按用印审批规定的岗位批准', 'Empty: by whom the route names'),
        ),
        ...days(asked, say),
      ];
    case 'set-supplier':
      return [
        ids(asked, say),
        textField(asked, 'name', say('单位名称', 'Name')),
        choose('work', say('承办业务', 'Work')),
        dateField(asked, 'from', say('合同从哪天起', 'Contract from')),
        dateField(asked, 'to', say('到哪天止', 'Until'), say('这一天也算', 'Included')),
        textField(asked, 'bank', say('开户行', 'Bank')),
        textField(asked, 'account', say('银行账号', 'Account'), { inputmode: 'numeric' }),
      ];
    case 'retire-thing':
      return [
        dateField(
          asked,
          'to',
          say('用到哪天止', 'Last day in use'),
          say('这一天还能选，以后不再列出', 'It can be chosen on that day, and not after it'),
        ),
      ];
    case 'set-rank':
      return [choose('rank', say('职级', 'Rank'))];
    case 'import-standard':
      return importFields(asked, choose('table', say('哪一张表', 'Which table')), say);
  }
}

const importFields = (asked: Asked, table: Html, say: Say): readonly Html[] => [
  table,
  dateField(
    asked,
    'from',
    say('从哪天起执行', 'In force from'),
    say('上一版到前一天为止', 'The edition before ends the day before'),
  ),
  dateField(asked, 'to', say('到哪天止', 'Until'), say('不填：长期', 'Empty: no end')),
  areaField(
    asked,
    'rows',
    say('表格内容', 'The table'),
    say(
      '从电子表格复制，连表头一起粘贴。金额以元计。旺季、淡季各写一行，合起来正好一年；全年一个价的，起止不填。',
      'Copy it from a spreadsheet with its heads; sums in yuan. A line for each season, which together make a year; without days where one price holds all year.',
    ),
  ),
  markup`<details><summary>${say('各表的表头', 'The heads of each table')}</summary><ul class="rows small">${standardTables.map((id) => markup`<li class="row">${tableTitles[id][asked.language]}${say('：', ': ')}${headings[id].join()}</li>\n`)}</ul></details>
`,
];

const ids = (asked: Asked, say: Say): Html =>
  textField(asked, 'id', say('代号', 'Id'), {
    hint: say(
      '新登记的不用填，自动编；写已有的代号，就是更改那一项。',
      'Leave it empty for a new thing; one that is known changes that thing.',
    ),
  });

const days = (asked: Asked, say: Say): readonly Html[] => [
  dateField(asked, 'from', say('从哪天起使用', 'In use from')),
  dateField(asked, 'to', say('到哪天止', 'Until'), say('不填：长期', 'Empty: no end')),
];

/** 依据文件 */
function documentFields(asked: Asked): Html {
  const say = saying(asked.language);
  const chooser = attributes({ type: 'file', id: 'docFile', 'data-hash-into': 'sha256' });
  return markup`<section><h2>${say('依据文件', 'The document')}</h2>
${textField(asked, 'docTitle', say('文件名称', 'Its name'))}
${textField(asked, 'docNumber', say('文号或合同编号', 'Its number'))}
<div class="f" hidden><label for="docFile">${say('选文件，算出摘要（文件不上传）', 'Choose the file to have its hash computed; it is not sent')}</label><input${chooser}></div>
${textField(asked, 'sha256', say('文件摘要（SHA-256）', 'Hash of its file (SHA-256)'), { hint: say('64位。日后核对文件有没有换过。', '64 digits: tells later whether the file is the same.') })}
</section>
<script src="/web/hash-file.js" defer></script>
`;
}

/** What the questions of things offer; posts are those that somebody may hold. */
export function thingOptions(
  kind: Kind,
  given: { readonly posts: readonly ChangeOption[]; readonly works: readonly ChangeOption[] },
  language: 'zh' | 'en',
): Options {
  switch (kind) {
    case 'set-seal':
      return {
        sealKind: Object.entries(sealKindTitles).map(([value, title]) => ({
          value,
          text: title[language],
        })),
        keeper: given.posts,
        approver: given.posts,
      };
    case 'set-supplier':
      return { work: given.works };
    case 'set-rank':
      return { rank: ranks.map((value) => ({ value, text: rankTitles[value][language] })) };
    case 'import-standard':
      return {
        table: standardTables.map((value) => ({ value, text: tableTitles[value][language] })),
      };
    case 'set-vehicle':
    case 'retire-thing':
      return {};
  }
}
