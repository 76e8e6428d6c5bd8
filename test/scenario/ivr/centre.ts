/** Three call types, a queue for each and one for prospects; the IVR is each test's own. */
export const CENTRE = `
calls:
  cards: { arrivals: 10/h, talk: 3m }
  deposits: { arrivals: 10/h, talk: 3m }
  general: { arrivals: 10/h, talk: 3m }
queues: { cards: {}, deposits: {}, general: {}, sales: { skill: cards } }
agents: { desk: { count: 20, answers: all } }
`;
/** Rows: of the call types, and of the queues. */
export const [CARDS, DEPOSITS, GENERAL, SALES] = [0, 1, 2, 3];

export const withIvr = (ivr: string): string => `${CENTRE}ivr: ${ivr}\n`;
