import type { forms as english } from '../en/forms.ts';

export const forms: typeof english = {
  needed: '此项必填。',
  wrong: (detail) => `无法接受：${detail}。`,
  details: {
    'is named already': '您已经登记过此项。',
    'is over already': '该日期已过。',
    'no file that you have uploaded or can see': '该文件已不存在，请重新上传。',
    'is required for the reason other': '选择此理由时，请用自己的话说明。',
    'is before the first day': '该日期早于起始日。',
    'is a person: name the program': '这是一个人的名称，请为程序另取名称。',
    'is the address of one of the marketplace’s people': '该邮箱属于平台工作人员。',
    'is nobody who may look after brands': '此人不能担任品牌的客户经理。',
  },
  dropHint: '选择文件，或拖放到此处：JPEG、PNG、WebP、PDF、文本；每个不超过 10 MB',
  uploading: '正在上传…',
  removeFile: (name) => `移除 ${name}`,
  copy: '复制',
  copied: '已复制',
  kept: '我已妥善保存',
  territoriesHint: '国家代码，如 DE、FR；EU 表示整个欧盟',
  choose: '请选择…',
  saved: '已保存',
  edit: '修改',
  nothing: '此期间暂无数据',
  nothingYet: '此期间暂无数据。案件得到答复和结案后，数字会显示在这里。',
};
