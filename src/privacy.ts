/** A mobile number: eleven digits from 13 to 19 on, not part of a longer number, an amount or a project code. */
const MOBILE = /(?<![\dA-Za-z.])1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z]|\.\d)/gu;
/** An identity number: 17 digits and a check digit, with a date of birth inside. */
const IDENTITY = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;
/** Digits behind a person's name that are no office telephone: a mobile number with a digit too few or too many. */
const MISPRINTED_MOBILE = /(?<=[\u4e00-\u9fff：:\s])1[3-9]\d{7,10}(?![\dA-Za-z.,])/gu;

export const HIDDEN_NUMBER = '［个人号码已隐去］';

/**
 * Takes personal numbers (mobile telephone, identity card) out of a text. Telephones of offices stay.
 * `contact`: the text is the value of a label such as 负责人及联系电话, where also a misprinted mobile number is one.
 */
export function hidePersonalNumbers(text: string, contact = false): string {
  const hidden = text.replace(IDENTITY, HIDDEN_NUMBER).replace(MOBILE, HIDDEN_NUMBER);
  return contact ? hidden.replace(MISPRINTED_MOBILE, HIDDEN_NUMBER) : hidden;
}
