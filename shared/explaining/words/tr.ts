import type { RuleWords } from './rule-words.ts';

export const tr: RuleWords = {
  status: ['Artık başvuru yapılamıyor', 'Çağrının açık olup olmadığı belirtilmemiş'],
  'time-left': ['Önünüzde bir son tarih yok', 'Son tarih belirtilmemiş'],
  'open-to-all': [
    'Hibe, yarışma olmadan adı geçenlere veriliyor',
    'Herkesin başvurup başvuramayacağı belirtilmemiş',
  ],
  country: [
    'Ülkenizden başvuru yapılamıyor',
    'Ülkenizden başvuru yapılıp yapılamayacağı belirtilmemiş',
  ],
  'nuts-area': [
    'Bölgeniz başvurabilecekler arasında değil',
    'Bölgenizin başvurup başvuramayacağı belirtilmemiş',
  ],
  'applicant-type': [
    'Belediyeler başvuramıyor',
    'Belediyelerin başvurup başvuramayacağı belirtilmemiş',
  ],
  population: ['Nüfusunuz sınırların dışında', 'Nüfusunuz profilinizde belirtilmemiş'],
  'area-type': [
    'Çağrı başka türden bir bölge için',
    'Çağrının sizin bölge türünüz için olup olmadığına bakılmalı',
  ],
  'own-contribution': [
    'En düşük öz katkı, ödeyebileceğinizden fazla',
    'En düşük öz katkı, karşılaştırılamayan bir para biriminde',
  ],
  consortium: [
    'İstenen ortaklığa ne lider ne de ortak olarak girebilirsiniz',
    'İstenen ortaklığa lider veya ortak olarak girip giremeyeceğinize bakılmalı',
  ],
  languages: [
    'Başvurular, bilmediğiniz bir dilde yazılıyor',
    'Başvuru dillerinden birini bilip bilmediğinize bakılmalı',
  ],
  'donor-role': [
    'Donör devletler yalnızca ortak olarak katılıyor',
    'Donör devletlerin başvurup başvuramayacağı belirtilmemiş',
  ],
  'donor-state': [
    'Donör ortak İzlanda, Lihtenştayn veya Norveç’ten olur',
    'Donör ortak olup olmadığı belirtilmemiş',
  ],
  demanded: 'istenen',
};
