import { elsewhere } from '#domain/standards.ts';
import type { Expression } from '#domain/words.ts';

/**
 * What the office's dated tables allow, as expressions over one row. Each night is looked up by itself, so that a stay
 * over the turn of a season or of an edition is reckoned rightly.
 */

const nightAfter = `$fromMillis($toMillis($first) + $i * 86400000, "[Y0001]-[M01]-[D01]")`;

/** The limit for all nights from `date` on, by place, the person's rank and season. */
export const lodgingLimit: Expression = `nights > 0 ? (
  $p := place;
  $first := date;
  $rank := $lookup(setting.rank, person);
  $rows := setting.standard.lodging[place = $p and rank = $rank];
  $sum($map([0..nights - 1], function($i) {(
    $night := ${nightAfter};
    $day := $substring($night, 5);
    $rows[from <= $night and $night <= to and (
      seasonFrom <= seasonTo
        ? seasonFrom <= $day and $day <= seasonTo
        : seasonFrom <= $day or $day <= seasonTo
    )].perNight
  )}))
)`;

/** The rate of the place, or of 其他地区 where it has none of its own, on the first day. */
const dayRate = (table: 'meals' | 'local-transport'): Expression => `(
  $p := place;
  $d := first;
  $rows := setting.standard.\`${table}\`[from <= $d and $d <= to];
  $own := $rows[place = $p].perDay;
  $exists($own) ? $own : $rows[place = "${elsewhere}"].perDay
)`;

export const mealRate = dayRate('meals');
export const transportRate = dayRate('local-transport');
