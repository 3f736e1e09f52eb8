/** Source text as it would stand on one line, without what only its layout needs: `f(a, b)` for a call over four lines with a last comma. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/,? (?=[)\]])|(?<=[([]) /g, '')
    .replaceAll(/, (?=\})/g, ' ')
    .replaceAll(/ (?=\??\.[A-Za-z_#$])/g, '');
}
