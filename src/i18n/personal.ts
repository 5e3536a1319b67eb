import type { PersonalKind, Why } from '../privacy/index.ts';
import type { Locale } from './locale.ts';

const KINDS: Record<Locale, Record<PersonalKind, string>> = {
  'zh-CN': {
    mobile: '手机号码',
    identity: '身份证号码',
    card: '银行卡号',
    email: '个人邮箱',
    qq: 'QQ 号',
    wechat: '微信号',
    other: '个人号码',
  },
  en: {
    mobile: 'a mobile number',
    identity: 'an identity number',
    card: 'a bank card number',
    email: 'a personal e-mail address',
    qq: 'a QQ number',
    wechat: 'a WeChat name',
    other: 'a personal number',
  },
};

const WHY: Record<Locale, Record<Why, string>> = {
  'zh-CN': {
    form: '按写法',
    label: '按旁边的标签',
    'check-digit': '校验码相符',
    provider: '免费邮箱',
    decision: '按 disclosure.yaml 的决定',
    'no-label': '旁边没有标签，可能是金额',
    code: '可能是编码',
    'check-fails': '校验码不符',
  },
  en: {
    form: 'by its form',
    label: 'by the label beside it',
    'check-digit': 'its check digit fits',
    provider: 'of a free mail provider',
    decision: 'as disclosure.yaml decides',
    'no-label': 'no label beside it; it may be an amount',
    code: 'it may be a code',
    'check-fails': 'its check digit does not fit',
  },
};

/** What a kind of personal number is called. */
export function personalKind(locale: Locale, kind: PersonalKind): string {
  return KINDS[locale][kind];
}

/** Why a number is hidden, or is kept though it looks like a personal one. */
export function personalWhy(locale: Locale, why: Why): string {
  return WHY[locale][why];
}
