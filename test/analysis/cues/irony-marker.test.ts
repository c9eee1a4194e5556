import { ironyMarker } from '../../../src/analysis/cues/irony-marker.ts';
import { describeCue } from './describe-cue.ts';

describeCue(ironyMarker, {
  pt: {
    found: [
      'Produto ótimo, ⟦só que não⟧.',
      'Atendimento nota mil, ⟦sqn⟧',
      'Rápido ⟦SÓ QUE NÃO⟧ kkkk',
      '⟦Parabéns aos envolvidos⟧.',
      'Chegou em dois dias? ⟦Ah tá⟧.',
      '⟦Obrigado por nada⟧.',
      'Que “qualidade”! O ⟦“excelente”⟧ suporte sumiu.',
      'Original? ⟦Me engana que eu gosto⟧.',
      '⟦Adorei esperar⟧ quarenta dias.',
      'Terceira troca, ⟦só rindo mesmo⟧.',
      'Filme ⟦perfeito para quem sofre⟧ de insônia.',
      'O ⟦"ótimo"⟧ vendedor não responde.',
    ],
    absent: [
      'Parabéns à equipe, entrega perfeita.',
      'Obrigado por tudo.',
      'O filme se chama “Bom Dia, Vietnã”.',
      'Minha mãe disse “adorei”.',
      'Bonito, só que não gostei do preço.',
      'Adorei o produto.',
      'Perfeito para quem gosta de café.',
      'A música “Amor” é linda.',
      'Tela de 32" boa e som de 20" também.',
      'Nota 10 para a entrega.',
    ],
  },
  en: {
    found: [
      'Great battery. ⟦Yeah right⟧.',
      '⟦Thanks for nothing⟧.',
      '⟦Oh great⟧, another crack.',
      'Fast delivery. ⟦NOT⟧!',
      'The ⟦“excellent”⟧ support hung up.',
      'I ⟦loved waiting⟧ on hold for an hour.',
      '⟦Good luck with that⟧ warranty.',
      'It broke. ⟦Big surprise⟧.',
      'Best phone ever ⟦/s⟧',
      'A ⟦cure for insomnia⟧.',
    ],
    absent: [
      'You are right, yeah.',
      'Thanks for the quick delivery.',
      'It is called “Good Omens”.',
      'She said “lovely” twice.',
      'It is not fast.',
      'The 24" great screen and the 27" one.',
      'The stream runs at 30 m/s now.',
      'Great for small kitchens.',
      'I loved being able to return it.',
      'Not a big deal, just what I needed.',
    ],
  },
});
