import type { feedNb } from './nb.ts';

export const feedEn: typeof feedNb = {
  title: 'Kommunespeil: releases and corrections',
  description: 'New releases of the figures on Kommunespeil, and figures published anew with changes.',
  release: (title, date, year) => `${title}, published ${date}. Figures up to and including ${year}.`,
  link: 'RSS: releases and corrections',
};
