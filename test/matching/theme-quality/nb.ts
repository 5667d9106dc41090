import type { QualityTable } from './quality-table.ts';

export const NORWEGIAN: QualityTable = {
  language: 'nb',
  titles: [
    ['Tilskudd til energieffektivisering i kommunale bygg', 'energy-renovation'],
    ['Støtte til lokale energisamfunn og solceller på kommunale tak', 'renewable-energy'],
    ['Utbedring av vannforsyning og avløpsrensing i små kommuner', 'water'],
    ['Sirkulær økonomi i kommunene: ombruk og avfallsreduksjon', 'waste-and-circular-economy'],
    ['Tilskudd til sykkelveier og bedre kollektivtransport i byområder', 'urban-mobility'],
    ['Ladeinfrastruktur for tunge kjøretøy og hydrogenfylling', 'alternative-fuels'],
    ['Flom- og skredforebygging: kommunal beredskap', 'disaster-prevention'],
    ['Klimasats: klimatilpasning og naturbaserte løsninger i kommuner', 'climate-adaptation'],
    ['Istandsetting av fredete bygninger og kulturmiljøer', 'heritage'],
    ['Utvikling av bærekraftig reiseliv i distriktene', 'tourism'],
    ['Inkludering av romfolk og andre nasjonale minoriteter', 'roma-inclusion'],
    ['Aldersvennlige lokalsamfunn og velferdsteknologi i eldreomsorgen', 'ageing'],
    ['Forebygging av vold i nære relasjoner – tilskudd til krisesentre', 'anti-violence'],
    [
      'Digitalisering av kommunale tjenester og digital kompetanse hos innbyggerne',
      'digital-services',
    ],
    ['Interreg: grenseregionalt samarbeid mellom Norge og Sverige', 'cross-border-cooperation'],
    ['Utbygging av bredbånd i områder uten kommersielt grunnlag', 'connectivity'],
    ['Tilskudd til fritidsklubber og ungdomsråd', 'youth'],
    ['Boligsosiale tiltak for vanskeligstilte', 'housing'],
    ['Styrking av cybersikkerheten i offentlig sektor', 'cybersecurity'],
    ['Bevaring av naturmangfold og restaurering av våtmark', 'biodiversity-and-nature'],
  ],
  needs: [
    ['Ledningsnettet er gammelt og vi mister halvparten av drikkevannet i lekkasjer.', 'water'],
    [
      'Skolene våre trenger etterisolering og varmepumper for å bruke mindre strøm.',
      'energy-renovation',
    ],
    [
      'Etter jordskredet ønsker vi bedre varsling og beredskap mot skred og flom.',
      'disaster-prevention',
    ],
    [
      'Bedriftene finner ikke folk med riktig kompetanse. Vi vil satse på fagopplæring.',
      'skills-and-jobs',
    ],
    ['Stavkirken og de gamle gårdene er en kulturarv vi har plikt til å ta vare på.', 'heritage'],
    ['Det blir flere eldre, og hjemmetjenesten trenger nye løsninger.', 'ageing'],
    [
      'Vi vil samarbeide over grensen med nabokommuner i Finland og Sverige.',
      'cross-border-cooperation',
    ],
    [
      'Matavfallet havner i restavfallet. Vi vil ha bedre kildesortering og gjenbruk.',
      'waste-and-circular-economy',
    ],
    ['Vi bosetter mange flyktninger og trenger hjelp med integrering og språk.', 'migration'],
    ['Kommunen ønsker flere bussavganger, trygge gangveier og plass til sykkel.', 'urban-mobility'],
  ],
  foreign: [
    'Avanserte materialer for fusjonsreaktorer',
    'Ny generasjon ammunisjon og missiler for forsvarssektoren',
    'Utslippsfri produksjon av stål med hydrogen',
    'Kvanteteknologi og halvledere: forskningspartnerskap',
    'Kliniske studier av nye kreftlegemidler',
  ],
  conditions: [
    'Utlysning nr. 3',
    [
      'Utlysningen retter seg til søkere som oppfyller vilkårene.',
      'Søknader sendes elektronisk innen 15. januar.',
      'Vurderingen skjer i to trinn etter utvalgskriteriene.',
      'Samlet budsjett er 2 millioner euro, og tilskuddsandelen er 85 prosent.',
      'Støtteberettigede kostnader omfatter personale, reiser, utstyr og infrastruktur.',
      'Kommuner, universiteter, bedrifter og foreninger kan søke.',
      'Spørsmål sendes til forvaltningsorganet på e-post.',
      'Veiledningen ligger på internett.',
      'Søkeren må ha kompetanse til å gjennomføre prosjektet, og rapportere hvert år.',
      'Prosjektet skal ha minst to partnere fra ulike land.',
    ].join(' '),
  ],
};
