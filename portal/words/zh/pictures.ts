import type { pictures as english } from '../en/pictures.ts';

export const pictures: typeof english = {
  modes: { side: '并排', wipe: '滑动', overlay: '重叠' },
  compare: '对比方式',
  previous: '上一张图片',
  next: '下一张图片',
  larger: '放大',
  smaller: '缩小',
  fit: '适合窗口',
  ofOffer: '该商品',
  ofReference: (name) => (name === '' ? '正品' : `正品：${name}`),
  paneOf: (what) => `${what}。加号和减号缩放，0 还原，方向键移动`,
  noPicture: '该商品没有图片',
  noReference: '没有可供对比的正品图片',
  notShown: '无法显示此图片',
  share: '商品图片的透明度',
  offerPictures: '商品图片',
  referencePictures: '正品图片',
  offerPicture: (at, count) => `商品图片，第 ${at} 张，共 ${count} 张`,
  referencePicture: (at, count) => `正品图片，第 ${at} 张，共 ${count} 张`,
};
