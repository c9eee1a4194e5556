import type { PerturbationLanguage } from '../robustness/perturbation.ts';

/**
 * First names that are common in Brazil and in English-speaking countries: our own choice from
 * everyday knowledge, not from a register. Names that are words too (“Rosa”, “Clara”, “Vitória”,
 * “Mark”, “Grace”, “Will”) are left out.
 */
export const firstNames: Record<
  PerturbationLanguage,
  Record<'male' | 'female', readonly string[]>
> = {
  pt: {
    male: 'João José Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Gabriel Rafael Daniel Marcelo Bruno Eduardo Felipe Rodrigo Fernando Gustavo Ricardo Thiago André Leandro Diego Matheus Vinícius Guilherme Leonardo Roberto Sérgio Fábio'.split(
      ' ',
    ),
    female:
      'Maria Ana Francisca Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica Letícia Júlia Luciana Vanessa Mariana Gabriela Larissa Daniela Renata Simone Beatriz Carolina Priscila Débora Cristina Tatiane Raquel Isabela'.split(
        ' ',
      ),
  },
  en: {
    male: 'James John Robert Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric'.split(
      ' ',
    ),
    female:
      'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela'.split(
        ' ',
      ),
  },
};
