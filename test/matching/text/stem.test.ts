import { describe, expect, it } from 'vitest';
import { analyse } from '../../../shared/matching/text/analyse.ts';

/** Forms of one word a line: each line must come out as one term. */
const FORMS: Readonly<Record<string, string>> = {
  bg: `община общини общината общините общински общинско общинска общинските
    училище училища училището училищата
    сграда сгради сградата сградите
    енергия енергията енергийна енергиен енергийната енергийно енергийни
    вода води водите водата водния водна воден водни
    град градове градът градовете градска градски
    младеж младежи младежите младежка младежки
    култура културна културно културата културни културният
    ремонт ремонти ремонта ремонтът
    обновяване обновяването
    път пътища пътя пътищата
    саниране санирането
    отпадък отпадъци отпадъците отпадъка
    регион региони региона регионите
    проект проекти проектът проекта
    музей музеи музея
    река реки реката реките
    болница болници болницата
    спорт спортна спортни спорта
    турист туристи туристите
    транспорт транспортна транспортен транспорта
    социална социален социални социалните
    иновация иновации иновациите
    политика политики политиката
    дейност дейности дейността`,
  el: `δήμος δήμοι δήμου δήμων ΔΗΜΟΣ ΔΗΜΟΙ
    σχολείο σχολεία σχολείου σχολείων
    ενέργεια ενέργειας
    ενεργειακή ενεργειακής ενεργειακό
    πόλη πόλεις πόλεων πόλης
    νερό νερού
    απόβλητα αποβλήτων
    πολιτισμός πολιτισμού
    κέντρο κέντρα κέντρου
    δρόμος δρόμοι δρόμων
    νησί νησιά νησιών
    κοινότητα κοινότητες κοινοτήτων
    τουρισμός τουρισμού
    υποδομή υποδομές υποδομών
    νέος νέοι νέων
    αναβάθμιση αναβάθμισης
    κάτοικος κάτοικοι κατοίκων
    δημοτικό δημοτικά δημοτικών
    μουσείο μουσεία μουσείων
    θάλασσα θάλασσες
    κτίριο κτίρια κτιρίων κτιρίου
    πρόγραμμα προγράμματα προγραμμάτων προγράμματος
    ανακαίνιση ανακαινίσεις`,
  tr: `belediye belediyeler belediyesi belediyenin belediyelerin
    okul okullar okulun okullarda okulu
    enerji enerjinin enerjisi
    bina binalar binaların binası
    genç gençler gençlerin
    kültür kültürel kültürü
    atık atıklar atıkların
    yol yollar yolu
    köy köyler
    kadın kadınlar
    çevre çevrenin çevresel
    turizm turizmi
    sağlık sağlığı
    kent kentler kentin
    proje projeler projesi
    iklim iklimi
    deniz denizler denizin
    orman ormanlar ormanları
    ulaşım ulaşımı ulaşımın
    tarım tarımın tarımsal`,
  nb: `kommune kommuner kommunen kommunene
    skole skoler skolen skolene
    bygning bygninger bygningen
    energi energien
    vann vannet
    avfall avfallet
    prosjekt prosjekter prosjektet prosjektene
    fjord fjorder fjorden fjordene
    havn havner havnen
    bygd bygder bygden
    kultur kulturen
    region regioner regionen
    sykehus sykehuset
    kirke kirker kirken
    kyst kysten
    bibliotek biblioteket biblioteker
    idrett idretten
    barn barnet
    forening foreninger foreningen
    tjeneste tjenester tjenesten`,
  en: `municipality municipalities municipal
    building buildings build
    renovate renovation renovating renovated
    energy energies
    school schools
    city cities
    cooperate cooperation cooperating
    flood floods flooding flooded
    region regions
    partner partners
    adapt adapted adapting
    village villages
    library libraries
    museum museums
    hospital hospitals
    train training trained
    heat heating heated
    develop development developing
    station stations
    culture cultures`,
};

const LINES = Object.entries(FORMS).flatMap(([language, lines]) =>
  lines.split('\n').map((line) => [language, line.trim().split(' ')] as const),
);

describe('the forms of a word', () => {
  it.each(LINES)('in %s are one term: %j', (language, forms) => {
    const stems = forms.map((form) => analyse(form, language)[0]);
    expect(new Set(stems)).toEqual(new Set([stems[0]]));
    expect(stems[0]).toBeDefined();
  });

  it.each([
    ['bg', 'вода', 'водач'],
    ['bg', 'град', 'градина'],
    ['en', 'water', 'watch'],
    ['el', 'πόλη', 'πόλεμος'],
    ['tr', 'okul', 'okuma'],
    ['nb', 'vei', 'vekst'],
  ])('of another word in %s are another: %s, %s', (language, one, other) => {
    expect(analyse(one, language)).not.toEqual(analyse(other, language));
  });
});
