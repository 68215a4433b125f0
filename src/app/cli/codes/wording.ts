import type { CodeKind } from '../../../kernel/codes/classification.ts';
import { noteText, problemText, type NoteCode, type ProblemCode } from '../../../kernel/codes/remark-text.ts';
import type { Language } from '../../../kernel/language.ts';

type Wording = {
  usage: string;
  nothing: string;
  unreadable: (file: string, reason: string) => string;
  notText: (file: string, line: number) => string;
  valid: string;
  invalid: string;
  expected: (character: string) => string;
  kinds: Record<CodeKind, string>;
  remarks: Record<ProblemCode | NoteCode, string>;
};

export const codesWording: Readonly<Record<Language, Wording>> = {
  zh: {
    usage: [
      '用法：onewindow code classify 代码… | --file 文件',
      '  --file codes.txt   每行一个代码（UTF-8），空行不计',
      '识别：基本编码 12、实施编码 31、业务办理项 33、统一社会信用代码、公民身份号码、电子证照标识、投资项目代码、区划 6/9/12、地方编码',
    ].join('\n'),
    nothing: '没有给出代码，也没有 --file。',
    unreadable: (file, reason) => `读不了文件 ${file}（${reason}）。`,
    notText: (file, line) => `文件 ${file} 第 ${line} 行不是 UTF-8 文字。`,
    valid: '有效',
    invalid: '无效',
    expected: (character) => `应为 ${character}`,
    kinds: {
      basic12: '基本编码（12位）',
      implementation31: '实施编码（31位）',
      handling33: '业务办理项编码（33位）',
      uscc18: '统一社会信用代码',
      citizenId18: '公民身份号码',
      licence: '电子证照标识',
      project24: '投资项目统一代码',
      region6: '行政区划代码（6位）',
      region9: '行政区划代码（9位）',
      region12: '行政区划代码（12位）',
      local: '地方事项编码',
      unknown: '无法识别',
    },
    remarks: {
      empty: '没有内容',
      tooLong: '比任何已知代码都长',
      unknownShape: '长度和字符不是任何已知代码的样子',
      characterNotAllowed: '有这里不允许的字符',
      checkCharacter: '校验位不符，可能有一位输错',
      organisationCheckCharacter: '主体标识码校验位（第17位）不符（GB 11714）',
      noSuchProvince: '开头不是 GB/T 2260 的省份',
      noSuchRegion: '上级为零而下级不为零，没有这样的区划',
      birthDateImpossible: '出生日期不可能',
      legacyFifteenDigits: '是第一代的十五位号码，2013 年起无效；请提供十八位号码',
      levelUnknown: '行使层级不在 1 至 7 之内',
      mainItemMissing: '主项为 000',
      sequenceMissing: '业务办理项序号为 00，应从 01 起',
      segments: '缺少应有的分段，或分段的写法不对',
      typeCode: '证照类型代码不是统一社会信用代码加三位',
      issuer: '颁发机构既不是统一社会信用代码也不是区划代码',
      version: '版本号不是 001 起的三位数',
      timeCode: '前四位既不是旧代码的年份，也不是年月',
      projectType: '2021 年以前的项目类型只有 01、02、03',
      hyphensMissing: '缺少四个连字符',
      normalised: '已忽略空格、全角和小写',
      synthetic: '属于演示和测试用的保留号段，并无此人、此单位或此事项',
      couldBeRegion12: '也符合 12 位区划代码的样子',
      couldBeBasic12: '也符合 12 位基本编码的样子',
      checkNotVerified: '该标准没有公开的校验规则，只核对了样式',
      extensionItemType: '事项类型不在国家目录内（GB/T 39046 A.1 允许扩展）',
      registrarUnknown: '登记管理部门不在 GB 32100 内',
      temporaryCode: '以 TE 开头，是地方临时代码',
      beforeItsRule: '年月早于 2020 年 11 月，那时还没有这种代码',
      beforeNewRule: '是 GB/T 40058 之前规则的项目代码',
    },
  },
  en: {
    usage: [
      'usage: onewindow code classify CODE… | --file FILE',
      '  --file codes.txt   one code a line (UTF-8), blank lines left out',
      'knows: item codes of 12, 31 and 33 characters, unified social credit codes, citizen numbers, licence identifiers,',
      '       investment projects, divisions of 6, 9 and 12 digits, local item codes',
    ].join('\n'),
    nothing: 'No code was given, and no --file.',
    unreadable: (file, reason) => `The file ${file} cannot be read (${reason}).`,
    notText: (file, line) => `The file ${file} is not UTF-8 text at line ${line}.`,
    valid: 'valid',
    invalid: 'not valid',
    expected: (character) => `expected ${character}`,
    kinds: {
      basic12: 'basic item code (12)',
      implementation31: 'implementation code (31)',
      handling33: 'handling item code (33)',
      uscc18: 'unified social credit code',
      citizenId18: 'citizen number',
      licence: 'electronic licence identifier',
      project24: 'investment project code',
      region6: 'division (6)',
      region9: 'division (9)',
      region12: 'division (12)',
      local: 'local item code',
      unknown: 'unknown',
    },
    remarks: { ...problemText, ...noteText },
  },
};
