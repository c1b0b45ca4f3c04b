import type { RegisterColumn } from '../results.ts';

/**
 * 状态: how an order stands, as the last column of its register: one that is void, was refused or is still under way must
 * not look like a good one. `inForce` holds while it may be acted on.
 */
export const standing = (inForce: string) =>
  ({
    title: { zh: '状态', en: 'Status' },
    value: `(
      $ended := {"done": "已结束", "refused": "不同意", "withdrawn": "已撤回", "void": "作废"};
      $exists(request.outcome) ? $lookup($ended, request.outcome) : (${inForce}) ? "有效" : "审批中"
    )`,
  }) as const satisfies RegisterColumn;
