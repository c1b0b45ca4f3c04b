import type { SettingRule } from '#domain/office-settings.ts';
import type { Route, Setting } from './route.ts';

/** A route's settings as the office sets them: `route.setting`, with the bounds that follow from their unit. */
export const settingRules = ({ id: route, title, settings }: Route): readonly SettingRule[] =>
  Object.entries(settings).map(([name, setting]) => ({
    id: `${route}.${name}`,
    route: title,
    title: setting.title,
    source: setting.source,
    value: setting.value,
    ...boundsOf(setting),
  }));

type Bounds = Pick<SettingRule, 'kind' | 'min' | 'max' | 'unit' | 'optional' | 'options'>;

function boundsOf({ value, options, many, unit, ceiling, optional }: Setting): Bounds {
  if (typeof value === 'boolean') return { kind: 'switch' };
  if (options !== undefined) return { kind: many === true ? 'choices' : 'choice', options };
  if (typeof value === 'string') return { kind: 'words' };
  return {
    kind: 'number',
    // A limit of no days would be over before it began.
    min: unit === undefined || unit === 'fen' ? 0 : 1,
    ...(ceiling === undefined ? {} : { max: ceiling }),
    ...(unit === undefined ? {} : { unit }),
    ...(optional === true ? { optional } : {}),
  };
}
