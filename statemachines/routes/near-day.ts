/** Says a day in a headline as people say one that is near: 12月9日. */
export const nearDay = (date: string): string =>
  `$number($substring(${date}, 5, 2)) & "月" & $number($substring(${date}, 8, 2)) & "日"`;
