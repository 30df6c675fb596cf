// A life cycle in Chinese and in English becomes the same model, but for its names and texts.
import { expect, it } from 'vitest';
import type { Certificate } from '@guiju/model';
import { modelOf } from './model-of.ts';

const CHINESE = `
日 指 日历日
月末 取 次月首日
事件 签发，查实，决定，续期
证书 有效 3年 自 签发 依 8.2 {
  事件当日 不计
  状态 甲 英文 "first" 起始；乙；丙 终止
  甲 → 乙 由 机构决定 于 查实 之后 5日内 依 7.2 事由 { a “一” 依 7.3  b “二” }
  回：乙 → 甲 由 机构决定 当 任一 事由 已消除
  乙 → 丙 由 机构应当决定 当 乙 满 6个月，自首个事由 起算 除 事由 a 至 决定 除 事由 b 不限期
  甲，乙 → 丙 自动 当 有效期 届满
  在 乙 期间 可 “三”   转入 丙 不得 “四” 于 2周内
  再认证 在 甲 由 续期 { 申请 查实 于 期满前 3个月   新有效期 自决定之日 }
  转换 只受理 甲   升级 查实 自 签发 满 1年
}`;

const ENGLISH = `
days means calendar days
month end takes the first day of the next month
events 签发, 查实, 决定, 续期
certificate valid for 3 years from 签发 per 8.2 {
  day of the event not counted
  states 甲 english "first" initial; 乙; 丙 final
  甲 → 乙 decided by the body within 5 days after 查实 per 7.2 reasons { a "一" per 7.3  b "二" }
  回: 乙 → 甲 decided by the body when any reason is resolved
  乙 → 丙 must be decided by the body when 乙 for 6 months, counted from the first reason
    except reason a until 决定 except reason b without limit
  甲, 乙 → 丙 automatically when validity ends
  while 乙 may "三"   on entering 丙 shall not "四" within 2 weeks
  renewal in 甲 by 续期 { request 查实 from 3 months before expiry   new validity from the decision }
  transfer accepts only 甲   upgrade 查实 after 1 year from 签发
}`;

const withoutSources = (certificate: Certificate | undefined): unknown =>
    JSON.parse(JSON.stringify(certificate, (key, value: unknown) => (key === 'source' ? undefined : value)));

it('reads the same in both languages', async () => {
    const { certificate } = await modelOf(CHINESE);
    expect(withoutSources(certificate)).toEqual(withoutSources((await modelOf(ENGLISH)).certificate));
    expect(certificate).toMatchObject({
        validity: { count: 3, unit: 'year' },
        monthEnd: 'next month',
        firstDay: 'not counted',
        states: [{ names: ['甲', 'first'], kind: 'initial' }, { kind: 'passing' }, { kind: 'final' }],
        transfer: { states: ['甲'], whileDue: true }
    });
    expect(certificate!.transitions[2]).toMatchObject({
        by: 'body must',
        when: {
            kind: 'stay',
            counted: 'first reason',
            except: [
                { reasons: ['a'], until: '决定' },
                { reasons: ['b'], until: null }
            ]
        }
    });
});

it('takes other lengths of the validity by grade and input, the same from both languages', async () => {
    const zh = await modelOf(`规则 A-1 《甲》
事件 签发
输入 { 总分 分 0~100  连锁 是否 }
计算 { 总评 = 总分 }
等级 星级 按 总评 { 阶梯 五 > 四 > 三 独立   五 ≥ 90  四 ≥ 80  其余 三 }
证书 有效 3年 自 签发 { 事件当日 计入   月末 取 当月末日
  有效 5年 当 等级 星级 ≥ 四 且 连锁 依 8.3   有效 2年 当 非 连锁   有效 18个月 当 等级 ≤ 四
  状态 有效 起始；到期 终止   有效 → 到期 自动 当 有效期 届满 }`);
    const en = await modelOf(`ruleset A-1 "甲"
events 签发
inputs { 总分 points 0~100  连锁 yes-no }
compute { 总评 = 总分 }
grades 星级 by 总评 { ladder 五 > 四 > 三 independent   五 ≥ 90  四 ≥ 80  otherwise 三 }
certificate valid for 3 years from 签发 { day of the event counted   month end takes the last day
  valid for 5 years when grade 星级 ≥ 四 and 连锁 per 8.3   valid for 2 years when not 连锁
  valid for 18 months when grade ≤ 四
  states 有效 initial; 到期 final   有效 → 到期 automatically when validity ends }`);
    expect(withoutSources(en.certificate)).toEqual(withoutSources(zh.certificate));
    expect(zh.certificate!.validityCases).toMatchObject([
        { period: { count: 5, unit: 'year' }, grade: { decision: '星级', rungs: ['五', '四'] }, clause: '8.3' },
        { period: { count: 2, unit: 'year' }, grade: null, clause: null },
        { period: { count: 18, unit: 'month' }, grade: { rungs: ['四', '三'] }, when: null }
    ]);
});

it('is absent where a rule says nothing about certificates', async () => {
    expect(await modelOf('规则 A-1 《无》')).not.toHaveProperty('certificate');
});
