// Cyrillic and Greek letters that look like Latin ones: nobody sees the difference, and no name is found by them.

const PAIRS =
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx іi јj ѕs ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo'.split(
        ' '
    );

const LATIN = new Map(PAIRS.map(([odd, latin]) => [odd!, latin!]));

/** The Latin letters that a text looks like; other characters stay. */
export function toLatin(text: string): string {
    return [...text].map(character => LATIN.get(character) ?? character).join('');
}

/** All letters of these two scripts in the word look like Latin ones, and there is one. */
export function looksLatin(word: string): boolean {
    const odd = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? [];
    return odd.length > 0 && odd.every(letter => LATIN.has(letter));
}
